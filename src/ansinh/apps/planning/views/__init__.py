"""Trang of planning: one call into actions or queries, then translate."""

from ansinh.apps.planning.views.cases import list_cases
from ansinh.apps.planning.views.plans import download_plan, show_plan
from ansinh.apps.planning.views.steps import thread
from ansinh.apps.planning.views.targets import list_targets, show_target

__all__ = ["download_plan", "list_cases", "list_targets", "show_plan", "show_target", "thread"]
