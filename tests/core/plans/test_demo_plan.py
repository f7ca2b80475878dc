"""Kế hoạch mẫu của dự án: its text and DOCX give the facts of the gold file, and one structure."""

import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from ansinh.core.documents.reading import read_document
from ansinh.core.plans import Plan, read_plan
from ansinh.core.plans.header.citations import citations_in
from ansinh.core.plans.words.organs import SHORT_FORMS

ROOT = Path(__file__).parents[3]
DEMO = ROOT / "demo"
SEED_TEXT = ROOT.parent / "shared" / "seed" / "ke_hoach_hoang_kim.txt"
GOLD = json.loads((DEMO / "ke_hoach.gold.json").read_text(encoding="utf-8"))
PLANS = {
    ending: read_plan(read_document(DEMO / f"ke_hoach.{ending}")) for ending in ("txt", "docx")
}


@pytest.fixture(params=PLANS)
def plan(request) -> Plan:
    return PLANS[request.param]


def folded(text: str) -> str:
    """Letters alone: case, accents and punctuation aside, short forms in full."""
    for short, full in SHORT_FORMS.items():
        text = re.sub(rf"\b{short}\b", full, text)
    letters = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return " ".join(re.findall(r"[a-z0-9]+", re.sub(r"[\u0300-\u036f]", "", letters)))


def bodies(names) -> set[str]:
    return {folded(name) for name in names}


def test_header_is_that_of_the_gold_and_the_blanks_are_told(plan):
    expected = {key: value for key, value in GOLD["header"].items() if key != "notes"}
    assert {key: getattr(plan.header, key) for key in expected} == expected
    told = " ".join(plan.header.notes)
    assert "số văn bản để trống" in told
    assert "ngày để trống" in told


@pytest.mark.parametrize(
    ("found", "listed"), [("bases", "bases"), ("other_references", "other_refs")]
)
def test_cited_papers_are_those_of_the_gold(plan, found, listed):
    papers = [(p.type, p.number, p.date, p.issuer) for p in getattr(plan, found)]
    assert papers == [(p["type"], p["number"], p["date"], p["issuer"]) for p in GOLD[listed]]


def test_the_25_values_are_those_of_the_gold(plan):
    values = [target for target in plan.targets if target.value is not None]
    assert len(values) == 25
    for target, expected in zip(values, GOLD["targets"], strict=True):
        for key in ("value", "value2", "comparator", "unit", "year"):
            assert getattr(target, key) == expected[key], (key, target.quote)
        assert expected["text_hint"] in target.quote


def test_a_value_at_the_end_of_a_broken_clause_keeps_its_whole_subject(plan):
    lower, upper = (t.quote for t in plan.targets if t.quote.startswith("bậc trung học"))
    assert lower == "bậc trung học cơ sở đạt 100%"
    assert upper == "bậc trung học phổ thông, kể cả hệ tương đương, tối thiểu đạt 90%"


def test_the_seven_goals_in_words_are_those_of_the_gold(plan):
    goals = [target.quote for target in plan.targets if target.value is None]
    assert len(goals) == GOLD["n_qualitative"] == 7
    for goal, expected in zip(goals, GOLD["qualitative"], strict=True):
        assert expected["text_hint"] in goal


def test_top_sections_are_those_of_the_gold(plan):
    assert [s.title for s in plan.sections if s.level == 1] == GOLD["sections_top"]


def test_the_31_tasks_are_those_of_the_gold_with_owners_and_coordinators(plan):
    assert len(plan.tasks) == GOLD["n_tasks"] == 31
    for task, expected in zip(plan.tasks, GOLD["tasks"], strict=True):
        assert task.id == expected["id"]
        assert folded(expected["text_hint"]) in folded(task.quote)
        assert bodies(task.owners) == bodies(expected["owners"]), task.id
        assert bodies(task.coordinators) == bodies(expected["coordinators"]), task.id


def test_requests_are_told_from_orders(plan):
    requests = [task.id for task in plan.tasks if task.kind == "request"]
    assert requests == ["K04", "K12", "K13", "K14", "K21", "K27", "K28"]


def test_the_report_is_due_before_the_first_of_december_every_year(plan):
    (deadline,), (expected,) = plan.deadlines, GOLD["report_deadlines_struct"]
    assert (deadline.day, deadline.month) == (expected["day"], expected["month"])
    assert (deadline.recurrence, deadline.kind) == (expected["recur"], "report")
    assert [(t.id, t.due) for t in plan.tasks if t.due] == [("K30", "--12-01")]


def test_recipients_and_signer_are_those_of_the_gold(plan):
    found = [{"name": r.name, "role": r.role} for r in plan.recipients]
    assert found == GOLD["recipients"]
    assert len(found) == GOLD["n_recipients"] == 6
    assert (plan.signer.name, plan.signer.position) == (GOLD["signer"], GOLD["signer_title"])


def test_both_formats_give_the_same_structure():
    text, word = (_without_lines(plan) for plan in PLANS.values())
    assert text == word


def _without_lines(plan: Plan) -> Plan:
    parts = ("bases", "sections", "targets", "tasks", "deadlines", "other_references")
    cleared = {part: tuple(replace(row, line=0) for row in getattr(plan, part)) for part in parts}
    links = tuple(replace(link, line=0) for link in plan.citation_graph.links)
    cleared["citation_graph"] = replace(plan.citation_graph, links=links)
    return replace(plan, header=replace(plan.header, notes=()), notes=(), **cleared)


@pytest.mark.parametrize("ending", PLANS)
def test_quotes_stand_verbatim_in_their_lines(ending):
    lines = {line.number: line.text for line in read_document(DEMO / f"ke_hoach.{ending}").lines}
    found = [*PLANS[ending].targets, *PLANS[ending].tasks]
    assert len(found) == 63
    for one in found:
        assert one.quote in lines[one.line], one.id


# What a paper with the same facts cannot say otherwise: names of organs and of congresses.
_NAMES = re.compile(
    r"(?i)nghị quyết đại hội đảng bộ (?:xã|huyện) lần thứ xxvii(?: nhiệm kỳ 2020-2025)?"
    r"|lao động – thương binh và xã hội"
    r"|(?:ủy ban )?mặt trận tổ quốc(?: việt nam)?(?: xã)?|hội đồng nhân dân xã"
    r"|các tổ chức (?:thành viên|chính trị(?: -)? xã hội)|(?:các )?hội quần chúng"
)
_LONGEST_RUN = 8


@pytest.mark.skipif(
    not SEED_TEXT.is_file(),
    reason="thư mục ../shared/seed không có ở đây nên không đối chiếu được câu chữ",
)
def test_the_demo_plan_shares_no_run_of_nine_words_with_the_seed():
    shared = _runs(DEMO / "ke_hoach.txt") & _runs(SEED_TEXT)
    assert not shared


def _runs(path: Path) -> set[tuple[str, ...]]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return {run for line in lines for run in _runs_in(_masked(line))}


def _masked(line: str) -> str:
    ends = [0, *(place for one in citations_in(line) for place in (one.start, one.end)), len(line)]
    kept = [line[low:high] for low, high in list(pairwise(ends))[::2]]
    return _NAMES.sub("|", "|".join(kept))


def _runs_in(line: str) -> Iterator[tuple[str, ...]]:
    size = _LONGEST_RUN + 1
    for part in line.lower().split("|"):
        words = re.findall(r"\w+", part)
        yield from (tuple(words[at : at + size]) for at in range(len(words) - size + 1))
