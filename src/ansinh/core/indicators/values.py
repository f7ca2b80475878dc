"""Số liệu được nhập (entered figure): what an agency reported, a count on the spot, a judgement."""

from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from typing import Literal

from ansinh.core.indicators.definition import Indicator
from ansinh.core.indicators.finality import Finality
from ansinh.core.indicators.passports import Passport, passport_for
from ansinh.core.indicators.tallies import NOTHING_AROSE, Measure, Tally, measure

Verdict = Literal["met", "not_met", "not_enough"]
"""Kết luận: met, not met, or too little evidence to tell either."""

VERDICT_WORDS: dict[Verdict, str] = {
    "met": "Đạt",
    "not_met": "Chưa đạt",
    "not_enough": "Chưa đủ căn cứ",
}

Level = Literal["own", "upper"]
"""Whose population the figure is of: the commune's own, or an upper level's standing in for it."""

LEVEL_WORDS: dict[Level, str] = {"own": "Số của xã", "upper": "Số cấp trên"}


@dataclass(frozen=True, slots=True, kw_only=True)
class EnteredFigure:
    """Số liệu được nhập: one figure with all that makes it believable.

    Exactly one of three is given, as the indicator's shape asks:

    * `numerator` and `denominator`, whole numbers, for a share, a mean or a rate; `numerator`
      alone for cases left (in whole units: m² of a mean, never its hundredths);
    * `value`, one exact number in the indicator's unit, a percentage as 0 to 100, where the paper
      gives no counts;
    * `verdict`, with `evidence` and `because`, for what is judged.

    An entered figure has no range: what it does not know, its paper does not tell.
    """

    as_of: date
    """The day the figure holds for, not the day it was typed in."""
    numerator: int | None = None
    denominator: int | None = None
    value: Fraction | None = None
    verdict: Verdict | None = None
    level: Level = "own"
    area: str = ""
    """Of an upper level's figure: whose it is, as in “tỉnh Thanh Hóa”."""
    reported_by: str = ""
    """Who reported, counted or judged it: an office, or a person by post."""
    paper: str = ""
    """Văn bản: number, day and issuer of the paper it stands in."""
    finality: Finality = "estimate"
    evidence: str = ""
    """Of a verdict: the papers and facts it stands on."""
    because: str = ""
    """Of a verdict: why these lead to it."""
    note: str = ""
    version: int = 1
    """The version of the definition it was entered under."""

    @property
    def is_of_upper_level(self) -> bool:
        """Whether it must be shown marked “Số cấp trên”."""
        return self.level == "upper"


def entered_measure(indicator: Indicator, figure: EnteredFigure) -> Measure | None:
    """The exact value of an entered figure, without a range; None for a verdict or nothing given.

    Shares are 0 to 1, as of a tally. 0/0 is nothing arose, never 100 %.
    """
    value = _exact_value(indicator, figure)
    if value is not None:
        return Measure(value, value, value)
    nothing_arose = figure.numerator == 0 and figure.denominator == 0
    return NOTHING_AROSE if nothing_arose else None


def _exact_value(indicator: Indicator, figure: EnteredFigure) -> Fraction | None:
    if figure.value is not None:
        return figure.value / 100 if indicator.is_share else figure.value
    if figure.numerator is None:
        return None
    if indicator.shape == "remaining":
        return Fraction(figure.numerator)
    if not figure.denominator:
        return None
    return Fraction(figure.numerator, figure.denominator) * indicator.per


def value_of(indicator: Indicator, figure: Tally | EnteredFigure) -> Fraction | None:
    """The exact value of a counted or entered figure, as a measure tells it; None without one."""
    if isinstance(figure, Tally):
        return measure(figure, indicator.shape).value
    entered = entered_measure(indicator, figure)
    return entered.value if entered is not None else None


def entered_passport(
    indicator: Indicator, figure: EnteredFigure, *, boundary: str, year: int
) -> Passport:
    """The passport of an entered figure: its paper stands where a count names its snapshot."""
    found = passport_for(
        indicator,
        as_of=figure.as_of,
        boundary=figure.area if figure.is_of_upper_level and figure.area else boundary,
        snapshot="",
        year=year,
        version=figure.version,
    )
    source = f"{indicator.source_label}: {figure.reported_by}"
    return replace(
        found,
        source=source if figure.reported_by else indicator.source_label,
        finality=figure.finality,
        paper=figure.paper,
        level=LEVEL_WORDS[figure.level] if figure.is_of_upper_level else "",
    )
