"""Số không phải trị số: ordinals, denominators, costs, results and remarks beside a value."""

import re
from collections.abc import Sequence

from ansinh.core.plans.targets.amount import Amount, between, words_before
from ansinh.core.plans.words.comparators import REACHING
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


def sets_value(form: str, one: Amount, others: Sequence[Amount]) -> bool:
    """Tell whether `one` of the numbers of a sentence sets a value; `others` those near it."""
    before = words_before(form, one.number_start)
    if _ORDINAL.search(before) or _LEVELS.match(form, one.number_end):
        return False
    if _is_denominator(form, one, others) or _is_aside(form, one, others):
        return False
    if one.is_share:
        return True
    if _is_qualifier(form, one, others) or _is_frequency(form, one, others):
        return False
    if _TIME.match(form, one.number_end):
        return bool(_TIME_SUBJECT.search(before))
    if one.unit_text is None:
        return bool(_REACHED.search(words_before(form, one.start)))
    return True


def _is_denominator(form: str, one: Amount, others: Sequence[Amount]) -> bool:
    if _FOR_EVERY.search(words_before(form, one.number_start)):
        return True
    round_number = one.value in {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000}
    if not round_number or not _PER.match(form, one.number_end):
        return False
    if not _PER_BEFORE.search(words_before(form, one.number_start)):
        return False
    return any(_in_one_clause(form, one, other) for other in others if other is not one)


def _is_aside(form: str, one: Amount, others: Sequence[Amount]) -> bool:
    """What has been reached or is compared with; what something costs; a remark in brackets."""
    before = words_before(form, one.start)
    if _REACHED_BEFORE.search(before) or _COMPARED.search(before):
        return True
    if one.is_share:
        return False
    if _NONE_SUCH.search(before) or (_COST.search(before) and _MONEY.match(one.unit_text or "")):
        return True
    earlier = [other for other in others if other.number_start < one.number_start]
    return bool(earlier) and (
        bool(_EACH.search(words_before(form, one.number_start)))
        or _is_remark(form, one, earlier)
        or _is_cost(form, one, others)
    )


def _is_remark(form: str, one: Amount, earlier: Sequence[Amount]) -> bool:
    """In brackets, and of another kind than what stands before them: "2 nhà (80 triệu đồng)"."""
    opened = form.rfind("(", 0, one.start)
    in_brackets = opened > form.rfind(")", 0, one.start) and not _PART.match(form, opened)
    return in_brackets and one.unit_text not in {other.unit_text for other in earlier}


def _is_cost(form: str, one: Amount, others: Sequence[Amount]) -> bool:
    """Money that tells what the things before it cost, alone or in a row of such sums."""
    row = [other for other in others if other.number_start <= one.number_start][1:]
    for money in reversed(row):
        if not _MONEY.match(money.unit_text or ""):
            return False
        if _DESCRIBED.search(words_before(form, money.start)):
            return True
    return False


def _is_qualifier(form: str, one: Amount, others: Sequence[Amount]) -> bool:
    """In "100% xã có từ 2 lớp trở lên" the share is the value; the count tells which are meant."""
    shares = [other for other in others if other.is_share]
    return any(
        (_in_one_clause(form, one, share) or _of_listed(form, one, share))
        and not _SAME_AGAIN.search(between(form, one, share))
        for share in shares
    )


def _of_listed(form: str, one: Amount, share: Amount) -> bool:
    """In "100% thôn, tổ dân phố có ít nhất 01 tổ" the comma only lists who has it."""
    return bool(_LISTED.fullmatch(form, share.end, max(one.start, share.end)))


def _is_frequency(form: str, one: Amount, others: Sequence[Amount]) -> bool:
    """ "Ít nhất 1 lần/năm" after a value tells how often; it is no value of its own."""
    often = one.unit == "lần" and _PER_TIME.match(form, one.end)
    before = [other for other in others if other.number_start < one.number_start]
    return bool(often) and any("," not in between(form, one, other) for other in before)


def _in_one_clause(form: str, one: Amount, other: Amount) -> bool:
    return not re.search(r"[,;]|(?<!\w)(?:và|hoặc)(?!\w)", between(form, one, other))
