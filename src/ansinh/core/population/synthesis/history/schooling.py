"""Đi học qua các năm: the level of each school year, opened every fifth of September."""

import datetime as dt
from typing import Final

import numpy as np
import polars as pl

from ansinh.core.population.codes import SCHOOL_KIND, STUDY_LEVEL
from ansinh.core.population.synthesis import rates
from ansinh.core.population.synthesis.draws import Floats, Generator, Ints, coded
from ansinh.core.population.synthesis.history import pace
from ansinh.core.population.synthesis.history.register import (
    Register,
    date_of,
    day,
    is_known,
    is_true,
)
from ansinh.core.population.synthesis.history.unrolling import INVENTED, Change
from ansinh.core.population.synthesis.schooling import (
    COLLEGE,
    LOWER,
    NOT_STUDYING,
    PRESCHOOL,
    PRIMARY,
    PRIVATE,
    UNIVERSITY,
    UPPER,
    VOCATIONAL,
)

OPENS: Final = (9, 5)
BANDS: Final = np.array([2, 3, 6, 11, 15, 18, 23])
"""The first age of nursery, preschool, primary, lower and upper secondary, college, afterwards."""
LEVELS: Final = (
    NOT_STUDYING,
    PRESCHOOL,
    PRESCHOOL,
    PRIMARY,
    LOWER,
    UPPER,
    UNIVERSITY,
    NOT_STUDYING,
)
ATTEND: Final = (
    0.0,
    rates.NURSERY.value,
    rates.PRESCHOOL.value,
    rates.PRIMARY.value,
    rates.LOWER_SECONDARY.value,
    rates.UPPER_SECONDARY.value + rates.UPPER_VOCATIONAL.value,
    1 - rates.UNIVERSITY_AGE["none"],
    0.0,
)
"""Level and attendance of each band of age."""
SCHOOLS = f"danh sách học sinh đầu năm học {INVENTED}"


def openings(register: Register) -> list[int]:
    """The days on which a school year opened within the history."""
    first, last = date_of(register.since).year, date_of(register.until).year
    days = [day(dt.date(year, *OPENS)) for year in range(first, last + 1)]
    return [each for each in days if register.since < each <= register.until]


def levels_by_year(rng: Generator, register: Register) -> list[Ints]:
    """The level of each person before the first opening and after each, the last as known today."""
    frame = register.persons
    last = np.where(is_known(frame, "study_level"), _level(frame), NOT_STUDYING)
    lots = (rng.random(register.people), rng.random(register.people), rng.random(register.people))
    year_born = (
        register.born.astype("datetime64[D]").astype("datetime64[Y]").astype(np.int64) + 1970
    )
    days = openings(register)
    newest = date_of(days[-1] if days else register.until).year
    band = np.searchsorted(BANDS, newest - year_born, side="right")
    levels = [last]
    for back in range(1, len(days) + 1):
        then = np.searchsorted(BANDS, newest - back - year_born, side="right")
        drawn = _drawn(rng, then, lots, back)
        levels.append(np.where(then == band, last, drawn))
    return levels[::-1]


def _level(frame: pl.DataFrame) -> Ints:
    codes = list(STUDY_LEVEL)
    told = frame["study_level"].cast(pl.String)
    return (
        told.replace_strict(codes, range(len(codes)), default=None)
        .cast(pl.Int64)
        .fill_null(NOT_STUDYING)
        .to_numpy()
    )


def _drawn(rng: Generator, band: Ints, lots: tuple[Floats, Floats, Floats], back: int) -> Ints:
    """Levels of an earlier year; the gap to full attendance was wider."""
    attends, branch, higher = lots
    gap = (1 - np.array(ATTEND)) * (1 + pace.SCHOOL_GAP.value * back)
    gap[[0, 1, 6, 7]] = 1 - np.array(ATTEND)[[0, 1, 6, 7]]
    level = np.where(attends >= gap[band], np.array(LEVELS)[band], NOT_STUDYING)
    below = (band >= 3) & (band <= 4) & (attends < gap[band]) & (attends > gap[band] / 2)
    level = np.where(below, np.array(LEVELS)[band - 1], level)
    share = rates.UPPER_VOCATIONAL.value / ATTEND[5]
    level = np.where((level == UPPER) & (branch < share), VOCATIONAL, level)
    parts = list(rates.UNIVERSITY_AGE.values())[1:]
    kinds = np.array([VOCATIONAL, COLLEGE, UNIVERSITY])
    edges = np.cumsum(parts) / sum(parts)
    return np.where(level == UNIVERSITY, kinds[np.searchsorted(edges, higher)], level)


def schooling_changes(rng: Generator, register: Register, levels: list[Ints]) -> list[Change]:
    """At each opening, those whose level is another than in the year before."""
    frame = register.persons
    at_unknown_level = is_true(frame, "studying") & ~is_known(frame, "study_level")
    known = is_known(frame, "studying") & ~at_unknown_level
    private = rng.random(register.people)
    first = rng.random(register.people) < 0.96
    changes: list[Change] = []
    for opened, before, after in zip(openings(register), levels, levels[1:], strict=False):
        rows = np.flatnonzero((before != after) & known)
        level = before[rows]
        kind = np.where(level == NOT_STUDYING, -1, private[rows] < PRIVATE[level])
        degree = pl.Series(first[rows]).set(pl.Series(level < VOCATIONAL), None)
        columns = {
            "studying": pl.Series(level != NOT_STUDYING),
            "study_level": coded(level, STUDY_LEVEL),
            "school_kind": coded(kind.astype(np.int64), SCHOOL_KIND),
            "first_degree": degree,
        }
        changes.append(Change(rows, np.full(len(rows), opened), columns, SCHOOLS))
    return changes
