"""Dữ kiện của chỉ tiêu: targets with what is known of them."""

from dataclasses import dataclass
from uuid import UUID

from ansinh.apps.planning.models import IndicatorValue, Plan, Snapshot, Target
from ansinh.apps.units.queries import get_village_names
from ansinh.core.indicators.counting import total
from ansinh.core.indicators.passports import Passport, passport_for
from ansinh.core.indicators.tallies import Tally
from ansinh.core.reports.facts import TargetFacts, VillageTally


@dataclass(frozen=True)
class Counted:
    """What was counted for one indicator: by village, and by which version of its definition."""

    version: int
    by_village: dict[UUID | None, Tally]


def list_target_facts(plan: Plan, snapshot: Snapshot | None) -> list[TargetFacts]:
    """Every target of the plan with what was counted on the snapshot."""
    counted = _counted_on(snapshot) if snapshot else {}
    names = get_village_names()
    return [
        _facts_of(target, counted.get(target.indicator_code), names, snapshot)
        for target in plan.targets.all()
    ]


def get_target_facts(target: Target, snapshot: Snapshot | None) -> TargetFacts:
    """One target with what was counted on the snapshot."""
    counted = _counted_on(snapshot, target.indicator_code) if snapshot else {}
    return _facts_of(target, counted.get(target.indicator_code), get_village_names(), snapshot)


def _counted_on(snapshot: Snapshot, code: str | None = None) -> dict[str, Counted]:
    values = IndicatorValue.objects.filter(snapshot=snapshot)
    if code is not None:
        values = values.filter(indicator_code=code)
    found: dict[str, Counted] = {}
    for value in values:
        counted = found.setdefault(value.indicator_code, Counted(value.version, {}))
        counted.by_village[value.village_id] = value.tally
    return found


def _facts_of(
    target: Target, counted: Counted | None, names: dict[UUID, str], snapshot: Snapshot | None
) -> TargetFacts:
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
        villages=_by_name(counted.by_village, names) if counted else (),
        passport=_passport_of(target, counted, snapshot),
    )


def _passport_of(
    target: Target, counted: Counted | None, snapshot: Snapshot | None
) -> Passport | None:
    if target.indicator is None or counted is None or snapshot is None:
        return None
    return passport_for(
        target.indicator,
        as_of=snapshot.on,
        boundary=snapshot.boundary,
        snapshot=snapshot.pk,
        year=snapshot.on.year,
        version=counted.version,
    )


def _by_name(tallies: dict[UUID | None, Tally], names: dict[UUID, str]) -> tuple[VillageTally, ...]:
    named = [
        VillageTally(str(key) if key else None, names[key] if key else "Chưa rõ thôn", tally)
        for key, tally in tallies.items()
    ]
    return tuple(sorted(named, key=lambda village: (village.name, village.key or "")))
