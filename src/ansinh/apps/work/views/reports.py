"""Trang báo cáo: its state, what is missing, the paper, its files."""

from dataclasses import replace

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from ansinh.apps.accounts.permissions import can_issue_reports, can_see_drafts
from ansinh.apps.planning.queries import NoSnapshot, find_current_plan, get_snapshot_of_year
from ansinh.apps.work import actions, queries
from ansinh.apps.work.views import shared
from ansinh.apps.work.views.cards import passport_cards
from ansinh.core.documents.paper import note_keys
from ansinh.core.indicators.goals import STATUS_WORDS, Status
from ansinh.core.reports.yearly import compose_yearly_report
from ansinh.kit.files import KINDS, file_response

PAGES = {"planning:targets": "Mở các chỉ tiêu", "planning:desk": "Xác nhận"}


def open_report_of_today(request):
    """The report of the running year."""
    return redirect("work:report", year=request.today.year)


def show_report(request, year: int):
    """The report as it will print, what is missing before it can go out, its other forms."""
    plan = find_current_plan()
    report = shared.asked_report(request, year)
    context = {
        "year": year,
        "report": report,
        "may_issue": can_issue_reports(request.user),
        "sees_drafts": can_see_drafts(request.user),
        "other_years": [one for one in queries.list_years(request.user) if one != year],
        "steps": shared.steps(year, plan),
    }
    if report is None:
        return render(request, "work/report_none.html", context | _reason(request, year, plan))
    facts = queries.facts_of_report(report)
    paper = compose_yearly_report(facts)
    missing = [] if report.is_issued else queries.list_missing(facts)
    context |= {
        "facts": facts,
        "paper": replace(paper, annexes=()),
        "annexes": paper.annexes,
        "is_same": queries.is_still_the_same(report, paper),
        "statuses": [(STATUS_WORDS[s], facts.statuses[s]) for s in Status if facts.statuses[s]],
        "duties": [_duty(year, each) for each in missing],
        "blocking": sum(each.blocks for each in missing),
        "versions": queries.list_versions(year, request.user),
        "passports": passport_cards(facts, note_keys(paper)),
        "common": {
            "Tính đến": f"{facts.as_of:%d/%m/%Y}",
            "Phạm vi": facts.boundary,
            "Ảnh chụp": report.snapshot.short_id,
        },
    }
    return render(request, "work/report_show.html", context)


def _duty(year: int, missing) -> dict:
    """One line of the work list; a part to write leads to where it is written."""
    url, act = "", ""
    if missing.part:
        url = f"{reverse('work:report-texts', args=[year])}#phan-{missing.part}"
        act = f"Viết phần {missing.part}"
    elif missing.page:
        url, act = reverse(missing.page), PAGES[missing.page]
    return {
        "what": missing.what,
        "when": "trước khi phát hành" if missing.blocks else "nên làm",
        "now": missing.blocks,
        "why": missing.to_do,
        "url": url,
        "act": act,
    }


def download_report(request, year: int, ending: str):
    """A file of the report exactly as it was built."""
    report = shared.get_report(request, year)
    return file_response(bytes(getattr(report, ending)), report.file_name(ending), KINDS[ending])


@require_POST
def build_report(request, year: int):
    """Draw the report up again from the year's last snapshot."""
    if not can_issue_reports(request.user):
        raise PermissionDenied
    plan = find_current_plan()
    if plan is None:
        messages.error(request, "Chưa có kế hoạch nào; hãy lưu kế hoạch trước khi lập báo cáo.")
        return redirect("work:report", year=year)
    try:
        snapshot = get_snapshot_of_year(year)
    except NoSnapshot as missing:
        messages.error(request, str(missing))
        return redirect("work:report", year=year)
    report = actions.build_yearly_report(year=year, plan=plan, snapshot=snapshot, by=request.actor)
    messages.success(request, f"{report} lập từ ảnh chụp {snapshot}. Tải bản Word ở bên dưới.")
    return redirect("work:report", year=year)


def _reason(request, year: int, plan) -> dict[str, str]:
    if not can_see_drafts(request.user):
        return {"why": f"Báo cáo năm {year} chưa phát hành; đọc được ở đây sau ngày phát hành."}
    if plan is None:
        return {"why": "Chưa có kế hoạch nào được lưu."}
    try:
        snapshot = get_snapshot_of_year(year)
    except NoSnapshot as missing:
        return {"why": str(missing)}
    return {"why": f"Đã có ảnh chụp {snapshot}; lập được ngay.", "ready": "yes"}
