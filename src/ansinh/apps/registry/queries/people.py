"""Dòng của một người trong danh sách: who, how old, which household, as of a day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from ansinh.apps.accounts.models import User
from ansinh.apps.registry.models import Family, Household, Identity, Person
from ansinh.apps.units.queries import get_names_now
from ansinh.core.population import codes

NO_NAME = "Chưa có tên"
AT_ONCE = 500
BIRTH_FORMS = {"year": "%Y", "month": "%m/%Y"}


@dataclass(frozen=True)
class PersonRow:
    """Một người như danh sách cho thấy."""

    key: UUID
    name: str
    born: str
    age: int | None
    sex: str
    relation: str
    household_key: UUID | None
    household_code: str
    village: str
    state: str


def describe_persons(keys: Iterable[UUID], user: User, on: date) -> list[PersonRow]:
    """Rows of these people in the order given; whoever the reader may not see is left out."""
    keys = list(keys)
    rows: dict[UUID, PersonRow] = {}
    villages = get_names_now(on)
    for start in range(0, len(keys), AT_ONCE):
        chunk = keys[start : start + AT_ONCE]
        persons = list(Person.objects.in_scope_of(user, on).filter(pk__in=chunk))
        rows.update(_rows(persons, villages, on))
    return [rows[key] for key in keys if key in rows]


def _rows(persons: list[Person], villages: dict, on: date) -> dict[UUID, PersonRow]:
    keys = [person.pk for person in persons]
    identities = _by_person(Identity, keys, on)
    families = _by_person(Family, keys, on)
    homes = {person.household_id for person in persons if person.household_id}
    left = _left(set(keys) - identities.keys(), on)
    code_of = dict(Household.objects.filter(pk__in=homes).values_list("pk", "code"))
    return {
        person.pk: PersonRow(
            household_code=code_of.get(person.household_id, ""),
            village=villages.get(person.village_id, ""),
            **_told(person, identities.get(person.pk), families.get(person.pk), on)
            | left.get(person.pk, {}),
        )
        for person in persons
    }


def _left(keys: set[UUID], on: date) -> dict[UUID, dict[str, str]]:
    """Of those the registry no longer holds on that day: since when."""
    ended = Identity.objects.standing().filter(person_id__in=keys, valid_until__lte=on)
    days = ended.order_by("valid_until").values_list("person_id", "valid_until")
    return {key: {"state": f"đã rời xã {day:%d/%m/%Y}"} for key, day in days}


def _told(
    person: Person, identity: Identity | None, family: Family | None, on: date
) -> dict[str, object]:
    return {
        "key": person.pk,
        "name": person.full_name or NO_NAME,
        "born": birth_words(identity),
        "age": age_on(identity, on),
        "sex": codes.SEX.get(identity.sex or "", "") if identity else "",
        "relation": codes.RELATION_TO_HEAD.get(family.relation_to_head or "", "") if family else "",
        "household_key": person.household_id,
        "state": state_words(identity, family, on),
    }


def _by_person(area, keys: list[UUID], on: date) -> dict:
    return {row.person_id: row for row in area.objects.valid_on(on).filter(person_id__in=keys)}


def birth_words(identity: Identity | None) -> str:
    """The day of birth as far as it is known: 08/02/1952, 02/1952 or 1952."""
    if identity is None or identity.birth_date is None:
        return ""
    pattern = BIRTH_FORMS.get(identity.birth_date_precision or "day", "%d/%m/%Y")
    return identity.birth_date.strftime(pattern)


def age_on(identity: Identity | None, on: date) -> int | None:
    """Full years on a day (of death, for the dead); by the year alone where only that is known."""
    if identity is None or identity.birth_date is None:
        return None
    born, end = identity.birth_date, on
    if identity.death_date is not None and identity.death_date <= on:
        end = identity.death_date
    if identity.birth_date_precision in {"year", "month"}:
        return end.year - born.year
    return end.year - born.year - ((end.month, end.day) < (born.month, born.day))


def state_words(identity: Identity | None, family: Family | None, on: date) -> str:
    """What stands before all else: dead, not here, household not known."""
    if identity is None:
        return "không có trong sổ vào ngày này"
    if identity.death_date is not None and identity.death_date <= on:
        return f"đã mất {identity.death_date:%d/%m/%Y}"
    if family is None or family.household_id is None:
        return "chưa rõ hộ"
    return {"absent": "đi vắng", "abroad": "ở nước ngoài"}.get(family.residence or "", "")
