"""So sánh: the comparator of a number, from the words and signs around it."""

import re

from ansinh.core.plans.words.comparators import AFTER, BETWEEN, FREE, TOUCHING
from ansinh.core.plans.words.forms import alternatives

_FILLER = (
    rf"(?:\s*:|\s*\b(?:{alternatives(BETWEEN)}|(?:vào|đến|hết|trong|cuối)?\s*(?:cuối\s+)?"
    r"năm\s+[\d_]{4})\b)*\s*"
)
_REACH = r"\s*(?:đạt|mức)?\s*"


def _signs(words: dict[str, tuple[str, ...]], tail: str) -> list[tuple[str, re.Pattern[str]]]:
    return [
        (sign, re.compile(rf"(?<!\w)(?:{alternatives(of_sign)})(?:(?<!\w)|(?!\w)){tail}$"))
        for sign, of_sign in words.items()
    ]


_BEFORE = [*_signs(FREE, _FILLER), *_signs(TOUCHING, _REACH)]
_AFTER = [
    (sign, re.compile(rf"\s*\(?(?:{alternatives(words)})\b\)?")) for sign, words in AFTER.items()
]
_FROM = re.compile(r"(?<!\w)từ\s+$")
_UPWARDS_AFTER_NOUN = re.compile(
    r"\s+(?!.{0,40}\b(?:từ|cấp|hạng|loại|bậc|mức|khá|tốt|trung bình|tuổi|trình độ|đạt|điểm|_+)\b"
    r".{0,40}\btrở lên)(?:[^\W\d]+\s+){1,4}trở lên\b"
)
_FROM_UPWARDS = re.compile(r"[^,;.]{0,80}?\btrở lên\b")


def comparator_before(form: str, floor: int, number: int) -> tuple[str | None, int]:
    """Find the comparator between `floor` and the number: its sign and where it begins.

    A bare "từ 95%" sets the least; without any sign it is None and the place that of the number.
    """
    left = form[floor:number]
    found = [(match.start(), sign) for sign, p in _BEFORE if (match := p.search(left))]
    if not found:
        bare = _FROM.search(left)
        return (">=", floor + bare.start()) if bare else (None, number)
    start, sign = min(found)
    return sign, floor + start


def comparator_after(form: str, number: int, end: int) -> tuple[str | None, int]:
    """Find "trở lên" and the like right after `end`: its sign and where it ends.

    In "từ 98% hộ dân trở lên" words may stand between.
    """
    for sign, pattern in _AFTER:
        match = pattern.match(form, end)
        if match:
            return sign, match.end()
    pattern = _FROM_UPWARDS if _FROM.search(form[:number]) else _UPWARDS_AFTER_NOUN
    upwards = pattern.match(form, end)
    return (">=" if upwards else None), end
