"""Trang kiểm tra: findings of the kept plan beside its words, filtered, counted, exported."""

import re
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from ansinh.apps.planning.actions import keep_plan
from ansinh.apps.planning.queries import find_current_plan, list_plan_findings
from ansinh.core.documents.reading import read_document
from ansinh.core.plans import read_plan
from ansinh.core.plans.checks import check_plan
from ansinh.core.plans.checks.words.places import HOANG_HOA

pytestmark = pytest.mark.django_db
PAGE = "/ke-hoach/kiem-tra/"
DAY = date(2026, 11, 23)
PAPERS = Path(__file__).parents[1] / "core" / "plans" / "gold"


@pytest.fixture
def officer(client, django_user_model):
    client.force_login(django_user_model.objects.get(role="officer"))
    return client


def rows_of(page: str) -> list[str]:
    return re.findall(r"<tr>(<td.*?)</tr>", page, re.DOTALL)


def test_the_kept_plan_is_checked_as_its_file_would_be(demo_plan):
    source = read_document(demo_plan)
    expected = check_plan(source, read_plan(source), gazetteer=HOANG_HOA, on=DAY)
    assert list(list_plan_findings(find_current_plan(), DAY)) == expected


def test_a_kept_paper_with_tables_and_footnotes_is_checked_as_its_file_would_be(actor):
    paper = PAPERS / "tinh_chi_tieu_xa_bang.md"
    source = read_document(paper)
    assert any(line.cell for line in source.lines)
    kept = keep_plan(file_name=paper.name, content=paper.read_bytes(), by=actor)
    assert [(one.text, one.cell, one.note) for one in kept.source().lines] == [
        (one.text, one.cell, one.note) for one in source.lines
    ]
    expected = check_plan(source, read_plan(source), gazetteer=HOANG_HOA, on=DAY)
    assert list(list_plan_findings(kept, DAY)) == expected


def test_each_finding_leads_to_its_line_of_the_plan(officer):
    lines = set(re.findall(r'/ke-hoach/#dong-(\d+)"', officer.get(PAGE).text))
    anchors = set(re.findall(r'id="dong-(\d+)"', officer.get("/ke-hoach/").text))
    assert lines
    assert lines <= anchors


def test_a_filter_keeps_only_what_it_names_and_stays_in_the_links(officer):
    findings = list_plan_findings(find_current_plan(), DAY)
    wanted = [one for one in findings if (one.family, one.severity) == ("CT", "warning")]
    page = officer.get(PAGE, {"nhom": "CT", "muc": "warning"}).text
    assert len(rows_of(page)) == len(wanted) > 0
    assert re.search(r'href="\?nhom=CT&amp;muc=warning&amp;tep=xlsx"', page)
    assert '<option value="CT" selected>' in page


def test_a_filter_that_nothing_meets_says_so(officer):
    assert "Không có phát hiện nào" in officer.get(PAGE, {"nhom": "<script>"}).text


def test_the_excel_file_has_every_finding_with_why_and_what_to_do(officer):
    findings = list_plan_findings(find_current_plan(), DAY)
    file = officer.get(PAGE, {"tep": "xlsx"}).content
    rows = CalamineWorkbook.from_filelike(BytesIO(file)).get_sheet_by_index(0).to_python()
    told = {(int(row[0]), row[4]) for row in rows if str(row[0]).replace(".0", "").isdigit()}
    assert told == {(one.line, one.code) for one in findings}
