"""Kiểm tra kế hoạch: all checks over one paper, in the order of its lines."""

from collections.abc import Callable, Iterator
from datetime import date

from ansinh.core.documents.reading import SourceText
from ansinh.core.plans.checks import (
    authority,
    citations,
    coverage,
    form,
    numbering,
    orders,
    places,
    punctuation,
    spelling,
    targets,
    wording,
)
from ansinh.core.plans.checks.checked_paper import CheckedPaper, day_of
from ansinh.core.plans.checks.findings import Finding
from ansinh.core.plans.checks.gazetteer import Gazetteer
from ansinh.core.plans.plan import Plan

Check = Callable[[CheckedPaper], Iterator[Finding]]

FAMILIES = (
    form, numbering, punctuation, citations, targets, places, spelling, wording, orders, authority,
    coverage,
)  # fmt: skip
CHECKS: tuple[Check, ...] = tuple(check for family in FAMILIES for check in family.CHECKS)


def check_plan(
    source: SourceText, plan: Plan, *, gazetteer: Gazetteer | None = None, on: date | None = None
) -> list[Finding]:
    """Give what is wrong or doubtful in a plan, ordered by line, then code.

    `on` is the day whose law and offices hold when the paper bears no date of its own;
    without a gazetteer no place name is judged.
    """
    paper = CheckedPaper(source, plan, gazetteer, day_of(plan) or on)
    findings = dict.fromkeys(finding for check in CHECKS for finding in check(paper))
    return sorted(findings, key=lambda one: (one.line, one.code, one.quote))
