"""Chỉ số có thể là (offers): which indicators a target may mean, how sure, and why."""

from collections.abc import Iterable
from dataclasses import dataclass

from ansinh.core.indicators.definition import Indicator
from ansinh.core.indicators.linking.asked import Asked
from ansinh.core.indicators.linking.directions import does_direction_fit, is_about_it, is_change
from ansinh.core.indicators.linking.groups import Overlap, compare_groups
from ansinh.core.indicators.linking.naming import words_naming
from ansinh.core.indicators.linking.units import does_unit_fit

NAMED, UNIT, POPULATION, DIRECTION = 0.6, 0.2, 0.15, 0.05
"""What each agreement adds to the score; all four together make 1."""


@dataclass(frozen=True, slots=True)
class Offer:
    """Chỉ số có thể là: `score` from 0.6 to 1; `why` in Vietnamese."""

    indicator: Indicator
    score: float
    why: str


def offers_for(asked: Asked, indicators: Iterable[Indicator]) -> list[Offer]:
    """Indicators the sentence may mean, the surest first; none where nothing fits.

    The sentence must name the indicator; the unit, the population and the direction must not
    speak against it. One sentence may ask for several (households, schools and stations at once).
    """
    if is_about_it(asked) or is_change(asked):
        return []
    found = [offer for one in indicators if (offer := _offer(asked, one)) is not None]
    return sorted(found, key=lambda offer: -offer.score)


def codes_meant(asked: Asked, indicators: Iterable[Indicator]) -> frozenset[str]:
    """Codes of the indicators the sentence may mean."""
    return frozenset(offer.indicator.code for offer in offers_for(asked, indicators))


def _offer(asked: Asked, indicator: Indicator) -> Offer | None:
    words = words_naming(asked, indicator)
    if not words:
        return None
    unit, direction = does_unit_fit(asked, indicator), does_direction_fit(asked, indicator)
    overlap = compare_groups(asked.main_text, indicator)
    if unit is False or direction is False or overlap.narrower or overlap.is_other:
        return None
    score = (
        NAMED + UNIT * bool(unit) + POPULATION * bool(overlap.shared) + DIRECTION * bool(direction)
    )
    return Offer(indicator, round(score, 2), _why(words, unit, overlap, direction, indicator))


def _why(
    words: tuple[str, ...],
    unit: bool | None,
    overlap: Overlap,
    direction: bool | None,
    indicator: Indicator,
) -> str:
    said = " và ".join(f"“{word}”" for word in words)
    people = ", ".join(sorted(overlap.shared))
    way = "tăng" if indicator.better == "more" else "giảm"
    reasons = [
        f"cùng đơn vị ({indicator.unit})" if unit and indicator.unit else "",
        f"cùng dân số ({people})" if people else "",
        f"cùng chiều ({way} là tốt)" if direction else "",
        f"câu có {said}",
    ]
    return ", ".join(reason for reason in reasons if reason)
