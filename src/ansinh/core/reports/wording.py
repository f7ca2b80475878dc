"""Lời của con số: how goals and measured values read in Vietnamese, on pages and on papers."""

import re
from fractions import Fraction

from ansinh.core.documents.figures import (
    NO_BREAK_SPACE,
    format_count_of,
    format_decimal,
    format_integer,
    format_percent,
    format_shortest,
)
from ansinh.core.indicators.definition import Indicator
from ansinh.core.indicators.goals import ABOUT, Goal, shortfall_range
from ansinh.core.indicators.tallies import Measure, Tally
from ansinh.core.indicators.values import EnteredFigure

SUBJECT_WORDS = {"person": "người", "household": "hộ"}
MOST_PLACES = 4


def goal_in_words(goal: Goal, unit: str) -> str:
    """ "trên 96 %", "từ 35 % trở lên", "khoảng 25 m² sàn/người"; a goal in words says so."""
    if goal.value is None:
        return "không có mức bằng số"
    value = with_unit(format_shortest(goal.value), unit)
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
            upper = with_unit(format_shortest(goal.upper or goal.value), unit)
            return f"từ {format_shortest(goal.value)} đến {upper}"
        case _:
            return value


def goal_of(indicator: Indicator, goal: Goal) -> str:
    """The goal in the indicator's words: what is to disappear is met by none left."""
    if goal.value is None and indicator.shape == "remaining":
        return f"không còn {indicator.unit}"
    return goal_in_words(goal, indicator.unit)


def about_in_words(goal: Goal) -> str:
    """How near “about” is, wherever a goal says about; empty for any other."""
    if goal.comparator != "~":
        return ""
    return f"“khoảng” tính là đạt khi kém không quá {format_percent(ABOUT, 0)}"


def with_unit(number: str, unit: str) -> str:
    """The number and its unit, kept on one line."""
    return f"{number}{NO_BREAK_SPACE}{unit}" if unit else number


def value_in_words(indicator: Indicator, measured: Measure | None) -> str:
    """ "93,2 %", "23,9 m² sàn", "còn 5 nhà tạm", "Không phát sinh", "Chưa có số liệu"."""
    if measured is None:
        return "Chưa có số liệu"
    if measured.value is None:
        return "Không phát sinh" if measured.highest is None else "Chưa rõ"
    if indicator.is_share and (measured.lowest, measured.highest) == (0, 1):
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
    if indicator.is_share:
        return format_percent(value, _places_of(value))
    return with_unit(_bare_number(indicator, value), indicator.unit.split("/")[0])


def _bare_number(indicator: Indicator, value: Fraction) -> str:
    return format_decimal(value, 0 if indicator.shape == "remaining" else 1)


def _places_of(share: Fraction) -> int:
    """One decimal, or more where rounding would print nobody or everybody and it is not so."""
    if share in (0, 1):
        return 1
    for places in range(1, MOST_PLACES):
        half = Fraction(1, 200 * 10**places)  # of the last digit, from where it rounds away
        if abs(share) >= half and not -half <= share - 1 < half:
            return places
    return MOST_PLACES


def counts_in_words(indicator: Indicator, tally: Tally | None) -> str:
    """ "5.262/5.646 người": numerator and denominator, with what is counted.

    A measured share says of how many it is: "30/390 trẻ, đã cân đo 390/403 trẻ".
    """
    if tally is None:
        return ""
    if indicator.shape == "mean":
        area = format_integer(round(tally.numerator / 100))
        return f"{area}{NO_BREAK_SPACE}m² / {format_integer(tally.denominator)} người"
    who = subject_word(indicator)
    counts = f"{format_count_of(tally.numerator, tally.denominator)} {who}"
    if indicator.shape != "measured_share":
        return counts
    everybody = tally.denominator + tally.unknown
    reached = format_count_of(tally.denominator, everybody)
    return f"{counts}, đã {indicator.measuring} {reached} {who}"


def entered_counts_in_words(indicator: Indicator, figure: EnteredFigure) -> str:
    """ "1.175/3.038 người" as the paper gives them; empty where it gives no counts."""
    if figure.numerator is None or figure.denominator is None:
        return ""
    counts = format_count_of(figure.numerator, figure.denominator)
    return f"{counts} {subject_word(indicator)}".strip()


