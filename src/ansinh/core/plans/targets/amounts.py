"""Trị số: the numbers of a sentence that set a value, with comparator, unit and extent."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ansinh.core.plans.numerals import FRACTION, NUMBER_WORD, NUMERAL, SHARE, number_of, percent_of
from ansinh.core.plans.targets.comparators import comparator_after, comparator_before
from ansinh.core.plans.targets.masks import masked
from ansinh.core.plans.targets.units import unit_after
from ansinh.core.plans.words.comparators import FREE, REACHING
from ansinh.core.plans.words.forms import alternatives
from ansinh.core.plans.words.units import ORDINAL_NOUNS, PER_NOUNS, TIME_SUBJECTS, TIME_UNITS


@dataclass(frozen=True, slots=True)
class Amount:
    """A value in a text; `start` is where its comparator begins, `end` where its unit or the
    words after it ("trở lên") end. `number_end` is the end of the printed number.
    """

    start: int
    number_start: int
    number_end: int
    end: int
    value: float
    value2: float | None
    comparator: str
    unit: str | None
    unit_text: str | None
    baseline: float | None = None


_NO_MEASURE = r"(?!(?:m2|m²|m3|m³|km|km2|km²|ha|kg)(?!\w))[a-zđ]"
_NUMBER = re.compile(
    rf"(?<![\w.,/-])(?P<f>{SHARE}|{FRACTION}(?=\s+\w))"
    rf"|(?<![\w.,/-])(?P<a>{NUMERAL})(?P<u>\s?(?:%|‰|phần trăm))?"
    rf"(?:\s?(?:-|đến|tới|~)\s?(?P<b>{NUMERAL}))?(?!\d|-\w|/[a-zđ]|{_NO_MEASURE})"
    rf"|(?:{alternatives(FREE['>='])})\s+(?P<w>{NUMBER_WORD})(?=\s+(?!trong\b|phần\s)\w)"
)
_ORDINAL = re.compile(rf"(?:^|\s)(?:{alternatives(ORDINAL_NOUNS)})\s$")
_REACHED = re.compile(rf"(?:^|\s)(?:{alternatives(REACHING)})\s+$")
_PER = re.compile(rf"\s*(?:{alternatives(PER_NOUNS)})\b")
_PER_BEFORE = re.compile(r"(?:trên|mỗi|cho|tính trên|/)\s*$")
_TIME = re.compile(rf"\s*(?:{alternatives(TIME_UNITS)})\b")
_TIME_SUBJECT = re.compile(alternatives(TIME_SUBJECTS))
_PER_TIME = re.compile(r"\s*(?:/|mỗi|một|trong)\s*(?:năm|quý|tháng|tuần|ngày)")
_LEVELS = re.compile(r"\s*cấp\b")
_REACH = 200
_LONGEST_CELL = 120
_DATE = re.compile(r"\d{1,2}\s?/\s?(?:\d{1,2}\s?/\s?)?(?:19|20)\d{2}|(?:tháng|quý|ngày)\s+\w")
_CELL_OPENS = re.compile(rf"(?:\s|{alternatives((*REACHING, 'từ', '+'))})*")
_AND = re.compile(r"[^,;]*\svà\s+")
_FROM = re.compile(r"\btừ\s*(?:mức\s*)?$")
_TO = re.compile(r"^(?:[^;.]|\.(?=\d)){0,60}?\b(?:xuống|(?<!trở )lên|còn|đạt)\b")


def amounts_in(form: str) -> tuple[Amount, ...]:
    """Give the values set in `form` (a sentence in matching form), in order."""
    hidden = masked(form)
    found = list(_candidates(hidden))
    kept = [one for one in found if _sets_value(hidden, one, found)]
    return tuple(_with_shared_signs(hidden, _with_baselines(hidden, kept)))


def amount_of_cell(form: str) -> Amount | None:
    """Give the value that a table's cell in matching form is, or None for words and dates."""
    if len(form) > _LONGEST_CELL or _DATE.search(form):
        return None
    first = next(_candidates(form), None)
    return first if first and _CELL_OPENS.fullmatch(form, 0, first.start) else None


