"""Người và hộ mới: a person into a household, a household with its first person, a name."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from django.db import IntegrityError, transaction

from ansinh.apps.journal.actions import record_act
from ansinh.apps.journal.models import Actor
from ansinh.apps.registry.actions.checks import FactRefused, Grounds, check_values, check_words
from ansinh.apps.registry.actions.facts import (
    CHANGED_MEANWHILE,
    Span,
    change_fact,
    lock,
    reference,
)
from ansinh.apps.registry.actions.homes import refuse_second_head, refuse_unless_home
from ansinh.apps.registry.actions.numbers import keep_number
from ansinh.apps.registry.actions.tokens import keep_tokens
from ansinh.apps.registry.models import Family, Household, Identity, Person, Place, Secret
from ansinh.apps.registry.queries.namesakes import has_namesake
from ansinh.apps.registry.queries.picture import next_household_code
from ansinh.apps.registry.queries.spans import rows_of

LONGEST_NAME = 120
TRIES = 5
NAMESAKE = (
    "Trong sổ đã có một người còn sống cùng họ tên, cùng ngày sinh; một người không ghi ở hai hộ. "
    "Tìm theo tên trước: đúng người ấy thì dùng việc “Chuyển hộ”; là người khác thì đánh dấu ô "
    "“Là người khác”."
)


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
    household = _coded(code) if code else _drawn(given["village_id"])
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
    is_another: bool = False,
) -> Person:
    """Ghi người mới vào một hộ (birth, moving in).

    Raises FactRefused; also for someone of a name and day of birth that a living person in the
    registry has, unless `is_another` says that the two were told apart.
    """
    grounds = Grounds(said_by, because, by)
    lock(household)
    refuse_unless_home(household, valid_from)
    refuse_second_head(household, family.get("relation_to_head"), valid_from)
    person = _enter(full_name, identity, valid_from, grounds, is_another)
    home = {**family, "household_id": household.pk}
    change_fact(person, Family, home, Span(valid_from), grounds, verb="ghi vào hộ")
    if family.get("relation_to_head") == "head":
        _point_to_head(household, person, valid_from, grounds)
    if citizen_number:
        keep_number(person, Secret.Kind.CITIZEN_NUMBER, citizen_number, valid_from, grounds)
    return person


@transaction.atomic
def found_household(
    *,
    village: UUID,
    full_name: str,
    identity: Mapping[str, object],
    valid_from: date,
    said_by: str,
    because: str,
    by: Actor,
    citizen_number: str = "",
    is_another: bool = False,
) -> Household:
    """Ghi hộ mới cùng người đầu tiên: its head, living there from that day on."""
    told = {"valid_from": valid_from, "said_by": said_by, "because": because, "by": by}
    household = register_household(place={"village_id": village}, **told)
    register_person(
        full_name=full_name,
        household=household,
        identity=identity,
        family={"relation_to_head": "head", "residence": "present"},
        citizen_number=citizen_number,
        is_another=is_another,
        **told,
    )
    return household


@transaction.atomic
def rename_person(
    *,
    person: Person,
    full_name: str,
    said_by: str,
    because: str,
    by: Actor,
    seen: str | None = None,
) -> None:
    """Sửa họ tên, and the words it is found by; the journal keeps the former name.

    `seen` is the name that was looked at: when another has come since, nothing is written.
    """
    grounds = Grounds(said_by, because, by)
    check_words(grounds)
    lock(person)
    before, after = Person.objects.get(pk=person.pk).full_name, check_name(full_name)
    if seen is not None and seen != before:
        raise FactRefused(CHANGED_MEANWHILE)
    if after == before:
        raise FactRefused("Tên này đúng như sổ đang ghi, nên không có gì để sửa.", "full_name")
    person.full_name = after
    person.save(update_fields=["full_name"])
    keep_tokens([person])
    record_act(
        by=by,
        verb="sửa họ tên",
        subject=reference(person),
        because=because,
        details={
            "trước": {"Họ và tên": before},
            "sau": {"Họ và tên": after},
            "theo": said_by,
        },
    )


def check_name(full_name: str) -> str:
    """The name as it is kept. Raises FactRefused for an empty, unreadable or too long one."""
    name = " ".join(full_name.split())
    if not name or len(name) > LONGEST_NAME or not name.isprintable():
        raise FactRefused(
            f"Họ và tên còn trống, có dấu lạ hoặc dài quá {LONGEST_NAME} chữ.", "full_name"
        )
    return name


def _enter(
    full_name: str, identity: Mapping[str, object], start: date, grounds: Grounds, is_another: bool
) -> Person:
    """The person with who they are, in no household yet."""
    check_words(grounds)
    name = check_name(full_name)
    person = Person.objects.create(full_name=name)
    change_fact(person, Identity, identity, Span(start), grounds, verb="ghi người mới")
    # Asked once the journal is held, where one writes at a time: nobody slips in between. This
    # one cannot be found yet, for the words of the name come last.
    if not is_another and has_namesake(name, identity.get("birth_date")):
        raise FactRefused(NAMESAKE, "is_another")
    keep_tokens([person])
    return person


def _point_to_head(household: Household, person: Person, start: date, grounds: Grounds) -> None:
    place = rows_of(household, Place).valid_on(start).get()
    if place.head_id is None:
        head = {"head_id": person.pk}
        change_fact(household, Place, head, Span(start), grounds, verb="ghi chủ hộ")


def _coded(code: str) -> Household:
    if Household.objects.filter(code=code).exists():
        raise FactRefused(f"Mã hộ {code} đã có; chọn mã khác hoặc để trống.", "code")
    return Household.objects.create(code=code)


def _drawn(village: UUID) -> Household:
    """Two officers at once may draw one number: whoever comes second draws again."""
    for _ in range(TRIES):
        try:
            with transaction.atomic():
                return Household.objects.create(code=next_household_code(village))
        except IntegrityError:
            continue
    raise FactRefused("Nhiều người cùng ghi hộ mới một lúc nên chưa lấy được mã hộ. Ghi lại.")
