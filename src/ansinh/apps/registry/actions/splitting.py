"""Ghi hộ vào thôn mới: the households of a split village go to its parts, from the split day on."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction

from ansinh.apps.journal.actions import record_act
from ansinh.apps.journal.models import Actor
from ansinh.apps.registry.actions.checks import FactRefused, Grounds, check_words
from ansinh.apps.registry.actions.facts import (
    CHANGED_MEANWHILE,
    Span,
    change_fact,
    days_onward,
    lock,
)
from ansinh.apps.registry.models import Household, Place
from ansinh.apps.registry.queries.spans import rows_of
from ansinh.apps.registry.queries.splits import Split, find_split
from ansinh.apps.units.models import Village


@dataclass(frozen=True)
class Assignment:
    """Một hộ được ghi vào: the part it goes to; `seen` is the village it was seen to stand in."""

    part: UUID
    seen: UUID


@transaction.atomic
def assign_households(
    *,
    village: Village,
    assigned: Mapping[Household, Assignment],
    said_by: str,
    because: str,
    by: Actor,
) -> int:
    """Ghi các hộ của một thôn đã chia vào thôn mới; gives how many.

    Each stands in its part from the split day (or from the day it came), whatever was recorded
    of its place since; before that day it stays in the village that was. All or none: raises
    FactRefused when the village was not split, a part is not one of its parts, or a household
    no longer stands where it was seen.
    """
    grounds = Grounds(said_by, because, by)
    check_words(grounds)
    split = find_split(village)
    if split is None:
        raise FactRefused("Thôn này chưa chia, nên không có hộ nào phải ghi vào thôn mới.")
    if not assigned:
        raise FactRefused("Chưa chọn thôn mới cho hộ nào.")
    for household in sorted(assigned, key=lambda one: one.pk):
        _assign(household, assigned[household], split, grounds)
    _tell(split, assigned, grounds)
    return len(assigned)


def _assign(household: Household, given: Assignment, split: Split, grounds: Grounds) -> None:
    if given.part not in split.parts:
        raise FactRefused("Thôn đã chọn không phải thôn mới lập từ thôn này. Chọn lại.")
    lock(household)
    was = split.before if given.seen in split.before else {given.seen} & split.keys
    rows = rows_of(household, Place).filter(village_id__in=was)
    days = days_onward(rows, split.on)
    if not days:
        raise FactRefused(f"Hộ {household.code}: {CHANGED_MEANWHILE}")
    for day in days:
        told = {"village_id": given.part}
        change_fact(household, Place, told, Span(day), grounds, verb="ghi vào thôn mới")


def _tell(split: Split, assigned: Mapping[Household, Assignment], grounds: Grounds) -> None:
    counted = Counter(split.parts[given.part] for given in assigned.values())
    record_act(
        by=grounds.by,
        verb="ghi hộ vào thôn mới",
        subject=f"village:{split.village.pk}",
        because=grounds.because.strip(),
        details={
            "on": split.on.isoformat(),
            "after": [f"{name} {count} hộ" for name, count in sorted(counted.items())],
            "theo": grounds.said_by,
        },
    )
