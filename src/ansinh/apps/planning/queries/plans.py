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
    day = plan.issued_on or date(plan.kept_at.year, 12, 31)
    issuer = find_organisation_by_words(plan.issuer, day) if plan.issuer else None
    return next((one for one in boundaries if issuer and one.code == issuer.code), None)
