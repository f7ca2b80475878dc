"""Kết quả so: what a target of one plan is beside that of another."""

from dataclasses import dataclass
from enum import StrEnum

from ansinh.core.plans.plan import Target


class Verdict(StrEnum):
    """Kết quả so của kế hoạch đang xét với kế hoạch để so."""

    HIGHER = "higher"
    LOWER = "lower"
    EQUAL = "equal"
    STRICTER = "stricter"
    LOOSER = "looser"
    OTHER_SIDE = "other_side"
    OTHER_YEAR = "other_year"
    MISSING = "missing"
    ONLY_HERE = "only_here"


VERDICT_LABELS: dict[Verdict, str] = {
    Verdict.MISSING: "không có ở đây",
    Verdict.LOWER: "thấp hơn",
    Verdict.HIGHER: "cao hơn",
    Verdict.OTHER_SIDE: "ngược chiều so sánh",
    Verdict.LOOSER: "lỏng hơn",
    Verdict.STRICTER: "chặt hơn",
    Verdict.OTHER_YEAR: "khác năm",
    Verdict.EQUAL: "như nhau",
    Verdict.ONLY_HERE: "chỉ có ở đây",
}
"""In the order in which a reader should look at them."""

# How firmly a comparator binds: a bare number is a floor or a ceiling (docs/decisions/0004).
_FIRMNESS = {"~": 0, "=": 1, ">=": 1, "<=": 1, "range": 1, ">": 2, "<": 2}
_SIDES = {">": 1, ">=": 1, "<": -1, "<=": -1}


@dataclass(frozen=True, slots=True)
class Row:
    """Một dòng so sánh. `there` is the target of the plan compared with, `here` of the plan in
    question; one of them may be None. `by_value` is the verdict on the values alone, whatever the
    years; `nearness` tells how surely both measure one thing.
    """

    verdict: Verdict
    there: Target | None
    here: Target | None
    by_value: Verdict
    nearness: float | None = None

    @property
    def is_of_ceilings(self) -> bool:
        """Whether both set an upper limit, so that the higher value asks for less."""
        sides = [_SIDES.get(one.comparator or "", 0) for one in (self.there, self.here) if one]
        return sides == [-1, -1]

    @property
    def asks_less(self) -> bool:
        """Whether the plan in question asks for less than the one compared with."""
        less = Verdict.HIGHER if self.is_of_ceilings else Verdict.LOWER
        return self.by_value in (less, Verdict.LOOSER, Verdict.OTHER_SIDE, Verdict.MISSING)


def verdict_of(there: Target | None, here: Target | None) -> Verdict:
    """Compare the values of two targets that measure one thing, whatever their years.

    Raises ValueError when both are None.
    """
    if here is None:
        if there is None:
            raise ValueError("Không có chỉ tiêu nào để so.")
        return Verdict.MISSING
    if there is None:
        return Verdict.ONLY_HERE
    if there.value is None or here.value is None:
        return _in_words(there, here)
    return _of_values(there, here)


def _in_words(there: Target, here: Target) -> Verdict:
    """A goal in words binds less than one with a number."""
    if there.value is None and here.value is None:
        return Verdict.EQUAL
    return Verdict.LOOSER if here.value is None else Verdict.STRICTER


def _of_values(there: Target, here: Target) -> Verdict:
    theirs, mine = _ends(there), _ends(here)
    if mine != theirs:
        return Verdict.HIGHER if mine > theirs else Verdict.LOWER
    one, other = there.comparator or "=", here.comparator or "="
    if _SIDES.get(one, 0) * _SIDES.get(other, 0) < 0:
        return Verdict.OTHER_SIDE
    difference = _FIRMNESS[other] - _FIRMNESS[one]
    if not difference:
        return Verdict.EQUAL
    return Verdict.STRICTER if difference > 0 else Verdict.LOOSER


def _ends(target: Target) -> tuple[float, float]:
    low = target.value or 0.0
    return low, low if target.value2 is None else target.value2
