"""Chấm điểm: right is counted as right, each wrong thing is told."""

from dataclasses import replace

import pytest

from ansinh.core.plans import Basis, Deadline, Header, Plan, Section, Signer, Target, Task
from ansinh.core.plans.scoring import BrokenGold, Tally, gold_from_json, score_plan, sum_up

GOLD = {
    "header": {"issuer": "Uỷ ban nhân dân xã An Phú", "number": "12/KH-UBND", "date": None},
    "bases": [
        {"type": "Quyết định", "number": "5/QĐ-TTg", "date": "2025-01-02"},
        {"type": "Luật", "number": None, "date": "2023-06-20", "name": "Phòng thủ dân sự"},
    ],
    "targets": [
        {"text_hint": "đạt 90%", "value": 90, "value2": None, "comparator": ">=", "unit": "%",
         "year": 2030},
        {"text_hint": "04 bài", "value": 4, "value2": None, "comparator": ">=", "unit": "bài",
         "unit_also": ["tin, bài"], "year": 2030, "optional": True},
    ],
    "n_sections_top": 1,
    "sections_top": ["MỤC TIÊU"],
    "report_deadlines_struct": [{"day": 1, "month": 12, "year": None, "recur": "yearly"}],
    "owners": ["Trạm Y tế xã (đầu mối)"],
    "signer": "Lê Văn An",
    "signer_title": "KT. CHỦ TỊCH PHÓ CHỦ TỊCH",
    "n_recipients": 0,
}  # fmt: skip
TARGET = Target("CT1", "đạt 90%", 3, 90.0, None, ">=", "%", 2030, "", None)
OPTIONAL = Target("CT2", "04 bài", 4, 4.0, None, "=", "bài", 2030, "", None)
RIGHT = Plan(
    header=Header(issuer="ỦY BAN NHÂN DÂN XÃ AN PHÚ", number="12/ KH - UBND"),
    bases=(
        Basis("Quyết định", "5/QĐ-TTg", "2025-01-02", None),
        Basis("Luật", None, "2023-06-20", None, "Luật Phòng thủ dân sự"),
    ),
    sections=(Section("I", "Mục tiêu", 1, 2), Section("1", "Chung", 2, 3)),
    targets=(TARGET,),
    tasks=(Task("NV1", "", 5, ("Trạm Y tế xã",), (), None, None, None),),
    deadlines=(Deadline("", 1, 12, "yearly"), Deadline("", 3, 4, None, 2026, "task")),
    signer=Signer("LÊ VĂN AN", "PHÓ CHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH"),
)


def test_a_paper_read_as_by_hand_has_full_marks_and_no_miss():
    score = score_plan(RIGHT, gold_from_json(GOLD))
    assert {tally.f1 for tally in score.tallies.values()} == {1.0}
    assert score.misses == ()


def test_an_optional_target_counts_neither_way():
    with_it = replace(RIGHT, targets=(TARGET, OPTIONAL))
    assert score_plan(with_it, gold_from_json(GOLD)).tallies["targets"] == Tally(1, 1, 1)


@pytest.mark.parametrize(
    "change",
    [{"comparator": ">"}, {"unit": "hộ"}, {"year": 2025}, {"value": 9.0}, {"value2": 95.0}],
)
def test_a_target_wrong_in_one_thing_is_wrong_and_told_with_its_quote(change):
    wrong = replace(RIGHT, targets=(replace(TARGET, **change),))
    score = score_plan(wrong, gold_from_json(GOLD))
    assert score.tallies["targets"] == Tally(0, 1, 1)
    assert [miss.quote for miss in score.misses] == ["đạt 90%"]


@pytest.mark.parametrize(
    ("part", "measure"),
    [
        ({"header": Header(issuer="Ủy ban nhân dân xã An Phú")}, "header"),
        ({"bases": RIGHT.bases[:1]}, "bases"),
        ({"signer": Signer("Lê Văn An", "CHỦ TỊCH", None)}, "signer_title"),
        ({"sections": ()}, "sections_top"),
        ({"tasks": ()}, "owners"),
        ({"deadlines": RIGHT.deadlines[1:]}, "report_deadlines"),
    ],
)
def test_what_was_not_read_lowers_its_measure_and_is_told(part, measure):
    score = score_plan(replace(RIGHT, **part), gold_from_json(GOLD))
    assert score.tallies[measure].f1 < 1
    assert measure in {miss.measure for miss in score.misses}


def test_a_law_of_the_same_day_with_another_name_is_another():
    other = Basis("Luật", None, "2023-06-20", None, "Đất đai")
    score = score_plan(replace(RIGHT, bases=(RIGHT.bases[0], other)), gold_from_json(GOLD))
    assert score.tallies["bases"] == Tally(1, 2, 2)


def test_means_are_over_counts_and_over_papers():
    gold = gold_from_json(GOLD)
    scores = [score_plan(RIGHT, gold), score_plan(replace(RIGHT, targets=()), gold)]
    assert sum_up(scores)["targets"] == (pytest.approx(2 / 3), 0.5, 2)


@pytest.mark.parametrize(
    "broken", [[], {}, GOLD | {"targets": [{"value": 1}]}, GOLD | {"bases": 3}]
)
def test_a_gold_of_another_shape_is_refused(broken):
    with pytest.raises(BrokenGold):
        gold_from_json(broken)
