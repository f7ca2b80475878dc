"""Lưới chỉ tiêu: every target as one cell."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse

from ansinh.apps.planning.models import Plan
from ansinh.core.indicators.goals import STATUS_WORDS, Status
from ansinh.core.reports.facts import TargetFacts

MARK_OF: dict[Status, str] = {
    Status.MET: "ok",
    Status.NOT_MET: "open",
    Status.UNKNOWN: "unk",
    Status.NONE_AROSE: "na",
    Status.NO_FIGURE: "none",
}


@dataclass(frozen=True)
class Cell:
    """Một ô của lưới chỉ tiêu."""

    code: str
    title: str
    kind: str
    word: str
    url: str


@dataclass(frozen=True)
class Group:
    """Một hàng của lưới: the targets under one heading of the plan."""

    label: str
    cells: list[Cell]


def grid_of(plan: Plan, facts: Iterable[TargetFacts]) -> list[Group]:
    """Every target in the order of the plan, a row for each lettered heading."""
    groups: dict[str, list[Cell]] = {}
    for fact in facts:
        cell = Cell(
            fact.code,
            fact.title,
            MARK_OF[fact.status],
            STATUS_WORDS[fact.status],
            reverse("planning:target", args=[fact.code]),
        )
        groups.setdefault(heading_above(plan, fact.line), []).append(cell)
    return [Group(label, cells) for label, cells in groups.items()]


def grid_key(facts: Iterable[TargetFacts]) -> list[dict[str, object]]:
    """The statuses that occur, with how often, for the grid's key."""
    counts: dict[Status, int] = {}
    for fact in facts:
        counts[fact.status] = counts.get(fact.status, 0) + 1
    return [
        {"kind": MARK_OF[status], "word": STATUS_WORDS[status], "count": counts[status]}
        for status in Status
        if status in counts
    ]


def heading_above(plan: Plan, line: int) -> str:
    """The nearest heading of the plan above a line, with its number as printed."""
    above = [section for section in plan.content["sections"] if section["line"] <= line]
    if not above:
        return ""
    nearest = above[-1]
    sign = ")" if nearest["number"].isalpha() and nearest["number"].islower() else "."
    return f"{nearest['number']}{sign} {nearest['title']}"
