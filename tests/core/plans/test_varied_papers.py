"""Văn bản tự viết, đủ cách diễn đạt: what each paper sets and orders, typed by hand beside it.

A row of "tasks" is words that the task's quote holds, its owners and its coordinators.
"""

import json
import re
from pathlib import Path

import pytest

from ansinh.core.documents.reading import read_document
from ansinh.core.plans import Plan, read_plan

EXPECTED = sorted((Path(__file__).parent / "papers").glob("*.expected.json"))


@pytest.fixture(params=EXPECTED, ids=lambda path: path.name.split(".")[0])
def case(request) -> tuple[Plan, dict]:
    paper = request.param.with_name(request.param.name.replace(".expected.json", ".txt"))
    return read_plan(read_document(paper)), json.loads(request.param.read_text(encoding="utf-8"))


def test_there_are_papers_to_read():
    assert len(EXPECTED) >= 9


def test_values_are_found_and_no_other(case):
    plan, expected = case
    found = [[t.comparator, t.value, t.value2, t.unit, t.year] for t in plan.targets
             if t.value is not None]  # fmt: skip
    assert sorted(map(repr, found)) == sorted(repr(_as_floats(row)) for row in expected["targets"])


def _as_floats(row: list) -> list:
    sign, low, high, unit, year = row
    return [sign, float(low), None if high is None else float(high), unit, year]


def test_goals_in_words_are_found_and_no_other(case):
    plan, expected = case
    goals = [target.quote for target in plan.targets if target.value is None]
    for goal, opening in zip(goals, expected["goals"], strict=True):
        assert goal.startswith(opening)


def test_tasks_are_cut_as_by_hand_and_nothing_else_is_one(case):
    plan, expected = case
    for task, (words, owners, coordinators) in zip(plan.tasks, expected["tasks"], strict=True):
        assert words in task.quote
        assert sorted(task.owners) == sorted(owners), words
        assert sorted(task.coordinators) == sorted(coordinators), words


def test_purposes_requirements_and_goals_give_no_tasks(case):
    plan, _ = case
    barred = [heading.number for heading in plan.sections
              if heading.level == 1 and re.search("mục đích|quan điểm|mục tiêu|chỉ tiêu",
                                                  heading.title.lower())]  # fmt: skip
    assert barred
    for task in plan.tasks:
        assert (task.section or "").split(".")[0] not in barred
