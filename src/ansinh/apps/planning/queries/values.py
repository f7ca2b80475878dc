"""Số liệu được nhập: what stands, what stood before, what is still missing."""

from datetime import date

from ansinh.apps.planning.models import EnteredValue
from ansinh.core.documents.figures import format_count_of, format_integer
from ansinh.core.indicators.definition import Indicator
from ansinh.core.indicators.values import VERDICT_WORDS, entered_measure
from ansinh.core.reports.wording import value_in_words


def find_value(indicator_code: str, year: int, place: str) -> EnteredValue | None:
    """The value in force of an indicator, a year and a place; place "" is the upper level's."""
    rows = EnteredValue.objects.in_force()
    return rows.filter(indicator_code=indicator_code, year=year, place=place).first()


def list_history(indicator_code: str) -> list[EnteredValue]:
    """Every value ever entered for an indicator, by year and place, the newest first."""
    rows = EnteredValue.objects.filter(indicator_code=indicator_code)
    return list(rows)


def count_revisions(indicator_code: str, year: int, place: str) -> int:
    """How often a value was entered, withdrawn ones included."""
    rows = EnteredValue.objects.filter(indicator_code=indicator_code, year=year, place=place)
    return rows.count()


def values_of_year(year: int, place: str, on: date) -> dict[str, EnteredValue]:
    """What stands for a year by indicator: the commune's own, else the upper level's."""
    rows = EnteredValue.objects.in_force().filter(year=year, as_of__lte=on, place__in=("", place))
    # Sorted so that the commune's own comes last and stays.
    return {row.indicator_code: row for row in sorted(rows, key=lambda row: row.place)}


def words_of(value: EnteredValue) -> str:
    """ "35,0 % (7/20), chính thức", as the journal, the history and the preview name a value."""
    finality = value.get_finality_display().lower()
    return f"{_amount_in_words(value.indicator, value)}, {finality}"


def _amount_in_words(indicator: Indicator, value: EnteredValue) -> str:
    if value.verdict:
        return VERDICT_WORDS[value.verdict]
    words = value_in_words(indicator, entered_measure(indicator, value.figure))
    if value.numerator is None:
        return words
    if value.denominator is None:
        return f"{format_integer(value.numerator)} {indicator.unit}".strip()
    return f"{words} ({format_count_of(value.numerator, value.denominator)})"
