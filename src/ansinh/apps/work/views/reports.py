from dataclasses import replace

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from ansinh.apps.accounts.permissions import can_issue_reports
from ansinh.apps.planning.queries import NoSnapshot, find_current_plan, get_snapshot_of_year
from ansinh.apps.work import actions, queries
from ansinh.apps.work.models import YearlyReport
from ansinh.core.documents.paper import note_keys
from ansinh.core.indicators.goals import STATUS_WORDS, Status
from ansinh.core.indicators.passports import FINALITY_WORDS

WITHOUT_TARGET = {
    "population": ("Dân số trong phạm vi", "đếm hộ và người trong sổ dân cư của ảnh chụp"),
    "summary": ("Số chỉ tiêu theo tình trạng", "đếm các chỉ tiêu của Kế hoạch theo tình trạng"),
}
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def open_report_of_today(request):
    """The report of the running year."""
    return redirect("work:report", year=request.today.year)


def show_report(request, year: int):
    """The report as it will print, with the passport of every figure."""
    plan = find_current_plan()
    report = queries.find_latest_report(year)
    context = {
        "year": year,
        "report": report,
        "may_issue": can_issue_reports(request.user),
        "steps": _steps(year, plan),
    }
    if report is None:
        return render(request, "work/report_none.html", context | _reason(year, plan))
    facts = queries.gather_facts(year, report.plan, report.snapshot)
    paper = queries.compose_yearly_report(facts)
    context |= {
        "facts": facts,
        "paper": replace(paper, annexes=()),
        "annexes": paper.annexes,
        "is_same": queries.is_still_the_same(report, paper),
        "statuses": [(STATUS_WORDS[s], facts.statuses[s]) for s in Status if facts.statuses[s]],
        "passports": _passports(facts, note_keys(paper)),
        "common": {
            "Tính đến": f"{facts.as_of:%d/%m/%Y}",
            "Phạm vi": facts.boundary,
            "Ảnh chụp": report.snapshot.short_id,
        },
    }
    return render(request, "work/report_show.html", context)


def download_report(request, year: int):
    """The Word file exactly as it was built."""
    report = YearlyReport.objects.filter(year=year).first()
    if report is None:
        raise Http404
    response = HttpResponse(bytes(report.docx), content_type=WORD)
    response.headers["Content-Disposition"] = f'attachment; filename="{report.file_name}"'
    return response


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


def _reason(year: int, plan) -> dict[str, str]:
    if plan is None:
        return {"why": "Chưa có kế hoạch nào được lưu."}
    try:
        snapshot = get_snapshot_of_year(year)
    except NoSnapshot as missing:
        return {"why": str(missing)}
    return {"why": f"Đã có ảnh chụp {snapshot}; lập được ngay.", "ready": "yes"}


def _steps(year: int, plan):
    steps = [
        {"label": f"Báo cáo {year}", "url": reverse("work:report", args=[year]), "current": True},
        {"label": "Các chỉ tiêu", "url": reverse("planning:targets")},
    ]
    if plan is not None:
        steps.append(
            {"label": f"Kế hoạch, {len(plan.lines)} dòng", "url": reverse("planning:plan")}
        )
    return steps


def _passports(facts, keys) -> list[dict]:
    """One card for each figure, in the order and with the number it is printed."""
    targets = {target.code: target for target in facts.targets}
    cards = []
    for number, key in enumerate(keys, start=1):
        target = targets.get(key)
        cards.append({"number": number, "key": key, **_card(target, key)})
    return cards


def _card(target, key: str) -> dict:
    if target is None or target.passport is None:
        title, source = WITHOUT_TARGET.get(key, (key, ""))
        return {"title": title, "rows": {"Nguồn": source}, "url": ""}
    passport = target.passport
    rows = {
        "Định nghĩa": f"{passport.definition}, {passport.version_words}",
        "Nguồn": passport.source,
        "Tình trạng": FINALITY_WORDS[passport.finality],
    }
    url = reverse("planning:target", args=[target.code])
    return {"title": f"{target.code}. {target.title}", "rows": rows, "url": url}
