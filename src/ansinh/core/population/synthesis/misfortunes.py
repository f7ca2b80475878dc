"""Thiên tai, bệnh tật: what the storm did, and HIV, which is kept apart from all else."""

import datetime as dt

import numpy as np
import polars as pl

from ansinh.core.population.codes import INCIDENT_KIND
from ansinh.core.population.schema import HIV_STATUSES, INCIDENTS
from ansinh.core.population.shape import shaped
from ansinh.core.population.synthesis import rates
from ansinh.core.population.synthesis.draws import Generator, choice, coded, quota

KINDS = tuple(INCIDENT_KIND)
HOUSE_DAMAGED = KINDS.index("house_damaged")
RELOCATION = KINDS.index("relocation")


def storm_before(on: dt.date) -> dt.date:
    """The invented storm of the year, in September: the last one up to `on`."""
    storm = dt.date(on.year, 9, 12)
    return storm if storm <= on else dt.date(on.year - 1, 9, 12)


def incidents(rng: Generator, households: pl.DataFrame, on: dt.date) -> pl.DataFrame:
    """What the last storm did to households that it affected."""
    hit = households.filter(pl.col("disaster_affected").fill_null(value=False))
    drawn = np.array([HOUSE_DAMAGED, RELOCATION])[choice(rng, (0.8, 0.2), hit.height)]
    told = hit.select("household_id", kind=coded(drawn, INCIDENT_KIND), on=pl.lit(storm_before(on)))
    return shaped(told, INCIDENTS)


def hiv_statuses(rng: Generator, persons: pl.DataFrame, on: dt.date) -> pl.DataFrame:
    """Those known to live with HIV: a file of its own, in no other table."""
    age = (pl.lit(on) - pl.col("birth_date")).dt.total_days() / 365.2425
    grown = persons.filter(age.is_between(20, 55), pl.col("death_date").is_null())
    picked = quota(rng, np.full(grown.height, rates.HIV.value))
    told = grown.filter(pl.Series(picked)).select("person_id", hiv_positive=pl.lit(value=True))
    return shaped(told, HIV_STATUSES)
