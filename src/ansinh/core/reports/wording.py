"""Lời của con số: how goals and measured values read in Vietnamese, on pages and on papers."""

from fractions import Fraction

from ansinh.core.documents.figures import (
    NO_BREAK_SPACE,
    format_count_of,
    format_decimal,
    format_integer,
    format_percent,
)
from ansinh.core.indicators.definition import Indicator
from ansinh.core.indicators.goals import Goal
from ansinh.core.indicators.tallies import Measure, Tally

SUBJECT_WORDS = {"person": "người", "household": "hộ"}
MOST_PLACES = 4


def goal_in_words(goal: Goal, unit: str) -> str:
    """ "trên 96 %", "từ 35 % trở lên", "khoảng 25 m² sàn/người"; a goal in words says so."""
    if goal.value is None:
        return "không có mức bằng số"
    value = with_unit(format_number(goal.value), unit)
    match goal.comparator:
        case ">":
            return f"trên {value}"
        case ">=":
            return f"từ {value} trở lên"
        case "<":
            return f"dưới {value}"
        case "<=":
            return f"không quá {value}"
        case "~":
            return f"khoảng {value}"
        case "range":
            upper = with_unit(format_number(goal.upper or goal.value), unit)
            return f"từ {format_number(goal.value)} đến {upper}"
        case _:
            return value


def goal_of(indicator: Indicator, goal: Goal) -> str:
    """The goal in the indicator's words: what is to disappear is met by none left."""
    if goal.value is None and indicator.shape == "remaining":
        return f"không còn {indicator.unit}"
    return goal_in_words(goal, indicator.unit)


def format_number(value: Fraction) -> str:
    """A plan's number with as few decimals as it needs."""
    text = format_decimal(value, MOST_PLACES)
    return text.rstrip("0").rstrip(",")


def with_unit(number: str, unit: str) -> str:
    """The number and its unit, kept on one line."""
    return f"{number}{NO_BREAK_SPACE}{unit}" if unit else number


def value_in_words(indicator: Indicator, measured: Measure | None) -> str:
    """ "93,2 %", "23,9 m² sàn", "còn 5 nhà", "Không phát sinh", "Chưa có số liệu"."""
    if measured is None:
        return "Chưa có số liệu"
    if measured.value is None:
        return "Không phát sinh" if measured.highest is None else "Chưa rõ"
    if indicator.shape == "share" and (measured.lowest, measured.highest) == (0, 1):
        # Anything from nobody to everybody: no row's answer is known, and 0 % would be a claim.
        return "Chưa rõ"
    if indicator.shape == "remaining" and not measured.value:
        return _none_left(indicator, measured)
    words = _exact_in_words(indicator, measured.value)
    return f"còn {words}" if indicator.shape == "remaining" else words


def _none_left(indicator: Indicator, measured: Measure) -> str:
    if measured.is_certain:
        return f"không còn {indicator.unit}"
    return f"chưa ghi nhận {indicator.unit} nào"


def _exact_in_words(indicator: Indicator, value: Fraction) -> str:
    if indicator.shape == "share":
        return format_percent(value, _places_of(value))
    places = 0 if indicator.shape == "remaining" else 1
    return with_unit(format_decimal(value, places), indicator.unit.split("/")[0])


def _places_of(share: Fraction) -> int:
    """One decimal, or more where rounding would print nobody or everybody and it is not so."""
    for places in range(1, MOST_PLACES):
        whole = format_percent(share, places) in (format_percent(n, places) for n in (0, 1))
        if not whole or share in (0, 1):
            return places
    return MOST_PLACES


def counts_in_words(indicator: Indicator, tally: Tally | None) -> str:
    """ "5.262/5.646 người": numerator and denominator, with what is counted."""
    if tally is None:
        return ""
    if indicator.shape == "mean":
        area = format_integer(round(tally.numerator / 100))
        return f"{area}{NO_BREAK_SPACE}m² / {format_integer(tally.denominator)} người"
    return f"{format_count_of(tally.numerator, tally.denominator)} {subject_word(indicator)}"


def subject_word(indicator: Indicator) -> str:
    """What one row counted is called: người, hộ."""
    how = indicator.measured_by
    return SUBJECT_WORDS.get(getattr(how, "subject", ""), "")


def range_in_words(indicator: Indicator, measured: Measure | None, tally: Tally | None) -> str:
    """What the unknown leaves open; empty when nothing.

    "chưa rõ 21 hộ, tỷ lệ thật từ 84,9 % đến 86,2 %".
    """
    if measured is None or tally is None or measured.is_certain:
        return ""
    if measured.lowest is None or measured.highest is None:
        return ""
    low = _exact_in_words(indicator, measured.lowest)
    high = _exact_in_words(indicator, measured.highest)
    between = f"từ {low} đến {high}" if low != high else f"khoảng {high}"
    what = "tỷ lệ" if indicator.shape == "share" else "con số"
    return f"chưa rõ {unknown_in_words(indicator, tally)}, {what} thật {between}"


def unknown_in_words(indicator: Indicator, tally: Tally) -> str:
    """ "21 hộ": rows whose condition or membership is not known.

    A tally with both kinds of uncertain members tells only how many there are at least.
    """
    count = tally.unknown + max(tally.maybe_yes, tally.maybe_not)
    least = "ít nhất " if tally.maybe_yes and tally.maybe_not else ""
    return f"{least}{format_integer(count)} {subject_word(indicator) or 'người'}"


def shortfall_in_words(indicator: Indicator, count: int | None) -> str:
    """ "còn thiếu 159 người"; empty when it has no meaning or nothing is short."""
    if not count:
        return ""
    verb = "còn thiếu" if indicator.better == "more" else "phải giảm"
    return f"{verb} {format_integer(count)} {subject_word(indicator)}"
