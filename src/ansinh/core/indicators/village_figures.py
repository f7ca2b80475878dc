"""Số theo thôn (village figures): what villages gave, beside what was given for the commune."""

from collections.abc import Sequence
from dataclasses import dataclass

from ansinh.core.documents.figures import format_count_of, format_integer
from ansinh.core.indicators.definition import Indicator
from ansinh.core.indicators.tallies import Tally
from ansinh.core.indicators.values import EnteredFigure

ADDED_UP = ("share", "measured_share", "mean", "rate", "remaining")
"""Shapes whose counts may be added up from villages."""


def takes_own_counts(indicator: Indicator) -> bool:
    """Whether those in the commune can count it, village by village: no model, no verdict."""
    return indicator.shape in ADDED_UP and indicator.source != "estimated"


def why_village_refused(indicator: Indicator, figure: EnteredFigure) -> str | None:
    """One sentence on why a figure cannot be a village's, or None."""
    if not takes_own_counts(indicator):
        return "Chỉ tiêu này không có số riêng từng thôn: hãy nhập số của cả xã."
    if figure.is_of_upper_level:
        return "Số của thôn không phải số cấp trên: hãy bỏ địa bàn, hoặc chọn cả xã."
    if figure.numerator is None or (figure.denominator is None and _has_whole(indicator)):
        asked = "tử số và mẫu số" if _has_whole(indicator) else "tử số"
        return f"Số của thôn phải cộng được thành số của xã: hãy nhập {asked}, không nhập tỷ lệ."
    return None


def _has_whole(indicator: Indicator) -> bool:
    return indicator.shape != "remaining"


def tally_of(indicator: Indicator, figure: EnteredFigure) -> Tally:
    """A village's figure as a tally; of a mean the numerator is in hundredths."""
    scale = 100 if indicator.shape == "mean" else 1
    return Tally((figure.numerator or 0) * scale, figure.denominator or 0)


@dataclass(frozen=True, slots=True)
class VillagesTogether:
    """Cộng các thôn: counts of those that gave a figure, and how many villages there are."""

    numerator: int
    denominator: int | None
    given: int
    of: int

    @property
    def is_complete(self) -> bool:
        """Whether every village gave its figure."""
        return self.given >= self.of

    @property
    def words(self) -> str:
        """ "19/19 thôn, cộng lại 1.160/3.000"."""
        return f"{format_count_of(self.given, self.of)} thôn, cộng lại {_counts(self)}"


def villages_together(figures: Sequence[EnteredFigure], of: int) -> VillagesTogether | None:
    """The villages' counts added up, `of` how many there are; None when none gave any."""
    counted = [one for one in figures if one.numerator is not None]
    if not counted:
        return None
    wholes = [one.denominator for one in counted if one.denominator is not None]
    return VillagesTogether(
        numerator=sum(one.numerator or 0 for one in counted),
        denominator=sum(wholes) if wholes else None,
        given=len(counted),
        of=of,
    )


def why_disagrees(commune: EnteredFigure | None, villages: VillagesTogether | None) -> str | None:
    """Chỗ nên hỏi: the villages' sum is not the commune's figure, or already more than it.

    None when they agree, or when one of them gives no counts to compare.
    """
    if commune is None or villages is None or commune.numerator is None:
        return None
    some, whole = commune.numerator, commune.denominator
    differs = (villages.numerator, villages.denominator) != (some, whole)
    exceeds = villages.numerator > some or (villages.denominator or 0) > (whole or 0)
    if not (differs if villages.is_complete else exceeds):
        return None
    says = "khác" if villages.is_complete else "mà đã lớn hơn"
    own = format_integer(some) if whole is None else format_count_of(some, whole)
    return f"{villages.words}, {says} số của cả xã ({own}): hãy hỏi lại nơi báo cáo."


def _counts(villages: VillagesTogether) -> str:
    if villages.denominator is None:
        return format_integer(villages.numerator)
    return format_count_of(villages.numerator, villages.denominator)
