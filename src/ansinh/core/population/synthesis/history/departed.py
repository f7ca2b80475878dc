"""Người đã mất, đã chuyển đi: those in the register of earlier years who are not in today's."""

from collections.abc import Sequence
from typing import Final

import numpy as np
import polars as pl

from ansinh.core.population.synthesis import rates
from ansinh.core.population.synthesis.batch import draw_batch
from ansinh.core.population.synthesis.draws import Generator, dates, quota
from ansinh.core.population.synthesis.history import pace
from ansinh.core.population.synthesis.history.register import (
    UNKNOWN_BIRTH,
    between,
    date_of,
    days_of,
    is_code,
)
from ansinh.core.population.synthesis.places import commune_places
from ansinh.core.population.synthesis.profiles import CommuneProfile
from ansinh.core.population.synthesis.tables import Origin, draw_tables

EXTRA: Final = 0.3
"""People drawn beside the living, for each of these: the old who died and those who left."""
YEAR_OF_DEATHS: Final = 365
"""Deaths of the last year are in today's picture already."""

KIN: Final = (
    "mother_id", "father_id", "spouse_id", "guardian_id", "caregiver_id", "guardian_relation",
    "caregiver_kind",
)  # fmt: skip
"""Columns that name kin who are not in today's picture."""

Tables = dict[str, pl.DataFrame]


def with_departed(
    rng: Generator,
    seed: int,
    tables: Tables,
    profiles: Sequence[CommuneProfile],
    *,
    since: int,
    until: int,
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Persons and households of today with those who died or left since; these bear `left_on`."""
    extra = _drawn_beside(rng, seed, tables, profiles, until)
    years = (until - since) / 365.25
    wanted = pace.LEFT_HOMES.value * years * tables["households"].height
    homes = extra["households"].sample(
        min(round(wanted), extra["households"].height), seed=int(rng.integers(2**31))
    )
    left = between(rng, since + 1, until, homes.height)
    homes = homes.with_columns(left_on=dates(left))
    movers = extra["persons"].join(homes.select("household_id"), on="household_id", how="semi")
    rest = extra["persons"].join(homes.select("household_id"), on="household_id", how="anti")
    dead = _dead(rng, rest, tables, since, until)
    households = pl.concat([tables["households"], homes], how="diagonal")
    return pl.concat([tables["persons"], movers, dead]), households


def _drawn_beside(
    rng: Generator, seed: int, tables: Tables, profiles: Sequence[CommuneProfile], until: int
) -> Tables:
    """Other people of the same villages, with keys after those of today."""
    on = date_of(until)
    parts: list[Tables] = []
    origin = Origin(seed, tables["persons"].height, tables["households"].height)
    village = 0
    for number, profile in enumerate(profiles):
        fewer = profile._replace(people=max(round(profile.people * EXTRA), 1))
        batch = draw_batch(rng, commune_places(fewer, number, village), on)
        parts.append(draw_tables(rng, batch, origin))
        origin = Origin(seed, origin.person + batch.people, origin.home + batch.homes)
        village += len(profile.villages)
    return {name: pl.concat(part[name] for part in parts) for name in ("persons", "households")}


def _dead(
    rng: Generator, people: pl.DataFrame, tables: Tables, since: int, until: int
) -> pl.DataFrame:
    """The old who died before the last year, set down in the households they left behind."""
    last = until - YEAR_OF_DEATHS
    years = max((last - since) / 365.25, 0)
    wanted = round(rates.DEATHS_A_YEAR.value * years * tables["persons"].height)
    gone = _old(rng, people, wanted, until)
    wives_and_husbands = gone.height // 3
    spouses = _beside(gone[:wives_and_husbands], _heads(rng, tables, until, widowed=True), "spouse")
    parents = _beside(
        gone[wives_and_husbands:], _heads(rng, tables, until, widowed=False), "parent"
    )
    dead = pl.concat([spouses, parents])
    return dead.with_columns(death_date=dates(between(rng, since + 1, last, dead.height)))


def _old(rng: Generator, people: pl.DataFrame, wanted: int, until: int) -> pl.DataFrame:
    """So many of the old, the oldest most likely, in a random order and without kin."""
    people = people.filter(pl.col("death_date").is_null(), pl.col("birth_date").is_not_null())
    age = (until - days_of(people, "birth_date", UNKNOWN_BIRTH)) / 365.2425
    weight = np.where(age > 58, np.exp(np.minimum(age, 86) / 12), 0.0)
    rows = np.flatnonzero(quota(rng, weight * (wanted / max(weight.sum(), 1.0))))
    nothing = [pl.lit(None).cast(people.schema[name]).alias(name) for name in KIN]
    return people[rng.permutation(rows)].with_columns(
        *nothing,
        residence=pl.lit("present").cast(people.schema["residence"]),
        studying=pl.lit(value=False),
    )


def _heads(rng: Generator, tables: Tables, until: int, *, widowed: bool) -> pl.DataFrame:
    """Heads of households in a random order: the old and widowed, or those in middle age."""
    heads = tables["households"].select("household_id", person_id="head_id")
    facts = tables["persons"].select("person_id", "sex", "marital_status", "birth_date")
    told = heads.join(facts, on="person_id", how="left", maintain_order="left")
    age = (until - days_of(told, "birth_date", UNKNOWN_BIRTH)) / 365.2425
    alone = is_code(told, "marital_status", "widowed")
    fits = alone & (age > 58) if widowed else ~alone & (age > 30) & (age < 52)
    return told[rng.permutation(np.flatnonzero(fits))]


def _beside(gone: pl.DataFrame, heads: pl.DataFrame, relation: str) -> pl.DataFrame:
    """The dead in the households of these heads, the oldest with the oldest."""
    rows = min(gone.height, heads.height)
    gone, heads = gone[:rows].sort("birth_date"), heads[:rows].sort("birth_date")
    woman = pl.Series(is_code(heads, "sex", "male")) if relation == "spouse" else None
    sex = gone["sex"] if woman is None else woman.replace_strict({True: "female", False: "male"})
    return gone.with_columns(
        household_id=heads["household_id"],
        relation_to_head=pl.lit(relation).cast(gone.schema["relation_to_head"]),
        sex=sex.cast(gone.schema["sex"]),
    )
