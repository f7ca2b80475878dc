"""Viết các phần và phát hành."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect, render

from ansinh.apps.accounts.permissions import can_issue_reports, can_see_drafts
from ansinh.apps.work import actions, queries
from ansinh.apps.work.forms import IssueForm, ReportTextForm
from ansinh.apps.work.views import shared


def edit_texts(request, year: int):
    """What the officer writes in each part; the chair reads it."""
    if not can_see_drafts(request.user):
        raise PermissionDenied
    may_write = can_issue_reports(request.user)
    if request.method == "POST" and not may_write:
        raise PermissionDenied
    form = ReportTextForm(request.POST or None, initial=queries.get_texts(year))
    if request.method == "POST" and form.is_valid():
        changed = [
            part
            for part, text in form.cleaned_data.items()
            if actions.write_report_text(year=year, part=part, text=text, by=request.actor)
        ]
        _tell(request, changed)
        return redirect("work:report-texts", year=year)
    context = {
        "year": year,
        "form": form,
        "may_write": may_write,
        "written": len(queries.get_texts(year)),
        "steps": shared.steps(year, None),
    }
    return render(request, "work/report_texts.html", context)


def _tell(request, changed: list[str]) -> None:
    if not changed:
        messages.info(request, "Không phần nào thay đổi nên chưa ghi gì.")
        return
    parts = ", ".join(changed)
    messages.success(request, f"Đã ghi phần {parts}. Lập lại báo cáo để đưa vào dự thảo.")


def issue(request, year: int):
    """Phát hành: number, day, signer; what it means stands beside the form."""
    if not can_issue_reports(request.user):
        raise PermissionDenied
    report = queries.find_latest_report(year)
    if report is None or report.is_issued:
        raise Http404
    form = IssueForm(request.POST or None, today=request.today)
    if request.method == "POST" and form.is_valid():
        try:
            issued = actions.issue_report(report=report, by=request.actor, **form.cleaned_data)
        except actions.CannotIssue as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, f"Đã phát hành {issued}. Bản này không đổi được nữa.")
            return redirect("work:report", year=year)
    facts = queries.facts_of_report(report)
    context = {
        "year": year,
        "report": report,
        "form": form,
        "blocking": [each for each in queries.list_missing(facts) if each.blocks],
        "differences": facts.differences,
        "last_issue": facts.last_issue,
        "steps": shared.steps(year, None),
    }
    return render(request, "work/report_issue.html", context)
