"""Hộ nghèo qua các năm: the decision of each year, in force from the first of January."""

import datetime as dt
from dataclasses import dataclass
from typing import Final

import numpy as np
import polars as pl

from ansinh.core.population.codes import POVERTY_STATUS
from ansinh.core.population.household_columns import DEPRIVATIONS
from ansinh.core.population.synthesis.draws import NO_DAY, Bools, Generator, Ints, coded, dates
from ansinh.core.population.synthesis.history import pace
from ansinh.core.population.synthesis.history.insurance import year_starts
from ansinh.core.population.synthesis.history.register import Register, date_of, day
from ansinh.core.population.synthesis.history.unrolling import INVENTED, Change
from ansinh.core.population.synthesis.living import AVERAGE, NEAR_POOR, POOR, draw_lacks

REASONS: Final = ("illness", "no_capital", "no_skills", "no_labour")
UNKNOWN: Final = -1
FELL: Final = 0.12
"""Of the poor of today, near poor until the decision of 2025 or 2026 (M)."""


@dataclass(frozen=True, slots=True)
class Ladder:
    """Thứ tự thoát nghèo: today's status, and for each household its place among those like it."""

    status: Ints
    rank: Ints
    fell_in: Ints

    def in_year(self, year: int) -> Ints:
        """The status of every household in an earlier year."""
        more_poor, more_near = pace.POORER.get(year, pace.POORER[min(pace.POORER)])
        poor = (self.status == POOR) & (self.fell_in <= year)
        near, average = self.status == NEAR_POOR, self.status == AVERAGE
        wanted = round(more_poor * int((self.status == POOR).sum())) - int(poor.sum())
        rose = max(wanted - wanted // 3, 0)
        far = max(wanted // 3, 0)
        poor = poor | (near & (self.rank < rose)) | (average & (self.rank < far))
        left = (self.status <= NEAR_POOR) & (self.status >= 0) & ~poor
        missing = max(round(more_near * int(near.sum())) - int(left.sum()), 0)
        left |= average & ~poor & (self.rank < far + missing)
        return np.where(poor, POOR, np.where(left, NEAR_POOR, self.status))


def poverty_changes(rng: Generator, register: Register) -> list[Change]:
    """Each year's decision: who was poorer before, what they lacked, and what everyone earned."""
    homes = register.households
    ladder = _ladder(rng, homes)
    reasons = pl.Series([[], *([name] for name in REASONS)], dtype=pl.List(pl.String()))
    drawn = rng.integers(1, len(REASONS) + 1, homes.height)
    lacks = draw_lacks(rng, np.full(homes.height, POOR))
    changes: list[Change] = []
    for opened in year_starts(register):
        year = date_of(opened).year - 1
        status = ladder.in_year(year)
        worse = (status <= NEAR_POOR) & (ladder.status > NEAR_POOR)
        told = homes.with_columns(
            reasons.gather(pl.Series(np.where(worse, drawn, 0))).alias("drawn"),
            worse=pl.Series(worse),
            score=pl.Series(100 + 10 * drawn, dtype=pl.Int32()),
        )
        before = {
            **_status_columns(status, year),
            **_means(told, register.until - opened),
            **_lacked(told, lacks),
        }
        said_by = f"rà soát hộ nghèo năm {year + 1} {INVENTED}"
        changes.append(
            Change(np.arange(homes.height), np.full(homes.height, opened), before, said_by)
        )
    return changes


def _ladder(rng: Generator, homes: pl.DataFrame) -> Ladder:
    codes = list(POVERTY_STATUS)
    told = homes["poverty_status"].cast(pl.String)
    places = told.replace_strict(codes, range(len(codes)), default=None, return_dtype=pl.Int64)
    status = places.fill_null(UNKNOWN).to_numpy()
    rank = np.zeros(len(status), dtype=np.int64)
    for group in (NEAR_POOR, AVERAGE):
        rows = np.flatnonzero(status == group)
        rank[rows] = rng.permutation(len(rows))
    fell = rng.random(len(status)) < FELL
    return Ladder(status, rank, np.where(fell, rng.integers(2025, 2027, len(status)), 0))


def _status_columns(status: Ints, year: int) -> dict[str, pl.Series]:
    needy = (status >= 0) & (status <= NEAR_POOR)
    year_end = day(dt.date(year, 12, 31))
    return {
        "poverty_status": coded(status, POVERTY_STATUS),
        "poverty_valid_until": dates(np.where(needy, year_end, NO_DAY)),
    }


def _means(told: pl.DataFrame, days: int) -> dict[str, pl.Series]:
    """Reasons, income, standard and score; those who rose since had less and scored lower."""
    growth = (1 + pace.INCOME_GROWTH.value) ** (days / 365.25)
    income = pl.col("income_per_person_per_month") / growth
    poorer = pl.when("worse").then(income * 0.62).otherwise(income)
    fair = pl.col("living_standard_fair") & ~pl.col("worse")
    known_fair = pl.when(pl.col("living_standard_fair").is_not_null()).then(fair)
    reasons = pl.when("worse").then("drawn").otherwise("poverty_reasons")
    frame = told.select(
        poverty_reasons=reasons,
        income_per_person_per_month=(poorer / 10_000).round().cast(pl.Int64) * 10_000,
        living_standard_fair=known_fair,
        b1_score=pl.when("worse").then("score").otherwise("b1_score"),
    )
    return {name: frame[name] for name in frame.columns}


def _lacked(told: pl.DataFrame, lacks: Bools) -> dict[str, pl.Series]:
    """Those who were poorer lacked more; what is not known today was not known then."""
    columns: dict[str, pl.Series] = {}
    for place, name in enumerate(DEPRIVATIONS):
        more = told.with_columns(more=pl.Series(lacks[:, place]) & pl.col("worse"))
        lacked = pl.when(pl.col(name).is_not_null()).then(pl.col(name) | pl.col("more"))
        columns[name] = more.select(lacked.alias(name)).to_series()
    return columns
