"""Khác bản đã phát hành: figure by figure, what it was, what it is, and why."""

from ansinh.core.documents.paper import Annex, Column, TableBlock, runs
from ansinh.core.reports.facts import YearlyFacts


def difference_annex(facts: YearlyFacts) -> Annex | None:
    """Bảng thay đổi so với bản đã phát hành; None for a first issue or where nothing changed."""
    if not facts.differences:
        return None
    table = TableBlock(
        columns=(
            Column("Con số", 34),
            Column("Bản trước", 20, "right"),
            Column("Bản này", 20, "right"),
            Column("Vì sao", 26),
        ),
        rows=tuple(
            (runs(each.title), runs(each.was), runs(each.now), runs(each.why))
            for each in facts.differences
        ),
    )
    return Annex(f"Thay đổi so với {facts.last_issue}", (table,), landscape=True)
