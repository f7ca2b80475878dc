"""Độ phủ (coverage): of a mean, how many residents stand outside it and what they could change."""

from fractions import Fraction

from ansinh.core.documents.figures import format_count_of, format_decimal, format_integer
from ansinh.core.indicators.definition import Indicator
from ansinh.core.indicators.goals import Goal, mark_of
from ansinh.core.indicators.tallies import Tally
from ansinh.core.reports.wording import with_unit


def coverage_in_words(indicator: Indicator, tally: Tally | None) -> str:
    """ "đã biết của 5.023/5.646 người, chưa rõ 623 người"; empty of what is no mean."""
    if tally is None or indicator.shape != "mean":
        return ""
    known = format_count_of(tally.denominator, tally.denominator + tally.unknown)
    told = f"đã biết của {known} người cư trú"
    return f"{told}, chưa rõ {format_integer(tally.unknown)} người" if tally.unknown else told


def outside_in_words(indicator: Indicator, goal: Goal, tally: Tally | None) -> str:
    """What those outside a mean could do to it: the least it can be, and what they would need to
    have for the goal to be met with them; empty when nobody is outside.

    Their own amount has no upper end, so that the mean has none either.
    """
    if tally is None or indicator.shape != "mean" or not tally.unknown:
        return ""
    amount, everybody = Fraction(tally.numerator, 100), tally.denominator + tally.unknown
    least = _amount(indicator, amount / everybody)
    told = (
        f"chưa rõ {format_integer(tally.unknown)} người, đứng ngoài con số; "
        f"tính cả họ thì ít nhất {least} (nếu phần của họ bằng 0)"
    )
    mark = mark_of(indicator, goal)
    if mark is None or indicator.better != "more":
        return told
    needed = (mark * everybody - amount) / tally.unknown
    if needed <= 0:
        return f"{told}, vẫn đạt mục tiêu"
    return f"{told}; đạt mục tiêu khi họ bình quân từ {_amount(indicator, needed)} trở lên"


def _amount(indicator: Indicator, value: Fraction) -> str:
    return with_unit(format_decimal(value, 1), indicator.unit.split("/")[0])
