"""Số liệu qua các năm (yearly points): one indicator at the end of each year, and now."""

from dataclasses import dataclass
from datetime import date

from ansinh.core.indicators.finality import Finality
from ansinh.core.indicators.tallies import Measure, Tally
from ansinh.core.indicators.values import EnteredFigure


@dataclass(frozen=True, slots=True)
class YearlyPoint:
    """Một năm của một chỉ số: its value, with counts where there are any.

    The last of a row may be of a year that has not closed. `tally` is of a count, `figure` of what
    was entered; a year has one of them.
    """

    year: int
    as_of: date
    measured: Measure | None
    finality: Finality
    tally: Tally | None = None
    figure: EnteredFigure | None = None
    version: int = 1
    """The version of the definition it was counted or entered by."""
