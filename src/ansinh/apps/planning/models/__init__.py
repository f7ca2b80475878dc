"""Kế hoạch: plans with targets and tasks, snapshots with what was counted, entered values."""

from ansinh.apps.planning.models.decisions import Decision, DecisionEffect
from ansinh.apps.planning.models.links import TaskLink
from ansinh.apps.planning.models.own_indicators import OwnIndicator
from ansinh.apps.planning.models.plans import Plan
from ansinh.apps.planning.models.snapshots import IndicatorValue, Snapshot
from ansinh.apps.planning.models.targets import Target
from ansinh.apps.planning.models.tasks import Task
from ansinh.apps.planning.models.values import (
    EnteredValue,
    paper_in_words,
    place_of_village,
    village_of_place,
)

__all__ = [
    "Decision",
    "DecisionEffect",
    "EnteredValue",
    "IndicatorValue",
    "OwnIndicator",
    "Plan",
    "Snapshot",
    "Target",
    "Task",
    "TaskLink",
    "paper_in_words",
    "place_of_village",
    "village_of_place",
]
