"""Báo cáo năm: from a frozen snapshot, kept once, the same figures as the pages."""

import io
from datetime import date

import docx
import pytest

from ansinh.apps.journal.queries import list_acts_about
from ansinh.apps.planning.models import Plan, Snapshot
from ansinh.apps.planning.queries import list_target_facts
from ansinh.apps.registry.models import Connection
from ansinh.apps.work.actions import build_yearly_report
from ansinh.apps.work.models import YearlyReport
from ansinh.core.documents.figures import format_count_of

pytestmark = pytest.mark.django_db


def build(actor) -> YearlyReport:
    return build_yearly_report(
        year=2026, plan=Plan.objects.get(), snapshot=Snapshot.objects.get(), by=actor
    )


def words_of(report: YearlyReport) -> str:
    paper = docx.Document(io.BytesIO(bytes(report.docx)))
    cells = [cell.text for table in paper.tables for row in table.rows for cell in row.cells]
    return "\n".join([paragraph.text for paragraph in paper.paragraphs] + cells)


def test_building_again_from_the_same_snapshot_keeps_one_version(actor):
    assert build(actor) == build(actor)
    report = YearlyReport.objects.get(year=2026)
    assert report.version == 1
    assert len(list_acts_about(f"report:{report.pk}")) == 1


def test_the_report_does_not_move_when_the_registry_does(actor):
    before = build(actor).digest
    Connection.objects.update(fibre_internet=False)
    assert build(actor).digest == before


def test_every_counted_figure_stands_in_the_word_file():
    words = words_of(YearlyReport.objects.get())
    facts = list_target_facts(Plan.objects.get(), Snapshot.objects.get())
    shares = [f for f in facts if f.tally and f.indicator.shape == "share" and f.tally.denominator]
    assert len(shares) >= 10
    for fact in shares:
        assert format_count_of(fact.tally.numerator, fact.tally.denominator) in words


def test_the_report_names_the_office_of_today_and_the_boundary_of_the_plan():
    words = words_of(YearlyReport.objects.get())
    assert "XÃ HOẰNG PHÚ" in words
    assert "4 thôn thuộc xã Hoằng Kim trước 01/7/2025" in words
    assert "Sở Nội vụ" in words
    assert Snapshot.objects.get().pk in words


def test_a_target_without_a_figure_says_so_with_the_reason():
    words = words_of(YearlyReport.objects.get())
    assert "Chưa có số liệu" in words
    assert "Bảo hiểm xã hội cơ sở" in words


def test_a_report_of_a_closed_year_is_no_longer_an_estimate(actor):
    snapshot = Snapshot.objects.get()
    snapshot.on = date(2026, 12, 31)
    snapshot.save()
    report = build_yearly_report(year=2026, plan=Plan.objects.get(), snapshot=snapshot, by=actor)
    assert report.version == 2
    assert "sơ bộ" in words_of(report)


def test_a_report_that_would_read_otherwise_today_is_told_apart_from_the_kept_file(actor):
    from ansinh.apps.units.models import Organisation
    from ansinh.apps.work.queries import facts_of_report, is_still_the_same
    from ansinh.core.reports.yearly import compose_yearly_report

    report = YearlyReport.objects.get()
    assert is_still_the_same(report, compose_yearly_report(facts_of_report(report)))
    Organisation.objects.filter(name="Sở Y tế").update(name="Sở Y tế mới")
    assert not is_still_the_same(report, compose_yearly_report(facts_of_report(report)))
