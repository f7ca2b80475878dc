"""Rút ngẫu nhiên: vectorised draws that a whole batch of communes shares."""

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt
import polars as pl

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]
Generator = np.random.Generator


def quota(rng: Generator, chances: Floats) -> Bools:
    """Picks each row with its own chance, and as many in all as the chances add up to.

    Systematic sampling over a random order: the total is off by less than one row.
    """
    order = rng.permutation(len(chances))
    reached = np.floor(np.cumsum(np.clip(chances[order], 0, 1)) + rng.random())
    picked = np.empty(len(chances), dtype=np.bool_)
    picked[order] = np.diff(reached, prepend=0) >= 1
    return picked


def some(rng: Generator, among: Bools, wanted: float) -> Bools:
    """So many of these rows, all of them at most and none when none are wanted."""
    chance = min(max(wanted, 0.0) / max(int(among.sum()), 1), 1.0)
    return quota(rng, np.where(among, chance, 0.0))


def risen(rate: float, factor: Floats) -> Floats:
    """A rate of something wanting, scaled by hardship and kept a share."""
    return np.clip(rate * factor, 0, 1)


def lowered(rate: float, factor: Floats) -> Floats:
    """A rate of something had, whose gap to one is scaled by hardship."""
    return 1 - np.clip((1 - rate) * factor, 0, 1)


def choice(rng: Generator, shares: Sequence[float], rows: int) -> Ints:
    """An index into `shares` for each row; the shares need not add up to one."""
    edges = np.cumsum(np.asarray(shares, dtype=np.float64))
    return np.searchsorted(edges / edges[-1], rng.random(rows), side="right")


def evenly(rng: Generator, shares: Sequence[float], rows: int) -> Ints:
    """As `choice`, but each index as often as its share says, in a random order."""
    edges = np.cumsum(np.asarray(shares, dtype=np.float64))
    lots = (rng.permutation(rows) + rng.random()) / rows
    return np.searchsorted(edges / edges[-1], lots, side="right")


def bounded(
    rng: Generator, mean: float | Floats, spread: float, span: tuple[float, float], rows: int
) -> Floats:
    """Normal values cut off at both ends of `span`."""
    return np.clip(rng.normal(mean, spread, rows), *span)


def rounded(values: Floats, step: float) -> Floats:
    """Values to the nearest multiple of `step`."""
    return np.rint(values / step) * step


def coded(indexes: Ints, codes: Mapping[str, str]) -> pl.Series:
    """The codes at these places of the closed list; a negative place is unknown."""
    labels = pl.Series(list(codes), dtype=pl.Categorical())
    places = pl.Series(indexes)
    return labels.gather(places.set(places < 0, None))


def coded_as(shares: Mapping[str, float], indexes: Ints) -> pl.Series:
    """The codes that name `shares`, at the places `choice` drew from its values."""
    return coded(indexes, dict.fromkeys(shares, ""))


def dates(days: Ints) -> pl.Series:
    """Dates from days since 1970-01-01; a negative day below `NO_DAY` is null."""
    series = pl.Series(days)
    return series.set(series <= NO_DAY, None).cast(pl.Int32).cast(pl.Date)


NO_DAY = -(10**6)
