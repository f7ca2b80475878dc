"""Các bảng của một mẻ: a batch of families told as the tables of the data dictionary."""

from dataclasses import dataclass

import numpy as np
import polars as pl

from ansinh.core.population.synthesis import health, merit, misfortunes, rates
from ansinh.core.population.synthesis.batch import Batch
from ansinh.core.population.synthesis.draws import Bools, Generator, Ints
from ansinh.core.population.synthesis.household_table import household_table
from ansinh.core.population.synthesis.identifiers import uuids
from ansinh.core.population.synthesis.lots import Lots, draw_lots
from ansinh.core.population.synthesis.person_table import person_table
from ansinh.core.population.synthesis.records import enrolments, place_tables


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a batch stands among all the rows of a seed: its first person and household."""

    seed: int
    person: int = 0
    home: int = 0


def draw_tables(rng: Generator, batch: Batch, origin: Origin) -> dict[str, pl.DataFrame]:
    """Every table of a batch."""
    lots = draw_lots(rng, batch)
    ids = uuids(origin.seed, "person", origin.person + np.arange(batch.people))
    home_ids = uuids(origin.seed, "household", origin.home + np.arange(batch.homes))
    persons = person_table(rng, batch, lots, ids, home_ids)
    households = household_table(rng, batch, lots, seed=origin.seed, ids=ids, home_ids=home_ids)
    apart = np.random.default_rng([origin.seed, 6, origin.person])
    return {
        "persons": persons,
        "households": households,
        "incidents": misfortunes.incidents(apart, households, batch.on),
        "hiv_statuses": misfortunes.hiv_statuses(apart, persons, batch.on),
        **place_tables(rng, origin.seed, batch.places),
        **_merit_tables(rng, batch, lots, ids),
        "enrolments": enrolments(rng, batch.on, ids, _due(batch, lots, persons)),
    }


def _merit_tables(
    rng: Generator, batch: Batch, lots: Lots, ids: pl.Series
) -> dict[str, pl.DataFrame]:
    living_merit = np.where(batch.lives_here, lots.merit, merit.NONE)
    size = batch.families.size[batch.families.home]
    return {
        "merit_statuses": merit.merit_statuses(rng, living_merit, ids, size),
        "benefits_received": merit.benefits_received(rng, batch.on, living_merit, ids),
    }


def _due(batch: Batch, lots: Lots, persons: pl.DataFrame) -> dict[str, tuple[Bools, Ints]]:
    """Who fits each programme and its đồng a month: simple enough to hold wrong payments too."""
    alive = batch.lives_here
    standard = int(rates.ASSISTANCE_STANDARD.value)
    pension = persons["pension_per_month"].fill_null(0).to_numpy() > 0
    coefficient = np.where(lots.disability == health.EXTREME, 4, 3)
    flat = np.full(batch.people, standard)
    return {
        "social_assistance": (alive & lots.severe, coefficient * standard // 2),
        "social_pension": (alive & (batch.families.age >= 75) & ~pension, flat),
        "merit_allowance": (
            alive & (lots.merit != merit.NONE),
            np.full(batch.people, int(rates.MERIT_ALLOWANCE.value)),
        ),
    }
