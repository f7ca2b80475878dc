"""Đi học: who studies, at which level, by year of birth."""

from typing import Final

import numpy as np
import polars as pl

from ansinh.core.population.codes import SCHOOL_KIND, STUDY_LEVEL
from ansinh.core.population.synthesis import rates
from ansinh.core.population.synthesis.batch import Batch
from ansinh.core.population.synthesis.draws import Bools, Floats, Generator, Ints, choice, coded

PRESCHOOL, PRIMARY, LOWER, UPPER, VOCATIONAL, COLLEGE, UNIVERSITY = range(7)
NOT_STUDYING: Final = -1
PRIVATE: Final = np.array([0.12, 0.005, 0.01, 0.05, 0.3, 0.2, 0.15])
"""Share of private schools by level (M)."""


def school_age(batch: Batch) -> Ints:
    """Years between the year of birth and the September in which the school year opened."""
    opened = batch.on.year if batch.on.month >= 9 else batch.on.year - 1
    year = batch.born.astype("datetime64[D]").astype("datetime64[Y]").astype(np.int64) + 1970
    return opened - year


def draw_levels(rng: Generator, batch: Batch, hardship: Floats) -> Ints:
    """The level each person studies at, `NOT_STUDYING` when none.

    `hardship` (by person) widens the gap to full attendance.
    """
    age = school_age(batch)
    lot = rng.random(batch.people) / np.clip(hardship, 0.5, 3)
    level = np.full(batch.people, NOT_STUDYING)
    for low, high, at, below, rate in (
        (2, 2, PRESCHOOL, NOT_STUDYING, rates.NURSERY.value),
        (3, 5, PRESCHOOL, NOT_STUDYING, rates.PRESCHOOL.value),
        (6, 10, PRIMARY, PRESCHOOL, rates.PRIMARY.value),
        (11, 14, LOWER, PRIMARY, rates.LOWER_SECONDARY.value),
    ):
        group = (age >= low) & (age <= high)
        out = 1 - rate
        behind = np.where(lot[group] < out / 2, NOT_STUDYING, below)
        level[group] = np.where(lot[group] < out, behind, at)
    _upper(rng, level, (age >= 15) & (age <= 17), lot)
    _higher(rng, level, (age >= 18) & (age <= 22))
    return level


def _upper(rng: Generator, level: Ints, group: Bools, lot: Floats) -> None:
    out = 1 - rates.UPPER_SECONDARY.value - rates.UPPER_VOCATIONAL.value
    vocational = rates.UPPER_VOCATIONAL.value / (1 - out)
    branch = np.where(rng.random(int(group.sum())) < vocational, VOCATIONAL, UPPER)
    level[group] = np.where(lot[group] < out, NOT_STUDYING, branch)


def _higher(rng: Generator, level: Ints, group: Bools) -> None:
    branches = np.array([NOT_STUDYING, VOCATIONAL, COLLEGE, UNIVERSITY])
    shares = list(rates.UNIVERSITY_AGE.values())
    level[group] = branches[choice(rng, shares, int(group.sum()))]


def schooling(rng: Generator, level: Ints) -> dict[str, pl.Series]:
    """The columns of schooling; level, kind and degree have no answer for who does not study."""
    studying = level != NOT_STUDYING
    private = rng.random(len(level)) < PRIVATE[level]
    first = pl.Series(rng.random(len(level)) < 0.96)
    return {
        "studying": pl.Series(studying),
        "study_level": coded(level, STUDY_LEVEL),
        "school_kind": coded(np.where(studying, private, -1).astype(np.int64), SCHOOL_KIND),
        "first_degree": first.set(pl.Series(level < VOCATIONAL), None),
    }
