"""Nạp (loading): a whole population into an empty registry, in parts, all of it or nothing."""

from collections.abc import Callable, Iterable, Mapping
from contextlib import nullcontext
from dataclasses import dataclass, field
from datetime import date

import polars as pl
from django.db import transaction
from django.db.models import Model

from ansinh.apps.journal.actions import record_act
from ansinh.apps.journal.models import Actor
from ansinh.apps.registry.actions.bare_tables import bare_tables
from ansinh.apps.registry.actions.bulk import fill
from ansinh.apps.registry.actions.tokens import WORD_SHAPE, token_frame, word_frame
from ansinh.apps.registry.models import (
    HOUSEHOLD_FACTS,
    PERSON_FACTS,
    RECORDS,
    Household,
    KeptTable,
    NameWord,
    Person,
    SearchToken,
    VillageCoverage,
)

LARGE = 100_000
"""From so many persons on, keys and indexes are built after the rows."""
FACTS = {area.area: area for area in (*HOUSEHOLD_FACTS, *PERSON_FACTS)}
TABLES: Mapping[str, type[Model]] = {**RECORDS, "village_coverage": VillageCoverage}
Frames = Mapping[str, pl.DataFrame]


class RegistryNotEmpty(Exception):
    """A whole population is loaded only into an empty registry."""


@dataclass(frozen=True)
class Part:
    """Một phần dân số: `persons` (id, full_name), `households` (id, code), what is known of them.

    `areas` holds dated facts by area of the dictionary and `records` the other tables by name,
    with `valid_from`, `valid_until` and `said_by`; an event has `said_by` alone.
    """

    persons: pl.DataFrame
    households: pl.DataFrame
    areas: Frames
    records: Frames = field(default_factory=dict)


@transaction.atomic
def load_parts(
    *,
    parts: Iterable[Part],
    expected: int,
    since: date,
    on: date,
    said_by: str,
    by: Actor,
    report: Callable[[int], None] = lambda _: None,
) -> dict[str, int]:
    """Nạp dân số ban đầu: fill an empty registry part by part, and tell how many rows were written.

    `expected` persons decide whether indexes wait for the rows; `report` hears how many persons
    are in. Tables that are there are known since `since`. Raises RegistryNotEmpty when anyone is
    already there; whatever fails, nothing is kept.
    """
    refuse_unless_empty()
    counted = {"persons": 0, "households": 0, "facts": 0, "records": 0}
    kept: set[str] = set()
    words = pl.DataFrame(schema=WORD_SHAPE)
    with bare_tables() if expected >= LARGE else nullcontext():
        for part in parts:
            _write(part, counted)
            words = _more(words, _write_names(part.persons))
            kept |= set(part.records)
            report(counted["persons"])
        fill(NameWord, words)
    KeptTable.objects.bulk_create(KeptTable(name=name, since=since) for name in sorted(kept))
    record_act(
        by=by,
        verb="nạp dân số",
        subject="registry",
        because=said_by,
        details={**counted, "on": on.isoformat()},
    )
    return counted


def refuse_unless_empty() -> None:
    """Raises RegistryNotEmpty when anyone is already there."""
    if Person.objects.exists() or Household.objects.exists():
        raise RegistryNotEmpty(
            "Sổ dân cư đã có người; chỉ nạp cả dân số vào sổ còn trống. "
            "Muốn thêm người, hãy dùng phần tệp vào."
        )


def _write(part: Part, counted: dict[str, int]) -> None:
    counted["households"] += fill(Household, part.households)
    counted["persons"] += fill(Person, part.persons)
    for area, frame in part.areas.items():
        counted["facts"] += fill(FACTS[area], frame)
    for name, frame in part.records.items():
        counted["records"] += fill(TABLES[name], frame)


def _write_names(persons: pl.DataFrame) -> pl.DataFrame:
    """The search tokens of those who have a name; gives how many bear each word."""
    named = persons.filter(pl.col("full_name") != "")
    names = dict(zip(named["id"], named["full_name"], strict=True))
    fill(SearchToken, token_frame(names))
    return word_frame(names)


def _more(words: pl.DataFrame, others: pl.DataFrame) -> pl.DataFrame:
    return pl.concat([words, others]).group_by("word", maintain_order=True).sum()


def load_population(
    *,
    persons: pl.DataFrame,
    households: pl.DataFrame,
    full_names: Mapping[str, str],
    household_codes: Mapping[str, str],
    on: date,
    said_by: str,
    by: Actor,
) -> None:
    """Nạp một bức tranh: fill an empty registry with a picture; all or nothing.

    Every fact opens on the picture's day, as that is all a picture says. `full_names` and
    `household_codes` are by key; KeyError for a key without one. Raises as `load_parts` does.
    """
    refuse_unless_empty()
    part = Part(
        persons=_named(persons["person_id"], "full_name", full_names),
        households=_named(households["household_id"], "code", household_codes),
        areas=facts_of_picture(persons, households, on=on, said_by=said_by),
    )
    load_parts(parts=[part], expected=persons.height, since=on, on=on, said_by=said_by, by=by)


def facts_of_picture(
    persons: pl.DataFrame, households: pl.DataFrame, *, on: date, said_by: str
) -> dict[str, pl.DataFrame]:
    """The facts of a picture by area, each opened on its day; absent tables may be empty frames."""
    opened = pl.lit(on).alias("valid_from"), pl.lit(said_by).alias("said_by")
    return {
        area.area: frame.select(key, *area.columns, *opened)
        for key, frame, kinds in (
            ("household_id", households, HOUSEHOLD_FACTS),
            ("person_id", persons, PERSON_FACTS),
        )
        for area in kinds
        if frame.height
    }


def _named(keys: pl.Series, name: str, names: Mapping[str, str]) -> pl.DataFrame:
    """Rows of keys with their names. Raises KeyError for a key without one."""
    told = keys.to_list()
    return pl.DataFrame({"id": told, name: [names[one] for one in told]})
