"""Tình trạng số liệu (finality): ước thực hiện, sơ bộ, chính thức, and the day a figure closes."""

from datetime import date
from typing import Literal

from ansinh.core.indicators.definition import Indicator

Finality = Literal["estimate", "preliminary", "final"]

FINALITY_WORDS: dict[Finality, str] = {
    "estimate": "ước thực hiện",
    "preliminary": "sơ bộ",
    "final": "chính thức",
}


def closing_day(indicator: Indicator, year: int) -> date:
    """Ngày chốt số liệu of that year: before it a figure can only be an estimate of the year."""
    month, day = indicator.closes
    return date(year, month, day)


def finality_on(indicator: Indicator, as_of: date, year: int) -> Finality:
    """How far a figure counted on that day can stand for the year: an estimate until it closes.

    An entered figure carries what its paper says of itself (`entry_rules`).
    """
    return "estimate" if as_of < closing_day(indicator, year) else "preliminary"


def finality_of_year(as_of: date, year: int) -> Finality:
    """Of a whole year's report: an estimate before the year has closed, preliminary after.

    A single figure may close earlier: `finality_on`.
    """
    return "estimate" if as_of < date(year, 12, 31) else "preliminary"
