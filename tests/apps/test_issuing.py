"""Phát hành báo cáo: written, drawn up, issued once, issued again with what changed."""

import io
from dataclasses import replace as changed
from datetime import date, timedelta

import docx
import pypdfium2
import pytest
from django.db import IntegrityError

from ansinh.apps.journal.queries import list_acts_about
from ansinh.apps.planning.models import IndicatorValue, Plan, Snapshot
from ansinh.apps.units.actions import appoint, create_post
from ansinh.apps.units.queries import get_commune
from ansinh.apps.work.actions import (
    CannotIssue,
    build_yearly_report,
    issue_report,
    write_report_text,
)
from ansinh.apps.work.models import ReportText, YearlyReport
from ansinh.apps.work.queries import facts_of_report, find_latest_report, get_texts, list_missing
from ansinh.core.documents.reading.excel import read_xlsx
from ansinh.core.reports.written_parts import PARTS

pytestmark = pytest.mark.django_db
ON = date(2026, 11, 23)


@pytest.fixture(autouse=True)
def day(settings):
    settings.TODAY = ON


@pytest.fixture
def deputy(actor):
    """Phó Chủ tịch, who signs for the chair."""
    post = create_post(
        organisation=get_commune(ON), title="Phó Chủ tịch", rank="deputy", signs_as="KT.",
        valid_from=date(2025, 7, 1), by=actor,
    )  # fmt: skip
    appoint(post=post, full_name="Trần Thị Mẫu", valid_from=date(2025, 7, 1), by=actor)
    return post


def write_all(actor):
    for part in PARTS:
        write_report_text(year=2026, part=part, text=f"Nội dung phần {part}.", by=actor)


def build(actor):
    return build_yearly_report(
        year=2026, plan=Plan.objects.get(), snapshot=Snapshot.objects.get(), by=actor
    )


def issue(report, actor, signer, number=15, on=ON):
    return issue_report(report=report, number=number, issued_on=on, signer=str(signer.pk), by=actor)


def issued(actor, signer):
    write_all(actor)
    return issue(build(actor), actor, signer)


def refusal(*args, **details) -> str:
    with pytest.raises(CannotIssue) as refused:
        issue(*args, **details)
    assert YearlyReport.objects.issued().count() == YearlyReport.objects.filter(
        number__isnull=False
    ).count()  # fmt: skip
    return str(refused.value)


def test_an_issue_bears_number_day_and_signer_in_all_three_files(actor, deputy):
    report = issued(actor, deputy)
    assert (report.issue, str(report)) == (1, "Báo cáo năm 2026, số 15/BC-UBND ngày 23/11/2026")
    pages = pypdfium2.PdfDocument(bytes(report.pdf))
    words = " ".join(" ".join(p.get_textpage().get_text_range() for p in pages).split())
    tables = docx.Document(io.BytesIO(bytes(report.docx))).tables
    cells = "\n".join(cell.text for t in tables for row in t.rows for cell in row.cells)
    for told in ("15/BC-UBND", "ngày 23 tháng 11 năm 2026", "KT. CHỦ TỊCH", "Trần Thị Mẫu"):
        assert told in words
        assert told in cells
    assert read_xlsx("bc.xlsx", bytes(report.xlsx))[0].name == "Chỉ tiêu"
    (act,) = list_acts_about(f"report:{report.pk}")
    assert act.verb == "phát hành báo cáo năm"
    assert act.details["signer"] == "Trần Thị Mẫu"


def test_what_is_not_written_holds_the_issue_back_and_stands_in_the_work_list(actor, deputy):
    draft = build(actor)
    assert [m.part for m in list_missing(facts_of_report(draft)) if m.blocks] == list(PARTS)
    assert "Còn 6 phần chưa viết" in refusal(draft, actor, deputy)


def test_a_draft_that_no_longer_reads_the_same_is_not_issued(actor, deputy):
    write_all(actor)
    draft = build(actor)
    write_report_text(year=2026, part="V", text="Viết lại.", by=actor)
    assert "viết lại sau khi lập" in refusal(draft, actor, deputy)
    draft = build(actor)
    IndicatorValue.objects.filter(indicator_code="T36").update(numerator=1)
    assert "không còn giống số liệu" in refusal(draft, actor, deputy)


def test_an_older_draft_and_an_issued_paper_are_not_issued(actor, deputy):
    old = build(actor)
    write_all(actor)
    newer = build(actor)
    assert "không còn là bản mới nhất" in refusal(old, actor, deputy)
    out = issue(newer, actor, deputy)
    assert "không còn là bản mới nhất" in refusal(out, actor, deputy, number=16)


