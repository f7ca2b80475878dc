"""Hộ và chủ hộ: who may live there on a day, who heads it, and when nobody is left."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from django.db import transaction

from ansinh.apps.journal.actions import record_act
from ansinh.apps.journal.models import Actor
from ansinh.apps.registry.actions.checks import FactRefused, Grounds, check_words
from ansinh.apps.registry.actions.facts import (
    Span,
    change_fact,
    days_onward,
    end_rows,
    lock,
    reference,
)
from ansinh.apps.registry.models import HOUSEHOLD_FACTS, Family, Household, Identity, Person, Place
from ansinh.apps.registry.queries.homes import living_members
from ansinh.apps.registry.queries.spans import rows_of

HEAD = "head"
OTHERS_THERE = (
    "Ngày {:%d/%m/%Y} hộ không có đúng những người như trên trang. Chọn ngày muộn hơn, hoặc mở "
    "lại trang nếu vừa có người đến, đi."
)


def refuse_unless_home(household: Household, on: date) -> None:
    """Nobody moves into a household that is not in the registry on that day."""
    rows = rows_of(household, Place)
    if rows.valid_on(on).exists():
        return
    first = rows.first()
    if first is not None and first.valid_from > on:
        raise FactRefused(
            f"Sổ chỉ ghi hộ {household.code} từ {first.valid_from:%d/%m/%Y}; chọn ngày từ đó về "
            "sau.",
            "valid_from",
        )
    raise FactRefused(
        f"Vào ngày {on:%d/%m/%Y} hộ {household.code} không còn trong sổ. Chọn hộ khác.",
        "household_id",
    )


def refuse_second_head(household: Household, relation: object, on: date) -> None:
    """A household has one head; another takes the place by an act of its own."""
    if relation != HEAD:
        return
    if any(member.relation == HEAD for member in living_members(household, on)):
        raise FactRefused(
            f"Hộ {household.code} đã có chủ hộ vào ngày đó. Chọn quan hệ khác; muốn đổi thì dùng "
            "việc “Đổi chủ hộ” ở trang hộ.",
            "relation_to_head",
        )


@transaction.atomic
def relate_members(
    *,
    household: Household,
    relations: Mapping[UUID, str | None],
    on: date,
    said_by: str,
    because: str,
    by: Actor,
) -> None:
    """Đổi chủ hộ: from that day on each living member stands so to the head, who is one of them.

    `relations` names every living member of that day, and one head. Raises FactRefused.
    """
    grounds = Grounds(said_by, because, by)
    lock(household)
    refuse_unless_home(household, on)
    members = {member.key: member for member in living_members(household, on)}
    if members.keys() != relations.keys():
        raise FactRefused(OTHERS_THERE.format(on), "valid_from")
    heads = [key for key, relation in relations.items() if relation == HEAD]
    if len(heads) != 1:
        raise FactRefused("Một hộ có đúng một chủ hộ. Chọn “Chủ hộ” cho một người.")
    changed = {key: r for key, r in relations.items() if r != members[key].relation}
    place = rows_of(household, Place).valid_on(on).get()
    if not changed and place.head_id == heads[0]:
        raise FactRefused("Không có gì khác với sổ vào ngày đó, nên không ghi thêm dòng.")
    for person in Person.objects.filter(pk__in=changed).order_by("pk"):
        lock(person)
        told = {"relation_to_head": changed[person.pk]}
        change_fact(person, Family, told, Span(on), grounds, verb="ghi quan hệ với chủ hộ")
    if place.head_id != heads[0]:
        head = {"head_id": heads[0]}
        change_fact(household, Place, head, Span(on), grounds, verb="đổi chủ hộ")


def leave_empty_place(person: Person, on: date, grounds: Grounds) -> None:
    """Who is gone heads no household: its head is not known until another is named."""
    headed = Place.objects.standing().filter(head_id=person.pk).exclude(valid_until__lte=on)
    for household in Household.objects.filter(pk__in=headed.values("household")).order_by("pk"):
        lock(household)
        for day in days_onward(rows_of(household, Place).filter(head_id=person.pk), on):
            change_fact(
                household, Place, {"head_id": None}, Span(day), grounds, verb="ghi chưa rõ chủ hộ"
            )


def end_if_nobody_lives_there(household: Household, on: date, grounds: Grounds) -> bool:
    """A household that its last person has left ends that day; gives whether it does."""
    check_words(grounds)
    there = Family.objects.standing().filter(household_id=household.pk)
    if there.exclude(valid_until__lte=on).exists():
        return False
    act = record_act(
        by=grounds.by,
        verb="ghi hộ không còn ai",
        subject=reference(household),
        because=grounds.because,
        details={"từ ngày": f"{on:%d/%m/%Y}", "theo": grounds.said_by},
    )
    for area in HOUSEHOLD_FACTS:
        end_rows(rows_of(household, area), on, act)
    return True


def is_registered(person: Person, on: date) -> bool:
    """Whether the registry holds the person on that day."""
    return rows_of(person, Identity).valid_on(on).exists()
