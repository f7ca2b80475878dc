"""Nhà ở, nước, kết nối qua các năm: mains laid, toilets built, fibre drawn, houses repaired."""

import datetime as dt
from typing import Final

import numpy as np
import polars as pl

from ansinh.core.population.synthesis.draws import Bools, Generator, Ints, quota, some
from ansinh.core.population.synthesis.dwellings import PARTS
from ansinh.core.population.synthesis.history import pace
from ansinh.core.population.synthesis.history.register import (
    Register,
    between,
    date_of,
    day,
    is_code,
    is_known,
    is_true,
)
from ansinh.core.population.synthesis.history.unrolling import INVENTED, Change, alike
from ansinh.core.population.synthesis.misfortunes import storm_before
from ansinh.core.population.synthesis.rates import Rate

WATER_COMPANY: Final = f"danh sách đấu nối nước sạch {INVENTED}"
VILLAGE: Final = f"trưởng thôn rà soát {INVENTED}"
CARRIERS: Final = f"doanh nghiệp viễn thông {INVENTED}"
DRIVE: Final = f"nghiệm thu xóa nhà tạm, nhà dột nát {INVENTED}"
STORM_SAID: Final = f"rà soát nhà ở sau mưa bão {INVENTED}"
DRIVE_DAYS: Final = (dt.date(2024, 5, 1), dt.date(2025, 12, 20))
"""The national drive against temporary houses, most of it in 2025."""


def water_changes(rng: Generator, register: Register) -> list[Change]:
    """Changes of the area water."""
    return [
        _gained(rng, register, "clean_water", pace.CLEAN_WATER, WATER_COMPANY),
        _gained(rng, register, "hygienic_toilet", pace.HYGIENIC_TOILET, VILLAGE),
    ]


def connection_changes(rng: Generator, register: Register) -> list[Change]:
    """Changes of the area connection."""
    homes = register.households
    lines = homes["mobile_broadband_subscriptions"].fill_null(0).to_numpy().astype(np.int64)
    fewer = some(rng, lines > 0, pace.LINES.value * register.years * int(lines.sum()))
    days = between(rng, register.since + 1, register.until, homes.height)
    rows = np.flatnonzero(fewer)
    before = {"mobile_broadband_subscriptions": pl.Series(lines[rows] - 1)}
    return [
        _gained(rng, register, "fibre_internet", pace.FIBRE, CARRIERS),
        Change(rows, days[rows], before, CARRIERS),
    ]


def _gained(rng: Generator, register: Register, name: str, pace_of: Rate, said_by: str) -> Change:
    """Households that got it since, so many a year as its share rose."""
    has = is_true(register.households, name)
    known = int(is_known(register.households, name).sum())
    wanted = pace_of.value * register.years * known
    got = some(rng, has, wanted)
    days = between(rng, register.since + 1, register.until, len(has))
    rows = np.flatnonzero(got)
    return Change(rows, days[rows], {name: alike(False, rows)}, said_by)


def housing_changes(rng: Generator, register: Register) -> list[Change]:
    """Changes of the area housing."""
    return [*_fell_back(rng, register), *_repaired(rng, register), _rebuilt(rng, register)]


def _rebuilt(rng: Generator, register: Register) -> Change:
    """Houses that were smaller before they were built anew or added to."""
    area = register.households["floor_area_m2"].fill_null(0).to_numpy()
    grown = (area > 0) & (rng.random(len(area)) < pace.REBUILT.value)
    rows = np.flatnonzero(grown)
    days = between(rng, register.since + 1, register.until, len(rows))
    smaller = np.maximum(np.rint(area[rows] * pace.SMALLER.value * 2) / 2, 14)
    return Change(rows, days, {"floor_area_m2": pl.Series(smaller)}, VILLAGE)


def _solid(homes: pl.DataFrame) -> Ints:
    """How many of the three parts are known to be solid, -1 when any is not known."""
    known = np.all([is_known(homes, name) for name in PARTS], axis=0)
    return np.where(known, np.sum([is_true(homes, name) for name in PARTS], axis=0), -1)


def storm_struck(rng: Generator, register: Register) -> Bools:
    """Households whose house is temporary today and was not before the storm."""
    solid = _solid(register.households)
    temporary = (solid >= 0) & (solid <= 1)
    kept = pace.TEMPORARY_KEPT.value * int(temporary.sum())
    return temporary & ~some(rng, temporary, kept)


def _fell_back(rng: Generator, register: Register) -> list[Change]:
    """Today's temporary houses had frame and roof until the last storm, but for a few of them."""
    storm = day(storm_before(date_of(register.until)))
    if storm <= register.since:
        return []
    homes = register.households
    rows = np.flatnonzero(storm_struck(rng, register))
    days = np.full(len(rows), storm) + rng.integers(1, 20, len(rows))
    days = np.minimum(days, register.until)
    yes = alike(True, rows)
    changes = [Change(rows, days, dict.fromkeys(PARTS[1:], yes), STORM_SAID)]
    hit = np.flatnonzero(is_true(homes, "disaster_affected"))
    days = np.full(len(hit), storm)
    return [*changes, Change(hit, days, {"disaster_affected": alike(False, hit)}, STORM_SAID)]


def _repaired(rng: Generator, register: Register) -> list[Change]:
    """Houses of those once poor, mended in the drive: two of three parts were not solid."""
    homes = register.households
    first, last = (day(each) for each in DRIVE_DAYS)
    solid = _solid(homes) == 3
    weight = np.where(is_code(homes, "poverty_status", "poor"), 20.0, 0.0)
    weight = np.where(is_code(homes, "poverty_status", "near_poor"), 12.0, weight) * solid
    wanted = pace.TEMPORARY_2023.value * homes.height
    rows = np.flatnonzero(quota(rng, weight * (wanted / max(weight.sum(), 1.0))))
    lot = np.sqrt(rng.random(len(rows)))
    days = first + (lot * (last - first)).astype(np.int64)
    days = np.where(days <= register.until, days, register.until)
    spared = rng.integers(0, 3, len(rows))
    before = {name: pl.Series(spared == place) for place, name in enumerate(PARTS)}
    kept = days > register.since
    before = {name: series.filter(pl.Series(kept)) for name, series in before.items()}
    return [Change(rows[kept], days[kept], before, DRIVE)]
