"""Sức khỏe: disability, health insurance cards, records, mothers and small children."""

from typing import Final

import numpy as np
import polars as pl

from ansinh.core.population.codes import DISABILITY, PRIMARY_CARE
from ansinh.core.population.synthesis import rates
from ansinh.core.population.synthesis.batch import Batch
from ansinh.core.population.synthesis.draws import (
    NO_DAY,
    Bools,
    Floats,
    Generator,
    Ints,
    choice,
    coded,
    dates,
    lowered,
    quota,
    risen,
)

NONE, LIGHT, SEVERE, EXTREME = range(4)
DEGREES: Final = (0.28, 0.54, 0.18)
"""Light, severe, extreme among the certified (M)."""
KINDS: Final[tuple[list[str], ...]] = (
    [],
    ["mobility"],
    ["mental"],
    ["intellectual"],
    ["hearing_speech"],
    ["vision"],
    ["mobility", "hearing_speech"],
    ["mobility", "mental"],
    ["other"],
)
KIND_SHARES: Final = (0.36, 0.2, 0.14, 0.09, 0.09, 0.05, 0.04, 0.03)
NO_VISIT, INSURED_VISIT, UNINSURED_VISIT = range(3)


def draw_disability(rng: Generator, age: Floats) -> Ints:
    """Degree on the certificate; more with age."""
    weight = np.where(age < 6, 0.25, np.where(age < 18, 0.5, 0.7 + np.maximum(age - 40, 0) / 18))
    certified = quota(rng, rates.DISABILITY_CERTIFIED.value * weight / weight.mean())
    return np.where(certified, choice(rng, DEGREES, len(age)) + 1, NONE)


def disability(rng: Generator, batch: Batch, degree: Ints) -> dict[str, pl.Series]:
    """The columns of disability; small children's certificates run out after three years."""
    rows = len(degree)
    certified = degree != NONE
    kinds = np.where(certified, choice(rng, KIND_SHARES, rows) + 1, 0)
    given = batch.today - rng.integers(40, 4_000, rows)
    given = np.maximum(given, np.minimum(batch.born + 200, batch.today - 1))
    small = certified & (given - batch.born < 6 * 365)
    return {
        "disability": coded(degree, DISABILITY),
        "disability_kinds": pl.Series(KINDS, dtype=pl.List(pl.String())).gather(pl.Series(kinds)),
        "disability_certified_on": dates(np.where(certified, given, NO_DAY)),
        "disability_valid_until": dates(np.where(small, given + 3 * 365, NO_DAY)),
    }


def health(rng: Generator, batch: Batch, hardship: Floats, insured: Bools) -> dict[str, pl.Series]:
    """The columns of health: pregnancy, record, visits, immunisation, stunting."""
    age, rows = batch.families.age, batch.people
    kept = rng.random(rows) < lowered(rates.HEALTH_RECORD_KEPT.value, hardship)
    seen = batch.today - np.where(kept, rng.integers(1, 700, rows), rng.integers(760, 2_200, rows))
    seen = np.maximum(seen, np.minimum(batch.born + 1, batch.today))
    visited = rng.random(rows) < rates.PRIMARY_CARE_VISIT.value
    paid = insured & (rng.random(rows) < rates.VISIT_INSURED.value / rates.HEALTH_INSURED.value)
    visit = np.where(visited, np.where(paid, INSURED_VISIT, UNINSURED_VISIT), NO_VISIT)
    due = (age >= 10 / 12) & (age < 6)
    measured = (age < 5) & (rng.random(rows) >= rates.NOT_MEASURED.value)
    return {
        "pregnant": pl.Series(_pregnant(rng, batch)),
        "health_record_updated_on": dates(seen),
        "primary_care_12_months": coded(visit, PRIMARY_CARE),
        "fully_immunised": _of_the_small(
            ~quota(rng, np.where(due, 1 - lowered(rates.FULLY_IMMUNISED.value, hardship), ~due)),
            age < 6,
        ),
        "stunted": _of_the_small(
            quota(rng, np.where(measured, risen(rates.STUNTED.value, hardship), 0)), measured
        ),
    }


def _pregnant(rng: Generator, batch: Batch) -> Bools:
    """Married women of 19 to 43, as many as three quarters of a year's births."""
    kin = batch.families
    may = kin.female & (kin.age >= 19) & (kin.age < 43) & (kin.spouse >= 0)
    weight = may * np.exp(-((kin.age - 27) ** 2) / 60)
    wanted = 0.75 * rates.BIRTHS_A_YEAR.value * batch.people
    return quota(rng, weight * (wanted / max(weight.sum(), 1.0)))


def _of_the_small(answers: Bools, asked: Bools) -> pl.Series:
    """The answers of the children who are asked; nothing is known of the others."""
    return pl.Series(answers).set(pl.Series(~asked), None)
