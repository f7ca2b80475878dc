"""Các thôn side by side."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from ansinh.core.indicators.tallies import Tally, measure
from ansinh.core.reports.facts import TargetFacts
from ansinh.core.reports.wording import counts_in_words, value_in_words


@dataclass(frozen=True)
class VillageRow:
    """Một thôn: its counts beside its neighbours'; the names are those of the kit's bars."""

    label: str
    numerator: int
    denominator: int
    share: Fraction | None
    missing: int
    value: str
    counts: str
    missing_url: str = ""


def village_rows(fact: TargetFacts, lists: Mapping[str, str]) -> list[VillageRow]:
    """The target's villages, those furthest behind first; `lists` opens a village's people."""
    rows = [
        _village_row(fact, village.name, village.tally, lists.get(village.key or "", ""))
        for village in fact.villages
    ]
    sign = 1 if fact.indicator is not None and fact.indicator.better == "more" else -1
    return sorted(rows, key=lambda row: (row.share is None, sign * (row.share or 0)))


def total_row(fact: TargetFacts) -> VillageRow | None:
    """All villages together, and the rows whose village is not known."""
    return _village_row(fact, "Cả phạm vi", fact.tally) if fact.tally is not None else None


def _village_row(fact: TargetFacts, name: str, tally: Tally, url: str = "") -> VillageRow:
    """As many are missing as stand on the list: whoever may yet turn out to be counted too."""
    indicator = fact.indicator
    assert indicator is not None
    known = measure(tally, indicator.shape)
    lacking = tally.denominator - tally.numerator + tally.maybe_not
    burdened = tally.numerator + tally.unknown + tally.maybe_yes
    return VillageRow(
        label=name,
        numerator=tally.numerator,
        denominator=tally.denominator,
        share=known.value if indicator.shape != "remaining" else Fraction(tally.numerator),
        missing=lacking if indicator.better == "more" else burdened,
        value=value_in_words(indicator, known),
        counts=counts_in_words(indicator, tally),
        missing_url=url,
    )


def missing_head(fact: TargetFacts) -> str:
    """Head of the column that counts those still to be reached, known or not known."""
    if fact.indicator is None:
        return ""
    return "Chưa có, chưa rõ" if fact.indicator.better == "more" else "Cần xử lý, chưa rõ"
