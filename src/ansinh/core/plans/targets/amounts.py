"""Trị số: the numbers of a sentence that set a value, with comparator, unit and extent."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ansinh.core.plans.numerals import FRACTION, NUMBER_WORD, NUMERAL, SHARE, number_of, percent_of
from ansinh.core.plans.targets.comparators import comparator_after, comparator_before
from ansinh.core.plans.targets.masks import masked
from ansinh.core.plans.targets.units import unit_after, unit_counted
from ansinh.core.plans.words.comparators import FREE, REACHING
from ansinh.core.plans.words.forms import alternatives
from ansinh.core.plans.words.goals import OPENING_VERBS
from ansinh.core.plans.words.units import (
    COSTS,
    DESCRIBING,
    ORDINAL_NOUNS,
    PER_NOUNS,
    REACHED_BEFORE,
    SAME_AGAIN,
    TIME_SUBJECTS,
    TIME_UNITS,
)


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
    rf"(?<![\w.,/-])(?P<f>{SHARE}|{FRACTION}(?=\s+\w|\s*[,.;)]|\s*$))"
    rf"|(?<![\w.,/-])(?P<n>{NUMERAL})/\d{{1,4}}(?=\s+[^\W\d])"
    rf"|(?<![\w.,/-])(?P<a>{NUMERAL})(?P<u>\s?(?:%|‰|phần trăm))?"
    rf"(?:\s?(?:-|đến|tới|~)\s?(?P<b>{NUMERAL}))?(?!\d|-\w|/[a-zđ]|{_NO_MEASURE})"
    rf"|(?:{alternatives(FREE['>='])})\s+(?P<w>{NUMBER_WORD})(?=\s+(?!(?:trong|phần|nửa)\b)\w)"
)
_ORDINAL = re.compile(
    rf"(?:^|\s)(?:{alternatives(ORDINAL_NOUNS)}|(?<!mỗi )(?<!hằng )(?<!hàng )(?<!một )năm"
    r"|(?<!thí )(?<!tổng )(?<!cao )điểm)\s$"
)
_DESCRIBED = re.compile(
    rf"(?:^|[\s(])(?:{alternatives(DESCRIBING)})(?:\s+(?:là|khoảng|từ|trên|tối thiểu|ít nhất|tối đa"
    r"|không quá|\d+))*\s*$"
)
_COST = re.compile(
    rf"(?<!vận động )(?<!huy động )(?<!\w)(?:{alternatives(COSTS)})(?:\s+(?:là|khoảng|dự kiến|từ"
    r"|tối đa|không quá)|\s*:)*\s*$"
)
_EACH = re.compile(
    r"(?:^|[\s(,])mỗi\s+(?:[^\W\d]+\s+){1,3}"
    r"(?:(?:trị giá|từ|tối thiểu|ít nhất|khoảng|là|với|dài|không quá|tối đa|trên|dưới)\s+)*$"
)
_REACHED_BEFORE = re.compile(rf"(?<!\w)(?:{alternatives(REACHED_BEFORE)})(?!\w)[^,;:()%]{{0,60}}$")
_NONE_SUCH = re.compile(r"(?<!\w)không\s+(?:để|xảy ra|có|còn|phát sinh)(?!\w)[^,;:%]{0,60}$")
_COMPARED = re.compile(r"so với(?:\s+(?:mức|tỷ lệ|con số|kế hoạch|kết quả|bình quân))*\s*$|±\s?$")
_MONEY = re.compile(r"(?:triệu|tỷ|nghìn|ngàn)?\s?(?:đồng|đ)(?!\w)|triệu\b|tỷ\b")
_LISTED = re.compile(
    rf"[^,;.\d]{{2,40}}(?:,(?!\s*(?:mỗi|có|trong đó|riêng|{alternatives(OPENING_VERBS)})(?!\w))"
    r"[^,;.\d]{2,40})+(?<!\w)có\s+(?:từ\s+)?"
)
_PART = re.compile(r"\(\s*(?:trong đó|riêng|gồm|bao gồm|cụ thể)")
_SAME_AGAIN = re.compile(rf"(?<!\w)(?:{alternatives(SAME_AGAIN)})(?!\w)")
_REACHED = re.compile(rf"(?:^|\s)(?:{alternatives(REACHING)})\s+$")
_PER = re.compile(rf"\s*(?:vạn\s+|triệu\s+)?(?:{alternatives(PER_NOUNS)})\b")
_PER_BEFORE = re.compile(r"(?:trên|mỗi|cứ|cho|tính trên|/)\s*$")
_FOR_EVERY = re.compile(r"(?<!\w)cứ\s+$")
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
_TO = re.compile(
    r"[^;,]{0,60}?(?<!trở )\b(?:xuống|lên|còn|đạt|thành)\b(?:\s*(?:còn|mức|khoảng|dưới|trên|đạt|đến"
    r"|tối thiểu|tối đa|ít nhất|là|không quá|ở|hơn|vào|năm [\d_]{4}|[<>≤≥=~]))*\s*$"
)


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


def _sets_value(form: str, one: Amount, others: list[Amount]) -> bool:
    before = _words_before(form, one.number_start)
    if _ORDINAL.search(before) or _LEVELS.match(form, one.number_end):
        return False
    if _is_denominator(form, one, others) or _is_aside(form, one, others):
        return False
    if _is_share(one):
        return True
    if _is_qualifier(form, one, others):
        return False
    if _is_frequency(form, one, others):
        return False
    if _TIME.match(form, one.number_end):
        return bool(_TIME_SUBJECT.search(before))
    if one.unit_text is None:
        return bool(_REACHED.search(_words_before(form, one.start)))
    return True


def _is_share(one: Amount) -> bool:
    return one.unit is not None and one.unit.startswith(("%", "‰"))


def _words_before(form: str, place: int) -> str:
    """The words that can bear on what stands at `place`."""
    return form[max(0, place - _REACH) : place]


def _is_denominator(form: str, one: Amount, others: list[Amount]) -> bool:
    if _FOR_EVERY.search(_words_before(form, one.number_start)):
        return True
    round_number = one.value in {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000}
    if not round_number or not _PER.match(form, one.number_end):
        return False
    if not _PER_BEFORE.search(_words_before(form, one.number_start)):
        return False
    return any(_in_one_clause(form, one, other) for other in others if other is not one)


def _is_aside(form: str, one: Amount, others: list[Amount]) -> bool:
    """What has been reached or is compared with; what something costs; a remark in brackets."""
    before = _words_before(form, one.start)
    if _REACHED_BEFORE.search(before) or _COMPARED.search(before):
        return True
    if _is_share(one):
        return False
    if _NONE_SUCH.search(before):
        return True
    if _COST.search(before) and _MONEY.match(one.unit_text or ""):
        return True
    if all(one.number_start <= other.number_start for other in others):
        return False
    if _EACH.search(_words_before(form, one.number_start)):
        return True
    opened = form.rfind("(", 0, one.start)
    in_brackets = opened > form.rfind(")", 0, one.start) and not _PART.match(form, opened)
    units = {other.unit_text for other in others if other.number_start < one.number_start}
    if in_brackets and one.unit_text not in units:
        return True
    return _is_cost(form, one, others)


def _is_cost(form: str, one: Amount, others: list[Amount]) -> bool:
    """Money that tells what the things before it cost, alone or in a row of such sums."""
    if not _MONEY.match(one.unit_text or ""):
        return False
    if _DESCRIBED.search(_words_before(form, one.start)):
        return True
    before = [other for other in others if other.number_start < one.number_start]
    return len(before) > 1 and _is_cost(form, before[-1], before[:-1])


def _is_qualifier(form: str, one: Amount, others: list[Amount]) -> bool:
    """In "100% xã có từ 2 lớp trở lên" the share is the value; the count tells which are meant."""
    shares = [other for other in others if _is_share(other)]
    return any(
        (_in_one_clause(form, one, share) or _of_listed(form, one, share))
        and not _SAME_AGAIN.search(_between(form, one, share))
        for share in shares
    )


def _of_listed(form: str, one: Amount, share: Amount) -> bool:
    """In "100% thôn, tổ dân phố có ít nhất 01 tổ" the comma only lists who has it."""
    return bool(_LISTED.fullmatch(form, share.end, max(one.start, share.end)))


def _between(form: str, one: Amount, other: Amount) -> str:
    first, second = sorted((one, other), key=lambda amount: amount.number_start)
    return form[first.number_end : second.number_start]


def _is_frequency(form: str, one: Amount, others: list[Amount]) -> bool:
    """ "Ít nhất 1 lần/năm" after a value tells how often; it is no value of its own."""
    often = one.unit == "lần" and _PER_TIME.match(form, one.end)
    before = [other for other in others if other.number_start < one.number_start]
    return bool(often) and any("," not in _between(form, one, other) for other in before)


def _in_one_clause(form: str, one: Amount, other: Amount) -> bool:
    return not re.search(r"[,;]|(?<!\w)(?:và|hoặc)(?!\w)", _between(form, one, other))


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
            if "trở lên" not in between and _TO.match(between):
                baseline = one.value
                continue
        yield replace(one, baseline=baseline)
        baseline = None
