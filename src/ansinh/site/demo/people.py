"""Người của bản dùng thử: invented names for a picture, and its loading."""

from collections.abc import Mapping
from datetime import date

import polars as pl

from ansinh.apps.journal.models import Actor
from ansinh.apps.registry.actions import load_population
from ansinh.apps.registry.queries import household_codes


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


def names_for(persons: pl.DataFrame, seed: int) -> dict[str, str]:
    """An invented full name for each person, the family name from the father."""
    from ansinh.core.population.synthesis.names import invented_names

    return dict(zip(persons["person_id"], invented_names(persons, seed), strict=True))
