"""Các bản báo cáo: which versions there are, who may read which."""

import hashlib

from ansinh.apps.accounts.models import User
from ansinh.apps.accounts.permissions import can_see_drafts
from ansinh.apps.work.models import ReportText, YearlyReport
from ansinh.core.documents.paper import Paper
from ansinh.core.documents.writing.docx import write_docx
from ansinh.core.reports.written_parts import PARTS


def visible_reports(user: User):
    """Versions this user may read: drafts are for those who draw the report up and decide on it."""
    every = YearlyReport.objects.light()
    return every if can_see_drafts(user) else every.issued()


def find_latest_report(year: int, user: User | None = None) -> YearlyReport | None:
    """The last version of a year's report that the user may read, or None."""
    every = YearlyReport.objects.light() if user is None else visible_reports(user)
    return every.filter(year=year).first()


def find_report(year: int, version: int | None, user: User) -> YearlyReport | None:
    """One version with its plan, if there is one that the user may read; None: the last."""
    found = visible_reports(user).filter(year=year)
    if version is not None:
        found = found.filter(version=version)
    return found.select_related("plan", "snapshot").defer("plan__file").first()


def list_versions(year: int, user: User) -> list[YearlyReport]:
    """Every version of a year's report the user may read, newest first."""
    return list(visible_reports(user).filter(year=year))


def list_years(user: User) -> list[int]:
    """Years with a report the user may read, the last first."""
    years = visible_reports(user).order_by("-year").values_list("year", flat=True)
    return list(years.distinct())


def find_issue_before(year: int, version: int | None = None) -> YearlyReport | None:
    """The issue a version follows; `version` None: the last one there is."""
    issued = YearlyReport.objects.light().issued().filter(year=year)
    return (issued if version is None else issued.filter(version__lt=version)).first()


def get_texts(year: int) -> dict[str, str]:
    """What officers wrote, by part: the newest wording of each."""
    newest: dict[str, str] = {}
    for row in ReportText.objects.filter(year=year):
        newest.setdefault(row.part, row.text)
    return {part: newest[part] for part in PARTS if newest.get(part, "").strip()}


def is_still_the_same(report: YearlyReport, paper: Paper) -> bool:
    """Whether the report drawn up now would be the file that was kept, byte for byte."""
    return digest_of(write_docx(paper)) == report.digest


def digest_of(docx: bytes) -> str:
    """The seal of a Word file."""
    return hashlib.sha256(docx).hexdigest()
