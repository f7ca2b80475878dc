"""Kết quả theo ranh giới: the plan's own commune of then beside the commune of today."""

from collections.abc import Mapping

from ansinh.core.documents.paper import Annex, Column, Runs, TableBlock, runs
from ansinh.core.indicators.goals import STATUS_WORDS, status_of
from ansinh.core.indicators.tallies import Tally, measure
from ansinh.core.reports.facts import TargetFacts, YearlyFacts
from ansinh.core.reports.wording import counts_in_words, value_in_words


def boundary_annex(facts: YearlyFacts) -> Annex | None:
    """Each counted target on every boundary; None where there is only one to speak of."""
    if len(facts.boundaries) < 2:
        return None
    share = 66 / len(facts.boundaries)
    table = TableBlock(
        columns=(
            Column("Chỉ tiêu", 34),
            *(Column(f"{b.name} ({b.villages} thôn)", share, "right") for b in facts.boundaries),
        ),
        rows=tuple(
            (
                runs(f"{target.code}. {target.title}"),
                *(_cell(target, b.tallies) for b in facts.boundaries),
            )
            for target in facts.counted
            if target.indicator is not None and target.tally is not None
        ),
    )
    return Annex("Biểu B1 (tiếp). Kết quả theo ranh giới cũ và mới", (table,), landscape=True)


def _cell(target: TargetFacts, tallies: Mapping[str, Tally]) -> Runs:
    assert target.indicator is not None
    tally = tallies.get(target.indicator.code)
    if tally is None:
        return runs("–")
    measured = measure(tally, target.indicator.shape)
    status = STATUS_WORDS[status_of(target.indicator, target.goal, measured)]
    value = value_in_words(target.indicator, measured)
    return runs(f"{value} ({counts_in_words(target.indicator, tally)}); {status.lower()}")