@pytest.mark.parametrize(
    ("number", "day", "why"),
    [
        (0, ON, "bắt đầu từ 01"),
        (15, ON + timedelta(days=400), "ở tương lai"),
        (15, ON - timedelta(days=1), "trước ngày của số liệu"),
    ],
)
def test_number_and_day_must_hold(actor, deputy, number, day, why):
    write_all(actor)
    draft = build(actor)
    assert why in refusal(draft, actor, deputy, number=number, on=day)


def test_a_number_is_given_once_a_year(actor, deputy):
    issued(actor, deputy)
    write_report_text(year=2026, part="V", text="Khác.", by=actor)
    assert "đã cấp" in refusal(build(actor), actor, deputy)


def test_only_a_post_that_may_sign_that_day_signs(actor, deputy):
    write_all(actor)
    clerk = create_post(
        organisation=get_commune(ON), title="Công chức", rank="member", valid_from=ON, by=actor
    )
    assert "không giữ chức danh ký" in refusal(build(actor), actor, clerk)


def test_a_re_issue_lists_each_figure_that_changed_and_why(actor, deputy):
    first = issued(actor, deputy)
    values = IndicatorValue.objects.filter(indicator_code="T36", village__isnull=False)
    one = values.first()
    one.numerator -= 1
    one.save()
    draft = build(actor)
    assert [d.title for d in facts_of_report(draft).differences] == [
        "T36. Hộ có Internet băng rộng cáp quang"
    ]
    second = issue(draft, actor, deputy, number=20)
    assert (second.issue, second.version) == (2, first.version + 2)
    pages = pypdfium2.PdfDocument(bytes(second.pdf))
    words = " ".join(" ".join(p.get_textpage().get_text_range() for p in pages).split())
    assert "THAY ĐỔI SO VỚI BÁO CÁO SỐ 15/BC-UBND" in words
    assert bytes(YearlyReport.objects.get(pk=first.pk).pdf) == bytes(first.pdf)


def test_the_wording_before_is_kept_and_the_newest_holds(actor):
    write_report_text(year=2026, part="V", text="Lời đầu.", by=actor)
    write_report_text(year=2026, part="V", text="Lời sau.\r\n- Ý một  ", by=actor)
    assert get_texts(2026) == {"V": "Lời sau.\n- Ý một"}
    assert ReportText.objects.filter(year=2026, part="V").count() == 2
    act = list_acts_about("report-text:2026-V")[-1]
    assert {act.details["before"], act.details["after"]} == {"Lời đầu.", "Lời sau.\n- Ý một"}
    assert write_report_text(year=2026, part="V", text="Lời sau.\n- Ý một", by=actor) is None


def test_a_part_taken_back_is_missing_again(actor):
    write_report_text(year=2026, part="V", text="Lời.", by=actor)
    write_report_text(year=2026, part="V", text="  ", by=actor)
    assert get_texts(2026) == {}


def test_text_that_looks_like_markup_is_only_words_in_every_file(actor, deputy):
    hostile = '#import "x" $a$ *b* <w:p> =1+1 \\ `c` [d] {e}'
    for part in PARTS:
        write_report_text(year=2026, part=part, text=hostile, by=actor)
    report = issue(build(actor), actor, deputy)
    pages = pypdfium2.PdfDocument(bytes(report.pdf))
    squeezed = "".join("".join(p.get_textpage().get_text_range() for p in pages).split())
    assert squeezed.count("".join(hostile.split())) == len(PARTS)
    lines = [p.text for p in docx.Document(io.BytesIO(bytes(report.docx))).paragraphs]
    assert lines.count(hostile) == len(PARTS)


def test_a_report_is_never_half_issued_in_the_database(actor):
    draft = build(actor)
    draft.number = 3
    with pytest.raises(IntegrityError):
        draft.save()


def test_drafts_are_for_those_who_write_and_decide(actor, deputy, officer, chair, superior):
    assert find_latest_report(2026, officer) == find_latest_report(2026, chair)
    assert find_latest_report(2026, superior) is None
    out = issued(actor, deputy)
    write_report_text(year=2026, part="V", text="Khác.", by=actor)
    draft = build(actor)
    assert find_latest_report(2026, superior) == out
    assert find_latest_report(2026, officer) == draft


def test_two_who_issue_the_same_draft_give_one_issue(actor, deputy):
    write_all(actor)
    draft = build(actor)
    issue(draft, actor, deputy)
    other = changed(actor, name="người thứ hai")
    assert "không còn là bản mới nhất" in refusal(draft, other, deputy, number=16)
    assert YearlyReport.objects.issued().count() == 1
