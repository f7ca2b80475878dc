"""Kế hoạch: plans with targets and tasks, snapshots with what was counted, entered values."""

from ansinh.apps.planning.models.plans import Plan, Target, Task
from ansinh.apps.planning.models.snapshots import IndicatorValue, Snapshot
from ansinh.apps.planning.models.values import EnteredValue, paper_in_words

__all__ = [
    "EnteredValue",
    "IndicatorValue",
    "Plan",
    "Snapshot",
    "Target",
    "Task",
    "paper_in_words",
]
