"""Trang của Chủ tịch: one sheet of A4 with what waits, what lags and whose it is."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import PermissionDenied
from django.shortcuts import render
from django.urls import reverse

from ansinh.apps.accounts.permissions import can_see_whole_commune
from ansinh.apps.planning.models import Plan
from ansinh.apps.planning.queries import (
    Reading,
    count_waiting,
    find_current_plan,
    find_latest_snapshot,
    list_wanted_values,
    with_progress,
)
from ansinh.apps.planning.queries.matrix import matrix_of
from ansinh.apps.planning.tables import mark_of, previous_words
from ansinh.apps.units.queries import PRESENT, find_boundary
from ansinh.apps.work.queries import TaskRow, find_latest_report, list_tasks
from ansinh.core.indicators.goals import Status
from ansinh.core.reports.facts import TargetFacts
from ansinh.core.reports.urgency import LAGGING, most_urgent_first
from ansinh.core.reports.wording import goal_of
from ansinh.site.today.duties import report_deadline, time_left

ROWS_THAT_FIT = 8


@dataclass(frozen=True)
class Waits:
    """Một việc chờ quyết định: by when, what, what is proposed, what if nothing is decided."""

    when: str
    what: str
    proposal: str
    otherwise: str
    url: str


def show_chair_page(request):
    """The page the chair reads on a Monday; it prints on exactly one sheet."""
    if not can_see_whole_commune(request.user):
        raise PermissionDenied
    plan = find_current_plan()
    snapshot = find_latest_snapshot(request.as_of)
    if plan is None or snapshot is None:
        return render(request, "site/chair_none.html", {"plan": plan})
    boundary = find_boundary(PRESENT, request.as_of)
    reading = Reading(plan.targets.confirmed())
    found = reading.trajectories_on(boundary, snapshot.on)
    facts = with_progress(reading.facts_on(snapshot, boundary), found)
    tasks = list_tasks(plan, request.as_of)
    tasks_now = tasks if request.as_of == request.today else list_tasks(plan, request.today)
    waiting = list(waits(plan, request.today, tasks_now))
    lagging = lagging_rows(facts, found)
    context = {
        "waiting": waiting,
        "lagging": lagging[:ROWS_THAT_FIT],
        "lagging_count": len(lagging),
        "statuses": Counter(fact.status for fact in facts),
        "met_count": sum(fact.status == Status.MET for fact in facts),
        "target_count": len(facts),
        "units": units_with_tasks(tasks)[:ROWS_THAT_FIT],
        "suppliers": silent_suppliers(request.today)[:ROWS_THAT_FIT],
        "unserved_count": sum(not row.tasks for row in matrix_of(plan, request.as_of).rows),
        "snapshot": snapshot,
    }
    return render(request, "site/chair.html", context)


def waits(plan: Plan, on: date, tasks: Iterable[TaskRow]) -> Iterable[Waits]:
    """What cannot go on without the chair or the officer's word."""
    deadline, report = report_deadline(plan, on), find_latest_report(on.year)
    if deadline:
        yield Waits(
            when=f"{deadline:%d/%m}, {time_left(deadline, on)}",
            what=f"Báo cáo năm {on.year}",
            proposal=f"Đọc {str(report).lower()}" if report else "Chưa lập dự thảo",
            otherwise="Gửi trễ cấp trên",
            url=reverse("work:report", args=[on.year]),
        )
    unread = count_waiting(plan)
    if unread:
        yield Waits(
            when="",
            what=f"{unread} giá trị của Kế hoạch chưa xác nhận",
            proposal="Công chức Lao động – Xã hội xác nhận từng câu",
            otherwise="Không tính vào báo cáo",
            url=reverse("planning:plan"),
        )
    unled = sum(row.is_waiting for row in tasks)
    if unled:
        yield Waits(
            when="",
            what=f"{unled} nhiệm vụ chưa có đơn vị chủ trì",
            proposal="Giao cho đơn vị kế thừa hoặc đơn vị phù hợp",
            otherwise="Không ai chịu trách nhiệm",
            url=reverse("work:tasks"),
        )


def lagging_rows(facts: Iterable[TargetFacts], found) -> list[dict[str, object]]:
    """Targets off their way to 2030, the most urgent first."""
    lagging = (fact for fact in most_urgent_first(facts) if fact.progress in LAGGING)
    return [_lagging_row(fact, *mark_of(fact, found)) for fact in lagging]


def _lagging_row(fact: TargetFacts, kind: str, word: str) -> dict[str, object]:
    assert fact.indicator is not None
    return {
        "code": fact.code,
        "title": fact.title,
        "previous": previous_words(fact),
        "value": fact.value_words,
        "goal": goal_of(fact.indicator, fact.goal),
        "kind": kind,
        "word": word,
        "short": fact.short_words,
        "url": reverse("planning:target", args=[fact.code]),
    }


def units_with_tasks(tasks: Iterable[TaskRow]) -> list[tuple[str, int]]:
    """Offices by the number of tasks they lead, the most first."""
    leads = (owner.organisation.name for row in tasks for owner in row.leads)
    return Counter(leads).most_common()


def silent_suppliers(on: date) -> list[tuple[str, str]]:
    """Who still owes figures of the year, with the targets that wait for them."""
    owed: dict[str, list[str]] = {}
    for wanted in list_wanted_values(on.year, on):
        if wanted.value is None:
            owed.setdefault(wanted.supplier, []).append(wanted.indicator.code)
    return [(name, ", ".join(codes)) for name, codes in owed.items()]
