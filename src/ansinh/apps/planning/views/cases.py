"""Trang danh sách việc."""

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from ansinh.apps.accounts.permissions import can_see_persons, can_see_whole_commune, village_scope
from ansinh.apps.planning import queries, tables
from ansinh.apps.planning.models import Target
from ansinh.apps.planning.views.steps import current_plan, sentence_url_of, thread
from ansinh.apps.units.models import Village
from ansinh.apps.units.queries import list_villages
from ansinh.core.reports import wording

CASES_ON_A_PAGE = 50

FIRST_CASES = 8


def list_cases(request, code: str):
    """Who keeps the target from being met, within the reader's scope."""
    if not can_see_persons(request.user):
        raise PermissionDenied
    plan = current_plan()
    target = get_object_or_404(Target, plan=plan, code=code)
    snapshot = queries.find_latest_snapshot(request.today)
    if snapshot is None or target.indicator is None or not target.indicator.is_computed:
        raise Http404
    villages = villages_in_scope(request)
    village = _village_asked(request, villages)
    cases = queries.list_cases(target, snapshot, request.user, village.pk if village else None)
    context = {
        "plan": plan,
        "target": target,
        "indicator": target.indicator,
        "snapshot": snapshot,
        "page": Paginator(cases, CASES_ON_A_PAGE).get_page(request.GET.get("page")),
        "missing_count": sum(not case.is_unknown for case in cases),
        "unknown_count": sum(case.is_unknown for case in cases),
        "subject": wording.subject_word(target.indicator) or "hộ",
        "case_word": tables.case_word(target.indicator),
        "case_head": tables.case_head(target.indicator),
        "villages": villages,
        "village": village or (villages[0] if len(villages) == 1 else None),
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
    if snapshot is None or target.indicator is None or not can_see_persons(request.user):
        return {}
    cases = queries.list_cases(target, snapshot, request.user)
    unknown = sum(case.is_unknown for case in cases)
    return {
        "first_cases": cases[:FIRST_CASES],
        "case_counts": {"missing": len(cases) - unknown, "unknown": unknown},
        "case_word": tables.case_word(target.indicator),
        "case_head": tables.case_head(target.indicator),
    }


def lists_of_villages(request, target: Target) -> dict[str, str]:
    """Where each village's people or households still to be reached are listed, by its key."""
    if not can_see_persons(request.user):
        return {}
    cases = reverse("planning:cases", args=[target.code])
    return {str(v.pk): f"{cases}?thon={v.pk}" for v in villages_in_scope(request)}


def _village_asked(request, villages: list[Village]) -> Village | None:
    """The village of the filter; one outside the reader's scope is refused, not shown as empty."""
    asked = request.GET.get("thon", "")
    if not asked:
        return None
    chosen = next((village for village in villages if str(village.pk) == asked), None)
    if chosen is None:
        raise PermissionDenied
    return chosen


def villages_in_scope(request) -> list[Village]:
    villages = list_villages(request.today)
    if can_see_whole_commune(request.user):
        return villages
    mine = village_scope(request.user)
    return [village for village in villages if village.pk in mine]
