"""Chỗ nên hỏi (doubts): what a person should look at before a value read in a plan counts."""

import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from ansinh.core.indicators.definition import Indicator
from ansinh.core.indicators.goals import Goal


class Doubt(StrEnum):
    """Chỗ nên hỏi, the gravest first."""

    CHANGED = "changed"
    REPEATED = "repeated"
    UNLINKED = "unlinked"
    UNIT = "unit"
    UNSURE = "unsure"
    COMPARATOR = "comparator"
    SHARED = "shared"
    NO_LEVEL = "no_level"
    NO_YEAR = "no_year"


DOUBT_WORDS: dict[Doubt, str] = {
    Doubt.CHANGED: "Đã đổi so với bản trước",
    Doubt.REPEATED: "Chỉ số này có ở câu khác cùng năm",
    Doubt.UNLINKED: "Chưa gắn chỉ số",
    Doubt.UNIT: "Nghi sai đơn vị",
    Doubt.UNSURE: "Máy đọc chưa chắc",
    Doubt.COMPARATOR: "So sánh chưa rõ",
    Doubt.SHARED: "Một câu, nhiều chỉ tiêu",
    Doubt.NO_LEVEL: "Không có mức bằng số",
    Doubt.NO_YEAR: "Không nêu năm",
}

_ORDER = {doubt: place for place, doubt in enumerate(Doubt)}


SURE_ENOUGH = 0.7
"""From this confidence of the reader on, a value is not asked about for it alone."""


@dataclass(frozen=True, slots=True)
class Circumstances:
    """Hoàn cảnh đọc: its sentence gave other targets too; another sentence asks the same indicator
    in the same year; a person had settled it otherwise in an earlier copy of the paper; how sure
    the reader is, from 0 to 1."""

    shares_sentence: bool = False
    is_repeated: bool = False
    is_changed: bool = False
    confidence: float = 1.0


def doubts_of(
    indicator: Indicator | None, goal: Goal, unit: str, year: int | None, met: Circumstances
) -> tuple[Doubt, ...]:
    """What to ask about one recognised value, the gravest first; empty when nothing is doubtful.

    `unit` is the sentence's own.
    """
    found = {
        Doubt.CHANGED: met.is_changed,
        Doubt.REPEATED: met.is_repeated,
        Doubt.UNLINKED: indicator is None,
        Doubt.UNIT: indicator is not None and not is_same_unit(unit, indicator.unit),
        Doubt.UNSURE: met.confidence < SURE_ENOUGH,
        Doubt.COMPARATOR: _asks_how_much(indicator, goal),
        Doubt.SHARED: met.shares_sentence,
        Doubt.NO_LEVEL: goal.value is None and not _means_none_left(indicator),
        Doubt.NO_YEAR: year is None,
    }
    return tuple(doubt for doubt in Doubt if found[doubt])


def gravity(doubts: tuple[Doubt, ...]) -> int:
    """Where a value stands in the order of asking: the place of its gravest doubt, last without."""
    return min((_ORDER[doubt] for doubt in doubts), default=len(_ORDER))


def is_same_unit(printed: str, defined: str) -> bool:
    """Whether a unit on paper may mean the definition's; “m2” means “m² sàn/người” too.

    A sentence or a definition without a unit contradicts nothing.
    """
    one, other = _plain(printed), _plain(defined)
    if not one or not other or one == other:
        return True
    short, long = sorted((one, other), key=len)
    return long.startswith(short) and not long[len(short)].isalnum()


def _plain(unit: str) -> str:
    return unicodedata.normalize("NFKC", unit).casefold().strip()


def _means_none_left(indicator: Indicator | None) -> bool:
    return indicator is not None and indicator.shape == "remaining"


def _asks_how_much(indicator: Indicator | None, goal: Goal) -> bool:
    """“Khoảng” does not say how near; a bare number not whether it is a floor or a ceiling.

    A bare 100 % says it: no share can be more.
    """
    if goal.value is None:
        return False
    is_all = goal.value == 100 and (indicator is None or indicator.unit == "%")
    return goal.comparator == "~" or (goal.comparator in ("=", None) and not is_all)
