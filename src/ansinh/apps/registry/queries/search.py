"""Tìm người (search): by name, number, household code, village, category; within one's scope."""

import re
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from ansinh.apps.accounts.models import User
from ansinh.apps.accounts.permissions import can_see_whole_commune, village_scope
from ansinh.apps.registry.models import Family, Household, Person, Secret
from ansinh.apps.registry.models.cipher import (
    TAIL,
    KeyRefused,
    NumberDamaged,
    cipher_for,
    current_cipher,
    digits_of,
)
from ansinh.apps.registry.models.search import fold, spell
from ansinh.apps.registry.queries.categories import (
    CATEGORIES,
    living_in,
    living_on,
    members_of,
)
from ansinh.apps.registry.queries.names import find_by_name
from ansinh.apps.units.queries import recorded_as

MOST = 200
AT_ONCE = 500
CODE = re.compile(r"[^\W\d_]{1,6}-\d{1,6}")
SHORTEST_WHOLE_NUMBER = 9


@dataclass(frozen=True)
class Found:
    """Kết quả tìm: keys in the order to show; `is_cut` when there are more than could be listed."""

    keys: list[UUID]
    is_cut: bool = False
    why_closed: str = ""
    """Why numbers cannot be searched with the key in use; empty where they can."""


def search_persons(
    user: User,
    on: date,
    text: str = "",
    village: UUID | None = None,
    category: str | None = None,
) -> Found:
    """Tìm người mà người đọc được xem, as of a day.

    Text is words of a name, four or more digits, or a household's code; without text, everyone
    alive of the village and category. An unknown category finds nobody.
    """
    text = " ".join(text.split()) + (" " if text[-1:].isspace() and text.strip() else "")
    if category and category not in CATEGORIES:
        return Found([])
    wanted = _wanted(user, on, village, category)
    if not text.strip():
        return _everyone(user, on, wanted) if village or category else Found([])
    candidates = _candidates(text, wanted, on)
    found = _in_scope(candidates, wanted, user, on)
    return Found(_ranked(found[:MOST], text, on), len(found) > MOST, _why_closed(text))


def is_whole_number(text: str) -> bool:
    """Whether the text is a whole number of someone, not the last digits of one."""
    digits = digits_of(text)
    return digits.isdigit() and len(digits) >= SHORTEST_WHOLE_NUMBER


def _why_closed(text: str) -> str:
    """Of a search by digits: that numbers were locked with another key than the one in use."""
    kept = Secret.objects.standing().values_list("key_id", flat=True).first()
    if kept is None or not digits_of(text).isdigit():
        return ""
    try:
        cipher_for(kept)
    except KeyRefused as refused:
        return str(refused)
    return ""


def _wanted(user: User, on: date, village: UUID | None, category: str | None) -> list[QuerySet]:
    """Queries for the keys that a person must be among, besides the text."""
    wanted = []
    villages = None if can_see_whole_commune(user) else village_scope(user, on)
    if village is not None:
        chosen = recorded_as([village], on)
        villages = chosen if villages is None else villages & chosen
    if villages is not None:
        wanted.append(living_in(villages, on))
    if category:
        wanted.append(members_of(category, on))
    return wanted


def _everyone(user: User, on: date, wanted: list[QuerySet]) -> Found:
    persons = _among(Person.objects.in_scope_of(user, on), [living_on(on), *wanted])
    rows = persons.values_list("pk", "full_name")
    return Found([key for key, name in sorted(rows, key=lambda row: _name_order(row[1]))])


def _among(persons: QuerySet, wanted: list[QuerySet]) -> QuerySet:
    for keys in wanted:
        persons = persons.filter(pk__in=keys)
    return persons


def _candidates(text: str, wanted: list[QuerySet], on: date) -> list[UUID]:
    """Up to one more than can be listed."""
    digits = digits_of(text)
    if digits.isdigit() and not fold(re.sub(r"[\d\s.+-]", "", text)):
        return _by_number(digits)
    if CODE.fullmatch(text.strip()):
        return _by_household_code(text.strip(), on)
    return find_by_name(text, wanted, MOST + 1)


def _by_number(digits: str) -> list[UUID]:
    """A whole number by its keyed hash; fewer digits by those of the last four that fit."""
    if len(digits) < TAIL:
        return []
    try:
        cipher = current_cipher()
    except KeyRefused:
        return []
    standing = Secret.objects.standing()
    if len(digits) >= SHORTEST_WHOLE_NUMBER:
        rows = standing.filter(whole_hash=cipher.whole_hash(digits))
    else:
        rows = standing.filter(tail_hash=cipher.tail_hash(digits))
        if len(digits) > TAIL:
            rows = [row for row in rows if _ends_with(row, digits)]
    return list(dict.fromkeys(row.person_id for row in rows))


def _ends_with(row: Secret, digits: str) -> bool:
    try:
        return cipher_for(row.key_id).open(row.person_id, row.kind, row.ciphertext).endswith(digits)
    except (KeyRefused, NumberDamaged):
        return False


def _by_household_code(code: str, on: date) -> list[UUID]:
    household = Household.objects.filter(code=code.upper()).values_list("pk", flat=True).first()
    members = Family.objects.valid_on(on).filter(household_id=household)
    return list(members.values_list("person_id", flat=True)) if household else []


def _in_scope(keys: list[UUID], wanted: list[QuerySet], user: User, on: date) -> list[Person]:
    """Of those found, the people the reader may see and the filters keep; one more than shown."""
    persons, found = _among(Person.objects.in_scope_of(user, on), wanted), []
    for start in range(0, len(keys), AT_ONCE):
        found += persons.filter(pk__in=keys[start : start + AT_ONCE])
        if len(found) > MOST:
            break
    return found[: MOST + 1]


def _ranked(persons: list[Person], text: str, on: date) -> list[UUID]:
    """Spelled just so first, then heads of household, then by given name."""
    keys = [person.pk for person in persons]
    heads = set(
        Family.objects.valid_on(on)
        .filter(person_id__in=keys, relation_to_head="head")
        .values_list("person_id", flat=True)
    )
    typed = spell(text).split()
    order = {
        person.pk: (
            not set(typed) <= set(spell(person.full_name).split()),
            person.pk not in heads,
            _name_order(person.full_name),
        )
        for person in persons
    }
    return sorted(keys, key=lambda key: (*order[key], str(key)))


def _name_order(name: str) -> tuple[str, str, str]:
    """Vietnamese lists go by the given name, which comes last."""
    words = fold(name).split()
    return (words[-1] if words else "", " ".join(words), spell(name))
