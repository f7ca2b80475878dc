"""Số liệu phải có của một năm: from whom, by when, what is there, what is missing."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from ansinh.apps.planning.models import EnteredValue, OwnIndicator
from ansinh.apps.planning.queries.places import place_on
from ansinh.apps.planning.queries.values import values_of_year
from ansinh.core.indicators.catalogue import INDICATORS
from ansinh.core.indicators.definition import Indicator
from ansinh.core.indicators.finality import closing_day

Standing = Literal["there", "estimate", "missing", "late"]


@dataclass(frozen=True)
class WantedValue:
    """Một số liệu phải có: the indicator, its closing day, and what stands for the year."""

    indicator: Indicator
    year: int
    closes: date
    supplier: str
    value: EnteredValue | None
    standing: Standing


ENTERED: dict[str, Indicator] = {
    code: one
    for code, one in INDICATORS.items()
    if not one.is_computed and one.source != "computed"
}
"""Indicators whose figure a person enters; those the law will compute are not among them."""


def entered_indicators() -> dict[str, Indicator]:
    """Every indicator whose figure a person enters: of the catalogue, then the own ones."""
    own = {one.code: one.definition for one in OwnIndicator.objects.all()}
    return {**ENTERED, **own}


def list_wanted_values(year: int, on: date) -> list[WantedValue]:
    """Every indicator that needs a figure for the year, in the catalogue's order.

    Those that wait for the law need none yet.
    """
    there = values_of_year(year, place_on(min(on, date(year, 12, 31))), on)
    return [
        _wanted(indicator, year, there.get(code), on)
        for code, indicator in entered_indicators().items()
        if not indicator.awaits_law or code in there
    ]


def _wanted(indicator: Indicator, year: int, value: EnteredValue | None, on: date) -> WantedValue:
    closes = closing_day(indicator, year)
    return WantedValue(
        indicator=indicator,
        year=year,
        closes=closes,
        supplier=indicator.supplier_on(min(on, closes)),
        value=value,
        standing=_standing(value, closes, on),
    )


def _standing(value: EnteredValue | None, closes: date, on: date) -> Standing:
    if value is None:
        return "late" if on > closes else "missing"
    return "estimate" if value.finality == "estimate" and on > closes else "there"


def years_with_values(on: date) -> list[int]:
    """Years that can be chosen, the newest first: from the first with a value to this one."""
    first = EnteredValue.objects.order_by("year").values_list("year", flat=True).first()
    return list(range(on.year, min(first or on.year, on.year - 3) - 1, -1))
