"""Kết quả theo ranh giới: the plan's own commune of then beside the commune of today."""

from ansinh.core.documents.paper import Annex, Column, Runs, TableBlock, runs
from ansinh.core.reports.facts import TargetFacts, YearlyFacts


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
                *(_cell(b.targets.get(target.code)) for b in facts.boundaries),
            )
            for target in facts.counted
        ),
    )
    return Annex("Biểu B1 (tiếp). Kết quả theo ranh giới cũ và mới", (table,), landscape=True)


def _cell(target: TargetFacts | None) -> Runs:
    if target is None or not target.is_known:
        return runs("–")
    counts = f" ({target.count_words})" if target.count_words else ""
    return runs(f"{target.value_words}{counts}; {target.status_words.lower()}")
