"""Mục tiêu (goal): what a plan asks of an indicator, and whether it is met."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from math import ceil, floor
from typing import Literal

from ansinh.core.indicators.definition import Indicator
from ansinh.core.indicators.tallies import Measure, Tally, with_all_members
from ansinh.core.indicators.values import VERDICT_WORDS, EnteredFigure, Verdict, entered_measure

Comparator = Literal[">", ">=", "<", "<=", "=", "~", "range"]

# “Khoảng” (about) is met from 97 % of the value on the better side: a decision of the project,
# docs/decisions/0004, as no text of law says how near “about” is.
ABOUT = Fraction(3, 100)

COMPARATOR_WORDS: dict[Comparator, str] = {
    ">": "trên",
    ">=": "từ … trở lên",
    "<": "dưới",
    "<=": "không quá",
    "=": "đạt",
    "~": "khoảng",
    "range": "từ … đến",
}


class Status(StrEnum):
    """Tình trạng so với mục tiêu."""

    MET = "met"
    NOT_MET = "not_met"
    UNKNOWN = "unknown"
    NONE_AROSE = "none_arose"
    NO_FIGURE = "no_figure"


STATUS_WORDS: dict[Status, str] = {
    Status.MET: "Đạt",
    Status.NOT_MET: "Chưa đạt",
    Status.UNKNOWN: "Chưa rõ",
    Status.NONE_AROSE: "Không phát sinh",
    Status.NO_FIGURE: "Chưa có số liệu",
}


@dataclass(frozen=True, slots=True)
class Goal:
    """Mục tiêu: comparator and value as the plan prints them, in the indicator's unit (% as 0–100).

    `value` is None for a goal in words (xóa bỏ, hoàn thành); `upper` only for a range.
    """

    comparator: Comparator | None
    value: Fraction | None
    upper: Fraction | None = None


VERDICT_STATUS: dict[Verdict, Status] = {
    "met": Status.MET,
    "not_met": Status.NOT_MET,
    "not_enough": Status.UNKNOWN,
}


def asks_for_all(indicator: Indicator | None, goal: Goal) -> bool:
    """Chỉ tiêu 100 %: whether nobody may be left out."""
    return indicator is not None and indicator.is_share and goal.value == 100


def status_of(indicator: Indicator, goal: Goal, figure: Measure | EnteredFigure | None) -> Status:
    """Compare the unrounded value with the goal, whether counted or entered.

    Met or not met is said only when it holds for every completion of what is not known. A verdict
    is its own status; what stands beside it in numbers does not change it.
    """
    if isinstance(figure, EnteredFigure):
        if figure.verdict is not None:
            return VERDICT_STATUS[figure.verdict]
        figure = entered_measure(indicator, figure)
    return _compared(indicator, goal, figure)


def status_in_words(status: Status, figure: Measure | EnteredFigure | None = None) -> str:
    """ "Đạt", "Chưa đủ căn cứ"; of an upper level's figure "Đạt (số cấp trên)"."""
    words = STATUS_WORDS[status]
    if not isinstance(figure, EnteredFigure):
        return words
    if figure.verdict is not None:
        words = VERDICT_WORDS[figure.verdict]
    return f"{words} (số cấp trên)" if figure.is_of_upper_level else words


def _compared(indicator: Indicator, goal: Goal, measured: Measure | None) -> Status:
    if measured is None:
        return Status.NO_FIGURE
    if measured.lowest is None or measured.highest is None:
        return Status.NONE_AROSE
    if measured.value is None:
        return Status.UNKNOWN
    scale = 100 if indicator.is_share else 1
    low, high = measured.lowest * scale, measured.highest * scale
    if goal.comparator == "range":
        return _within(goal, low, high)
    answers = {_meets(indicator, goal, low), _meets(indicator, goal, high)}
    if answers == {True}:
        return Status.MET
    return Status.NOT_MET if answers == {False} else Status.UNKNOWN


def _meets(indicator: Indicator, goal: Goal, value: Fraction) -> bool | None:
    if goal.value is None:
        # Whether words are met can be told only where the count itself says it: none left.
        return value == 0 if indicator.shape == "remaining" else None
    match goal.comparator:
        case ">":
            return value > goal.value
        case ">=":
            return value >= goal.value
        case "<":
            return value < goal.value
        case "<=":
            return value <= goal.value
        case "~":
            return _at_least_as_good(indicator, value, _about(indicator, goal.value))
        case _:
            return _at_least_as_good(indicator, value, goal.value)


