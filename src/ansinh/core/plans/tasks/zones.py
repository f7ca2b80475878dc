"""Vùng nhiệm vụ: which passages stand in a section that gives tasks."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from ansinh.core.plans.structure.outline import Heading, Passage
from ansinh.core.plans.targets.zones import goal_passages
from ansinh.core.plans.tasks.bodies import KIND_BEFORE_COLON
from ansinh.core.plans.words.actions import NO_TASK_SECTIONS, ORDERS, REQUESTS, TASK_SECTIONS
from ansinh.core.plans.words.forms import alternatives, matching_form
from ansinh.core.plans.words.goals import GOAL_WORDS

_TASKS = re.compile(alternatives(TASK_SECTIONS))
_NO_TASKS = re.compile(rf"^(?:về\s+)?(?:{alternatives(NO_TASK_SECTIONS)})(?!\w)")
_ORDER = re.compile(rf"(?:{alternatives([*REQUESTS, *ORDERS])})")
_KINDS = re.compile(rf"(?:(?:{alternatives([*REQUESTS, *ORDERS])})\s+)?{KIND_BEFORE_COLON}")
_GOALS = re.compile(rf"^(?:các\s+)?(?:{alternatives(GOAL_WORDS)})(?!\w)")


def with_whole_titles(passages: Sequence[Passage]) -> list[Passage]:
    """Let a heading keep its names after a colon: "Đề nghị: Hội ...", "Các Sở: Y tế, ..."."""
    whole = {
        one.line.number: one.words for one in passages if one.mark == "number" and _is_cut(one)
    }
    return [replace(one, path=tuple(_whole(h, whole) for h in one.path)) for one in passages]


def _is_cut(passage: Passage) -> bool:
    title = matching_form(passage.path[-1].title)
    return bool(_ORDER.fullmatch(title) or _KINDS.fullmatch(title))


def _whole(heading: Heading, titles: Mapping[int, str]) -> Heading:
    return replace(heading, title=titles.get(heading.line, heading.title))


def task_passages(passages: Sequence[Passage]) -> Iterator[Passage]:
    """Give the passages in which tasks are given."""
    goals = {passage.line.number for passage, _ in goal_passages(passages)}
    for passage in passages:
        if passage.line.number not in goals and _gives_tasks(passage.path):
            yield passage


def _gives_tasks(path: Sequence[Heading]) -> bool:
    titles = [matching_form(heading.title) for heading in path]
    if not titles or any(_NO_TASKS.match(title) for title in titles):
        return False
    if path[0].kind == "article":
        return False
    return any(_TASKS.search(title) and not _GOALS.match(title) for title in titles)
