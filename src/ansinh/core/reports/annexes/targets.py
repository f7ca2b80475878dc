"""Biểu B1. Kết quả các chỉ tiêu theo thôn."""

from collections.abc import Mapping, Sequence
from math import ceil

from ansinh.core.documents.collation import by_name
from ansinh.core.documents.paper import Annex, Column, Runs, TableBlock, runs
from ansinh.core.documents.writing.words import short_date
from ansinh.core.indicators.definition import Indicator
from ansinh.core.indicators.tallies import Tally, measure
from ansinh.core.reports.facts import TargetFacts, YearlyFacts
from ansinh.core.reports.wording import counts_in_words, value_in_words

MOST_VILLAGES = 6


def village_annex(facts: YearlyFacts) -> Annex | None:
    """Biểu B1: each counted target by village."""
    counted = [target for target in facts.counted if target.villages]
    if not counted:
        return None
    # A place may stand in one table only: persons whose household is not known have no village.
    names = {village.key: village.name for target in counted for village in target.villages}
    keys = list(by_name(names))
    title = f"Biểu B1. Kết quả các chỉ tiêu theo thôn, đến ngày {short_date(facts.as_of)}"
    # Tables of about one width: nineteen villages are five, five, five and four.
    size = ceil(len(keys) / ceil(len(keys) / MOST_VILLAGES))
    groups = [keys[first : first + size] for first in range(0, len(keys), size)]
    return Annex(title, tuple(_table(counted, group, names) for group in groups), landscape=True)


def _table(
    counted: Sequence[TargetFacts], keys: Sequence[str | None], names: Mapping[str | None, str]
) -> TableBlock:
    """As many villages as stand legibly side by side, and always the whole."""
    return TableBlock(
        columns=(
            Column("Chỉ tiêu", 30),
            *(Column(names[key], 15, "right") for key in keys),
            Column("Cả phạm vi", 15, "right"),
        ),
        rows=tuple(_village_row(target, keys) for target in counted),
    )


def _village_row(target: TargetFacts, keys: Sequence[str | None]) -> tuple[Runs, ...]:
    assert target.indicator is not None
    tallies = {village.key: village.tally for village in target.villages}
    cells = [_cell(target.indicator, tallies.get(key, Tally())) for key in keys]
    whole = _cell(target.indicator, target.tally or Tally())
    return (runs(f"{target.code}. {target.title}"), *cells, whole)


def _cell(indicator: Indicator, tally: Tally) -> Runs:
    value = value_in_words(indicator, measure(tally, indicator.shape))
    return runs(f"{value} ({counts_in_words(indicator, tally)})" if tally.denominator else value)
