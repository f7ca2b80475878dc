"""Danh sách việc: who keeps a target from being met."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from uuid import UUID

from ansinh.apps.accounts.models import User
from ansinh.apps.accounts.permissions import (
    can_see_persons,
    can_see_whole_commune,
    village_scope,
)
from ansinh.apps.planning.models import Snapshot, Target
from ansinh.apps.planning.queries.snapshots import open_picture
from ansinh.apps.registry.queries import (
    find_households_in_scope,
    find_persons_in_scope,
    get_head_names,
)
from ansinh.apps.units.queries import get_village_names, kin_of, recorded_as
from ansinh.core.documents.collation import alphabetical
from ansinh.core.indicators.catalogue import INDICATORS
from ansinh.core.indicators.exceptions import MissingCase, list_exceptions, subject_of


@dataclass(frozen=True)
class CaseRow:
    """Một dòng của danh sách việc, as far as the reader may see it."""

    name: str
    household_code: str
    village: str
    is_unknown: bool
    person_key: str = ""
    household_key: str = ""

    @property
    def reference(self) -> str:
        """The person or household as the journal of views names it."""
        if self.person_key:
            return f"person:{self.person_key}"
        return f"household:{self.household_key}"


def list_cases(
    target: Target, snapshot: Snapshot, user: User, village_id: UUID | None = None
) -> list[CaseRow]:
    """Ai còn thiếu: the people or households that keep the target from being met, in scope.

    Answered from the frozen picture, so that the list is exactly the figure's; names come from
    the registry, only for those the user may see.
    """
    cases = _cases_in_scope(target, snapshot, user)
    if village_id is not None:
        cases = _cases_within(cases, recorded_as(kin_of([village_id]), snapshot.on))
    return _named(cases, target, snapshot.on, user)


@dataclass(frozen=True)
class CasesAtAGlance:
    """Đầu danh sách việc: the first few by name, and how many there are of each kind."""

    first: list[CaseRow]
    missing: int
    unknown: int


def glance_at_cases(target: Target, snapshot: Snapshot, user: User, few: int) -> CasesAtAGlance:
    """The head of the list of work: only the first few are named."""
    cases = _cases_in_scope(target, snapshot, user)
    unknown = sum(case.why == "unknown" for case in cases)
    first = _named(cases[:few], target, snapshot.on, user)
    return CasesAtAGlance(first, len(cases) - unknown, unknown)


def count_cases(code: str, snapshot: Snapshot) -> int:
    """How many cases an indicator's list of work has in the whole snapshot; a number, no names."""
    return len(_cases_of(snapshot.pk, snapshot.path, code))


def _cases_in_scope(target: Target, snapshot: Snapshot, user: User) -> list[MissingCase]:
    """The cases of the figure within the user's villages; those without a village only for all."""
    if not can_see_persons(user) or target.indicator is None or not target.indicator.is_computed:
        return []
    cases = _cases_of(snapshot.pk, snapshot.path, target.indicator_code)
    if can_see_whole_commune(user):
        return list(cases)
    return _cases_within(cases, village_scope(user, snapshot.on))


def _cases_within(cases: Iterable[MissingCase], villages: frozenset[UUID]) -> list[MissingCase]:
    keys = {str(key) for key in villages}
    return [case for case in cases if case.village_id in keys]


@lru_cache(maxsize=64)
def _cases_of(snapshot_id: str, path: Path, code: str) -> tuple[MissingCase, ...]:
    """The cases of one indicator in a frozen picture, which cannot change; keys, no names."""
    picture = open_picture(snapshot_id, path)
    tables = {name: picture.scan(name) for name in picture.rows}
    return tuple(list_exceptions(tables, INDICATORS[code], picture.on))


def _named(cases: list[MissingCase], target: Target, on: date, user: User) -> list[CaseRow]:
    assert target.indicator is not None
    subject = subject_of(target.indicator)
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
            person_key=case.key if subject == "person" else "",
            household_key=case.household_id or "",
        )
        for case in cases
        if case.key in names
    ]
    order = {name: alphabetical(name) for name in {row.village for row in rows}}
    return sorted(rows, key=lambda row: (row.is_unknown, order[row.village], row.household_code))


def _code_of(households: dict, key: str | None) -> str:
    household = households.get(UUID(key)) if key else None
    return household.code if household else ""
