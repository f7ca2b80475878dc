"""Danh sách việc: who keeps a target from being met."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from ansinh.apps.accounts.models import User
from ansinh.apps.planning.models import Snapshot, Target
from ansinh.apps.planning.queries.snapshots import open_picture
from ansinh.apps.registry.queries import (
    find_households_in_scope,
    find_persons_in_scope,
    get_head_names,
)
from ansinh.apps.units.queries import get_village_names
from ansinh.core.indicators.exceptions import MissingCase, find_exceptions, subject_of


@dataclass(frozen=True)
class CaseRow:
    """Một dòng của danh sách việc, as far as the reader may see it."""

    name: str
    household_code: str
    village: str
    is_unknown: bool


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
        )
        for case in cases
        if case.key in names
    ]
    return sorted(rows, key=lambda row: (row.is_unknown, row.village, row.household_code))


def _code_of(households: dict, key: str | None) -> str:
    household = households.get(UUID(key)) if key else None
    return household.code if household else ""
