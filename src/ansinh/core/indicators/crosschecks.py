"""Đối chiếu giữa các chỉ tiêu (cross-checks): what cannot be true of several figures together.

Each check compares exact figures, counted or entered, and says in words which two disagree. Where
one of them is not there, it says that nothing can be told, and of what.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Literal

from ansinh.core.documents.figures import format_decimal, format_integer
from ansinh.core.indicators.catalogue import INDICATORS
from ansinh.core.indicators.tallies import Tally
from ansinh.core.indicators.values import EnteredFigure, value_of

Answer = Literal["ok", "broken", "cannot_tell"]

Figure = Tally | EnteredFigure


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Số liệu đem đối chiếu: the figures of one day by indicator code, and what they stand
    beside. None is not known."""

    figures: Mapping[str, Figure]
    school_age_residents: int | None = None
    """Residents of school age, 6 to 17 by year of birth."""
    past_retirement: int | None = None
    """Residents past the retirement age."""
    cards_by_group: Mapping[str, int] | None = None
    """Valid health insurance cards by group of the law, "1" to "5"."""
    full_targets: frozenset[str] = frozenset()
    """Codes of the targets that ask for 100 %."""
    listed: Mapping[str, int] = field(default_factory=dict[str, int])
    """Cases on the list of exceptions, by code, those not known among them."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Kết quả đối chiếu: the check, its answer, and the words that name both figures."""

    check: str
    title: str
    answer: Answer
    words: str


@dataclass(frozen=True, slots=True)
class Check:
    """Phép đối chiếu: a name, what must hold, and how it is told."""

    name: str
    title: str
    of: Callable[[Figures], tuple[Answer, str]]


def run_checks(figures: Figures) -> list[Finding]:
    """Every check in its order; of the 100 % targets one finding each."""
    found = [Finding(check.name, check.title, *check.of(figures)) for check in CHECKS]
    for code in sorted(figures.full_targets):
        answer, words = _list_of(code, figures)
        found.append(Finding("full_target", f"{FULL_TARGET} ({code})", answer, words))
    return found


FULL_TARGET = "Chỉ tiêu 100 % có tử số, mẫu số và danh sách còn thiếu khớp"


def _at_most(
    smaller: str, larger: str, *, strictly: bool = False
) -> Callable[..., tuple[Answer, str]]:
    def check(given: Figures) -> tuple[Answer, str]:
        low, high = _value(given, smaller), _value(given, larger)
        if low is None or high is None:
            return "cannot_tell", _not_there(
                *(c for c, v in ((smaller, low), (larger, high)) if v is None)
            )
        if _area(given, smaller) != _area(given, larger):
            return "cannot_tell", f"{smaller} và {larger} là số của hai địa bàn khác nhau."
        told = f"{_shown(smaller, low)}, {_shown(larger, high)}"
        if low < high or (low == high and not strictly):
            return "ok", f"{told}."
        rule = "phải nhỏ hơn" if strictly else "không thể lớn hơn"
        return "broken", f"{told}: {smaller} {rule} {larger}. Hãy xem lại hai nguồn số liệu."

    return check


def _households(given: Figures) -> tuple[Answer, str]:
    counts = {code: _denominator(given, code) for code in ("T28", "T29", "T36")}
    known = {code: count for code, count in counts.items() if count is not None}
    if len(known) < len(counts):
        return "cannot_tell", _not_there(*(code for code in counts if code not in known))
    told = ", ".join(f"{code} trên {format_integer(count)} hộ" for code, count in known.items())
    if len(set(known.values())) == 1:
        return "ok", f"{told}."
    # Households not known to be rural may make up the difference.
    most = known["T28"] + _uncertain(given, "T28")
    if known["T29"] == known["T36"] and known["T28"] < known["T29"] <= most:
        return "cannot_tell", f"{told}; còn hộ chưa rõ có ở nông thôn hay không."
    return "broken", f"{told}: ba mẫu số phải là một. Hãy xem hộ nào bị bỏ sót hoặc đếm thừa."


def _pupils(given: Figures) -> tuple[Answer, str]:
    cohorts = {code: _denominator(given, code) for code in ("T13", "T14", "T15")}
    known = {code: count for code, count in cohorts.items() if count is not None}
    if len(known) < len(cohorts):
        return "cannot_tell", _not_there(*(code for code in cohorts if code not in known))
    if given.school_age_residents is None:
        return "cannot_tell", "Chưa có số người 6–17 tuổi cư trú."
    total = sum(known.values())
    sums = " + ".join(format_integer(count) for count in known.values())
    told = (
        f"Mẫu số T13, T14, T15 cộng lại {sums} = {format_integer(total)}; "
        f"người 6–17 tuổi cư trú {format_integer(given.school_age_residents)}"
    )
    if total == given.school_age_residents:
        return "ok", f"{told}."
    return "broken", f"{told}: hai số phải bằng nhau. Hãy xem trẻ bị bỏ sót hoặc đếm hai lần."


