"""Điểm căn cứ: type, number and date of each paper cited, together."""

from collections.abc import Sequence

from ansinh.core.plans.plan import Basis
from ansinh.core.plans.scoring.folding import fold, fold_organ, fold_symbol
from ansinh.core.plans.scoring.gold import GoldBasis
from ansinh.core.plans.scoring.pairing import drop_optional, pair
from ansinh.core.plans.scoring.tally import Measured, Miss, Tally


def score_citations(measure: str, read: Sequence[Basis], gold: Sequence[GoldBasis]) -> Measured:
    """Measure the papers cited; one without number is known by its name."""
    wanted = [one for one in gold if not one.is_optional]
    pairs, missed, surplus = pair(wanted, read, is_same)
    surplus = drop_optional(surplus, [one for one in gold if one.is_optional], _is_near)
    tally = Tally(len(pairs), len(wanted), len(pairs) + len(surplus))
    return Measured(tally, _misses(measure, missed, surplus))


def is_same(gold: GoldBasis, read: Basis) -> bool:
    """Tell whether type, number and date agree, and the name where there is no number."""
    return (
        fold(gold.type) == fold(read.type)
        and gold.date == read.date
        and _symbol(gold.number) == _symbol(read.number)
        and (gold.number is not None or _is_same_name(gold.name, read.name))
    )


def _is_same_name(gold: str | None, read: str | None) -> bool:
    """Names agree when all words of the shorter stand in the longer."""
    if gold is None:
        return True
    first, second = set(fold_organ(gold).split()), set(fold_organ(read or "").split())
    return bool(second) and (first <= second or second <= first)


def _symbol(number: str | None) -> str | None:
    return None if number is None else fold_symbol(number)


def _misses(measure: str, missed: list[GoldBasis], surplus: list[Basis]) -> tuple[Miss, ...]:
    near, absent, invented = pair(missed, surplus, _is_near)
    return (
        *(Miss(measure, _told(g), _told(b)) for g, b in near),
        *(Miss(measure, _told(g), None) for g in absent),
        *(Miss(measure, None, _told(b), f"dòng {b.line}" if b.line else "") for b in invented),
    )


def _is_near(gold: GoldBasis, read: Basis) -> bool:
    if gold.number is not None and read.number is not None:
        return _symbol(gold.number) == _symbol(read.number)
    same_type = fold(gold.type) == fold(read.type)
    return same_type and (gold.date == read.date or _is_same_name(gold.name or "", read.name))


def _told(paper: GoldBasis | Basis) -> str:
    parts = (paper.type, paper.number or "(không số)", paper.date or "(không ngày)")
    name = paper.name if paper.number is None else None
    return " ".join(parts) + (f" “{name}”" if name else "")
