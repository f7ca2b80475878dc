from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from uuid import UUID

from ansinh.apps.accounts.models import User
from ansinh.apps.planning.models import IndicatorValue, Plan, Snapshot, Target
from ansinh.apps.registry.queries import (
    find_households_in_scope,
    find_persons_in_scope,
    get_head_names,
)
from ansinh.apps.units.queries import get_village_names
from ansinh.core.indicators.counting import total
from ansinh.core.indicators.exceptions import MissingCase, find_exceptions, subject_of
from ansinh.core.indicators.passports import Passport, passport_for
from ansinh.core.indicators.tallies import Tally
from ansinh.core.population.snapshots import Snapshot as Picture
from ansinh.core.population.snapshots import open_snapshot
from ansinh.core.reports.facts import TargetFacts, VillageTally


class NoSnapshot(Exception):
    """No frozen picture for what is asked; the message says what to do."""


def find_current_plan() -> Plan | None:
    """The plan kept last, or None before any was kept."""
    return Plan.objects.defer("file").first()


def find_latest_snapshot(on: date) -> Snapshot | None:
    """The newest snapshot taken for that day or before."""
    return Snapshot.objects.filter(on__lte=on).first()


def get_snapshot_of_year(year: int) -> Snapshot:
    """Ảnh chụp cuối của một năm. Raises NoSnapshot when that year has none."""
    snapshot = Snapshot.objects.filter(on__year=year).first()
    if snapshot is None:
        years = sorted({day.year for day in Snapshot.objects.values_list("on", flat=True)})
        have = f" Đang có ảnh chụp của năm {', '.join(map(str, years))}." if years else ""
        raise NoSnapshot(
            f"Năm {year} chưa có ảnh chụp số liệu nào nên chưa lập được báo cáo.{have} "
            f"Nhờ cán bộ kỹ thuật chụp số liệu của một ngày trong năm {year} trước "
            "(lệnh ansinh snapshot take --on NGÀY)."
        )
    return snapshot


@lru_cache(maxsize=4)
def open_picture(snapshot_id: str, path: Path) -> Picture:
    """The frozen files of a snapshot, checked against their seal once in a process."""
    return open_snapshot(path)


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


@dataclass(frozen=True)
class CaseRow:
    """Một dòng của danh sách việc, as far as the reader may see it."""

    name: str
    household_code: str
    village: str
    is_unknown: bool
    reference: str
    """The person or household as the journal of views names it."""


def list_cases(
    target: Target, snapshot: Snapshot, user: User, village_id: UUID | None = None
) -> list[CaseRow]:
    """Ai còn thiếu: the people or households that keep the target from being met, in scope.

    Answered from the frozen picture, so that the list is exactly the figure's; names come from
    the registry, only for those the user may see.
    """
    indicator = target.indicator
    if indicator is None or not indicator.is_computed:
        return []
    picture = open_picture(snapshot.pk, snapshot.path)
    subject = subject_of(indicator)
    cases = find_exceptions(picture.scan(f"{subject}s"), indicator, snapshot.on)
    if village_id is not None:
        cases = [case for case in cases if case.village_id == str(village_id)]
    return _named(cases, subject, snapshot.on, user)


def _named(cases: list[MissingCase], subject: str, on: date, user: User) -> list[CaseRow]:
    households = find_households_in_scope(
        user, on, {case.household_id for case in cases if case.household_id}
    )
    villages = get_village_names()
    if subject == "person":
        persons = find_persons_in_scope(user, on, [case.key for case in cases])
        names = {str(key): person.full_name for key, person in persons.items()}
    else:
        heads = get_head_names(households, on)
        names = {str(key): heads.get(key, "") for key in households}
    rows = [
        CaseRow(
            name=names[case.key] or "Chưa có tên",
            household_code=_code_of(households, case.household_id),
            village=villages.get(UUID(case.village_id), "") if case.village_id else "",
            is_unknown=case.why == "unknown",
            reference=f"{subject}:{case.key}",
        )
        for case in cases
        if case.key in names
    ]
    return sorted(rows, key=lambda row: (row.is_unknown, row.village, row.household_code))


def _code_of(households: dict, key: str | None) -> str:
    household = households.get(UUID(key)) if key else None
    return household.code if household else ""
