"""Trang of planning: one call into actions or queries, then translate."""

from ansinh.apps.planning.views.cases import list_cases
from ansinh.apps.planning.views.findings import list_plan_findings
from ansinh.apps.planning.views.plans import download_plan, show_plan
from ansinh.apps.planning.views.steps import thread
from ansinh.apps.planning.views.targets import list_targets, show_target
from ansinh.apps.planning.views.value_sheets import download_template, take_values, upload_values
from ansinh.apps.planning.views.values import (
    list_values,
    show_judgement,
    show_value,
    withdraw_value,
)

__all__ = [
    "download_plan",
    "download_template",
    "list_cases",
    "list_plan_findings",
    "list_targets",
    "list_values",
    "show_judgement",
    "show_plan",
    "show_target",
    "show_value",
    "take_values",
    "thread",
    "upload_values",
    "withdraw_value",
]