def _at_least_as_good(indicator: Indicator, value: Fraction, mark: Fraction) -> bool:
    # A bare “90 %” is a floor for what should grow and a ceiling for what should shrink.
    return value >= mark if indicator.better == "more" else value <= mark


def _about(indicator: Indicator, value: Fraction) -> Fraction:
    return value * (1 - ABOUT) if indicator.better == "more" else value * (1 + ABOUT)


def _within(goal: Goal, low: Fraction, high: Fraction) -> Status:
    if goal.value is None or goal.upper is None:
        return Status.NO_FIGURE
    if goal.value <= low and high <= goal.upper:
        return Status.MET
    if high < goal.value or low > goal.upper:
        return Status.NOT_MET
    return Status.UNKNOWN


WITHOUT_ROWS = ("mean", "rate", "level", "verdict")
"""Shapes of which no number of persons or households brought in would make up the rest."""


def shortfall(indicator: Indicator, goal: Goal, tally: Tally) -> int | None:
    """Còn thiếu: how many more rows must be brought in (or taken out) for the goal to be met.

    Counted on what is known, the denominator unchanged; 0 when met; None when the question has
    no meaning (a mean, a goal in words, nothing to count) or no number of rows would do.
    """
    mark = _mark(indicator, goal)
    if indicator.shape in WITHOUT_ROWS or mark is None or not tally.denominator:
        return None
    edge = mark * tally.denominator / 100 if indicator.is_share else mark
    if asks_for_more(indicator, goal):
        needed = floor(edge) + 1 if goal.comparator == ">" else ceil(edge)
        return max(0, needed - tally.numerator) if needed <= tally.denominator else None
    allowed = ceil(edge) - 1 if goal.comparator == "<" else floor(edge)
    return max(0, tally.numerator - allowed) if allowed >= 0 else None


def shortfall_range(indicator: Indicator, goal: Goal, tally: Tally) -> tuple[int, int] | None:
    """Còn thiếu từ … đến …: the least and the most that `shortfall` is over every completion.

    None where `shortfall` has no meaning.
    """
    whole = with_all_members(tally, indicator.shape)
    # Whoever is not known to belong counts at worst as one more still to bring in (or take out),
    # at best as one who already is what the goal asks.
    found = [
        shortfall(indicator, goal, Tally(numerator, denominator))
        for numerator, denominator in (
            (whole.numerator, whole.denominator + whole.maybe_not),
            (
                whole.numerator + whole.unknown + whole.maybe_yes,
                whole.denominator + whole.maybe_yes,
            ),
        )
    ]
    ends = sorted(end for end in found if end is not None)
    return (ends[0], ends[1]) if len(ends) == len(found) else None


def _mark(indicator: Indicator, goal: Goal) -> Fraction | None:
    """The value to reach: of a range its better end; none left, for what should disappear."""
    if goal.value is None:
        return Fraction(0) if indicator.shape == "remaining" else None
    if goal.comparator == "~":
        return _about(indicator, goal.value)
    is_ceiling = goal.comparator == "range" and indicator.better == "less"
    return goal.upper if is_ceiling else goal.value


def mark_of(indicator: Indicator, goal: Goal) -> Fraction | None:
    """Mức được tính là đạt: the value to reach as a measure tells it, shares 0 to 1; None for
    words."""
    return _as_measured(indicator, _mark(indicator, goal))


def aim_of(indicator: Indicator, goal: Goal) -> Fraction | None:
    """Mức hướng tới: as `mark_of`, but of “khoảng 75” 75 itself and not the edge of what is near
    enough (docs/decisions/0017)."""
    aim = goal.value if goal.comparator == "~" else _mark(indicator, goal)
    return _as_measured(indicator, aim)


def _as_measured(indicator: Indicator, value: Fraction | None) -> Fraction | None:
    return value / 100 if value is not None and indicator.is_share else value


def asks_for_more(indicator: Indicator, goal: Goal) -> bool:
    """Whether the goal is reached by rising; a plan may ask for a ceiling of anything."""
    if goal.comparator in (">", ">="):
        return True
    return goal.comparator not in ("<", "<=") and indicator.better == "more"
