"""Kế hoạch đang dùng, kế hoạch trên bàn xác nhận."""

from django.db.models import F

from ansinh.apps.planning.models import Plan


def find_current_plan() -> Plan | None:
    """The plan put in use last, or None before any was kept."""
    in_order = Plan.objects.order_by(F("in_use_at").desc(nulls_last=True), "-kept_at")
    return in_order.defer("file").first()


def find_plan_on_desk() -> Plan | None:
    """The plan kept last: the one whose values are to be confirmed; often the one in use."""
    return Plan.objects.defer("file").first()
