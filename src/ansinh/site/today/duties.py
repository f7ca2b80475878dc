"""Việc phải làm (duties): what waits for the reader, in the order to take it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from django.urls import reverse

from ansinh.apps.accounts.models import User
from ansinh.apps.accounts.permissions import (
    can_enter_values,
    can_issue_reports,
    can_see_confirmation,
    can_see_persons,
    can_see_whole_commune,
    village_scope,
)
from ansinh.apps.accounts.queries import list_villages_in_scope
from ansinh.apps.planning.models import Plan
from ansinh.apps.planning.queries import count_waiting, list_wanted_values
from ansinh.apps.units.models import Village
from ansinh.apps.units.queries import heir_of
from ansinh.apps.work.permissions import indicators_of_unit_head
from ansinh.apps.work.queries import list_ended_owners, list_tasks
from ansinh.core.indicators.counting import total
from ansinh.core.indicators.goals import Status
from ansinh.core.indicators.village_figures import takes_own_counts
from ansinh.core.plans.calendar import yearly_deadline
from ansinh.core.reports.facts import TargetFacts
from ansinh.core.reports.wording import value_in_words

LISTS_AT_MOST = 5


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


def list_duties(user: User, plan: Plan | None, facts: list[TargetFacts], on: date) -> list[Duty]:
    """Work waiting for this reader: what has a term first, then people to reach."""
    if plan is None:
        return []
    duties = [
        *_report_duties(user, plan, on),
        *_confirmation_duties(user, plan),
        *_value_duties(user, on),
        *_task_duties(user, plan, on),
        *_unit_duties(user, plan, on),
        *_unit_value_duties(user, on),
        *_list_duties(user, facts, on),
    ]
    return [replace(duty, main=place == 0) for place, duty in enumerate(duties)]


def report_deadline(plan: Plan | None, on: date) -> date | None:
    """Hạn báo cáo năm: the plan's yearly deadline in this year, as a day."""
    return yearly_deadline(plan.content.get("deadlines", []), on.year) if plan else None


def days_left(deadline: date, on: date) -> int:
    """“Trước 01/12” is due on 30/11: days from a day to that day."""
    return (deadline - timedelta(days=1) - on).days


def time_left(deadline: date, on: date) -> str:
    """“còn 7 ngày”, “quá hạn 3 ngày”."""
    days = days_left(deadline, on)
    return f"còn {days} ngày" if days >= 0 else f"quá hạn {-days} ngày"


def _report_duties(user: User, plan: Plan, on: date) -> Iterable[Duty]:
    deadline = report_deadline(plan, on)
    if deadline and can_issue_reports(user):
        yield Duty(
            what=f"Gửi báo cáo năm {on.year}",
            why="Số liệu và phụ lục đã lập sẵn; viết phần lời còn thiếu rồi phát hành.",
            when=f"trước {deadline:%d/%m/%Y}, {time_left(deadline, on)}",
            act="Mở báo cáo",
            url=reverse("work:report", args=[on.year]),
            now=True,
        )


def _confirmation_duties(user: User, plan: Plan) -> Iterable[Duty]:
    waiting = count_waiting(plan)
    if waiting and can_see_confirmation(user):
        yield Duty(
            what=f"Xác nhận {waiting} giá trị đọc từ kế hoạch",
            why="Giá trị nào chưa có người xác nhận thì chưa được tính và chưa vào báo cáo.",
            when="",
            act="Xác nhận",
            url=reverse("planning:desk"),
        )


def _value_duties(user: User, on: date) -> Iterable[Duty]:
    missing = [one for one in list_wanted_values(on.year, on) if one.value is None]
    if missing and can_enter_values(user):
        codes = ", ".join(one.indicator.code for one in missing)
        first = min(one.closes for one in missing)
        yield Duty(
            what=f"Xin {len(missing)} số liệu của năm {on.year} còn thiếu",
            why=f"{codes}. Mỗi số kèm văn bản; có mẫu Excel để gửi các đơn vị.",
            when=f"chốt số từ {first:%d/%m/%Y}",
            act="Xem còn thiếu gì",
            url=f"{reverse('planning:values')}?thieu=1",
        )


