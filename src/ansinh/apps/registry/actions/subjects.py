"""Người và hộ: register, rename, move, and the end of a life."""

from collections.abc import Mapping
from datetime import date

from django.db import transaction

from ansinh.apps.journal.actions import record_act
from ansinh.apps.journal.models import Actor
from ansinh.apps.registry.actions.checks import FactRefused, Grounds, check_values, check_words
from ansinh.apps.registry.actions.facts import Span, change_fact, lock, reference
from ansinh.apps.registry.actions.numbers import keep_number
from ansinh.apps.registry.actions.tokens import keep_tokens
from ansinh.apps.registry.models import Family, Household, Identity, Person, Place, Secret
from ansinh.apps.registry.queries.picture import next_household_code
from ansinh.apps.registry.queries.spans import rows_of

LONGEST_NAME = 120


@transaction.atomic
def register_household(
    *,
    place: Mapping[str, object],
    valid_from: date,
    said_by: str,
    because: str,
    by: Actor,
    code: str = "",
) -> Household:
    """Ghi hộ mới: a household in a village from a day on; its code is drawn when none is given."""
    grounds = Grounds(said_by, because, by)
    check_words(grounds)
    given = check_values(Place, place, valid_from, by.at.date())
    if given.get("village_id") is None:
        raise FactRefused("Ghi hộ ở thôn nào.", "village_id")
    code = code or next_household_code(given["village_id"])
    if Household.objects.filter(code=code).exists():
        raise FactRefused(f"Mã hộ {code} đã có; chọn mã khác hoặc để trống.", "code")
    household = Household.objects.create(code=code)
    change_fact(household, Place, given, Span(valid_from), grounds, verb="ghi hộ mới")
    return household


@transaction.atomic
def register_person(
    *,
    full_name: str,
    household: Household,
    identity: Mapping[str, object],
    family: Mapping[str, object],
    valid_from: date,
    said_by: str,
    because: str,
    by: Actor,
    citizen_number: str = "",
) -> Person:
    """Ghi người mới vào một hộ (birth, moving in). Raises FactRefused."""
    grounds = Grounds(said_by, because, by)
    check_words(grounds)
    person = Person.objects.create(full_name=check_name(full_name))
    keep_tokens([person])
    span = Span(valid_from)
    change_fact(person, Identity, identity, span, grounds, verb="ghi người mới")
    home = {**family, "household_id": household.pk}
    change_fact(person, Family, home, span, grounds, verb="ghi vào hộ")
    if citizen_number:
        keep_number(person, Secret.Kind.CITIZEN_NUMBER, citizen_number, valid_from, grounds)
    return person


@transaction.atomic
def rename_person(*, person: Person, full_name: str, said_by: str, because: str, by: Actor) -> None:
    """Sửa họ tên, and the words it is found by; the journal keeps the former name."""
    grounds = Grounds(said_by, because, by)
    check_words(grounds)
    lock(person)
    before = Person.objects.get(pk=person.pk).full_name
    person.full_name = check_name(full_name)
    person.save(update_fields=["full_name"])
    keep_tokens([person])
    record_act(
        by=by,
        verb="sửa họ tên",
        subject=reference(person),
        because=because,
        details={
            "trước": {"Họ và tên": before},
            "sau": {"Họ và tên": person.full_name},
            "theo": said_by,
        },
    )


@transaction.atomic
def move_person(
    *,
    person: Person,
    household: Household,
    relation_to_head: str | None,
    on: date,
    said_by: str,
    because: str,
    by: Actor,
    seen: int | None = None,
) -> Family:
    """Chuyển hộ: from that day on the person lives in another household."""
    lock(person)
    now = rows_of(person, Family).valid_on(on).first()
    if now is not None and now.household_id == household.pk:
        raise FactRefused(f"Người này đã ở hộ {household.code} vào ngày đó.", "household_id")
    return change_fact(
        person,
        Family,
        {"household_id": household.pk, "relation_to_head": relation_to_head},
        Span(on),
        Grounds(said_by, because, by),
        verb="chuyển hộ",
        seen=seen,
    )


@transaction.atomic
def record_death(
    *, person: Person, died_on: date, said_by: str, because: str, by: Actor
) -> Identity:
    """Ghi người đã mất, from the day of death on. Raises FactRefused when already recorded."""
    lock(person)
    earlier = rows_of(person, Identity).exclude(death_date=None).first()
    if earlier is not None:
        raise FactRefused(
            f"Sổ đã ghi người này mất ngày {earlier.death_date:%d/%m/%Y}. Sai ngày thì sửa nhân "
            "thân từ ngày đó.",
            "death_date",
        )
    grounds = Grounds(said_by, because, by)
    values = {"death_date": died_on}
    return change_fact(person, Identity, values, Span(died_on), grounds, verb="ghi người đã mất")


def check_name(full_name: str) -> str:
    """The name as it is kept. Raises FactRefused for an empty, unreadable or too long one."""
    name = " ".join(full_name.split())
    if not name or len(name) > LONGEST_NAME or not name.isprintable():
        raise FactRefused(
            f"Họ và tên còn trống, có dấu lạ hoặc dài quá {LONGEST_NAME} chữ.", "full_name"
        )
    return name