def _candidates(form: str) -> Iterator[Amount]:
    previous = 0
    for match in _NUMBER.finditer(form):
        yield _amount(form, match, previous)
        previous = match.end()


def _amount(form: str, match: re.Match[str], previous: int) -> Amount:
    if match["f"]:
        return _fraction(form, match, previous)
    first = "w" if match["w"] else "a"
    start, number_end = match.start(first), match.end()
    unit = unit_after(form, match.end("a") if match["u"] and not match["b"] else number_end)
    end = max(unit.end, number_end)
    sign, at = comparator_before(form, previous, start)
    after, after_end = comparator_after(form, start, unit.phrase_end)
    value2 = number_of(match["b"]) if match["b"] else None
    return Amount(
        start=at,
        number_start=start,
        number_end=number_end,
        end=after_end if after else end,
        value=number_of(match[first]),
        value2=value2,
        comparator="range" if value2 is not None else after or sign or "=",
        unit=unit.name,
        unit_text=unit.printed,
    )


def _fraction(form: str, match: re.Match[str], previous: int) -> Amount:
    """ "Hai phần ba số hộ" is a share: its value is given in per cent."""
    sign, at = comparator_before(form, previous, match.start())
    return Amount(at, match.start(), match.end(), match.end(), percent_of(match["f"]), None,
                  sign or "=", "%", match["f"])  # fmt: skip


def _sets_value(form: str, one: Amount, others: list[Amount]) -> bool:
    before = _words_before(form, one.number_start)
    if _ORDINAL.search(before) or _LEVELS.match(form, one.number_end):
        return False
    if _is_denominator(form, one, others):
        return False
    if one.unit in {"%", "‰"}:
        return True
    if _is_frequency(form, one, others):
        return False
    if _TIME.match(form, one.number_end):
        return bool(_TIME_SUBJECT.search(before))
    if one.unit_text is None:
        return bool(_REACHED.search(_words_before(form, one.start)))
    return True


def _words_before(form: str, place: int) -> str:
    """The words that can bear on what stands at `place`."""
    return form[max(0, place - _REACH) : place]


def _is_denominator(form: str, one: Amount, others: list[Amount]) -> bool:
    round_number = one.value in {10, 100, 1_000, 10_000, 100_000, 1_000_000}
    if not round_number or not _PER.match(form, one.number_end):
        return False
    if not _PER_BEFORE.search(_words_before(form, one.number_start)):
        return False
    return any(_in_one_clause(form, one, other) for other in others if other is not one)


def _is_frequency(form: str, one: Amount, others: list[Amount]) -> bool:
    """ "Ít nhất 1 lần/năm" after a value tells how often; it is no value of its own."""
    often = one.unit == "lần" and _PER_TIME.match(form, one.end)
    before = [other for other in others if other.number_start < one.number_start]
    return bool(often) and any(_in_one_clause(form, one, other) for other in before)


def _in_one_clause(form: str, one: Amount, other: Amount) -> bool:
    first, second = sorted((one, other), key=lambda amount: amount.number_start)
    return not re.search(r"[,;]", form[first.number_end : second.number_start])


def _with_shared_signs(form: str, amounts: Iterator[Amount]) -> Iterator[Amount]:
    """In "tối thiểu 55% A và 65% B" the comparator before the first holds for the second."""
    before: Amount | None = None
    for one in amounts:
        shares = before is not None and _shares_sign(form, before, one)
        before = replace(one, comparator=before.comparator) if before and shares else one
        yield before


def _shares_sign(form: str, before: Amount, one: Amount) -> bool:
    signed = before.start < before.number_start and before.comparator != "range"
    bare = one.comparator == "=" and one.start == one.number_start and one.unit == before.unit
    return signed and bare and bool(_AND.fullmatch(form, before.end, one.start))


def _with_baselines(form: str, amounts: list[Amount]) -> Iterator[Amount]:
    """In "từ A xuống B" only B is set; A is where it started from."""
    baseline: float | None = None
    for one, following in zip(amounts, [*amounts[1:], None], strict=False):
        if following and _FROM.search(_words_before(form, one.number_start)):
            between = form[one.number_end : following.number_start]
            if _TO.match(between):
                baseline = one.value
                continue
        yield replace(one, baseline=baseline)
        baseline = None
