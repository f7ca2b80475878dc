"""Hôm nay (overview): what to do today, the year's report, every target at a glance."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from django.shortcuts import render
from django.urls import reverse

from ansinh.apps.accounts.permissions import (
    can_issue_reports,
    can_see_persons,
    can_see_whole_commune,
)
from ansinh.apps.planning.queries import (
    find_current_plan,
    find_latest_snapshot,
    list_target_facts,
)
from ansinh.apps.planning.tables import grid_key, grid_of
from ansinh.apps.registry.queries import count_in_scope
from ansinh.apps.units.models import Village
from ansinh.apps.work.queries import find_latest_report
from ansinh.core.indicators.counting import total
from ansinh.core.indicators.goals import Status
from ansinh.core.plans.calendar import yearly_deadline
from ansinh.core.reports.facts import TargetFacts
from ansinh.core.reports.wording import value_in_words

WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")


@dataclass(frozen=True)
class Duty:
    """Một việc phải làm: what, why, by when, and the one act."""

    what: str
    why: str
    when: str
    act: str
    url: str
    now: bool = False
    main: bool = False


def overview(request):
    """The first page of whoever signs in."""
    today = request.today
    plan = find_current_plan()
    snapshot = find_latest_snapshot(today)
    facts = list_target_facts(plan, snapshot) if plan else []
    deadline = report_deadline(plan, today)
    duties = list_duties(request, plan, facts, deadline)
    context = {
        "heading": heading(today, duties, facts),
        "duties": duties,
        "key": grid_key(facts),
        "plan": plan,
        "snapshot": snapshot,
        "groups": grid_of(plan, facts) if plan else [],
        "target_count": len(facts),
        "short_count": sum(fact.status == Status.NOT_MET for fact in facts),
        "deadline": deadline,
        "days_left": days_left(deadline, today) if deadline else None,
        "report": find_latest_report(today.year),
        "may_issue": can_issue_reports(request.user),
        "scope_counts": count_in_scope(request.user, today)
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


def report_deadline(plan, today: date) -> date | None:
    """Hạn báo cáo năm: the plan's yearly deadline in this year, as a day."""
    return yearly_deadline(plan.content.get("deadlines", []), today.year) if plan else None


def days_left(deadline: date, today: date) -> int:
    """“Trước 01/12” is due on 30/11: days from today to that day."""
    return (deadline - timedelta(days=1) - today).days


def time_left(deadline: date, today: date) -> str:
    """“còn 7 ngày”, “quá hạn 3 ngày”."""
    days = days_left(deadline, today)
    return f"còn {days} ngày" if days >= 0 else f"quá hạn {-days} ngày"


def list_duties(request, plan, facts: list[TargetFacts], deadline: date | None) -> list[Duty]:
    """Work waiting, in the order to take it: the report's term first, then people to reach."""
    if plan is None:
        return []
    duties = []
    if deadline and can_issue_reports(request.user):
        duties.append(report_duty(request.today, deadline))
    if can_see_persons(request.user):
        where = place_of(request.user)
        keys = {str(village.pk) for village in where}
        mine = facts_of_villages(keys, facts) if where else facts
        short = [fact for fact in mine if fact.status == Status.NOT_MET and fact.short_by]
        short.sort(key=lambda fact: -(fact.short_by or 0))
        names = [village.name for village in where]
        duties.extend(target_duty(fact, names) for fact in short[:5])
    return duties


def place_of(user) -> list[Village]:
    """The villages a village head looks after; empty for whoever looks after the whole."""
    if can_see_whole_commune(user):
        return []
    return list(user.villages.all())


def facts_of_villages(keys: set[str], facts: Iterable[TargetFacts]) -> list[TargetFacts]:
    """The targets as they stand in these villages alone."""
    return [
        replace(
            fact, tally=total(village.tally for village in fact.villages if village.key in keys)
        )
        for fact in facts
        if fact.tally is not None
    ]


def report_duty(today: date, deadline: date) -> Duty:
    """The yearly report and its term."""
    return Duty(
        what=f"Gửi báo cáo năm {today.year}",
        why="Bản Word lập sẵn từ ảnh chụp số liệu; xem lại, bổ sung phần đánh giá rồi trình ký.",
        when=f"trước {deadline:%d/%m/%Y}, {time_left(deadline, today)}",
        act="Mở báo cáo",
        url=reverse("work:report", args=[today.year]),
        now=True,
        main=True,
    )


def target_duty(fact: TargetFacts, where: list[str]) -> Duty:
    """A target that is not met, with how many are still to be reached."""
    assert fact.indicator is not None
    who = f"Thôn {', '.join(where)} đang" if where else "Đang"
    return Duty(
        what=f"{fact.code}. {fact.title}: {fact.short_words}",
        why=f"{who} {value_in_words(fact.indicator, fact.measured)}; "
        f"danh sách {fact.indicator.missing} đã sẵn.",
        when=f"đến năm {fact.year}" if fact.year else "",
        act="Xem danh sách",
        url=reverse("planning:cases", args=[fact.code]),
    )
