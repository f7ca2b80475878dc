"""So hai kế hoạch: targets in pairs, work and papers of the one that the other lacks."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from ansinh.core.plans.comparison.echoes import Uncited, Unechoed, uncited_papers, unechoed_tasks
from ansinh.core.plans.comparison.measured import (
    Measured,
    Naming,
    measured,
    names_nothing,
    nearness,
)
from ansinh.core.plans.comparison.pairing import Pair, pair
from ansinh.core.plans.comparison.verdicts import Row, Verdict, verdict_of
from ansinh.core.plans.plan import Plan


@dataclass(frozen=True, slots=True)
class Comparison:
    """So sánh hai kế hoạch: `there` is the superior's or last year's, `here` the one in question.

    `rows` in the order of `there`, what stands only `here` last.
    """

    there: Plan
    here: Plan
    rows: tuple[Row, ...]
    unechoed: tuple[Unechoed, ...]
    uncited: tuple[Uncited, ...]

    @property
    def counts(self) -> Counter[Verdict]:
        """How many rows bear each verdict."""
        return Counter(row.verdict for row in self.rows)

    def as_json(self) -> dict[str, Any]:
        """Give the comparison as plain values, ready for json.dumps."""
        return {
            "there": asdict(self.there.header),
            "here": asdict(self.here.header),
            "targets": [_row_json(row) for row in self.rows],
            "tasks_without_echo": [asdict(one.task) for one in self.unechoed],
            "papers_not_cited": [
                asdict(one.basis) | {"is_plan": one.is_plan} for one in self.uncited
            ],
        }


def compare(there: Plan, here: Plan, naming: Naming = names_nothing) -> Comparison:
    """Lay two plans side by side; `naming` tells which indicators a target names."""
    left, right = measured(there.targets, naming), measured(here.targets, naming)
    pairs = tuple(pair(left, right))
    usual = _usual_years(pairs)
    rows = tuple(_row(one, other, usual) for one, other in pairs)
    echoes = tuple(unechoed_tasks(there, here))
    return Comparison(there, here, rows, echoes, tuple(uncited_papers(there, here)))


def _usual_years(pairs: Sequence[Pair]) -> int:
    """How many years lie between most pairs: 1 where last year's plan is held against this
    year's, and then no target is of another year than it should be."""
    found = Counter(_years_between(one, other) for one, other in pairs if one and other)
    told = {years: count for years, count in found.items() if years is not None}
    usual = max(told, key=lambda years: told[years], default=0)
    return usual if 2 * told.get(usual, 0) > sum(told.values()) else 0


def _years_between(one: Measured, other: Measured) -> int | None:
    then, now = one.target.year, other.target.year
    return None if then is None or now is None else now - then


def _row(one: Measured | None, other: Measured | None, usual: int) -> Row:
    there, here = one and one.target, other and other.target
    by_value = verdict_of(there, here)
    if one is None or other is None:
        return Row(by_value, there, here, by_value)
    years = _years_between(one, other)
    is_of_other_year = years is not None and years != usual
    verdict = Verdict.OTHER_YEAR if is_of_other_year else by_value
    return Row(verdict, there, here, by_value, round(nearness(one, other), 2))


def _row_json(row: Row) -> dict[str, Any]:
    return {
        "verdict": row.verdict.value,
        "by_value": row.by_value.value,
        "there": row.there and asdict(row.there),
        "here": row.here and asdict(row.here),
        "nearness": row.nearness,
    }
