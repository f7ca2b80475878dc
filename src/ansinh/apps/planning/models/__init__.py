"""Kế hoạch: plans with targets and tasks, snapshots with what was counted, entered values."""

from ansinh.apps.planning.models.plans import Plan, Target, Task
from ansinh.apps.planning.models.snapshots import IndicatorValue, Snapshot

__all__ = [
    "IndicatorValue",
    "Plan",
    "Snapshot",
    "Target",
    "Task",
]
