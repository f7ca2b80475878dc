"""Các thôn side by side."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from ansinh.apps.planning.queries import VillageValues
from ansinh.core.indicators.counting import total
from ansinh.core.indicators.definition import Indicator
from ansinh.core.indicators.tallies import Tally, measure
from ansinh.core.indicators.village_figures import tally_of
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
    if fact.indicator is None:
        return []
    rows = [
        _village_row(fact.indicator, village.name, village.tally, lists.get(village.key or "", ""))
        for village in fact.villages
    ]
    return _furthest_behind_first(fact.indicator, rows)


def entered_village_rows(indicator: Indicator, villages: VillageValues) -> list[VillageRow]:
    """Villages that gave a figure, those furthest behind first."""
    rows = [
        _village_row(indicator, one.name, tally_of(indicator, one.value.figure))
        for one in villages.given
        if one.value is not None
    ]
    return _furthest_behind_first(indicator, rows)


def entered_total_row(indicator: Indicator, villages: VillageValues) -> VillageRow | None:
    """What the villages that gave a figure come to."""
    tallies = [tally_of(indicator, one.value.figure) for one in villages.given if one.value]
    return _village_row(indicator, "Cộng các thôn", total(tallies)) if tallies else None


def _furthest_behind_first(indicator: Indicator, rows: list[VillageRow]) -> list[VillageRow]:
    sign = 1 if indicator.better == "more" else -1
    return sorted(rows, key=lambda row: (row.share is None, sign * (row.share or 0)))


def total_row(fact: TargetFacts) -> VillageRow | None:
    """All villages together, and the rows whose village is not known."""
    if fact.indicator is None or fact.tally is None:
        return None
    return _village_row(fact.indicator, "Cả phạm vi", fact.tally)


def _village_row(indicator: Indicator, name: str, tally: Tally, url: str = "") -> VillageRow:
    """As many are missing as stand on the list: whoever may yet turn out to be counted too."""
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
