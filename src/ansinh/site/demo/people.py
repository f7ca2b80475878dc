"""Người của bản dùng thử: invented names for a picture or a history, and its loading."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

import polars as pl

from ansinh.apps.journal.models import Actor
from ansinh.apps.registry.actions import Part, load_parts, load_population, load_secrets
from ansinh.apps.registry.models import RECORDS
from ansinh.apps.registry.queries import household_codes
from ansinh.core.population.synthesis.history import History


def load_tables(
    tables: Mapping[str, pl.DataFrame], *, on: date, said_by: str, by: Actor, seed: int = 42
) -> None:
    """Fill the demo's empty registry with a picture; its people get invented names."""
    persons, households = tables["persons"], tables["households"]
    load_population(
        persons=persons,
        households=households,
        full_names=names_for(persons, seed),
        household_codes=household_codes(households),
        on=on,
        said_by=said_by,
        by=by,
    )


def load_history(history: History, *, said_by: str, by: Actor, seed: int = 42) -> None:
    """Fill the demo's empty registry with all that was ever known of its people."""
    codes = household_codes(history.households)
    names = names_for(history.persons, seed)
    part = Part(
        persons=pl.DataFrame({"id": list(names), "full_name": list(names.values())}),
        households=pl.DataFrame({"id": list(codes), "code": list(codes.values())}),
        areas=history.areas,
        records={name: history.tables[name] for name in (*RECORDS, "village_coverage")},
    )
    load_parts(
        parts=[part],
        expected=history.persons.height,
        since=history.since,
        on=history.until,
        said_by=said_by,
        by=by,
    )
    load_numbers(history, by)


def load_numbers(history: History, by: Actor) -> None:
    """Invented numbers of everyone, kept as secrets since they came into the register."""
    from ansinh.core.population.synthesis.numbers import SAID_BY, invented_numbers

    came = history.areas["identity"].group_by("person_id").agg(pl.col("valid_from").min())
    numbers = invented_numbers(history.persons).join(came, on="person_id", maintain_order="left")
    was_there = pl.col("valid_from") == history.since
    for since, rows in ((history.since, was_there), (history.until, ~was_there)):
        told = numbers.filter(rows).select("person_id", "kind", "number").iter_rows()
        keyed = ((UUID(person), kind, number) for person, kind, number in told)
        load_secrets(numbers=keyed, on=since, said_by=SAID_BY, by=by)


def names_for(persons: pl.DataFrame, seed: int) -> dict[str, str]:
    """An invented full name for each person, the family name from the father."""
    from ansinh.core.population.synthesis.names import invented_names

    return dict(zip(persons["person_id"], invented_names(persons, seed), strict=True))
