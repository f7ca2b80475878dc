"""Điểm chỉ tiêu: value, comparator, unit and year of each target, together."""

from collections.abc import Sequence

from ansinh.core.plans.plan import Plan, Target
from ansinh.core.plans.scoring.folding import fold
from ansinh.core.plans.scoring.gold import GoldTarget
from ansinh.core.plans.scoring.pairing import drop_optional, pair
from ansinh.core.plans.scoring.tally import Measured, Miss, Tally

MEASURE = "targets"


def score_targets(plan: Plan, gold: Sequence[GoldTarget]) -> Measured:
    """Measure the targets with a number; goals in words only are left out."""
    wanted = [one for one in gold if not one.is_optional]
    read = [one for one in plan.targets if one.value is not None]
    pairs, missed, surplus = pair(wanted, read, is_same)
    surplus = drop_optional(
        surplus, [one for one in gold if one.is_optional], lambda g, t: g.value == t.value
    )
    tally = Tally(len(pairs), len(wanted), len(pairs) + len(surplus))
    return Measured(tally, _misses(missed, surplus))


def is_same(gold: GoldTarget, read: Target) -> bool:
    """Tell whether all that is measured agrees."""
    return (
        _numbers(gold) == _numbers(read)
        and gold.comparator == read.comparator
        and gold.year == read.year
        and any(fold(read.unit or "") == fold(unit or "") for unit in gold.units)
    )


def _numbers(target: GoldTarget | Target) -> tuple[float | None, float | None]:
    return _rounded(target.value), _rounded(target.value2)


def _rounded(value: float | None) -> float | None:
    """A third written out is the same at 33.33 and 33.3333; small shares keep their places."""
    return None if value is None else round(value, 2 if abs(value) >= 1 else 6)


def _misses(missed: list[GoldTarget], surplus: list[Target]) -> tuple[Miss, ...]:
    """Each missed one beside the surplus one that was most likely meant for it."""
    near, absent, invented = pair(missed, surplus, _is_near)
    return (
        *(Miss(MEASURE, _told_gold(g), _told(t), t.quote) for g, t in near),
        *(Miss(MEASURE, _told_gold(g), None, g.hint) for g in absent),
        *(Miss(MEASURE, None, _told(t), t.quote) for t in invented),
    )


def _is_near(gold: GoldTarget, read: Target) -> bool:
    return gold.value in (read.value, read.value2) or fold(gold.hint) in fold(read.quote)


def _told_gold(gold: GoldTarget) -> str:
    return _words(gold.comparator, gold.value, gold.value2, gold.units[0], gold.year)


def _told(read: Target) -> str:
    return _words(read.comparator, read.value, read.value2, read.unit, read.year)


def _words(
    comparator: str | None,
    value: float | None,
    upper: float | None,
    unit: str | None,
    year: int | None,
) -> str:
    until = "" if upper is None else f"..{upper:g}"
    return (
        f"{comparator} {value or 0:.10g}{until} {unit or '(không đơn vị)'} {year or '(không năm)'}"
    )
