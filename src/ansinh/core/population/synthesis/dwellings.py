"""Nhà ở, nước sạch, kết nối: the dwelling of each household and what reaches it."""

from typing import Final

import numpy as np
import polars as pl

from ansinh.core.population.household_columns import DEPRIVATIONS
from ansinh.core.population.synthesis import rates
from ansinh.core.population.synthesis.batch import Batch
from ansinh.core.population.synthesis.draws import Bools, Generator, Ints, lowered, quota, rounded
from ansinh.core.population.synthesis.living import NEAR_POOR, POOR

PARTS: Final = ("house_solid_foundation", "house_solid_frame", "house_solid_roof")
POVERTY_AREA: Final = np.array([0.62, 0.75, 0.96, 1.08])
POVERTY_USE: Final = np.array([0.45, 0.6, 0.95, 1.15])
"""Floor area and electricity of the poor, near poor, average and above, against the mean (M)."""
LACKS: Final = {name: place for place, name in enumerate(DEPRIVATIONS)}


def dwellings(rng: Generator, batch: Batch, poverty: Ints, lacks: Bools) -> dict[str, pl.Series]:
    """The columns of housing, water and connection."""
    return {
        **_solid_parts(rng, batch, poverty, lacks[:, LACKS["lacks_house_quality"]]),
        "floor_area_m2": _floor_area(rng, batch, poverty),
        "disaster_affected": pl.Series(_share(rng, batch, rates.DISASTER_AFFECTED.value)),
        "clean_water": pl.Series(quota(rng, lowered(rates.CLEAN_WATER.value, batch.hardship))),
        "hygienic_toilet": _had(rng, batch, rates.HYGIENIC_TOILET, lacks, "lacks_toilet"),
        "electricity_kwh_per_month": _electricity(rng, batch, poverty),
        "on_grid": pl.Series(rng.random(batch.homes) < 0.999),
        "fibre_internet": _had(rng, batch, rates.FIBRE, lacks, "lacks_internet"),
        "mobile_broadband_subscriptions": _subscriptions(rng, batch),
    }


def _share(rng: Generator, batch: Batch, rate: float) -> Bools:
    return quota(rng, rate * batch.hardship)


def _had(rng: Generator, batch: Batch, rate: rates.Rate, lacks: Bools, lack: str) -> pl.Series:
    """Something most households have and those with the matching deprivation do not."""
    without = lacks[:, LACKS[lack]]
    chances = lowered(rate.value, batch.hardship) / max(1 - float(without.mean()), 0.5)
    return pl.Series(quota(rng, np.where(without, 0, chances)))


def _solid_parts(
    rng: Generator, batch: Batch, poverty: Ints, poor_house: Bools
) -> dict[str, pl.Series]:
    """Foundation, frame and roof; a temporary house lacks two of the three."""
    rows = batch.homes
    weight = np.where(poverty == POOR, 20, np.where(poverty == NEAR_POOR, 9, 0.3))
    weight = weight * np.where(poor_house, 4.0, 1.0) * batch.hardship
    wanted = rates.TEMPORARY_HOUSE.value * batch.places.poverty[batch.village].sum()
    temporary = quota(rng, weight * (wanted / max(weight.sum(), 1.0)))
    odd = rng.integers(0, 3, rows)
    lacks_one = poor_house | (rng.random(rows) < 0.1)
    solid: dict[str, pl.Series] = {}
    for place, name in enumerate(PARTS):
        chosen = odd == place
        solid[name] = pl.Series((temporary & chosen) | (~temporary & ~(lacks_one & chosen)))
    return solid


def _floor_area(rng: Generator, batch: Batch, poverty: Ints) -> pl.Series:
    """Square metres of all floors; in sum the assumed area for each person who lives here."""
    here = batch.count_by_home(batch.lives_here)
    base = 38 + 13.0 * here
    area = base * float(rates.FLOOR_AREA_PER_HEAD.value * here.sum() / base.sum())
    area = area * np.exp(rng.normal(-0.035, 0.26, batch.homes))
    area = area * POVERTY_AREA[poverty]
    return pl.Series(rounded(np.maximum(area, 14), 0.5))


def _electricity(rng: Generator, batch: Batch, poverty: Ints) -> pl.Series:
    """Kilowatt hours a month."""
    base = np.asarray(45 + 38.0 * batch.families.size, dtype=np.float64)
    use = base * np.exp(rng.normal(-0.08, 0.4, batch.homes))
    return pl.Series(rounded(use * POVERTY_USE[poverty], 1))


def _subscriptions(rng: Generator, batch: Batch) -> pl.Series:
    """Lines held by those of twelve and over who live here."""
    here = batch.lives_here
    grown = batch.count_by_home(here & (batch.families.age >= 12))
    chance = min(0.995, rates.MOBILE_BROADBAND.value * here.sum() / max(int(grown.sum()), 1))
    return pl.Series(rng.binomial(grown, chance), dtype=pl.Int32())
