"""Câu chỉ tiêu tự viết: sentences and the values that a person reads in them."""

from pathlib import Path

import pytest

from ansinh.core.documents.reading import Line, SourceText
from ansinh.core.plans import plan_from_json, read_plan

SENTENCES = Path(__file__).with_name("target_sentences.txt")


def _sentences() -> dict[str, list[tuple]]:
    """Each sentence with the values written under it."""
    found: dict[str, list[tuple]] = {}
    sentence = ""
    for line in SENTENCES.read_text(encoding="utf-8").splitlines():
        if line.startswith("    "):
            sign, value, upper, unit, year = (part.strip() for part in line.split("|"))
            value2 = float(upper) if upper else None
            found[sentence].append((sign, float(value), value2, unit, int(year)))
        elif line and not line.startswith("#"):
            sentence = line
            found[sentence] = []
    return found


def _paper(sentence: str) -> SourceText:
    rows = (
        "ỦY BAN NHÂN DÂN",
        "XÃ ĐỒNG MÂY",
        "Số: 15/KH-UBND",
        "Đồng Mây, ngày 05 tháng 01 năm 2026",
        "KẾ HOẠCH",
        "Phát triển văn hóa, xã hội",
        "I. CHỈ TIÊU ĐẾN NĂM 2030",
        f"1. {sentence}",
        "II. NHIỆM VỤ",
        "1. Phòng Văn hóa - Xã hội: tham mưu thực hiện.",
    )
    return SourceText("text", tuple(Line(i, text) for i, text in enumerate(rows, start=1)))


@pytest.mark.parametrize(("sentence", "values"), _sentences().items())
def test_values_of_a_sentence_are_those_a_person_reads(sentence, values):
    plan = read_plan(_paper(sentence))
    found = [(t.comparator, t.value, t.value2, t.unit, t.year)
             for t in plan.targets if t.value is not None]  # fmt: skip
    assert found == values


@pytest.mark.parametrize(
    ("one", "other", "contradict"),
    [
        ("Tỷ lệ hộ nghèo còn 3%.", "Tỷ lệ hộ nghèo dưới 2%.", True),
        ("Tỷ lệ hộ nghèo còn 3%.", "Tỷ lệ hộ nghèo còn 3%.", False),
        ("Tỷ lệ hộ nghèo còn 3%.", "Tỷ lệ hộ cận nghèo còn 5%.", False),
        ("Năm 2028, tỷ lệ hộ nghèo còn 3%.", "Năm 2030, tỷ lệ hộ nghèo còn 2%.", False),
        ("Số hộ nghèo còn 30 hộ.", "Tỷ lệ hộ nghèo còn 3%.", False),
    ],
)
def test_two_values_for_one_thing_in_one_year_are_kept_and_asked_about(one, other, contradict):
    source = _paper(one)
    line = Line(len(source.lines) + 1, other)
    lines = (*source.lines[:8], line, *source.lines[8:])
    plan = read_plan(SourceText("text", tuple(
        Line(number, line.text) for number, line in enumerate(lines, start=1)
    )))  # fmt: skip
    assert len(plan.targets) == 2
    assert [target.doubt is not None for target in plan.targets] == [contradict] * 2
    assert any("hai trị số" in note for note in plan.notes) is contradict
    if contradict:
        assert max(target.confidence for target in plan.targets) < 0.5


def test_a_value_says_where_it_and_its_year_were_read():
    near, far = (
        read_plan(_paper(sentence)).targets[0]
        for sentence in ("Năm 2028 có 90% hộ dùng nước sạch.", "90% hộ dùng nước sạch.")
    )
    assert "năm ghi trong câu" in near.how
    assert any("đề mục" in reason for reason in far.how)
    assert near.confidence > far.confidence


def test_plans_kept_before_targets_said_how_they_were_read_can_still_be_read():
    plan = read_plan(_paper("90% hộ dùng nước sạch."))
    kept = plan.as_json()
    for target in kept["targets"]:
        del target["how"], target["doubt"]
    (target,) = plan_from_json(kept).targets
    assert (target.value, target.how, target.doubt) == (90, (), None)
    assert plan_from_json(plan.as_json()) == plan
