"""Thời hạn hằng năm: the reader gives only days that exist, the calendar one day of each year."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ansinh.core.documents.reading import read_document_bytes
from ansinh.core.plans import Plan, read_plan
from ansinh.core.plans.calendar import yearly_deadline

LINE = 9
COMMON_YEAR = 2025
YEARS = st.integers(1945, 2400)


def plan_due(printed: str) -> Plan:
    paper = (
        "KẾ HOẠCH\n\nVề y tế\n\nII. NHIỆM VỤ\n\n1. Trạm Y tế\n\n"
        f"- Tổng hợp, báo cáo kết quả về Ủy ban nhân dân xã trước ngày {printed}.\n"
    )
    return read_plan(read_document_bytes("thu.txt", paper.encode()))


def stored(printed: str) -> list[dict[str, object]]:
    return plan_due(printed).as_json()["deadlines"]


def is_day(day: int, month: int, year: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


@given(day=st.integers(0, 99), month=st.integers(0, 99), every=st.sampled_from(["hằng", "hàng"]))
def test_a_yearly_deadline_with_a_day_exists_every_year_and_others_are_noted(day, month, every):
    plan = plan_due(f"{day:02d}/{month:02d} {every} năm")
    (deadline,) = plan.deadlines
    (task,) = plan.tasks
    assert deadline.text == f"{day:02d}/{month:02d} {every} năm"
    if is_day(day, month, COMMON_YEAR):
        assert (deadline.day, deadline.month) == (day, month)
        assert task.due == f"--{month:02d}-{day:02d}"
        assert plan.notes == ()
    else:
        assert deadline.day is None
        assert deadline.month == (month if 1 <= month <= 12 else None)
        assert task.due is None
        (note,) = plan.notes
        assert note.startswith(f"Dòng {LINE}: ")
        assert deadline.text in note
        assert "Xem lại bản giấy" in note


@pytest.mark.parametrize("printed", ["29/02 hằng năm", "29/02", "29 tháng 02 hằng năm"])
def test_the_leap_day_is_no_day_of_every_year(printed):
    plan = plan_due(printed)
    assert [(one.day, one.month) for one in plan.deadlines] == [(None, 2)]
    assert [task.due for task in plan.tasks] == [None]
    assert "không phải năm nào cũng có" in plan.notes[0]


@pytest.mark.parametrize(("year", "day"), [(2028, 29), (2027, None)])
def test_a_leap_day_with_its_year_is_judged_in_that_year(year, day):
    plan = plan_due(f"29/02/{year}")
    assert [(one.day, one.month, one.year) for one in plan.deadlines] == [(day, 2, year)]
    assert [task.due for task in plan.tasks] == [f"{year}-02-29" if day else None]
    assert len(plan.notes) == (0 if day else 1)


@given(year=YEARS)
def test_the_first_of_december_is_that_day_of_the_year_asked_for(year):
    assert yearly_deadline(stored("01/12 hằng năm"), year) == date(year, 12, 1)


def test_without_a_yearly_deadline_there_is_no_day():
    assert yearly_deadline([], 2026) is None
    assert yearly_deadline(stored("01/12/2026"), 2026) is None
    assert yearly_deadline(stored("01/13 hằng năm"), 2026) is None


@pytest.mark.parametrize(
    ("deadline", "year", "falls_on"),
    [
        ({"month": 11, "day": None}, 2026, date(2026, 11, 30)),
        ({"month": 2, "day": None}, 2027, date(2027, 2, 28)),
        ({"month": 2, "day": None}, 2028, date(2028, 2, 29)),
        ({"month": 11, "day": 31}, 2026, date(2026, 11, 30)),
        ({"month": 2, "day": 29}, 2027, date(2027, 2, 28)),
        ({"month": 2, "day": 29}, 2028, date(2028, 2, 29)),
        ({"month": 2, "day": 29}, 2100, date(2100, 2, 28)),
        ({"month": 0, "day": 5}, 2026, None),
        ({"day": 5}, 2026, None),
    ],
)
def test_a_month_alone_or_a_day_past_its_end_falls_on_the_last_day(deadline, year, falls_on):
    assert yearly_deadline([{"recurrence": "yearly", **deadline}], year) == falls_on


@given(day=st.integers(0, 99), month=st.integers(0, 99), year=YEARS)
def test_whatever_a_paper_prints_its_deadline_has_a_day_in_every_year_or_none(day, month, year):
    found = yearly_deadline(stored(f"{day}/{month} hằng năm"), year)
    assert (found is not None) == (1 <= month <= 12)
    assert found is None or (found.year, found.month) == (year, month)


def test_the_report_goes_before_other_yearly_tasks_and_an_undated_one_is_passed_over():
    task = {"recurrence": "yearly", "kind": "task", "day": 15, "month": 3}
    undated = {"recurrence": "yearly", "kind": "report", "day": None, "month": None}
    report = {"recurrence": "yearly", "kind": "report", "day": 1, "month": 12}
    assert yearly_deadline([task, undated, report], 2026) == date(2026, 12, 1)
    assert yearly_deadline([task, undated], 2026) == date(2026, 3, 15)
