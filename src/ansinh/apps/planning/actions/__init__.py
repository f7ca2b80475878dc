"""Việc ghi sổ of planning: every write with legal effect."""

from ansinh.apps.planning.actions.plans import UNRECOGNISED, PlanSaysNothing, keep_plan
from ansinh.apps.planning.actions.snapshots import count_indicators, take_snapshot

__all__ = [
    "UNRECOGNISED",
    "PlanSaysNothing",
    "count_indicators",
    "keep_plan",
    "take_snapshot",
]
