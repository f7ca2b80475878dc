"""Phân công: a task is an office's, passes to its successor with a record, is never left behind."""

from datetime import date

import pytest

from ansinh.apps.journal.queries import list_acts_about
from ansinh.apps.planning.queries import find_current_plan
from ansinh.apps.units.actions import establish_organisation, merge_organisations
from ansinh.apps.units.models import Organisation
from ansinh.apps.units.queries import get_commune
from ansinh.apps.work.actions import (
    AssignmentRefused,
    OpenWork,
    assign_known_owners,
    assign_task,
    close_unit,
    end_assignment,
    pass_on_from_ended_units,
)
from ansinh.apps.work.models import Assignment
from ansinh.apps.work.queries import list_ended_owners, list_owners, list_tasks

pytestmark = pytest.mark.django_db
GIVEN, CLOSED, LATER, ON = (
    date(2025, 8, 1),
    date(2026, 1, 1),
    date(2026, 6, 1),
    date(2026, 11, 23),
)
LEAD = Assignment.Role.LEAD


def office(name: str, actor, valid_from=date(2025, 7, 1)) -> Organisation:
    return establish_organisation(
        code=name.lower().replace(" ", "-"),
        name=name,
        kind=Organisation.Kind.DEPARTMENT,
        parent=get_commune(ON),
        valid_from=valid_from,
        by=actor,
    )


def task(code: str):
    return find_current_plan().tasks.get(code=code)


def give(code: str, unit, actor, on=GIVEN) -> Assignment:
    return assign_task(task=task(code), organisation=unit, role=LEAD, on=on, by=actor)


def leads(code: str, on: date) -> list[str]:
    owners = list_owners([task(code)], on).get(task(code).pk, [])
    return [owner.organisation.name for owner in owners if owner.role == LEAD]


def test_a_task_is_an_offices_from_the_day_it_was_given(actor):
    give("K05", office("Tổ Một", actor), actor)
    assert leads("K05", date(2025, 7, 31)) == []
    assert leads("K05", GIVEN) == ["Tổ Một"]
    act = list_acts_about(f"task:{task('K05').pk}")[-1]
    assert (act.verb, act.details["name"]) == ("giao nhiệm vụ", "Tổ Một")


def test_what_the_plan_asks_of_the_front_is_asked_and_not_assigned(actor):
    give("K13", office("Tổ Một", actor), actor)
    assert list_acts_about(f"task:{task('K13').pk}")[-1].verb.startswith("đề nghị")


def test_an_office_that_is_not_there_that_day_or_has_the_task_is_refused(actor):
    unit = office("Tổ Một", actor)
    with pytest.raises(AssignmentRefused, match="không có trong ngày"):
        give("K05", unit, actor, on=date(2025, 6, 30))
    give("K05", unit, actor)
    with pytest.raises(AssignmentRefused, match="lần thứ hai"):
        give("K05", unit, actor)


def test_an_assignment_ends_after_it_began_and_only_once(actor):
    row = give("K05", office("Tổ Một", actor), actor)
    with pytest.raises(AssignmentRefused, match="chọn ngày sau"):
        end_assignment(assignment=row, on=GIVEN, by=actor, because="nhầm")
    end_assignment(assignment=row, on=CLOSED, by=actor, because="chuyển việc")
    assert leads("K05", date(2025, 12, 31)) == ["Tổ Một"]
    assert leads("K05", CLOSED) == []
    with pytest.raises(AssignmentRefused, match="thôi giao rồi"):
        end_assignment(assignment=row, on=LATER, by=actor, because="nữa")


def test_a_task_goes_through_two_successions_and_remembers_whose_it_was(actor):
    one, two, three = (office(f"Tổ {name}", actor) for name in ("Một", "Hai", "Ba"))
    give("K05", one, actor)
    close_unit(organisation=one, on=CLOSED, by=actor, successor=two)
    close_unit(organisation=two, on=LATER, by=actor, successor=three)
    assert [leads("K05", day) for day in (GIVEN, CLOSED, LATER)] == [
        ["Tổ Một"],
        ["Tổ Hai"],
        ["Tổ Ba"],
    ]
    owner = list_owners([task("K05")], ON)[task("K05").pk][0]
    assert owner.words == "từ Tổ Một, nay Tổ Ba"
    assert len(list_acts_about(f"task:{task('K05').pk}")) >= 3


def test_a_unit_with_open_tasks_is_not_closed_without_somebody_for_each(actor):
    one, two = office("Tổ Một", actor), office("Tổ Hai", actor)
    give("K05", one, actor)
    give("K06", one, actor)
    itself = {task("K05").pk: two, task("K06").pk: one}
    for receivers in ({}, {task("K05").pk: two}, itself):
        with pytest.raises(OpenWork, match="K06"):
            close_unit(organisation=one, on=CLOSED, by=actor, receivers=receivers)
        assert Organisation.objects.get(pk=one.pk).valid_until is None
        assert leads("K05", CLOSED) == ["Tổ Một"]
    named = {task("K05").pk: two, task("K06").pk: get_commune(ON)}
    close_unit(organisation=one, on=CLOSED, by=actor, receivers=named)
    assert leads("K05", CLOSED) == ["Tổ Hai"]
    assert leads("K06", CLOSED) == [get_commune(ON).name]
    assert Organisation.objects.get(pk=one.pk).valid_until == CLOSED


def test_a_successor_that_does_the_task_already_has_it_once(actor):
    one, two = office("Tổ Một", actor), office("Tổ Hai", actor)
    give("K05", one, actor)
    give("K05", two, actor)
    close_unit(organisation=one, on=CLOSED, by=actor, successor=two)
    assert leads("K05", CLOSED) == ["Tổ Hai"]


def test_work_left_in_the_name_of_an_office_that_ended_is_found_and_passed_on(actor):
    one, two = office("Tổ Một", actor), office("Tổ Hai", actor)
    give("K05", one, actor)
    merge_organisations(predecessors=[one], successor=two, effective_on=CLOSED, by=actor)
    assert [unit.name for unit in list_ended_owners(ON)] == ["Tổ Một"]
    pass_on_from_ended_units(on=ON, by=actor)
    assert leads("K05", CLOSED) == ["Tổ Hai"]
    assert list_ended_owners(ON) == []


def test_words_of_the_plan_name_the_office_of_their_day_which_has_passed_the_task_on(actor):
    plan, printed_on = find_current_plan(), date(2024, 5, 10)
    assign_known_owners(plan=plan, on=printed_on, by=actor, because="thử")
    pass_on_from_ended_units(on=ON, by=actor)
    former = "Bộ phận Lao động – Thương binh và Xã hội xã Hoằng Kim"
    assert leads("K19", date(2025, 6, 30)) == [former]
    assert leads("K19", date(2025, 7, 1)) == ["Phòng Văn hóa – Xã hội"]
    owner = list_owners([task("K19")], ON)[task("K19").pk][0]
    assert owner.words == f"từ {former}, nay Phòng Văn hóa – Xã hội"


def test_words_that_name_a_whole_group_wait_for_a_person(actor):
    plan = find_current_plan()
    assign_known_owners(plan=plan, on=GIVEN, by=actor, because="thử")
    waiting = {row.task.code for row in list_tasks(plan, ON) if row.is_waiting}
    assert {"K05", "K22"} <= waiting
    assert "K19" not in waiting
    assert task("K19").is_settled
    assert not task("K05").is_settled
