"""Ma trận: holes are counted as a person would count them, links are decided by a person."""

from datetime import date

import pytest

from ansinh.apps.journal.queries import list_acts_about
from ansinh.apps.planning.actions import (
    CannotDecide,
    add_task,
    add_task_for,
    confirm_everything,
    keep_plan,
    link_task,
    refuse_link,
    unlink_task,
)
from ansinh.apps.planning.models import EnteredValue, IndicatorValue, Plan
from ansinh.apps.planning.queries import find_current_plan, matrix_of

pytestmark = pytest.mark.django_db
ON = date(2026, 11, 23)
SERVED = {"T01", "T02", "T03", "T04", "T05"}
"""As a person counted them in the real plan: its part III gives tasks to merit and to labour."""


@pytest.fixture
def plan() -> Plan:
    return find_current_plan()


def row_of(plan, code):
    return next(row for row in matrix_of(plan, ON).rows if row.target.code == code)


def tasks_of(plan, code):
    return {(one.task.code, one.is_suggested) for one in row_of(plan, code).tasks}


@pytest.mark.parametrize("ending", ["txt", "docx"])
def test_31_of_the_36_targets_of_the_real_plan_have_no_task_of_their_own(shared, actor, ending):
    file = shared / "seed" / f"ke_hoach_hoang_kim.{ending}"
    real = keep_plan(file_name=file.name, content=file.read_bytes(), by=actor)
    confirm_everything(real, actor, "thử")
    matrix = matrix_of(real, ON)
    assert {row.target.code for row in matrix.rows if row.tasks} == SERVED
    assert (len(matrix.without_task), len(matrix.rows)) == (31, 36)
    assert {task.code for task in matrix.idle} == {task.code for task in real.tasks.all()} - {
        f"K{number}" for number in range(15, 25)
    }


def test_data_and_baseline_are_what_is_known_by_the_day(plan, actor):
    counted = set(IndicatorValue.objects.values_list("indicator_code", flat=True))
    entered = set(EnteredValue.objects.in_force().values_list("indicator_code", flat=True))
    for row in matrix_of(plan, ON).rows:
        assert row.has_figure == (row.target.indicator_code in counted | entered)
    assert not any(row.has_figure for row in matrix_of(plan, date(2020, 1, 1)).rows)


def test_a_suggestion_becomes_a_link_or_is_refused_for_good(plan, actor):
    target, task = plan.targets.get(code="T01"), plan.tasks.get(code="K20")
    assert ("K20", True) in tasks_of(plan, "T01")
    link_task(task=task, target=target, by=actor)
    assert ("K20", False) in tasks_of(plan, "T01")
    refuse_link(task=task, target=target, by=actor)
    assert "K20" not in {code for code, _ in tasks_of(plan, "T01")}
    unlink_task(task=task, target=target, by=actor)
    assert ("K20", True) in tasks_of(plan, "T01")
    acts = list_acts_about(f"target:{target.pk}")[-3:]
    assert [act.details["task"] for act in acts] == ["K20"] * 3


def test_a_suggestion_says_why_and_a_link_of_a_person_needs_no_reason(plan, actor):
    target, task = plan.targets.get(code="T01"), plan.tasks.get(code="K20")
    (suggested,) = [one for one in row_of(plan, "T01").tasks if one.task == task]
    assert "người có công" in suggested.why
    link_task(task=task, target=target, by=actor)
    (linked,) = [one for one in row_of(plan, "T01").tasks if one.task == task]
    assert linked.why == ""


def test_deciding_the_same_pair_the_same_way_twice_is_one_act(plan, actor):
    target, task = plan.targets.get(code="T36"), plan.tasks.get(code="K01")
    link_task(task=task, target=target, by=actor)
    acts = len(list_acts_about(f"target:{target.pk}"))
    link_task(task=task, target=target, by=actor)
    assert len(list_acts_about(f"target:{target.pk}")) == acts


def test_a_task_an_authority_adds_fills_the_hole_and_says_who_added_it(plan, actor):
    target = plan.targets.get(code="T36")
    assert row_of(plan, "T36").is_without_task
    task = add_task_for(
        target=target, words="Kéo cáp quang đến 4 thôn", source="UBND tỉnh, KH 12", by=actor
    )
    assert tasks_of(plan, "T36") == {(task.code, False)}
    assert (task.code, task.line, task.source) == ("B01", None, "UBND tỉnh, KH 12")
    second = add_task(plan=plan, words="Việc khác", source="HĐND xã", by=actor)
    assert second.code == "B02"
    assert plan.tasks.printed().count() == 31


@pytest.mark.parametrize(("words", "source"), [("", "UBND tỉnh"), ("Việc", " "), (" ", " ")])
def test_an_added_task_says_what_is_to_be_done_and_who_added_it(plan, actor, words, source):
    with pytest.raises(CannotDecide):
        add_task(plan=plan, words=words, source=source, by=actor)


def test_a_task_of_one_plan_does_not_serve_a_target_of_another(plan, actor, another_plan):
    other = keep_plan(file_name="thang_6.txt", content=another_plan, by=actor)
    with pytest.raises(CannotDecide, match="cùng một kế hoạch"):
        link_task(task=other.tasks.first(), target=plan.targets.first(), by=actor)
