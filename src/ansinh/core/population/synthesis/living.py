"""Mức sống: poverty, income and deprivation of each household."""

import datetime as dt
from typing import Final

import numpy as np
import polars as pl

from ansinh.core.population.codes import POVERTY_STATUS
from ansinh.core.population.household_columns import DEPRIVATIONS
from ansinh.core.population.synthesis import rates
from ansinh.core.population.synthesis.batch import EPOCH, Batch
from ansinh.core.population.synthesis.draws import (
    NO_DAY,
    Bools,
    Floats,
    Generator,
    Ints,
    bounded,
    choice,
    coded,
    dates,
    lowered,
    quota,
    rounded,
)

POOR, NEAR_POOR, AVERAGE, ABOVE = range(4)
REASONS: Final[tuple[list[str], ...]] = (
    [],
    ["no_labour"],
    ["illness"],
    ["illness", "no_labour"],
    ["no_capital"],
    ["no_skills"],
    ["no_knowledge", "no_skills"],
    ["no_land"],
    ["no_tools", "no_capital"],
    ["other"],
)
REASON_SHARES: Final = (0.26, 0.2, 0.16, 0.1, 0.09, 0.06, 0.05, 0.04, 0.04)
LACK_WEIGHTS: Final = np.array([2, 3, 0.5, 1, 2.5, 0.6, 1.6, 1.2, 0.4, 1.2, 2, 1.5])
"""How readily each of the twelve deprivations falls on a household (M)."""


def draw_poverty(rng: Generator, batch: Batch) -> Ints:
    """Poor, near poor, average or above; the old alone and single parents come first."""
    kin = batch.families
    small = np.where(kin.size == 1, 3.5, np.where(kin.spouse[kin.head] < 0, 2.0, 0.8))
    weight = batch.places.poverty[batch.village] * small / small.mean()
    poor = quota(rng, np.clip(rates.POOR.value * weight, 0, 0.7))
    near = quota(rng, np.where(poor, 0, np.clip(rates.NEAR_POOR.value * weight, 0, 0.7)))
    rest = np.where(rng.random(batch.homes) < 0.55, AVERAGE, ABOVE)
    return np.where(poor, POOR, np.where(near, NEAR_POOR, rest))


def draw_lacks(rng: Generator, poverty: Ints) -> Bools:
    """Twelve deprivations a household: three and more when poor, up to two when near poor."""
    rows = len(poverty)
    wanted = np.where(
        poverty == POOR, rng.integers(3, 7, rows), choice(rng, (0.88, 0.1, 0.02), rows)
    )
    wanted = np.where(poverty == NEAR_POOR, rng.integers(0, 3, rows), wanted)
    order = np.argsort(np.log(rng.random((rows, 12))) / LACK_WEIGHTS, axis=1)[:, ::-1]
    ranks = np.argsort(order, axis=1)
    return ranks < wanted[:, None]


def living(
    rng: Generator, batch: Batch, poverty: Ints, lacks: Bools, has_merit: Bools
) -> dict[str, pl.Series]:
    """The columns of poverty."""
    needy = poverty <= NEAR_POOR
    reasons = np.where(needy, choice(rng, REASON_SHARES, batch.homes) + 1, 0)
    helpless = needy & np.isin(reasons, (1, 3)) & (rng.random(batch.homes) < 0.7)
    year_end = dt.date(batch.on.year, 12, 31).toordinal() - EPOCH
    return {
        "poverty_status": coded(poverty, POVERTY_STATUS),
        "poverty_valid_until": dates(np.where(needy, year_end, NO_DAY)),
        "poverty_reasons": pl.Series(REASONS, dtype=pl.List(pl.String())).gather(
            pl.Series(reasons)
        ),
        "can_escape_poverty": pl.Series(~helpless),
        "living_standard_fair": pl.Series(_fair(rng, batch.hardship, needy, has_merit)),
        "income_per_person_per_month": pl.Series(_income(rng, poverty)),
        "b1_score": _b1_score(rng, poverty),
        **{name: pl.Series(lacks[:, place]) for place, name in enumerate(DEPRIVATIONS)},
    }


def _fair(rng: Generator, hardship: Floats, needy: Bools, has_merit: Bools) -> Bools:
    fair = rng.random(len(needy)) < lowered(rates.FAIR_LIVING.value, hardship)
    held = rng.random(len(needy)) < rates.MERIT_LIVING_FAIR.value
    return np.where(has_merit, held, fair & ~needy)


def _income(rng: Generator, poverty: Ints) -> Ints:
    """Đồng a person a month, in ten thousands; the line of 2026 is 1.5 million."""
    rows = len(poverty)
    centre = rates.INCOME_PER_MONTH.value * np.array([0.21, 0.37, 0.83, 1.22])[poverty]
    income = centre * np.exp(rng.normal(-0.05, 0.33, rows))
    income = np.where(poverty == POOR, np.clip(income, 350_000, 1_490_000), income)
    income = np.where(poverty == NEAR_POOR, np.clip(income, 900_000, 2_200_000), income)
    income = np.where(poverty >= AVERAGE, np.maximum(income, 1_800_000), income)
    return rounded(income, 10_000).astype(np.int64)


def _b1_score(rng: Generator, poverty: Ints) -> pl.Series:
    """Only households that were examined have a score."""
    rows = len(poverty)
    low = bounded(rng, 118, 16, (60, 140), rows)
    high = bounded(rng, 185, 25, (141, 300), rows)
    score = np.where(poverty <= NEAR_POOR, low, high).astype(np.int64)
    examined = (poverty <= NEAR_POOR) | (rng.random(rows) < 0.08)
    return pl.Series(score, dtype=pl.Int32()).set(pl.Series(~examined), None)
