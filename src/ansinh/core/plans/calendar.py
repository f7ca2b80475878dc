"""Hạn hằng năm trong một năm: the day on which a deadline that comes back falls."""

from calendar import monthrange
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any


def yearly_deadline(plan_deadlines: Iterable[Mapping[str, Any]], year: int) -> date | None:
    """Give the day in `year` of the plan's yearly report, else of its first yearly deadline.

    `plan_deadlines` is the list under "deadlines" in `Plan.as_json`. With the month alone, or a
    day past its end (31/11), the answer is the last day of that month; None without a month.
    """
    yearly = [one for one in plan_deadlines if one.get("recurrence") == "yearly"]
    reports_first = sorted(yearly, key=lambda one: one.get("kind", "report") != "report")
    days = (_day_in(year, one.get("month"), one.get("day")) for one in reports_first)
    return next((day for day in days if day), None)


def _day_in(year: int, month: int | None, day: int | None) -> date | None:
    if not month or not 1 <= month <= 12:
        return None
    last = monthrange(year, month)[1]
    return date(year, month, min(day or last, last))
