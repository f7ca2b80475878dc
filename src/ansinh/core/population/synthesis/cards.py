"""Thẻ bảo hiểm y tế: the group on the card (khoản.điểm of Luật BHYT Đ12) and its last day."""

import datetime as dt
from typing import Final

import numpy as np
import polars as pl

from ansinh.core.population.synthesis import rates
from ansinh.core.population.synthesis.batch import EPOCH, Batch
from ansinh.core.population.synthesis.draws import (
    NO_DAY,
    Bools,
    Floats,
    Generator,
    Ints,
    lowered,
    quota,
)
from ansinh.core.population.synthesis.draws import dates as as_dates

GROUPS: Final = ("none", "1.a", "2.a", "3.e", "3.h", "3.i", "3.o", "3.r", "3.t", "4.a", "4.b", "5")
PLACE: Final = {group: place for place, group in enumerate(GROUPS)}
ALWAYS: Final = tuple(PLACE[g] for g in ("1.a", "2.a", "3.e", "3.h", "3.i", "3.o", "3.r", "3.t"))


def draw_groups(batch: Batch, reasons: dict[str, Bools]) -> Ints:
    """The first group in the order of the law that fits; a household buys its own otherwise."""
    group = np.full(batch.people, PLACE["5"])
    for name, fits in reversed(reasons.items()):
        group[fits] = PLACE[name]
    return group


def draw_valid(rng: Generator, group: Ints, hardship: Floats) -> Bools:
    """Who holds a valid card; only those who must pay part of it go without."""
    sure = np.isin(group, ALWAYS)
    gap = (1 - lowered(rates.HEALTH_INSURED.value, hardship)) * len(group)
    return ~quota(rng, np.where(sure, 0, gap / max(int((~sure).sum()), 1)))


def cards(rng: Generator, batch: Batch, group: Ints, valid: Bools) -> dict[str, pl.Series]:
    """The columns of the card: of the uninsured, some had one that ran out this year."""
    rows = batch.people
    expired = ~valid & (rng.random(rows) < rates.CARD_EXPIRED.value)
    last = np.where(expired, batch.today - rng.integers(1, 320, rows), _ends(rng, batch, group))
    shown = np.where(valid | expired, group, PLACE["none"])
    return {
        "health_insurance_until": as_dates(np.where(valid | expired, last, NO_DAY)),
        "health_insurance_group_on_card": pl.Series(GROUPS).gather(pl.Series(shown)),
    }


def _ends(rng: Generator, batch: Batch, group: Ints) -> Ints:
    """Last day of a valid card: the year's end for many, six years of age for the small."""
    rows = batch.people
    year_end = dt.date(batch.on.year, 12, 31).toordinal() - EPOCH
    spread = batch.today + rng.integers(1, 372, rows)
    last = np.where(rng.random(rows) < rates.CARD_UNTIL_YEAR_END.value, year_end, spread)
    small = group == PLACE["3.h"]
    last = np.where(small, np.maximum(batch.born + 6 * 365 + 1, batch.today + 1), last)
    without_end = np.isin(group, (PLACE["1.a"], PLACE["2.a"], PLACE["3.e"], PLACE["3.i"]))
    return np.where(without_end & (rng.random(rows) < 0.6), NO_DAY, last)
