"""Lao động: who works, what they have learnt, and the insurance that follows from work."""

from typing import Final

import numpy as np
import polars as pl

from ansinh.core.population.codes import LABOUR_STATUS, SOCIAL_INSURANCE, TRAINING_LEVEL
from ansinh.core.population.synthesis import rates
from ansinh.core.population.synthesis.draws import (
    Bools,
    Floats,
    Generator,
    Ints,
    bounded,
    choice,
    coded,
    quota,
    rounded,
)

EMPLOYED, UNEMPLOYED, INACTIVE = range(3)
NONE, COMPULSORY, VOLUNTARY = range(3)
AGE_EDGES: Final = np.array([15, 18, 23, 60, 65, 70, 80])
AT_WORK: Final = np.array([0.0, 0.35, 0.86, 0.925, 0.62, 0.45, 0.2, 0.03])
"""Share of those not studying who are in the labour force, by age band (M); 68 to 72 % of 15+."""
UNTRAINED_BY_AGE: Final = np.array([1.0, 2.2, 0.75, 0.9, 1.7, 2.2, 2.6, 2.8])
"""Weight of having no training, by age band (M)."""


def draw_labour(rng: Generator, age: Floats, studying: Bools, severe: Bools) -> Ints:
    """Employed, unemployed or inactive; children, students and the severely disabled are not."""
    works = rng.random(len(age)) < AT_WORK[np.searchsorted(AGE_EDGES, age, side="right")]
    force = works & ~studying & ~(severe & (rng.random(len(age)) < 0.85))
    weight = np.where(force, np.where(age < 25, 2.5, 1.0), 0)
    wanted = rates.UNEMPLOYED.value * force.sum()
    idle = quota(rng, weight * (wanted / max(weight.sum(), 1.0)))
    return np.where(idle, UNEMPLOYED, np.where(force, EMPLOYED, INACTIVE))


def draw_training(rng: Generator, age: Floats, force: Bools) -> Ints:
    """The highest training of each person of 15 and over; the old have less."""
    weight = UNTRAINED_BY_AGE[np.searchsorted(AGE_EDGES, age, side="right")]
    mean = weight[force].mean() if force.any() else 1.0
    untrained = quota(rng, np.clip(rates.TRAINING["none"] * weight / mean, 0, 1))
    trained = choice(rng, list(rates.TRAINING.values())[1:], len(age)) + 1
    level = np.where(untrained | (age < 16), 0, trained)
    return np.where(~force & (age < 23), 0, level)


def draw_insurance(rng: Generator, age: Floats, status: Ints, training: Ints) -> Ints:
    """Social insurance of the employed of working age: compulsory first for the trained."""
    able = (status == EMPLOYED) & (age < 61)
    force = int((status != INACTIVE).sum())
    weight = np.where(able, 0.35 + 0.3 * training, 0)
    wanted = rates.COMPULSORY_INSURANCE.value * force
    compulsory = quota(rng, weight * (wanted / max(weight.sum(), 1.0)))
    rest = able & ~compulsory
    wanted = rates.VOLUNTARY_INSURANCE.value * force
    voluntary = quota(rng, rest * (wanted / max(int(rest.sum()), 1)))
    return np.where(compulsory, COMPULSORY, np.where(voluntary, VOLUNTARY, NONE))


def labour(rng: Generator, status: Ints, training: Ints, insurance: Ints) -> dict[str, pl.Series]:
    """The columns of labour."""
    steady = (status == EMPLOYED) & (rng.random(len(status)) < 0.42)
    return {
        "labour_status": coded(status, LABOUR_STATUS),
        "training_level": coded(training, TRAINING_LEVEL),
        "has_stable_income": pl.Series(steady | (insurance == COMPULSORY)),
    }


def insurance_columns(
    rng: Generator, age: Floats, status: Ints, insurance: Ints
) -> dict[str, pl.Series]:
    """The columns of social insurance and pensions, đồng a month."""
    rows = len(age)
    voluntary = insurance == VOLUNTARY
    months = np.where(voluntary, rng.integers(1, 121, rows), 0)
    paid = np.minimum(months, rng.choice([12, 12, 12, 9, 6, 3], rows))
    protected = (insurance == COMPULSORY) & (rng.random(rows) < rates.UNEMPLOYMENT_INSURANCE.value)
    old = (age >= 60) & (status != EMPLOYED)
    wanted = rates.PENSION_60_AND_OVER.value * (age >= 60).sum()
    retired = quota(rng, old * (wanted / max(int(old.sum()), 1)))
    pension = bounded(rng, 5_200_000, 1_900_000, (2_400_000, 14_000_000), rows)
    other = rng.random(rows) < 0.004
    return {
        "social_insurance": coded(insurance, SOCIAL_INSURANCE),
        "voluntary_insurance_months": pl.Series(months, dtype=pl.Int32()),
        "voluntary_insurance_months_last_12": pl.Series(paid, dtype=pl.Int32()),
        "unemployment_insurance": pl.Series(protected),
        "pension_per_month": pl.Series(_thousands(np.where(retired, pension, 0))),
        "other_allowance_per_month": pl.Series(_thousands(np.where(other, 655_000, 0))),
    }


def _thousands(amounts: Floats) -> Ints:
    return rounded(amounts, 1_000).astype(np.int64)
