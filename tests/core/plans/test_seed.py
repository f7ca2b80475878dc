"""Kế hoạch mẫu: its text, DOCX and PDF give one structure, and that of the gold file."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from ansinh.core.documents.reading import read_document
from ansinh.core.plans import Plan, read_plan

SHARED = Path(__file__).parents[4] / "shared"
SEED = SHARED / "seed"
STEM = "ke_hoach_hoang_kim"
FORMATS = ("txt", "docx", "pdf")

pytestmark = pytest.mark.skipif(
    not SEED.is_dir(), reason="thư mục ../shared/seed không có ở đây nên không đối chiếu được"
)


@pytest.fixture(scope="module")
def plans() -> dict[str, Plan]:
    return {ending: read_plan(read_document(SEED / f"{STEM}.{ending}")) for ending in FORMATS}


@pytest.fixture(scope="module")
def gold() -> dict:
    return json.loads((SEED / f"{STEM}.gold.json").read_text(encoding="utf-8"))


@pytest.fixture(params=FORMATS)
def plan(request, plans) -> Plan:
    return plans[request.param]


def test_header_is_that_of_the_gold(plan, gold):
    expected = {key: value for key, value in gold["header"].items() if key != "notes"}
    assert {key: getattr(plan.header, key) for key in expected} == expected


def test_blank_number_and_day_are_told(plan):
    told = " ".join(plan.header.notes)
    assert "số văn bản để trống" in told
    assert "ngày để trống" in told


def test_title_leaves_out_the_sentence_that_issues_the_plan(plan):
    assert plan.header.title.endswith("trong giai đoạn mới")


def test_bases_and_other_references_are_those_of_the_gold(plan, gold):
    def papers(found):
        return [{"type": b.type, "number": b.number, "date": b.date, "issuer": b.issuer}
                for b in found]  # fmt: skip

    assert papers(plan.bases) == gold["bases"]
    assert papers(plan.other_references) == gold["other_refs"]


def test_the_25_values_are_those_of_the_gold_with_the_sentence_they_stand_in(plan, gold):
    values = [target for target in plan.targets if target.value is not None]
    assert len(values) == 25
    for target, expected in zip(values, gold["targets"], strict=True):
        for key in ("value", "value2", "comparator", "unit", "year"):
            assert getattr(target, key) == expected[key], (key, target.quote)
        assert target.quote.startswith(expected["text_hint"])
    (area,) = (target for target in values if target.unit == "m2")
    assert area.unit_text == "m² sàn/người"


def test_seven_goals_are_in_words(plan):
    openings = [
        "bảo đảm mức sống tối thiểu", "trợ cấp xã hội cho hộ nghèo", "Hoàn thành phổ cập",
        "Bảo đảm vững chắc mức sinh", "cơ bản chấm dứt", "loại trừ sốt rét", "Xóa bỏ hoàn toàn",
    ]  # fmt: skip
    goals = [target.quote for target in plan.targets if target.value is None]
    assert [goal[: len(start)] for goal, start in zip(goals, openings, strict=True)] == openings


def test_top_sections_are_those_of_the_gold(plan, gold):
    assert [s.title for s in plan.sections if s.level == 1] == gold["sections_top"]
    assert ("2.1", "Đến năm 2030", 3) in [(s.number, s.title, s.level) for s in plan.sections]


OWNERS_OF_TASKS = {
    1: ("phòng", "Mặt trận tổ quốc"), 2: ("Công chức Văn hóa",), 3: ("Công chức Văn hóa",),
    4: ("Ủy ban Mặt trận", "hội quần chúng"),
    **dict.fromkeys(range(5, 12), ("phòng", "thôn")),
    **dict.fromkeys(range(12, 15), ("Hội đồng nhân dân xã", "Ủy ban Mặt trận", "chính trị")),
    **dict.fromkeys(range(15, 19), ("phòng", "thôn")),
    19: ("Công chức Lao động",), 20: ("Ban chỉ huy quân sự xã",),
    21: ("Mặt trận tổ quốc", "đoàn thể"), **dict.fromkeys(range(22, 25), ("phòng",)),
    25: ("Hội đồng nhân dân xã",), 26: ("Hội đồng nhân dân xã",),
    27: ("Ủy ban Mặt trận", "tổ chức chính trị"), 28: ("Ủy ban Mặt trận", "tổ chức chính trị"),
    29: ("phòng",), 30: ("phòng",), 31: ("UBND xã", "Bộ phận Lao động"),
}  # fmt: skip


def test_31_tasks_are_found_each_with_its_units(plan):
    assert [task.id for task in plan.tasks] == [f"K{n:02d}" for n in range(1, 32)]
    for number, task in enumerate(plan.tasks, start=1):
        units = "; ".join((*task.owners, *task.coordinators))
        for unit in OWNERS_OF_TASKS[number]:
            assert unit in units, (task.id, units)


def test_requests_are_told_from_orders(plan):
    requests = {task.id for task in plan.tasks if task.kind == "request"}
    assert requests == {"K04", "K12", "K13", "K14", "K21", "K27", "K28"}


def test_text_lines_of_tasks_are_those_of_the_register(plans):
    lines = [task.line for task in plans["txt"].tasks]
    register = [75, 77, 77, 79, 85, *[87] * 5, 89, *[91] * 3, *[97] * 3, 99, 101, 103, 105, 109,
                111, 111, 115, 115, 117, 117, 121, 121, 121]  # fmt: skip
    assert lines == register


def test_the_report_is_due_before_the_first_of_december_every_year(plan):
    (deadline,) = plan.deadlines
    assert (deadline.day, deadline.month, deadline.recurrence) == (1, 12, "yearly")
    assert (deadline.text, deadline.kind) == ("01/12 hằng năm", "report")
    (report,) = (task for task in plan.tasks if task.due)
    assert (report.id, report.due, report.recurrence) == ("K30", "--12-01", "yearly")


def test_recipients_and_signer(plan, gold):
    assert [r.role for r in plan.recipients] == ["b/c", "b/c", "p/h", "t/h", "t/h", "lưu"]
    assert (plan.signer.name, plan.signer.position) == (gold["signer"], gold["signer_title"])
    assert plan.signer.authority is None


def test_the_three_formats_give_the_same_structure(plans):
    text, word, pdf = (_without_lines(plans[ending]) for ending in FORMATS)
    assert word == pdf
    assert replace(text, header=word.header) == word


def _without_lines(plan: Plan) -> Plan:
    def cleared(rows):
        return tuple(replace(row, line=0) for row in rows)

    return replace(
        plan,
        header=replace(plan.header, notes=()),
        citation_graph=replace(plan.citation_graph, links=cleared(plan.citation_graph.links)),
        **{name: cleared(getattr(plan, name))
           for name in ("bases", "sections", "targets", "tasks", "deadlines", "other_references")},
    )  # fmt: skip


@pytest.mark.parametrize("ending", FORMATS)
def test_quotes_stand_verbatim_in_their_lines(ending, plans):
    lines = {}
    for line in read_document(SEED / f"{STEM}.{ending}").lines:
        lines[line.number] = lines.get(line.number, "") + line.text
    found = [*plans[ending].targets, *plans[ending].tasks]
    assert len(found) == 63
    for one in found:
        assert one.quote in lines[one.line], one.id
