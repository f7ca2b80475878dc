"""Dùng chung của các trang báo cáo: which version, in which file, for whom."""

from django.http import Http404, HttpResponse
from django.urls import reverse

from ansinh.apps.work import queries
from ansinh.apps.work.models import YearlyReport
from ansinh.core.documents.paper import Paper
from ansinh.core.documents.writing.docx import write_docx
from ansinh.core.documents.writing.pdf import write_pdf

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
KINDS = {"docx": WORD, "pdf": "application/pdf", "xlsx": EXCEL}
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


def file_response(content: bytes, ending: str, name: str) -> HttpResponse:
    """A file to be saved under a name in plain letters."""
    response = HttpResponse(content, content_type=KINDS[ending])
    response.headers["Content-Disposition"] = f'attachment; filename="{name}.{ending}"'
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response


def paper_response(request, paper: Paper, name: str) -> HttpResponse | None:
    """The paper as the file the address asks for (`?tep=pdf`), None for the page."""
    ending = request.GET.get("tep", "")
    if ending not in WRITERS:
        return None
    return file_response(WRITERS[ending](paper), ending, name)


def steps(year: int, plan) -> list[dict]:
    """Sợi dẫn from the report to the plan."""
    found: list[dict] = [
        {"label": f"Báo cáo {year}", "url": reverse("work:report", args=[year]), "current": True},
        {"label": "Các chỉ tiêu", "url": reverse("planning:targets")},
    ]
    if plan is not None:
        found.append(
            {"label": f"Kế hoạch, {len(plan.lines)} dòng", "url": reverse("planning:plan")}
        )
    return found
