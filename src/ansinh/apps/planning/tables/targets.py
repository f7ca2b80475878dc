"""Bảng chỉ tiêu: goal, value and standing of each target."""

from dataclasses import dataclass

from django.urls import reverse

from ansinh.apps.planning.tables.grid import MARK_OF
from ansinh.core.indicators.definition import Indicator
from ansinh.core.indicators.goals import Goal
from ansinh.core.reports.facts import TargetFacts
from ansinh.core.reports.wording import counts_in_words, goal_in_words, goal_of, value_in_words


def goal_words(indicator: Indicator | None, goal: Goal, unit: str) -> str:
    """The goal in the indicator's words, or in the sentence's own where no indicator knows it."""
    return goal_of(indicator, goal) if indicator else goal_in_words(goal, unit)


@dataclass(frozen=True)
class TargetRow:
    """Một chỉ tiêu trên bảng: goal, value, standing, or why there is no value."""

    code: str
    title: str
    url: str
    goal: str
    value: str
    counts: str
    kind: str
    why: str


def target_row(fact: TargetFacts) -> TargetRow:
    """One row of the table of all targets."""
    indicator = fact.indicator
    counted = indicator is not None and fact.tally is not None
    return TargetRow(
        code=fact.code,
        title=fact.title,
        url=reverse("planning:target", args=[fact.code]),
        goal=goal_words(indicator, fact.goal, fact.unit),
        value=value_in_words(indicator, fact.measured) if counted else "",
        counts=counts_in_words(indicator, fact.tally) if counted else "",
        kind=MARK_OF[fact.status],
        why="" if counted else fact.why_missing,
    )
