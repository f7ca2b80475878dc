"""Trị số: the numbers of a sentence that set a value, with comparator, unit and extent."""

import re
from collections.abc import Iterator
from dataclasses import replace

from ansinh.core.plans.numerals import FRACTION, NUMBER_WORD, NUMERAL, SHARE, number_of, percent_of
from ansinh.core.plans.targets.amount import Amount, words_before
from ansinh.core.plans.targets.asides import sets_value
from ansinh.core.plans.targets.comparators import comparator_after, comparator_before
from ansinh.core.plans.targets.masks import masked
from ansinh.core.plans.targets.units import unit_after, unit_counted
from ansinh.core.plans.words.comparators import FREE, REACHING
from ansinh.core.plans.words.forms import alternatives

_NO_MEASURE = r"(?!(?:m2|m²|m3|m³|km|km2|km²|ha|kg)(?!\w))[a-zđ]"
_NUMBER = re.compile(
    rf"(?<![\w.,/-])(?P<f>{SHARE}|{FRACTION}(?=\s+\w|\s*[,.;)]|\s*$))"
    rf"|(?<![\w.,/-])(?P<n>{NUMERAL})/\d{{1,4}}(?=\s+[^\W\d])"
    rf"|(?<![\w.,/-])(?P<a>{NUMERAL})(?P<u>\s?(?:%|‰|phần trăm))?"
    rf"(?:\s?(?:-|đến|tới|~|÷)\s?(?P<b>{NUMERAL}))?(?!\d|-\w|/[a-zđ]|{_NO_MEASURE})"
    rf"|(?:{alternatives(FREE['>='])})\s+(?P<w>{NUMBER_WORD})(?=\s+(?!(?:trong|phần|nửa)\b)\w)"
)
_NEAR = 20
_LONGEST_CELL = 120
_DATE = re.compile(r"\d{1,2}\s?/\s?(?:\d{1,2}\s?/\s?)?(?:19|20)\d{2}|(?:tháng|quý|ngày)\s+\w")
_CELL_OPENS = re.compile(rf"(?:\s|{alternatives((*REACHING, 'từ', '+'))})*")
_AND = re.compile(r"[^,;]*\svà\s+")
_FROM = re.compile(r"\btừ\s*(?:mức\s*)?$")
_TO = re.compile(
    r"[^;,]{0,60}?(?<!trở )\b(?:xuống|lên|còn|đạt|thành)\b(?:\s*(?:còn|mức|khoảng|dưới|trên|đạt|đến"
    r"|tối thiểu|tối đa|ít nhất|là|không quá|ở|hơn|vào|năm [\d_]{4}|[<>≤≥=~]))*\s*$"
)


def amounts_in(form: str) -> tuple[Amount, ...]:
    """Give the values set in `form` (a sentence in matching form), in order."""
    hidden = masked(form)
    found = list(_candidates(hidden))
    kept = [
        one
        for at, one in enumerate(found)
        if sets_value(hidden, one, found[max(0, at - _NEAR) : at + _NEAR])
    ]
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
    first = next(name for name in "wna" if match[name])
    start, number_end = match.start(first), match.end()
    unit = unit_after(form, match.end("a") if match["u"] and not match["b"] else number_end)
    end = max(unit.end, number_end)
    sign, at = comparator_before(form, previous, start)
    after, after_end = comparator_after(form, start, unit.phrase_end)
    value2 = number_of(match["b"]) if match["b"] else None
    counted = unit_counted(form, start) if unit.name is None else None
    return Amount(
        start=at,
        number_start=start,
        number_end=number_end,
        end=after_end if after else end,
        value=number_of(match[first]),
        value2=value2,
        comparator="range" if value2 is not None else after or sign or "=",
        unit=unit.name or counted,
        unit_text=unit.printed or counted,
    )


def _fraction(form: str, match: re.Match[str], previous: int) -> Amount:
    """ "Hai phần ba số hộ" is a share: its value is given in per cent."""
    sign, at = comparator_before(form, previous, match.start())
    return Amount(at, match.start(), match.end(), match.end(), percent_of(match["f"]), None,
                  sign or "=", "%", match["f"])  # fmt: skip


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
        if following and _FROM.search(words_before(form, one.number_start)):
            between = form[one.number_end : following.number_start]
            if "trở lên" not in between and _TO.match(between):
                baseline = one.value
                continue
        yield replace(one, baseline=baseline)
        baseline = None
