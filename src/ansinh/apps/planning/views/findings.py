"""Trang kiểm tra văn bản: what a check of the kept plan found."""

from django.shortcuts import render

from ansinh.apps.planning import queries, tables
from ansinh.apps.planning.views.steps import thread
from ansinh.kit.tables import export_xlsx, laid_out, wants_excel

FINDINGS_ON_A_PAGE = 30


def list_plan_findings(request):
    """What a check of the plan found, beside its words; filtered by family and severity."""
    plan = queries.find_current_plan()
    if plan is None:
        return render(request, "planning/no_plan.html")
    findings = queries.list_plan_findings(plan, request.as_of)
    family, severity = request.GET.get("nhom", ""), request.GET.get("muc", "")
    kept = [
        one for one in findings if family in ("", one.family) and severity in ("", one.severity)
    ]
    table = tables.FindingTable(kept)
    if wants_excel(request):
        return export_xlsx(table, "kiem-tra-ke-hoach", "Kiểm tra văn bản kế hoạch", (plan.title,))
    context = {
        "plan": plan,
        "table": laid_out(request, table, FINDINGS_ON_A_PAGE),
        "counts": tables.severity_counts(findings),
        "families": tables.family_choices(findings),
        "severities": tables.severity_choices(findings),
        "family": family,
        "severity": severity,
        "steps": thread(request, plan=plan),
    }
    return render(request, "planning/finding_list.html", context)
