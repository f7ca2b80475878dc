"""Số mâu thuẫn: targets of one paper that give the same thing other values for the same year."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from ansinh.core.plans.plan import Target
from ansinh.core.plans.words.forms import matching_form

_SMALL_WORDS = frozenset({
    "tỷ", "tỉ", "lệ", "số", "tổng", "đạt", "được", "có", "là", "của", "các", "những", "phấn", "đấu",
    "bảo", "đảm", "giữ", "duy", "trì", "giảm", "tăng", "ở", "mức", "trên", "dưới", "và",
})  # fmt: skip
_FEWEST_SHARED = 4
_MOST_OTHER = 2
_MOST_COMPARED = 300
_UNSURE = 0.4


def with_doubts(targets: Sequence[Target]) -> tuple[Target, ...]:
    """Give the targets, each one that another contradicts with its `doubt` said."""
    against: dict[str, Target] = {}
    for one, other in _contradictions(targets):
        against.setdefault(one.id, other)
        against.setdefault(other.id, one)
    return tuple(
        _doubtful(target, against[target.id]) if target.id in against else target
        for target in targets
    )


def contradiction_notes(targets: Sequence[Target]) -> Iterator[str]:
    """Tell each pair of values that contradict each other, for the notes of a plan."""
    for one, other in _contradictions(targets):
        yield (
            f"Dòng {one.line} và dòng {other.line}: “{one.subject}” năm {one.year} có hai trị số, "
            f"{_told(one)} và {_told(other)}. Chọn trị số đúng khi xác nhận."
        )


def _contradictions(targets: Sequence[Target]) -> Iterator[tuple[Target, Target]]:
    groups: dict[tuple[str | None, int | None], list[Target]] = defaultdict(list)
    for target in targets:
        if target.value is not None:
            groups[target.unit, target.year].append(target)
    for group in groups.values():
        words = {target.id: _words(target.subject) for target in group[:_MOST_COMPARED]}
        for one, other in combinations(group[:_MOST_COMPARED], 2):
            if _differ(one, other) and _same_subject(one, other, words):
                yield one, other


def _differ(one: Target, other: Target) -> bool:
    return (one.value, one.value2) != (other.value, other.value2)


def _same_subject(one: Target, other: Target, words: dict[str, frozenset[str]]) -> bool:
    """The same words; in other sections a word or two more, as general goals are shorter."""
    first, second = sorted((words[one.id], words[other.id]), key=len)
    if one.line == other.line or not first:
        return False
    if first == second:
        return True
    near = first < second and len(first) >= _FEWEST_SHARED and len(second - first) <= _MOST_OTHER
    return near and one.section != other.section


def _words(subject: str) -> frozenset[str]:
    letters = "".join(c if c.isalnum() else " " for c in matching_form(subject))
    return frozenset(letters.split()) - _SMALL_WORDS


def _doubtful(target: Target, other: Target) -> Target:
    doubt = (
        f"Văn bản ghi hai trị số cho cùng chỉ tiêu, cùng năm: {_told(target)} ở dòng {target.line} "
        f"và {_told(other)} ở dòng {other.line}. Hỏi cơ quan ban hành rồi chọn một."
    )
    return replace(target, doubt=doubt, confidence=min(target.confidence, _UNSURE))


def _told(target: Target) -> str:
    upper = "" if target.value2 is None else f" đến {target.value2:g}".replace(".", ",")
    sign = "" if target.comparator in {"=", "range", None} else f"{target.comparator} "
    value = f"{target.value:g}".replace(".", ",")
    return f"{sign}{value}{upper} {target.unit or ''}".strip()
