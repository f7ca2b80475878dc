"""Kế hoạch đang dùng, kế hoạch trên bàn xác nhận."""

from datetime import date

from django.db.models import F

from ansinh.apps.planning.models import Plan
from ansinh.apps.units.queries import Boundary, find_organisation_by_words


def find_current_plan() -> Plan | None:
    """The plan put in use last, or None before any was kept."""
    in_order = Plan.objects.order_by(F("in_use_at").desc(nulls_last=True), "-kept_at")
    return in_order.defer("file").first()


def find_plan_on_desk() -> Plan | None:
    """The plan kept last: the one whose values are to be confirmed; often the one in use."""
    return Plan.objects.defer("file").first()


def plan_boundary(plan: Plan, boundaries: list[Boundary]) -> Boundary | None:
    """Phạm vi của kế hoạch: that of the former commune which issued it, else None."""
    issued = plan.content["header"].get("date") or ""
    day = _day(issued) or date(plan.kept_at.year, 12, 31)
    issuer = find_organisation_by_words(plan.issuer, day) if plan.issuer else None
    return next((one for one in boundaries if issuer and one.code == issuer.code), None)


def _day(words: str) -> date | None:
    """The day of "2024-05-31"; of a month alone its last is near enough to name an office."""
    try:
        return date.fromisoformat(words if len(words) > len("2024-05") else f"{words}-28")
    except ValueError:
        return None
