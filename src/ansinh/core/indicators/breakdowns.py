"""Phân tổ (breakdowns): an indicator by sex, age, village, poverty, disability and ethnicity.

What is not known of a row is a group of its own, “chưa rõ”, so that the groups of a dimension
always add up to the whole.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any, Final

import narwhals as nw

from ansinh.core.indicators.age_bands import EVERYONE, band_codes, band_in_words, band_of
from ansinh.core.indicators.counting import subjects_of
from ansinh.core.indicators.definition import (
    DIMENSION_LABELS,
    Dimension,
    Indicator,
    Shape,
    Subject,
)
from ansinh.core.indicators.subjects import SUBJECTS, Tables, rows_of
from ansinh.core.indicators.summing import Column, parts_of, read_sums, sum_by, summed
from ansinh.core.indicators.tallies import Tally, measure
from ansinh.core.population.codes import DISABILITY, POVERTY_STATUS, SEX
from ansinh.core.population.ethnicities import ETHNIC_GROUPS

NOT_KNOWN: Final = "chưa rõ"
SMALLEST_GROUP: Final = 30
"""Groups of fewer are not compared: one person more or less would turn the order about."""

COLUMN_OF: Final[dict[Dimension, str]] = {
    "sex": "sex",
    "village": "village_id",
    "poverty": "poverty_status",
    "disability": "disability",
    "ethnicity": "ethnicity",
}
GROUP_LABELS: Final[dict[Dimension, Mapping[str, str]]] = {
    "sex": SEX,
    "poverty": POVERTY_STATUS,
    "disability": DISABILITY,
    "ethnicity": ETHNIC_GROUPS,
}

Groups = dict[str | None, Tally]
"""Tallies by group code; None is “chưa rõ”. Groups of which nothing was counted are left out."""


def group_in_words(dimension: Dimension, code: str | None) -> str:
    """What a group is called; a village is named by its key, as only the registry knows names."""
    if code is None:
        return NOT_KNOWN
    if dimension == "age":
        return band_in_words(code)
    return GROUP_LABELS.get(dimension, {}).get(code, code)


def count_breakdowns(
    tables: Tables,
    indicators: Sequence[Indicator],
    on: date,
    dimensions: Collection[Dimension] = tuple(DIMENSION_LABELS),
) -> dict[str, dict[Dimension, Groups]]:
    """Groups by indicator code and dimension, each indicator by the dimensions it has.

    Every kind of rows is scanned once for all dimensions but the village, and once for that. An
    indicator that is not counted, needs an absent table or has none of the dimensions has no
    entry.
    """
    tallies: dict[tuple[str, Dimension, str | None], Tally] = summed(
        row
        for subject in SUBJECTS
        for wanted in _scans(dimensions)
        for row in _tallies(subject, tables, indicators, on, wanted)
    )
    found: dict[str, dict[Dimension, Groups]] = {}
    for (code, dimension, group), tally in tallies.items():
        groups = found.setdefault(code, {}).setdefault(dimension, {})
        if tally != Tally():
            groups[group] = tally
    return {
        code: {dimension: _in_order(dimension, groups) for dimension, groups in by.items()}
        for code, by in found.items()
    }


def _scans(dimensions: Collection[Dimension]) -> tuple[list[Dimension], list[Dimension]]:
    # Thousands of villages times all the other groups would be more groups than rows.
    return (
        [dimension for dimension in dimensions if dimension == "village"],
        [dimension for dimension in dimensions if dimension != "village"],
    )


def _in_order(dimension: Dimension, groups: Groups) -> Groups:
    """Groups in the order in which they are told, “chưa rõ” last."""
    told = list(GROUP_LABELS.get(dimension, ()))

    def place(code: str | None) -> tuple[bool, int, str]:
        if code is None:
            return True, 0, ""
        age = int(code.strip("+").split("-")[0]) if dimension == "age" else 0
        return False, told.index(code) if code in told else age, code

    return {code: groups[code] for code in sorted(groups, key=place)}


Row = tuple[tuple[str, Dimension, str | None], Tally]


def _tallies(
    subject: Subject,
    tables: Tables,
    indicators: Sequence[Indicator],
    on: date,
    wanted: Collection[Dimension],
) -> Iterator[Row]:
    asked: list[tuple[Indicator, Dimension]] = [
        (indicator, dimension)
        for indicator in indicators
        for dimension in indicator.breakdowns
        if dimension in wanted and subject in subjects_of(indicator)
    ]
    rows = rows_of(subject, tables, on) if asked else None
    if rows is None:
        return
    counted = list(dict.fromkeys(indicator for indicator, _ in asked))
    parts = parts_of(counted, subject, on)
    keys = {_key(one, dimension): _group(one, dimension, on) for one, dimension in asked}
    cube = sum_by(rows, keys, parts)
    for key in keys:
        mine = [pair for pair in asked if _key(*pair) == key]
        yield from _margin(cube, key, mine, parts.summed)


def _key(indicator: Indicator, dimension: Dimension) -> str:
    """The name of the grouping column; bands that begin elsewhere are a column of their own."""
    if dimension != "age":
        return dimension
    return f"age from {indicator.age_bands or EVERYONE}"


def _group(indicator: Indicator, dimension: Dimension, on: date) -> nw.Expr:
    if dimension == "age":
        return band_of(indicator.age_bands or EVERYONE, on)
    return nw.col(COLUMN_OF[dimension])


def _margin(
    cube: nw.DataFrame[Any],
    key: str,
    asked: Iterable[tuple[Indicator, Dimension]],
    parts: Iterable[Column],
) -> Iterator[Row]:
    """The groups of one key, added up over all the others."""
    pairs = list(asked)
    codes = {indicator.code for indicator, _ in pairs}
    columns = [column for column in parts if column[0] in codes]
    sums = (nw.col(".".join(column)).sum() for column in columns)
    read = read_sums(cube.group_by(key).agg(*sums), [key], columns)
    for indicator, dimension in pairs:
        bands = band_codes(indicator.age_bands or EVERYONE) if dimension == "age" else ()
        for (group,), tally in read.of(indicator.code):
            code = bands[int(group)] if bands and group is not None else group
            yield (indicator.code, dimension, code), tally


@dataclass(frozen=True, slots=True)
class Gap:
    """Khoảng cách (gap): the two groups furthest apart, each with its numbers."""

    lowest: tuple[str, Tally]
    highest: tuple[str, Tally]
    difference: Fraction
    """Between the two values: a share 0 to 1, a mean or a rate in the indicator's unit."""


def widest_gap(groups: Mapping[str | None, Tally], shape: Shape = "share") -> Gap | None:
    """The two groups with the largest difference, among those of 30 and more.

    “Chưa rõ” is no group of people and is not compared. None when fewer than two are left.
    """
    compared = sorted(_comparable(groups, shape), key=lambda row: row[:2])
    if len(compared) < 2:
        return None
    low, high = compared[0], compared[-1]
    return Gap((low[1], low[2]), (high[1], high[2]), high[0] - low[0])


def _comparable(
    groups: Mapping[str | None, Tally], shape: Shape
) -> Iterator[tuple[Fraction, str, Tally]]:
    for code, tally in groups.items():
        if code is None or tally.denominator < SMALLEST_GROUP:
            continue
        # Of cases left, how common they are can be compared; how many there are only shows size.
        value = measure(tally, "share" if shape == "remaining" else shape).value
        if value is not None:
            yield value, code, tally
