"""Dùng chung của các trang báo cáo: which version, in which file, for whom."""

from django.http import Http404, HttpResponse
from django.urls import reverse

from ansinh.apps.planning.tables import plan_step
from ansinh.apps.work import queries
from ansinh.apps.work.models import YearlyReport
from ansinh.core.documents.paper import Paper
from ansinh.core.documents.writing.docx import write_docx
from ansinh.core.documents.writing.pdf import write_pdf
from ansinh.kit.files import KINDS, file_response
from ansinh.kit.threads import thread_of

WRITERS = {"docx": write_docx, "pdf": write_pdf}


def asked_report(request, year: int) -> YearlyReport | None:
    """The version the address asks for (`?ban=3`), else the last the reader may read."""
    asked = request.GET.get("ban", "")
    version = int(asked) if asked.isdecimal() and len(asked) < 6 else None
    return queries.find_report(year, version, request.user)


def get_report(request, year: int) -> YearlyReport:
    """As `asked_report`; an address without a report is not found."""
    report = asked_report(request, year)
    if report is None:
        raise Http404
    return report


def paper_response(request, paper: Paper, name: str) -> HttpResponse | None:
    """The paper as the file the address asks for (`?tep=pdf`), None for the page."""
    ending = request.GET.get("tep", "")
    if ending not in WRITERS:
        return None
    return file_response(WRITERS[ending](paper), f"{name}.{ending}", KINDS[ending])


def steps(year: int, plan) -> list[dict]:
    """Sợi dẫn from the report to the plan."""
    found = [
        ("report", f"Báo cáo {year}", reverse("work:report", args=[year])),
        ("targets", "Các chỉ tiêu", reverse("planning:targets")),
    ]
    return thread_of([*found, plan_step(plan)] if plan else found, "report")
