"""Lập báo cáo: a draft from a frozen snapshot, whole or not at all."""

from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import Max

from ansinh.apps.journal.actions import record_act
from ansinh.apps.journal.models import Actor
from ansinh.apps.planning.actions import count_indicators
from ansinh.apps.planning.models import Plan, Snapshot
from ansinh.apps.work.models import YearlyReport
from ansinh.apps.work.queries import digest_of, gather_facts, get_texts
from ansinh.core.documents.writing.docx import write_docx
from ansinh.core.documents.writing.pdf import write_pdf
from ansinh.core.documents.writing.xlsx import write_xlsx
from ansinh.core.indicators.finality import finality_of_year
from ansinh.core.reports.facts import YearlyFacts
from ansinh.core.reports.figures import figures_of
from ansinh.core.reports.workbook import report_sheets
from ansinh.core.reports.yearly import compose_yearly_report


@dataclass(frozen=True)
class Files:
    """Ba tệp của một bản: one content as Word, PDF and Excel."""

    docx: bytes
    pdf: bytes
    xlsx: bytes


def write_files(facts: YearlyFacts) -> Files:
    """The report's three files, from the same facts. Raises PaperError for a broken form."""
    paper = compose_yearly_report(facts)
    return Files(write_docx(paper), write_pdf(paper), write_xlsx(report_sheets(facts)))


@transaction.atomic
def build_yearly_report(*, year: int, plan: Plan, snapshot: Snapshot, by: Actor) -> YearlyReport:
    """Lập báo cáo năm from a frozen snapshot; the same content is not kept twice.

    Raises BrokenSnapshot, or PaperError when the paper breaks the form of NĐ 30/2020.
    """
    # One builder at a time, or two would give their papers the same version number.
    Plan.objects.select_for_update().get(pk=plan.pk)
    count_indicators(snapshot=snapshot, by=by)
    texts = get_texts(year)
    facts = gather_facts(year, plan, snapshot, texts=texts)
    files = write_files(facts)
    last = YearlyReport.objects.drafts().filter(year=year).first()
    if last is not None and last.has_every_file and last.digest == digest_of(files.docx):
        return last
    report = keep_version(facts, files, plan=plan, snapshot=snapshot, by=by)
    record_act(
        by=by,
        verb="lập báo cáo năm",
        subject=f"report:{report.pk}",
        details={"year": year, "snapshot": snapshot.pk, "digest": report.digest},
    )
    return report


def keep_version(
    facts: YearlyFacts, files: Files, *, plan: Plan, snapshot: Snapshot, by: Actor, **issued: Any
) -> YearlyReport:
    """Keep the next version of a year's report with its files and its figures."""
    versions = YearlyReport.objects.filter(year=facts.year)
    last = versions.aggregate(last=Max("version"))["last"] or 0
    return YearlyReport.objects.create(
        year=facts.year,
        version=last + 1,
        plan=plan,
        snapshot=snapshot,
        docx=files.docx,
        pdf=files.pdf,
        xlsx=files.xlsx,
        digest=digest_of(files.docx),
        texts=dict(facts.texts),
        figures={key: figure.as_json() for key, figure in figures_of(facts).items()},
        finality=finality_of_year(facts.as_of, facts.year),
        built_at=by.at,
        **issued,
    )