def _task_duties(user: User, plan: Plan, on: date) -> Iterable[Duty]:
    if not can_issue_reports(user):
        return
    waiting = sum(row.is_waiting for row in list_tasks(plan, on))
    if waiting:
        yield Duty(
            what=f"Giao {waiting} nhiệm vụ chưa có đơn vị chủ trì",
            why="Kế hoạch không nêu đơn vị, hoặc đơn vị được nêu không còn.",
            when="",
            act="Giao việc",
            url=reverse("work:tasks"),
        )
    ended = list_ended_owners(on)
    if ended:
        names = "; ".join(unit.name for unit in ended[:3])
        yield Duty(
            what=f"Chuyển việc của {len(ended)} đơn vị đã chấm dứt",
            why=f"Còn nhiệm vụ đứng tên: {names}.",
            when="",
            act="Chuyển việc",
            url=reverse("work:tasks"),
        )


def _unit_duties(user: User, plan: Plan, on: date) -> Iterable[Duty]:
    """What the reader's own office leads, or who stands in its place by now."""
    if user.role != User.Role.UNIT_HEAD or user.organisation is None:
        return
    office = heir_of(user.organisation, on)
    if office is None:
        return
    mine = [row.task for row in list_tasks(plan, on) if row.is_led_by(office)]
    if mine:
        codes = ", ".join(task.code for task in mine)
        yield Duty(
            what=f"{office} đang chủ trì {len(mine)} nhiệm vụ",
            why=f"{codes}. Xem câu giao việc và đơn vị phối hợp.",
            when="",
            act="Xem nhiệm vụ",
            url=f"{reverse('work:tasks')}?don-vi={office.pk}",
        )


def _unit_value_duties(user: User, on: date) -> Iterable[Duty]:
    """Figures of the year that the reader's own unit may enter."""
    mine = indicators_of_unit_head(user, on)
    wanted = [one for one in list_wanted_values(on.year, on) if one.indicator.code in mine]
    missing = [one for one in wanted if one.value is None and takes_own_counts(one.indicator)]
    if missing:
        codes = ", ".join(one.indicator.code for one in missing)
        yield Duty(
            what=f"Nhập {len(missing)} số liệu của đơn vị cho năm {on.year}",
            why=f"{codes}: nhiệm vụ của {user.organisation} phục vụ các chỉ tiêu này.",
            when=f"chốt số từ {min(one.closes for one in missing):%d/%m/%Y}",
            act="Nhập số liệu",
            url=reverse("planning:value", args=[missing[0].indicator.code]),
        )


def _list_duties(user: User, facts: list[TargetFacts], on: date) -> Iterable[Duty]:
    """Counted targets not met, by how many are still to be reached, where the reader works.

    What an office reported has no list of who is missing.
    """
    if not can_see_persons(user):
        return
    where, mine = place_of(user, on), [fact for fact in facts if fact.entered is None]
    if not can_see_whole_commune(user):
        mine = facts_of_villages({str(key) for key in village_scope(user, on)}, facts)
    short = [fact for fact in mine if fact.status == Status.NOT_MET and fact.short_by]
    short.sort(key=lambda fact: -(fact.short_by or 0))
    names = [village.name for village in where]
    for fact in short[:LISTS_AT_MOST]:
        yield _list_duty(fact, names)


def place_of(user: User, on: date) -> list[Village]:
    """The villages a village head looks after; empty for whoever looks after the whole."""
    return [] if can_see_whole_commune(user) else list_villages_in_scope(user, on)


def facts_of_villages(keys: set[str], facts: Iterable[TargetFacts]) -> list[TargetFacts]:
    """The targets as they stand in these villages alone."""
    return [
        replace(
            fact, tally=total(village.tally for village in fact.villages if village.key in keys)
        )
        for fact in facts
        if fact.tally is not None
    ]


def _list_duty(fact: TargetFacts, where: list[str]) -> Duty:
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
