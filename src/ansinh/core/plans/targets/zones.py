"""Vùng mục tiêu: which passages stand in a section that sets goals."""

import re
from collections.abc import Iterator, Sequence

from ansinh.core.plans.structure.outline import Heading, Passage, headings_of
from ansinh.core.plans.words.forms import alternatives, matching_form
from ansinh.core.plans.words.goals import GENERAL_WORDS, GOAL_WORDS, NOT_GOALS

_GOAL = re.compile(alternatives(GOAL_WORDS))
_NOT_GOAL = re.compile(
    rf"^(?:về |các |những |một số )?(?:{alternatives(NOT_GOALS)})(?!\w)"
    r"|^(?:thời gian|thời hạn)(?: thực hiện.*| tổ chức.*|, .*| và .*)?$"
)
_GENERAL = re.compile(alternatives(GENERAL_WORDS))


def goal_passages(passages: Sequence[Passage]) -> Iterator[tuple[Passage, bool]]:
    """Give the passages that set goals; the flag tells whether goals in words count there.

    A general goal or a vision without a number commits to nothing that can be measured.
    """
    goal_headings = _goal_headings(headings_of(passages))
    for passage in passages:
        if passage.path and passage.path[-1] in goal_headings:
            general = any(_GENERAL.search(matching_form(h.title)) for h in passage.path)
            yield passage, not general


def _goal_headings(headings: Sequence[Heading]) -> set[Heading]:
    """Follow the tree: under goals everything sets goals, unless a sibling says it alone does."""
    chosen: set[Heading] = set()
    above: list[Heading] = []
    for heading in headings:
        above = [one for one in above if one.rank < heading.rank]
        parent = above[-1] if above else None
        if _is_goal(heading, parent in chosen, parent, headings):
            chosen.add(heading)
        above.append(heading)
    return chosen


def _is_goal(
    heading: Heading, under_goals: bool, parent: Heading | None, headings: Sequence[Heading]
) -> bool:
    form = matching_form(heading.title)
    named = _GOAL.search(form)
    unfit = _NOT_GOAL.search(form)
    if named and (not unfit or named.start() < unfit.start()):
        return parent is None or under_goals or not _is_long(form)
    if not under_goals or parent is None or unfit:
        return False
    siblings = _children(parent, headings)
    return not any(_GOAL.search(matching_form(one.title)) for one in siblings)


def _is_long(form: str) -> bool:
    return len(form.split()) > 15


def _children(parent: Heading, headings: Sequence[Heading]) -> list[Heading]:
    start = headings.index(parent) + 1
    children: list[Heading] = []
    for heading in headings[start:]:
        if heading.rank <= parent.rank:
            break
        if heading.level == parent.level + 1:
            children.append(heading)
    return children
