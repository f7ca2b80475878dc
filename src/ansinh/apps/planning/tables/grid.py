"""Lưới chỉ tiêu: every target as one cell."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.urls import reverse

from ansinh.apps.planning.models import Plan
from ansinh.apps.planning.tables.paths import STANDING_MARKS
from ansinh.core.indicators.goals import STATUS_WORDS, Status
from ansinh.core.indicators.paths import STANDING_WORDS
from ansinh.core.indicators.trajectory import Trajectory
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


Found = Mapping[str, Trajectory | None]
"""Trajectories by the target's code."""


def mark_of(fact: TargetFacts, found: Found) -> tuple[str, str]:
    """Dấu của một chỉ tiêu: against the goal, and of one not met where it stands on its way."""
    trajectory = found.get(fact.code)
    if fact.status == Status.NOT_MET and trajectory is not None and trajectory.standing:
        return STANDING_MARKS[trajectory.standing], STANDING_WORDS[trajectory.standing]
    return MARK_OF[fact.status], STATUS_WORDS[fact.status]


def grid_of(plan: Plan, facts: Iterable[TargetFacts], found: Found) -> list[Group]:
    """Every target in the order of the plan, a row for each lettered heading."""
    groups: dict[str, list[Cell]] = {}
    for fact in facts:
        url = reverse("planning:target", args=[fact.code])
        cell = Cell(fact.code, fact.title, *mark_of(fact, found), url)
        groups.setdefault(heading_above(plan, fact.line), []).append(cell)
    return [Group(label, cells) for label, cells in groups.items()]


def grid_key(facts: Iterable[TargetFacts], found: Found) -> list[dict[str, object]]:
    """The marks that occur, with how often, those settled first and those without figure last."""
    counts = Counter(mark_of(fact, found) for fact in facts)
    order = ["ok", "go", "risk", "late", "open", "unk", "na", "none"]
    return [
        {"kind": kind, "word": word, "count": counts[kind, word]}
        for kind, word in sorted(counts, key=lambda mark: order.index(mark[0]))
    ]


TITLED = (Status.MET, Status.NOT_MET, Status.UNKNOWN, Status.NO_FIGURE)
"""What a title counts: more than four numbers nobody reads."""


def status_counts(facts: Iterable[TargetFacts]) -> list[str]:
    """ "4 đạt", "15 chưa đạt" …: at most four, in words, those that occur."""
    counts = Counter(fact.status for fact in facts)
    return [f"{counts[one]} {STATUS_WORDS[one].lower()}" for one in TITLED if counts[one]]


def way_counts(facts: Iterable[TargetFacts], found: Found) -> list[str]:
    """Of those not met, how many are on their way: "3 đúng tiến độ", "7 có nguy cơ" …"""
    unmet = [fact for fact in facts if fact.status == Status.NOT_MET]
    counts = Counter(mark_of(fact, found)[1] for fact in unmet)
    return [f"{counts[word]} {word.lower()}" for word in STANDING_WORDS.values() if counts[word]]


def heading_above(plan: Plan, line: int) -> str:
    """The nearest heading of the plan above a line, with its number as printed."""
    above = [section for section in plan.content["sections"] if section["line"] <= line]
    if not above:
        return ""
    nearest = above[-1]
    sign = ")" if nearest["number"].isalpha() and nearest["number"].islower() else "."
    return f"{nearest['number']}{sign} {nearest['title']}"
