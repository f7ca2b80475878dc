"""Loại đơn vị: whether the number a sentence prints can be a value of an indicator."""

import re
from enum import StrEnum

from ansinh.core.indicators.definition import Indicator
from ansinh.core.indicators.linking.asked import Asked
from ansinh.core.indicators.matching import folded


class UnitKind(StrEnum):
    """Loại đơn vị tính."""

    SHARE = "share"
    RATE = "rate"
    AREA = "area"
    YEARS = "years"
    CHILDREN = "children"
    COUNT = "count"
    NONE = "none"


_SHARE = ("%", "phần trăm")
_PER = re.compile(r"/\s*(?:1[0. ]*0+|vạn|nghìn|ngàn)\b")
_OF_A_WHOLE = re.compile(r"/\s*\d")
_AREA = re.compile(r"\bm[2²]")
_YEARS = re.compile(r"(?:tuổi|năm)\b")


def kind_of(unit: str) -> UnitKind:
    """The kind of a printed unit; “điểm %” is a change and counts as a number of things."""
    plain = unit.strip().casefold()
    if not plain:
        return UnitKind.NONE
    if plain.startswith(_SHARE) or (_OF_A_WHOLE.match(plain) and not _PER.match(plain)):
        return UnitKind.SHARE
    if _PER.search(plain):
        return UnitKind.RATE
    if _AREA.match(plain):
        return UnitKind.AREA
    if _YEARS.match(plain):
        return UnitKind.YEARS
    return UnitKind.CHILDREN if folded(plain).startswith("con") else UnitKind.COUNT


def does_unit_fit(asked: Asked, indicator: Indicator) -> bool | None:
    """Whether the printed number can be the indicator's: None where the paper does not say.

    A verdict and cases left are asked in words, or as all of them done (100 %), or as none left.
    """
    kind = kind_of(asked.unit)
    if indicator.shape == "verdict":
        return None if _is_in_words(asked) or _is_all(asked, kind) else False
    if indicator.shape == "remaining":
        return _fits_remaining(asked, kind)
    if asked.value is None or kind == UnitKind.NONE:
        return None
    defined = kind_of(indicator.unit)
    if kind == defined:
        return not (kind == UnitKind.SHARE and asked.value > 100)
    # “85 %” is often written for 85 subscriptions per 100 inhabitants: a doubt, no refusal.
    return None if {kind, defined} == {UnitKind.SHARE, UnitKind.RATE} else False


def _fits_remaining(asked: Asked, kind: UnitKind) -> bool | None:
    if _is_in_words(asked) or _is_all(asked, kind):
        return None
    is_ceiling = asked.comparator in ("<", "<=") or asked.value == 0
    return kind == UnitKind.COUNT and is_ceiling


def _is_in_words(asked: Asked) -> bool:
    return asked.value is None


def _is_all(asked: Asked, kind: UnitKind) -> bool:
    return kind == UnitKind.SHARE and asked.value == 100
