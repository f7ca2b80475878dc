"""Các bản khác của báo cáo: what changed, the chair's page, the village's notice."""

from datetime import date

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import render

from ansinh.apps.accounts.models import User
from ansinh.apps.accounts.permissions import can_see_drafts, village_scope
from ansinh.apps.work import queries
from ansinh.apps.work.views import shared
from ansinh.core.reports.chair_page import compose_chair_page
from ansinh.core.reports.village_notice import compose_village_notice, villages_of


def show_differences(request, year: int):
    """Figure by figure: what it was in the issue before, what it is, why."""
    report = shared.get_report(request, year)
    facts = queries.facts_of_report(report)
    context = {
        "year": year,
        "report": report,
        "facts": facts,
        "steps": shared.steps(year, report.plan),
    }
    return render(request, "work/report_differences.html", context)


def show_chair_page(request, year: int):
    """One sheet for the chair."""
    if not can_see_drafts(request.user):
        raise PermissionDenied
    report = shared.get_report(request, year)
    paper = compose_chair_page(queries.facts_of_report(report))
    name = f"trinh-chu-tich-{year}"
    context = {
        "year": year,
        "report": report,
        "paper": paper,
        "steps": shared.steps(year, report.plan),
    }
    return shared.paper_response(request, paper, name) or render(
        request, "work/chair_page.html", context
    )


def show_village_notice(request, year: int):
    """One village's notice; a village head sees their own villages."""
    report = shared.get_report(request, year)
    facts = queries.facts_of_report(report)
    villages = _villages_for(request.user, villages_of(facts), facts.as_of)
    village = request.GET.get("thon", "") or next(iter(villages), "")
    if village not in villages:
        raise Http404
    paper = compose_village_notice(facts, village)
    context = {
        "year": year,
        "report": report,
        "paper": paper,
        "village": village,
        "villages": villages,
        "steps": shared.steps(year, report.plan),
    }
    return shared.paper_response(request, paper, f"thong-bao-thon-{year}") or render(
        request, "work/village_notice.html", context
    )


def _villages_for(user: User, villages: dict[str, str], on: date) -> dict[str, str]:
    if user.role != User.Role.VILLAGE_HEAD:
        return villages
    own = {str(key) for key in village_scope(user, on)}
    return {key: name for key, name in villages.items() if key in own}
