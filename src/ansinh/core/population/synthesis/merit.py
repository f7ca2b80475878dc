"""Người có công: recognised statuses among the old, and what they received this year."""

import datetime as dt
from typing import Final

import numpy as np
import polars as pl

from ansinh.core.population.codes import INJURY_KIND
from ansinh.core.population.schema import BENEFITS_RECEIVED, MERIT_STATUSES
from ansinh.core.population.shape import shaped
from ansinh.core.population.synthesis import rates
from ansinh.core.population.synthesis.draws import (
    Bools,
    Floats,
    Generator,
    Ints,
    choice,
    coded,
    coded_as,
    quota,
)

CODES: Final = tuple(rates.MERIT_MIX)
NONE: Final = -1
YOUNGEST: Final = np.array([58, 66, 66, 66, 68, 68, 30, 80])
OLDEST: Final = np.array([105, 95, 95, 95, 100, 105, 56, 105])
WOMEN: Final = (0.75, 0.1, 0.05, 0.15, 0.4, 0.3, 0.5, 1.0)
BENEFIT_SHARES: Final = {
    "gift_tet": (0.995, (2, 10), 400_000),
    "gift_27_7": (0.99, (7, 25), 400_000),
    "insurance_card": (0.985, (1, 5), 0),
    "convalescence": (0.42, (5, 20), 1_922_000),
    "visit": (0.93, (7, 26), 300_000),
}
"""Kind -> share of merit persons who have it this year, month and day, đồng (M)."""


def draw_merit(rng: Generator, age: Floats, female: Bools) -> Ints:
    """The place in `CODES` of each person's status, `NONE` for most."""
    status = np.full(len(age), NONE)
    total = rates.MERIT.value * len(age) / sum(rates.MERIT_MIX.values())
    for place, share in enumerate(rates.MERIT_MIX.values()):
        fits = (age >= YOUNGEST[place]) & (age <= OLDEST[place]) & (status == NONE)
        women = WOMEN[place]
        weight = np.where(fits, np.where(female, women, 1 - women), 0.0)
        status[quota(rng, weight * (share * total / max(weight.sum(), 1.0)))] = place
    return status


def merit_statuses(rng: Generator, status: Ints, ids: pl.Series, alone: Ints) -> pl.DataFrame:
    """The rows of `merit_statuses`; `alone` counts the household of each person."""
    rows = np.flatnonzero(status != NONE)
    code = status[rows]
    count = len(rows)
    invalid = np.isin(code, (CODES.index("war_invalid"), CODES.index("sick_soldier")))
    injured = invalid | (code == CODES.index("toxic_victim"))
    percent = np.clip(np.round(rng.normal(42, 16, count)), 21, 95).astype(np.int64)
    percent = np.where(code == CODES.index("sick_soldier"), np.maximum(percent, 61), percent)
    relative = code == CODES.index("martyr_relative")
    injury_kind = np.where(code == CODES.index("war_invalid"), choice(rng, (0.9, 0.1), count), -1)
    columns = {
        "person_id": ids.gather(pl.Series(rows)),
        "merit_code": coded_as(rates.MERIT_MIX, code),
        "injury_percent": _only(percent, injured),
        "injury_kind": coded(injury_kind, INJURY_KIND),
        "martyr_count": _only(choice(rng, (0.94, 0.055, 0.005), count) + 1, relative),
        "especially_severe": pl.Series(injured & (percent >= 81) & (rng.random(count) < 0.4)),
        "lives_at_home": pl.Series(np.ones(count, dtype=np.bool_)),
        "lonely": pl.Series((alone[rows] == 1) & (rng.random(count) < 0.3)),
        "seniority_years": pl.Series([None] * count, dtype=pl.Int32()),
        "merit_person": pl.Series([None] * count, dtype=pl.String()),
    }
    return pl.DataFrame(columns, schema=MERIT_STATUSES.polars_schema)


def benefits_received(rng: Generator, on: dt.date, status: Ints, ids: pl.Series) -> pl.DataFrame:
    """What merit persons received in the year of `on`; the gaps are the work list of T01."""
    rows = np.flatnonzero(status != NONE)
    parts = [pl.DataFrame(schema=BENEFITS_RECEIVED.polars_schema)]
    for kind, (share, (month, day), amount) in BENEFIT_SHARES.items():
        received = dt.date(on.year, month, day)
        if received <= on:
            got = rows[quota(rng, np.full(len(rows), share))]
            parts.append(_received(ids.gather(pl.Series(got)), kind, received, amount))
    return pl.concat(parts)


def _received(who: pl.Series, kind: str, on: dt.date, amount: int) -> pl.DataFrame:
    facts = {"kind": kind, "received_on": on, "amount": amount}
    columns = [pl.lit(value).alias(name) for name, value in facts.items()]
    return shaped(who.to_frame("person_id").with_columns(columns), BENEFITS_RECEIVED)


def _only(values: Ints, where: Bools) -> pl.Series:
    return pl.Series(values, dtype=pl.Int32()).set(pl.Series(~where), None)
