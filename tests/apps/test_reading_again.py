"""Đọc lại một văn bản: what people decided stays, what changed is asked, what is gone is told."""

import re
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from ansinh.apps.journal.queries import list_acts_about
from ansinh.apps.planning.actions import (
    Correction,
    DecidedMeanwhile,
    add_task_for,
    confirm_everything,
    confirm_target,
    correct_target,
    correction_of,
    keep_plan,
    link_task,
    merge_targets,
    reject_target,
    split_target,
    undo_last_decision,
)
from ansinh.apps.planning.models import Decision, Plan, Target
from ansinh.apps.planning.queries import (
    find_plan_on_desk,
    list_lost,
    list_waiting,
    matrix_of,
    what_was_kept,
)
from ansinh.core.indicators.doubts import Doubt

PAPERS = Path(__file__).parents[1] / "core" / "plans" / "gold"
pytestmark = pytest.mark.django_db


@pytest.fixture
def later(actor):
    """Someone else, an hour later."""
    return replace(actor, name="Người thứ hai", at=actor.at + timedelta(hours=1))


@pytest.fixture
def words(demo_plan) -> str:
    """The paper of the small commune as text; it was kept, and confirmed, from a DOCX."""
    return demo_plan.with_suffix(".txt").read_text(encoding="utf-8")


def plan() -> Plan:
    return Plan.objects.get(earlier=None)


def target(code: str, of: Plan) -> Target:
    return of.targets.get(code=code)


def keep(words: str, by) -> Plan:
    return keep_plan(file_name="ban_sau.txt", content=words.encode(), by=by)


def test_another_format_of_the_same_paper_keeps_every_decision_and_says_whose(words, later):
    again = keep(words, later)
    assert again.earlier == plan()
    assert find_plan_on_desk() == again
    assert again.targets.confirmed().count() == 36
    assert list_waiting(again) == []
    for old in plan().targets.all():
        new = target(old.code, again)
        assert new.standing() | {"quote": ""} == old.standing() | {"quote": ""}
        assert new.quote in again.text_of_line(new.line)
    kept = again.decisions.all()
    assert {one.kind for one in kept} == {Decision.Kind.KEEP}
    assert "test" in kept[0].because
    assert "ke_hoach.docx" in kept[0].because
    assert plan().targets.confirmed().count() == 36, "the earlier copy stands as it stood"


def test_a_correction_by_a_person_is_kept_and_so_is_a_rejection(words, actor, later):
    goal = Correction(">=", Decimal(85), None, "thuê bao/100 dân", 2030, "T33", "Thuê bao")
    correct_target(target=target("T33", plan()), version=1, correction=goal, by=actor)
    reject_target(target=target("T24", plan()), version=1, because="không đo được", by=actor)
    again = keep(words, later)
    assert correction_of(target("T33", again)) == goal
    assert target("T33", again).recognised["comparator"] == "="
    dropped = target("T24", again)
    assert (dropped.state, dropped.because) == (Target.State.REJECTED, "không đo được")


def test_a_changed_value_waits_first_of_all_and_says_what_it_was(words, later):
    again = keep(words.replace("Trên 96% dân số", "Trên 98% dân số"), later)
    (waiting,) = list_waiting(again)
    assert waiting.target.code == "T19"
    assert waiting.doubts[0] is Doubt.CHANGED
    assert (waiting.target.value, waiting.target.was.value) == (98, 96)
    told = what_was_kept(again)
    assert (told.kept, len(told.changed), len(told.lost)) == (35, 1, 0)
    assert told.earlier == plan()


def test_a_word_that_turns_the_meaning_is_a_change_though_the_numbers_stay(words, later):
    changed = "hỗ trợ các hộ nghèo không có khả năng thoát nghèo bằng trợ cấp xã hội"
    before = changed.replace("không có", "có")
    assert before in words
    again = keep(words.replace(before, changed), later)
    assert [one.target.code for one in list_waiting(again)] == ["T11"]


def test_a_confirmed_sentence_that_is_gone_is_told(words, later):
    again = keep(words.replace(" và loại trừ bệnh sốt rét", ""), later)
    assert [one.code for one in list_lost(again)] == ["T25"]
    assert not again.targets.filter(code="T25").exists()


def test_what_a_person_split_and_merged_is_split_and_merged_again(words, actor, later):
    one = target("T34", plan())
    split_target(target=one, version=1, part="có băng rộng cố định", by=actor)
    confirm_target(target=target("M01", plan()), version=1, by=actor)
    confirm_target(target=target("T34", plan()), version=2, by=actor)
    merge_targets(
        target=target("T30", plan()),
        version=1,
        absorbed=target("T31", plan()),
        absorbed_version=1,
        by=actor,
    )
    confirm_target(target=target("T30", plan()), version=2, by=actor)
    again = keep(words, later)
    assert target("M01", again).quote == "có băng rộng cố định"
    assert target("M01", again).is_confirmed
    assert target("T31", again).merged_into == target("T30", again)
    assert list_waiting(again) == []


def test_links_and_added_tasks_follow(words, actor, later):
    one = target("T36", plan())
    link_task(task=plan().tasks.get(code="K05"), target=one, by=actor)
    add_task_for(target=one, words="Kéo cáp quang", source="UBND tỉnh, KH 7", by=actor)
    again = keep(words, later)
    row = next(row for row in matrix_of(again, actor.at.date()).rows if row.target.code == "T36")
    assert {served.task.code for served in row.tasks if not served.is_suggested} == {"K05", "B01"}


def test_a_kept_decision_can_be_taken_back_in_the_new_copy_alone(words, later):
    again = keep(words, later)
    undo_last_decision(target=target("T19", again), version=1, by=later)
    assert [one.target.code for one in list_waiting(again)] == ["T19"]
    assert target("T19", plan()).is_confirmed


