"""Trang đầu (overview): what to do today, the year's report, every target at a glance."""

from datetime import date

from django.shortcuts import render

from ansinh.apps.accounts.permissions import can_issue_reports, can_see_drafts, can_see_persons
from ansinh.apps.planning.queries import (
    Reading,
    find_current_plan,
    find_latest_snapshot,
)
from ansinh.apps.planning.tables import grid_key, grid_of
from ansinh.apps.registry.queries import count_in_scope
from ansinh.apps.units.queries import PRESENT, find_boundary
from ansinh.apps.work.queries import find_latest_report
from ansinh.core.indicators.goals import Status
from ansinh.core.indicators.paths import Standing
from ansinh.core.reports.facts import TargetFacts
from ansinh.site.today.duties import Duty, days_left, list_duties, report_deadline

WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")


def overview(request):
    """The first page of whoever signs in."""
    today = request.today
    plan = find_current_plan()
    snapshot = find_latest_snapshot(request.as_of)
    boundary = find_boundary(PRESENT, request.as_of)
    reading = Reading(plan.targets.confirmed() if plan else ())
    facts = reading.facts_on(snapshot, boundary)
    found = reading.trajectories_on(boundary, snapshot.on) if snapshot else {}
    deadline = report_deadline(plan, today)
    duties = list_duties(request.user, plan, facts, today)
    context = {
        "heading": heading(today, duties, facts),
        "duties": duties,
        "plan": plan,
        "snapshot": snapshot,
        "groups": grid_of(plan, facts, found) if plan else [],
        "key": grid_key(facts, found),
        "target_count": len(facts),
        "met_count": sum(fact.status == Status.MET for fact in facts),
        "behind_count": count_standing(found, Standing.BEHIND),
        "deadline": deadline,
        "days_left": days_left(deadline, today) if deadline else None,
        "report": find_latest_report(today.year, request.user),
        "sees_drafts": can_see_drafts(request.user),
        "may_issue": can_issue_reports(request.user),
        "scope_counts": count_in_scope(request.user, request.as_of)
        if can_see_persons(request.user)
        else None,
    }
    return render(request, "site/overview.html", context)


def heading(today: date, duties: list[Duty], facts: list[TargetFacts]) -> str:
    """What waits for the reader; for whoever has no duty here, how the plan stands."""
    day = f"{WEEKDAYS[today.weekday()]}, {today:%d/%m/%Y}"
    if duties or not facts:
        return f"{day}: {len(duties)} việc phải làm"
    short = sum(fact.status == Status.NOT_MET for fact in facts)
    return f"{day}: {short} trong {len(facts)} chỉ tiêu chưa đạt"


def count_standing(found, standing: Standing) -> int:
    """How many targets stand there on the way to their goals."""
    return sum(one is not None and one.standing == standing for one in found.values())
