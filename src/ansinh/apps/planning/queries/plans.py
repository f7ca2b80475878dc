"""Kế hoạch đang dùng."""

from ansinh.apps.planning.models import Plan


def find_current_plan() -> Plan | None:
    """The plan kept last, or None before any was kept."""
    return Plan.objects.defer("file").first()
