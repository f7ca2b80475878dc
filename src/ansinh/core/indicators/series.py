"""Chuỗi số liệu (series): yearly points, joined only where they mean the same."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import groupby

from ansinh.core.indicators.definition import Indicator
from ansinh.core.indicators.finality import Finality
from ansinh.core.indicators.tallies import Tally
from ansinh.core.indicators.values import EnteredFigure, value_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """Điểm của chuỗi: a figure of one day, with what it must share with those it is joined to."""

    on: date
    value: Fraction
    """As a measure tells it: a share 0 to 1, else in the indicator's unit."""
    numerator: int | None = None
    denominator: int | None = None
    finality: Finality = "preliminary"
    boundary: str = ""
    version: int = 1


Series = tuple[Point, ...]
"""Points in order of their days, one a year, of one definition and boundary."""


def point_of(
    indicator: Indicator,
    figure: Tally | EnteredFigure,
    *,
    on: date,
    boundary: str,
    finality: Finality,
    version: int = 1,
) -> Point | None:
    """The point of a counted or entered figure; None where it has no number."""
    value = value_of(indicator, figure)
    if value is None:
        return None
    return Point(
        on=on,
        value=value,
        numerator=figure.numerator,
        denominator=figure.denominator,
        finality=finality,
        boundary=boundary,
        version=version,
    )


def series_of(indicator: Indicator, points: Iterable[Point]) -> list[Series]:
    """Chuỗi liền: the points in order of their days, parted where a line may not be drawn.

    Of several points of one year on one boundary and definition the latest stands. The series are
    parted by another definition, another boundary, or a day on which the meaning changed (a new
    poverty line); each goes on until the next begins, and a boundary that comes back begins anew.
    """
    ordered = sorted(points, key=lambda point: point.on)
    runs = groupby(ordered, key=lambda point: _meaning(indicator, point))
    return [tuple({point.on.year: point for point in run}.values()) for _, run in runs]


def _meaning(indicator: Indicator, point: Point) -> tuple[int, str, int]:
    passed = sum(day <= point.on for day in indicator.breaks)
    return point.version, point.boundary, passed


def why_broken(indicator: Indicator, before: Series, after: Series) -> str:
    """ "từ 01/01/2027 số liệu mang nghĩa khác": what parts two series that follow each other."""
    last, first = before[-1], after[0]
    if last.version != first.version:
        return f"định nghĩa đổi từ bản {last.version} sang bản {first.version}"
    if last.boundary != first.boundary:
        return f"địa giới đổi từ {last.boundary} sang {first.boundary}"
    days = [day for day in indicator.breaks if last.on < day <= first.on]
    return f"từ {days[0]:%d/%m/%Y} số liệu mang nghĩa khác"


def years_at(on: date) -> Fraction:
    """The day as years: 31/12/2024 is 2025, so that year ends lie one apart."""
    length = (date(on.year, 12, 31) - date(on.year - 1, 12, 31)).days
    return on.year + Fraction((on - date(on.year - 1, 12, 31)).days, length)