def test_what_nobody_had_decided_waits_in_the_new_copy_too(another_plan, actor, later):
    first = keep_plan(file_name="mot.txt", content=another_plan, by=actor)
    confirm_target(target=target("T19", first), version=0, by=actor)
    again = keep_plan(file_name="hai.txt", content=another_plan + b"\n", by=later)
    assert again.earlier == first
    assert [code for (code,) in again.targets.confirmed().values_list("code")] == ["T19"]
    assert again.decisions.count() == 1
    assert Doubt.CHANGED not in {doubt for one in list_waiting(again) for doubt in one.doubts}


def test_each_kept_decision_is_in_the_journal(words, later):
    again = keep(words, later)
    acts = list_acts_about(f"target:{target('T19', again).pk}")
    assert [(act.verb, act.by_name) for act in acts] == [
        ("chỉ tiêu: giữ theo bản trước", "Người thứ hai")
    ]


def test_of_two_officers_with_the_same_new_copy_the_second_finds_the_firsts(words, actor, later):
    first = keep(words, later)
    second = keep(words, replace(actor, name="Người thứ ba", at=later.at))
    assert first == second
    assert first.decisions.count() == 36


def test_who_still_had_the_value_open_is_told_that_it_was_decided(words, actor, later):
    again = keep(words.replace("Trên 96% dân số", "Trên 98% dân số"), later)
    opened = target("T19", again)
    confirm_target(target=target("T19", again), version=0, by=later)
    with pytest.raises(DecidedMeanwhile):
        confirm_target(target=opened, version=0, by=actor)


def test_a_third_copy_takes_over_from_the_second(words, later):
    second = keep(words.replace("Trên 96% dân số", "Trên 98% dân số"), later)
    confirm_target(target=target("T19", second), version=0, by=later)
    third = keep(
        words.replace("Trên 96% dân số", "Trên  98 % dân số"),
        replace(later, at=later.at + timedelta(hours=1)),
    )
    assert third.earlier == second
    assert target("T19", third).value == 98
    assert list_waiting(third) == []


def test_two_values_for_one_indicator_in_one_year_are_both_kept_and_asked_about(words, later):
    other = words.replace("ngày tháng 5 năm 2024", "ngày tháng 7 năm 2024")
    line = "- Trên 96% dân số có thẻ bảo hiểm y tế"
    assert line in other
    said_twice = keep(
        other.replace(line, f"- Bao phủ bảo hiểm y tế đạt 97% dân số;\n{line}"), later
    )
    repeated = [w.target for w in list_waiting(said_twice) if Doubt.REPEATED in w.doubts]
    assert {(one.indicator_code, one.value) for one in repeated} == {("T19", 97), ("T19", 96)}
    assert len({one.code for one in repeated}) == 2


def test_one_indicator_in_two_years_gives_two_targets_without_that_question(words, later):
    other = words.replace("ngày tháng 5 năm 2024", "ngày tháng 7 năm 2024")
    line = "- Trên 96% dân số có thẻ bảo hiểm y tế"
    by_year = keep(
        other.replace(line, f"- Năm 2026 có 95% dân số có thẻ bảo hiểm y tế;\n{line}"), later
    )
    insured = by_year.targets.filter(indicator_code="T19")
    assert set(insured.values_list("year", "value")) == {(2026, 95), (2030, 96)}
    asked = {w.target.pk: w.doubts for w in list_waiting(by_year)}
    assert all(Doubt.REPEATED not in asked[one.pk] for one in insured)


def test_a_row_of_a_table_with_a_column_a_year_is_linked_in_each_year(actor):
    file = PAPERS / "tinh_chi_tieu_xa_bang.md"
    kept = keep_plan(file_name=file.name, content=file.read_bytes(), by=actor)
    insured = kept.targets.filter(indicator_code="T06")
    assert list(insured.values_list("year", flat=True)) == [2026, 2027, 2028]
    doubts = {w.target.pk: w.doubts for w in list_waiting(kept)}
    assert all({Doubt.SHARED, Doubt.REPEATED}.isdisjoint(doubts[one.pk]) for one in insured)


def test_another_paper_takes_over_nothing(another_plan, later):
    other = keep_plan(file_name="khac.txt", content=another_plan, by=later)
    assert other.earlier is None
    assert len(list_waiting(other)) == 36


@pytest.mark.parametrize("endings", [("pdf", "docx"), ("docx", "pdf"), ("txt", "pdf")])
def test_the_real_paper_in_two_formats_is_confirmed_once(shared, actor, later, endings):
    first, second = (shared / "seed" / f"ke_hoach_hoang_kim.{ending}" for ending in endings)
    kept = keep_plan(file_name=first.name, content=first.read_bytes(), by=actor)
    assert kept.earlier is None, "the demo's plan is another paper"
    confirm_everything(kept, actor, "thử")
    again = keep_plan(file_name=second.name, content=second.read_bytes(), by=later)
    assert again.earlier == kept
    told = what_was_kept(again)
    assert (told.kept, [one.code for one in told.changed], told.lost) == (36, [], ())


def test_a_quote_of_a_pdf_says_its_page(shared, actor):
    paper = shared / "seed" / "ke_hoach_hoang_kim.pdf"
    kept = keep_plan(file_name=paper.name, content=paper.read_bytes(), by=actor)
    places = [kept.place_of(one.line) for one in kept.targets.all()]
    assert all(re.fullmatch(r"trang [1-5], dòng \d+", place) for place in places)
    text = keep_plan(file_name="a.txt", content=paper.with_suffix(".txt").read_bytes(), by=actor)
    assert {text.place_of(one.line).split()[0] for one in text.targets.all()} == {"dòng"}
