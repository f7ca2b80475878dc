"""Khuôn của bảng: frames in the columns and types of the dictionary, and the wide layout."""

from typing import Final

import polars as pl

from ansinh.core.population.columns import Table
from ansinh.core.population.schema import HOUSEHOLDS, PERSONS

PERSON_KEYS: Final = ("person_key", "household_key", "guardian_key")
"""The whole-number keys that joins use, beside the UUIDs."""
HOUSEHOLD_FACTS: Final = tuple(name for name in HOUSEHOLDS.names if name != "household_id")
"""The household columns that a wide person row repeats."""
WIDE_PERSONS: Final = pl.Schema(
    {
        **dict.fromkeys(PERSON_KEYS, pl.Int64()),
        **PERSONS.polars_schema,
        **{name: HOUSEHOLDS.polars_schema[name] for name in HOUSEHOLD_FACTS},
    }
)
"""Columns of `persons` in a snapshot."""
KEYED_HOUSEHOLDS: Final = pl.Schema({"household_key": pl.Int64(), **HOUSEHOLDS.polars_schema})
"""Columns of `households` in a snapshot."""


def shaped(frame: pl.DataFrame, table: Table) -> pl.DataFrame:
    """The frame in the columns and types of the table; a column it lacks is null: unknown."""
    return frame.select(
        pl.col(name).cast(dtype) if name in frame.columns else pl.lit(None, dtype).alias(name)
        for name, dtype in table.polars_schema.items()
    )


def in_order(tables: dict[str, pl.DataFrame]) -> dict[str, pl.DataFrame]:
    """Rows sorted by commune, village, household and person, whatever order they came in."""
    households = tables["households"].sort("commune_id", "village_id", "household_id")
    places = households.select("household_id").with_row_index("place")
    persons = (
        tables["persons"]
        .join(places, on="household_id", how="left")
        .sort("place", "person_id", nulls_last=True)
        .drop("place")
    )
    others = {
        name: frame.sort(frame.columns, nulls_last=True, maintain_order=True)
        for name, frame in tables.items()
        if name not in {"persons", "households"}
    }
    return {"persons": persons, "households": households, **others}


def widened(
    persons: pl.DataFrame, households: pl.DataFrame, first_person: int = 0, first_home: int = 0
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Persons that repeat their household's columns, and households, both with int64 keys.

    Rows keep their order; keys count from `first_person` and `first_home`.
    """
    homes = households.select(_numbered("household_key", first_home), pl.all())
    people = persons.select(_numbered("person_key", first_person), pl.all())
    raisers = people.select(guardian_id="person_id", guardian_key="person_key")
    wide = people.join(homes, on="household_id", how="left", maintain_order="left").join(
        raisers, on="guardian_id", how="left", maintain_order="left"
    )
    return wide.select(WIDE_PERSONS.names()), homes


def _numbered(name: str, first: int) -> pl.Expr:
    return pl.int_range(first, first + pl.len(), dtype=pl.Int64).alias(name)
