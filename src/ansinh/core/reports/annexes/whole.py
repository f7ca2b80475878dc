"""Mọi phụ lục của báo cáo năm, in the order they are bound."""

from ansinh.core.documents.paper import Annex
from ansinh.core.reports.annexes.boundaries import boundary_annex
from ansinh.core.reports.annexes.counting import counted_annexes
from ansinh.core.reports.annexes.differences import difference_annex
from ansinh.core.reports.annexes.passports import passport_annex
from ansinh.core.reports.annexes.targets import village_annex
from ansinh.core.reports.annexes.tasks import task_annex
from ansinh.core.reports.facts import YearlyFacts


def annexes_of(facts: YearlyFacts) -> tuple[Annex, ...]:
    """B1, B2, B5 to B13, what differs from the last issue, passports; empty ones are left out."""
    annexes = [
        village_annex(facts),
        boundary_annex(facts),
        task_annex(facts),
        *counted_annexes(facts.tables),
        difference_annex(facts),
        passport_annex(facts),
    ]
    return tuple(annex for annex in annexes if annex is not None)