def _cards(given: Figures) -> tuple[Answer, str]:
    cards = _numerator(given, "T19")
    if cards is None:
        return "cannot_tell", _not_there("T19")
    if given.cards_by_group is None:
        return "cannot_tell", "Chưa có số thẻ theo năm nhóm."
    total = sum(given.cards_by_group.values())
    told = f"Năm nhóm thẻ cộng lại {format_integer(total)}; tử số T19 {format_integer(cards)}"
    if total == cards:
        return "ok", f"{told}."
    return "broken", f"{told}: hai số phải bằng nhau. Hãy xem thẻ chưa ghi nhóm hoặc ghi hai nhóm."


def _pensioners(given: Figures) -> tuple[Answer, str]:
    some, elders = _numerator(given, "T08"), given.past_retirement
    if some is None:
        return "cannot_tell", _not_there("T08")
    if elders is None:
        return "cannot_tell", "Chưa có số người cư trú đã qua tuổi nghỉ hưu."
    told = f"Tử số T08 {format_integer(some)}; người đã qua tuổi nghỉ hưu {format_integer(elders)}"
    if some <= elders:
        return "ok", f"{told}."
    return "broken", f"{told}: người hưởng không thể nhiều hơn. Hãy xem ai bị đếm hai lần."


def _list_of(code: str, given: Figures) -> tuple[Answer, str]:
    if code not in given.figures:
        return "cannot_tell", _not_there(code)
    some, whole = _numerator(given, code), _denominator(given, code)
    if some is None or whole is None:
        return "broken", f"{code} chưa có tử số, mẫu số. Hãy nhập cả hai, không chỉ tỷ lệ."
    short = whole - some + _possibly_short(given, code)
    told = f"{code} {format_integer(some)}/{format_integer(whole)}, phải có {format_integer(short)}"
    if code not in given.listed:
        if not short:
            return "ok", f"{told} trường hợp trong danh sách còn thiếu."
        return "cannot_tell", f"{told} trường hợp, chưa có danh sách còn thiếu."
    listed = given.listed[code]
    told = f"{told} trường hợp; danh sách còn thiếu có {format_integer(listed)}"
    if listed == short:
        return "ok", f"{told}."
    return "broken", f"{told}: hai số phải bằng nhau. Hãy lập lại danh sách từ cùng ngày số liệu."


CHECKS: tuple[Check, ...] = (
    Check("certified_trained", "T05 không lớn hơn T04", _at_most("T05", "T04")),
    Check("insured_unemployment", "T07 không lớn hơn T06", _at_most("T07", "T06")),
    Check("healthy_life", "T18 nhỏ hơn T17", _at_most("T18", "T17", strictly=True)),
    Check("households", "T28, T29, T36 cùng một số hộ", _households),
    Check("pupils", "Mẫu số T13, T14, T15 cộng lại bằng số người 6–17 tuổi", _pupils),
    Check("cards", "Năm nhóm thẻ BHYT cộng lại bằng tử số T19", _cards),
    Check("pensioners", "Tử số T08 không lớn hơn số người qua tuổi nghỉ hưu", _pensioners),
)
"""The checks of several figures; the eighth, on lists of exceptions, runs for each 100 % target."""


def _value(given: Figures, code: str) -> Fraction | None:
    figure = given.figures.get(code)
    return value_of(INDICATORS[code], figure) if figure is not None else None


def _area(given: Figures, code: str) -> str:
    figure = given.figures[code]
    return figure.area if isinstance(figure, EnteredFigure) and figure.is_of_upper_level else ""


def _numerator(given: Figures, code: str) -> int | None:
    figure = given.figures.get(code)
    return figure.numerator if figure is not None else None


def _denominator(given: Figures, code: str) -> int | None:
    figure = given.figures.get(code)
    return figure.denominator if figure is not None else None


def _uncertain(given: Figures, code: str) -> int:
    figure = given.figures[code]
    return figure.maybe_yes + figure.maybe_not if isinstance(figure, Tally) else 0


def _possibly_short(given: Figures, code: str) -> int:
    # Whoever is not known to belong and may be short stands on the list of work as well.
    figure = given.figures[code]
    return figure.maybe_not if isinstance(figure, Tally) else 0


def _not_there(*codes: str) -> str:
    return f"Chưa có số liệu của {', '.join(codes)}."


def _shown(code: str, value: Fraction) -> str:
    indicator = INDICATORS[code]
    number = format_decimal(value * 100 if indicator.is_share else value, 2)
    return f"{code} {number} {indicator.unit}"
