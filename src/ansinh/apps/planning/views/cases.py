"""Trang danh sách việc."""

from collections.abc import Iterable

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.http import urlencode

from ansinh.apps.accounts.permissions import can_see_persons
from ansinh.apps.accounts.queries import list_villages_in_scope
from ansinh.apps.journal.actions import record_view
from ansinh.apps.planning import queries, tables
from ansinh.apps.planning.models import Target
from ansinh.apps.planning.views.steps import current_plan, sentence_url_of, thread
from ansinh.apps.units.models import Village
from ansinh.kit.tables import export_xlsx, laid_out, wants_excel

FIRST_CASES = 8


def list_cases(request, code: str):
    """Who keeps the target from being met, within the reader's scope; each view is journalled."""
    if not can_see_persons(request.user):
        raise PermissionDenied
    plan = current_plan()
    target = get_object_or_404(plan.targets.confirmed(), code=code)
    indicator, snapshot = target.indicator, queries.find_latest_snapshot(request.as_of)
    if snapshot is None or indicator is None or not indicator.is_computed:
        raise Http404
    villages = list_villages_in_scope(request.user, request.as_of)
    village = _village_asked(request, villages)
    cases = queries.list_cases(target, snapshot, request.user, village.pk if village else None)
    table = laid_out(request, tables.CaseTable(indicator, tables.case_rows(indicator, cases)))
    is_file = wants_excel(request)
    shown = cases if is_file else [cases[row.record["index"]] for row in table.page.object_list]
    note_names_shown(request, target, shown, "tệp Excel" if is_file else "")
    if is_file:
        return export_xlsx(table, f"{code}-con-thieu", f"{code}. {target.title}: danh sách việc")
    context = {
        "plan": plan,
        "target": target,
        "indicator": indicator,
        "snapshot": snapshot,
        "table": table,
        "missing_count": sum(not case.is_unknown for case in cases),
        "unknown_count": sum(case.is_unknown for case in cases),
        "villages": villages,
        "village": village or (villages[0] if len(villages) == 1 else None),
        "excel_url": f"?{urlencode({**request.GET.dict(), 'tep': 'xlsx'})}",
        "steps": thread(
            request,
            plan=plan,
            target=target,
            sentence_url=sentence_url_of(plan, target),
            at="cases",
        ),
    }
    return render(request, "planning/case_list.html", context)


def cases_at_a_glance(request, target: Target, snapshot) -> dict[str, object]:
    """The first few people or households to go to, and how many there are."""
    indicator = target.indicator
    if snapshot is None or indicator is None or not can_see_persons(request.user):
        return {}
    if not indicator.is_computed:
        return {}
    glance = queries.glance_at_cases(target, snapshot, request.user, FIRST_CASES)
    note_names_shown(request, target, glance.first)
    rows = tables.case_rows(indicator, glance.first)
    return {
        "cases": tables.CaseTable(indicator, rows, orderable=False),
        "case_counts": {"missing": glance.missing, "unknown": glance.unknown},
    }


def note_names_shown(
    request, target: Target, cases: Iterable[queries.CaseRow], purpose: str = ""
) -> None:
    """Ghi sổ lượt xem: people shown by name, if any."""
    shown = [case.reference for case in cases]
    if shown:
        what = f"danh sách chỉ tiêu {target.code}"
        record_view(by=request.actor, what=what, subjects=shown, purpose=purpose)


def lists_of_villages(request, target: Target) -> dict[str, str]:
    """Where each village's people or households still to be reached are listed, by its key."""
    if not can_see_persons(request.user):
        return {}
    cases = reverse("planning:cases", args=[target.code])
    villages = list_villages_in_scope(request.user, request.as_of)
    return {str(village.pk): f"{cases}?thon={village.pk}" for village in villages}


def _village_asked(request, villages: list[Village]) -> Village | None:
    """The village of the filter; one outside the reader's scope is refused, not shown as empty."""
    asked = request.GET.get("thon", "")
    if not asked:
        return None
    chosen = next((village for village in villages if str(village.pk) == asked), None)
    if chosen is None:
        raise PermissionDenied
    return chosen