def why_no_counts(indicator: Indicator, figure: EnteredFigure) -> str:
    """Why an entered figure stands without numerator and denominator; empty where it has both."""
    if figure.verdict is not None or entered_counts_in_words(indicator, figure):
        return ""
    match indicator.shape:
        case "level":
            return "Một mức tính từ điều tra hoặc mô hình: không có tử số, mẫu số."
        case "remaining":
            return "Số trường hợp còn lại: không có mẫu số."
        case _:
            return "Nguồn không ghi tử số, mẫu số."


def subject_word(indicator: Indicator) -> str:
    """What one row counted is called: người, trẻ, hộ."""
    how = indicator.measured_by
    return indicator.counted or SUBJECT_WORDS.get(getattr(how, "subject", ""), "")


def range_in_words(indicator: Indicator, measured: Measure | None, tally: Tally | None) -> str:
    """What the unknown leaves open; empty when nothing.

    "chưa rõ 21 hộ, tỷ lệ thật từ 84,9 % đến 86,2 %".
    """
    if measured is None or tally is None or measured.is_certain:
        return ""
    if measured.lowest is None or measured.highest is None:
        return ""
    between = _between_in_words(indicator, measured.lowest, measured.highest)
    what = "tỷ lệ" if indicator.is_share else "con số"
    return f"chưa rõ {unknown_in_words(indicator, tally)}, {what} thật {between}"


def _between_in_words(indicator: Indicator, lowest: Fraction, highest: Fraction) -> str:
    low, high = _exact_in_words(indicator, lowest), _exact_in_words(indicator, highest)
    if low == high:
        return f"khoảng {high}"
    return f"từ {low if indicator.is_share else _bare_number(indicator, lowest)} đến {high}"


def unknown_in_words(indicator: Indicator, tally: Tally) -> str:
    """ "21 hộ": rows whose condition or membership is not known.

    A tally with both kinds of uncertain members tells only how many there are at least. Those
    outside a mean leave no range in it: `coverage` tells of them.
    """
    within = 0 if indicator.shape in ("mean", "rate") else tally.unknown
    count = within + max(tally.maybe_yes, tally.maybe_not)
    least = "ít nhất " if tally.maybe_yes and tally.maybe_not else ""
    return f"{least}{format_integer(count)} {subject_word(indicator) or 'người'}"


def shortfall_in_words(
    indicator: Indicator, count: int | None, goal: Goal | None = None, tally: Tally | None = None
) -> str:
    """ "còn thiếu 159 người"; empty when it has no meaning or nothing is short.

    With the goal and the tally it says what the unknown leaves open, "còn thiếu 103 đến 216
    người", and nothing at all where the goal may be met already.
    """
    if not count:
        return ""
    ends = shortfall_range(indicator, goal, tally) if goal and tally else None
    least, most = ends or (count, count)
    if not least:
        return ""
    numbers = [format_integer(end) for end in sorted({least, most})]
    who = f"{' đến '.join(numbers)} {subject_word(indicator)}"
    if indicator.remedy:
        return f"còn {who} phải {indicator.remedy}"
    return f"{'còn thiếu' if indicator.better == 'more' else 'phải giảm'} {who}"


ABBREVIATIONS_AND_NAMES = (
    *("UBND", "HĐND", "MTTQ", "BHYT", "BHXH", "THCS", "THPT", "LĐTBXH"),
    *("Đảng", "Nhà nước", "Mặt trận Tổ quốc", "Việt Nam"),
)


def sentence_case(title: str) -> str:
    """A heading printed in capitals as an ordinary title; any other stays as it is.

    Numbers of papers and the commonest names keep their capitals.
    """
    if not title.isupper():
        return title
    words = [word if any(map(str.isdigit, word)) else word.lower() for word in title.split(" ")]
    text = " ".join(words)
    for name in ABBREVIATIONS_AND_NAMES:
        text = re.sub(rf"\b{name.lower()}\b", name, text)
    return text[:1].upper() + text[1:]
