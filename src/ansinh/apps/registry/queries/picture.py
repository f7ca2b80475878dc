"""Bức tranh của một ngày, và các câu hỏi ngắn theo phạm vi."""

from collections.abc import Iterable, Mapping
from datetime import date
from uuid import UUID

import polars as pl

from ansinh.apps.accounts.models import User
from ansinh.apps.registry.models import (
    HOUSEHOLD_FACTS,
    PERSON_FACTS,
    Fact,
    Household,
    Person,
    Place,
)
from ansinh.apps.registry.queries.categories import living_on
from ansinh.apps.registry.queries.frames import frame_of
from ansinh.apps.registry.queries.record_tables import placed_on, record_tables_on
from ansinh.apps.units.models import Village
from ansinh.apps.units.queries import get_village_names, list_villages, villages_after
from ansinh.core.population.schema import HOUSEHOLDS, PERSONS, Table

AT_ONCE = 500


def count_in_scope(user: User, on: date) -> dict[str, int]:
    """Registered persons, alive, and households that the user may see on that day."""
    persons = Person.objects.in_scope_of(user, on).filter(pk__in=living_on(on))
    households = Household.objects.in_scope_of(user, on).filter(village_id__isnull=False)
    return {"persons": persons.count(), "households": households.count()}


def find_persons_in_scope(user: User, on: date, keys: Iterable[str]) -> dict[UUID, Person]:
    """Persons of those keys that the user may see, by key; others are left out."""
    return _by_key(Person.objects.in_scope_of(user, on), keys)


def find_households_in_scope(user: User, on: date, keys: Iterable[str]) -> dict[UUID, Household]:
    """Households of those keys that the user may see, by key; others are left out."""
    return _by_key(Household.objects.in_scope_of(user, on), keys)


def get_head_names(keys: Iterable[UUID], on: date) -> dict[UUID, str]:
    """Name of the head of each household on that day, by household key."""
    keys = list(keys)
    heads: dict[UUID, UUID] = {}
    for chunk in _chunks(keys):
        facts = Place.objects.valid_on(on).filter(household_id__in=chunk)
        heads.update(facts.values_list("household_id", "head_id"))
    names: dict[UUID, str] = {}
    for chunk in _chunks([head for head in heads.values() if head]):
        names.update(Person.objects.filter(pk__in=chunk).values_list("pk", "full_name"))
    return {household: names.get(head, "") for household, head in heads.items()}


def list_villages_with_households(on: date) -> list[Village]:
    """Villages of that day that have at least one household, by name."""
    keys = Place.objects.valid_on(on).values_list("village_id", flat=True).distinct()
    covered = villages_after([key for key in keys if key], on)
    return [village for village in list_villages(on) if village.pk in covered]


def picture_on(on: date) -> dict[str, pl.DataFrame]:
    """The picture of the commune on that day, in the tables of the data dictionary.

    A fact with no row in force is null, which is unknown. Commune and province are those of the
    village on that day.
    """
    households = _table_on(HOUSEHOLDS, HOUSEHOLD_FACTS, "household_id", on)
    return {
        "persons": _table_on(PERSONS, PERSON_FACTS, "person_id", on),
        "households": placed_on(households, on),
        **record_tables_on(on),
    }


def _table_on(table: Table, areas: list[type[Fact]], key: str, on: date) -> pl.DataFrame:
    joined: pl.DataFrame | None = None
    for area in areas:
        facts = frame_of(area.objects.valid_on(on), area.told, key)
        joined = facts if joined is None else joined.join(facts, on=key, how="full", coalesce=True)
    if joined is None:
        return pl.DataFrame(schema=table.polars_schema)
    return joined.select(table.names).cast(dict(table.polars_schema))


def _by_key(rows, keys: Iterable[str]) -> Mapping:
    found = {}
    for chunk in _chunks(list(keys)):
        found.update({row.pk: row for row in rows.filter(pk__in=chunk)})
    return found


def _chunks(keys: list) -> Iterable[list]:
    """SQLite takes a limited number of values in one question."""
    for start in range(0, len(keys), AT_ONCE):
        yield keys[start : start + AT_ONCE]


def household_codes(households: pl.DataFrame) -> dict[str, str]:
    """Mã hộ: as `coded_households`, by key."""
    return dict(coded_households(households).iter_rows())


def coded_households(households: pl.DataFrame) -> pl.DataFrame:
    """Mã hộ: `id` and `code`, the village's initials and a number within them, such as NT-0312.

    Villages that share their initials share one count, so that no code repeats.
    """
    names = get_village_names()
    villages = pl.DataFrame(
        {
            "village_id": [str(key) for key in names],
            "prefix": [_initials(n) for n in names.values()],
        },
        schema={"village_id": pl.String, "prefix": pl.String},
    )
    told = households.select("household_id", "village_id").join(
        villages, on="village_id", how="left", maintain_order="left"
    )
    told = told.with_columns(pl.col("prefix").fill_null("XX"))
    number = pl.int_range(1, pl.len() + 1).over("prefix").cast(pl.String).str.zfill(4)
    return told.select(id="household_id", code=pl.format("{}-{}", "prefix", number))


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split()).upper()


def next_household_code(village: UUID) -> str:
    """The first free code behind the last one of a village."""
    prefix = _initials(get_village_names().get(village, "")) or "XX"
    taken = Household.objects.filter(code__startswith=f"{prefix}-").values_list("code", flat=True)
    numbers = [int(code.rsplit("-", 1)[1]) for code in taken if code.rsplit("-", 1)[1].isdigit()]
    return f"{prefix}-{max(numbers, default=0) + 1:04d}"
