"""Dữ kiện của chỉ tiêu: targets with what was counted or entered, on one boundary."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from ansinh.apps.planning.models import Plan, Snapshot, Target
from ansinh.apps.planning.queries.trajectories import get_trajectory
from ansinh.apps.planning.queries.yearly import TALLY_PARTS, values_within, yearly_points_of
from ansinh.apps.units.queries import PRESENT, Boundary, find_boundary, get_village_names
from ansinh.core.documents.collation import by_name
from ansinh.core.indicators.counting import total
from ansinh.core.indicators.passports import Passport, passport_for
from ansinh.core.indicators.tallies import Tally
from ansinh.core.indicators.trajectory import Trajectory
from ansinh.core.indicators.values import EnteredFigure, entered_passport
from ansinh.core.reports.facts import TargetFacts, VillageTally
from ansinh.core.reports.years import YearlyPoint


@dataclass(frozen=True)
class Counted:
    """What was counted for one indicator: by village, and by which version of its definition."""

    version: int
    by_village: dict[UUID | None, Tally]


@dataclass(frozen=True)
class _Sources:
    """Where the facts of a list of targets come from, read once for all of them."""

    snapshot: Snapshot | None
    boundary: Boundary | None
    counted: Mapping[str, Counted]
    points: Mapping[str, tuple[YearlyPoint, ...]]
    village_names: Mapping[UUID | None, str]

    @property
    def boundary_name(self) -> str:
        if self.boundary is None or self.boundary.code == PRESENT:
            return self.snapshot.boundary if self.snapshot else ""
        return self.boundary.name


def list_target_facts(
    plan: Plan, snapshot: Snapshot | None, *, boundary: Boundary | None = None
) -> list[TargetFacts]:
    """Every target of the plan with what was counted on the snapshot, or entered for its year.

    Without a boundary the figures are of the commune as it is now.
    """
    return Reading(plan.targets.confirmed()).facts_on(snapshot, boundary)


def get_target_facts(
    target: Target, snapshot: Snapshot | None, *, boundary: Boundary | None = None
) -> TargetFacts:
    """One target, as `list_target_facts`."""
    return Reading([target]).facts_on(snapshot, boundary)[0]


class Reading:
    """Chỉ tiêu để đọc nhiều lần: targets asked for on several snapshots and boundaries.

    What does not change between two questions (targets, names of villages, the years of one
    boundary up to one day) is read once.
    """

    def __init__(self, targets: Iterable[Target]):
        self.targets = list(targets)
        self._codes = sorted({one.indicator_code for one in self.targets if one.indicator_code})
        self._names: dict[UUID | None, str] = {}
        self._points: dict[tuple[Boundary, date], dict[str, tuple[YearlyPoint, ...]]] = {}

    def facts_on(
        self, snapshot: Snapshot | None, boundary: Boundary | None = None
    ) -> list[TargetFacts]:
        """Every target, as `list_target_facts`."""
        sources = self._sources(snapshot, boundary)
        return [_facts_of(target, sources) for target in self.targets]

    def trajectories_on(
        self, boundary: Boundary | None, until: date
    ) -> dict[str, Trajectory | None]:
        """Every target's trajectory on a boundary, by its code; empty without a boundary."""
        if boundary is None:
            return {}
        points = self._points_on(boundary, until)
        return {
            one.code: get_trajectory(one, points.get(one.indicator_code, ()), boundary.code)
            for one in self.targets
            if one.indicator
        }

    def _sources(self, snapshot: Snapshot | None, boundary: Boundary | None) -> _Sources:
        if snapshot is None:
            return _Sources(None, boundary, {}, {}, {})
        counted_on = boundary or find_boundary(PRESENT, snapshot.on)
        points = self._points_on(counted_on, snapshot.on) if counted_on else {}
        self._names = self._names or _names_in_order()
        counted = _counted_on(snapshot, counted_on, self._codes)
        return _Sources(snapshot, counted_on, counted, points, self._names)

    def _points_on(self, boundary: Boundary, until: date) -> dict[str, tuple[YearlyPoint, ...]]:
        if (boundary, until) not in self._points:
            self._points[boundary, until] = yearly_points_of(self._codes, boundary, until)
        return self._points[boundary, until]


def _counted_on(
    snapshot: Snapshot, boundary: Boundary | None, codes: list[str]
) -> dict[str, Counted]:
    found: dict[str, Counted] = {}
    values = values_within(boundary, snapshot).filter(indicator_code__in=codes)
    for code, version, village, *counts in values.values_list(
        "indicator_code", "version", "village_id", *TALLY_PARTS
    ):
        counted = found.setdefault(code, Counted(version, {}))
        counted.by_village[village] = Tally(*counts)
    return found


def _facts_of(target: Target, sources: _Sources) -> TargetFacts:
    counted = sources.counted.get(target.indicator_code)
    figure = None if counted else _entered_for(target, sources)
    return TargetFacts(
        code=target.code,
        title=target.title,
        quote=target.quote,
        line=target.line,
        unit=target.unit,
        year=target.year,
        goal=target.goal,
        indicator=target.indicator,
        tally=total(counted.by_village.values()) if counted else None,
        villages=_by_name(counted.by_village, sources.village_names) if counted else (),
        passport=_passport_of(target, counted, figure, sources),
        entered=figure,
        previous=_previous_of(target, sources),
    )


def _entered_for(target: Target, sources: _Sources) -> EnteredFigure | None:
    points = sources.points.get(target.indicator_code, ())
    year = sources.snapshot.on.year if sources.snapshot else 0
    return next((point.figure for point in points if point.year == year), None)


def _previous_of(target: Target, sources: _Sources) -> YearlyPoint | None:
    points = sources.points.get(target.indicator_code, ())
    year = sources.snapshot.on.year - 1 if sources.snapshot else 0
    return next((point for point in points if point.year == year), None)


def _passport_of(
    target: Target, counted: Counted | None, figure: EnteredFigure | None, sources: _Sources
) -> Passport | None:
    snapshot, indicator = sources.snapshot, target.indicator
    if indicator is None or snapshot is None:
        return None
    year = snapshot.on.year
    if counted is not None:
        return passport_for(
            indicator,
            as_of=snapshot.on,
            boundary=sources.boundary_name,
            snapshot=snapshot.pk,
            year=year,
            version=counted.version,
        )
    if figure is None:
        return None
    return entered_passport(indicator, figure, boundary=sources.boundary_name, year=year)


def _by_name(
    tallies: Mapping[UUID | None, Tally], names: Mapping[UUID | None, str]
) -> tuple[VillageTally, ...]:
    return tuple(
        VillageTally(str(key) if key else None, name, tallies[key])
        for key, name in names.items()
        if key in tallies
    )


def _names_in_order() -> dict[UUID | None, str]:
    """Villages by name as a reader looks for them; without a key, those not known."""
    return by_name({**get_village_names(), None: "Chưa rõ thôn"})
