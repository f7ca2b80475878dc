"""Tổng hợp nhiều kế hoạch: a row for each thing measured in a year, a column for each plan."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from statistics import median
from typing import Any

from ansinh.core.plans.comparison.likely import Likely
from ansinh.core.plans.comparison.measured import (
    Measured,
    Naming,
    measured,
    names_nothing,
    nearness,
)
from ansinh.core.plans.comparison.pairing import LEAST_LIKENESS
from ansinh.core.plans.plan import Plan, Target


@dataclass(slots=True)
class RollupRow:
    """Một chỉ tiêu ở nhiều kế hoạch: the words of the plan that has it first, and the target of
    each plan that has it by the plan's name."""

    first: Measured
    targets: dict[str, Target] = field(default_factory=dict)

    @property
    def values(self) -> list[float]:
        """The values of all that have a number, the smallest first."""
        return sorted(one.value for one in self.targets.values() if one.value is not None)

    @property
    def middle(self) -> float | None:
        """Trung vị: the median; None where no plan has a number."""
        return median(self.values) if self.values else None

    def lacking(self, plans: Mapping[str, Plan]) -> list[str]:
        """Names of the plans without it."""
        return [name for name in plans if name not in self.targets]


@dataclass(frozen=True, slots=True)
class Rollup:
    """Bảng tổng hợp: plans by name in their order, and rows, those that most plans have first."""

    plans: Mapping[str, Plan]
    rows: tuple[RollupRow, ...]

    def as_json(self) -> dict[str, Any]:
        """Give the table as plain values, ready for json.dumps."""
        return {"plans": list(self.plans), "targets": [self._row_json(row) for row in self.rows]}

    def _row_json(self, row: RollupRow) -> dict[str, Any]:
        target, values = row.first.target, row.values
        return {
            "subject": target.subject,
            "unit": target.unit,
            "year": target.year,
            "indicators": sorted(row.first.codes),
            "min": values[0] if values else None,
            "median": row.middle,
            "max": values[-1] if values else None,
            "lacking": row.lacking(self.plans),
            "values": {
                name: {"value": one.value, "comparator": one.comparator, "line": one.line}
                for name, one in row.targets.items()
            },
        }


def roll_up(plans: Mapping[str, Plan], naming: Naming = names_nothing) -> Rollup:
    """One table of many plans; targets of other years or in words stand in rows of their own."""
    rows: list[RollupRow] = []
    known: dict[object, Likely] = defaultdict(Likely)
    for name, plan in plans.items():
        for one in measured(plan.targets, naming):
            alike = known[one.target.year, one.target.value is None]
            place = _row_for(one, name, rows, alike)
            if place is None:
                place = len(rows)
                rows.append(RollupRow(one))
                alike.put(one, place)
            rows[place].targets[name] = one.target
    ordered = sorted(range(len(rows)), key=lambda place: (-len(rows[place].targets), place))
    return Rollup(plans, tuple(rows[place] for place in ordered))


def _row_for(one: Measured, name: str, rows: list[RollupRow], alike: Likely) -> int | None:
    """The row that measures the same; one plan stands once in a row."""
    sure = [
        (nearness(rows[place].first, one), place)
        for place in alike.places(one)
        if name not in rows[place].targets
    ]
    best = max(sure, default=(0.0, 0))
    return best[1] if best[0] >= LEAST_LIKENESS else None
