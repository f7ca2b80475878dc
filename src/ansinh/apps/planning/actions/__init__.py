"""Việc ghi sổ of planning: every write with legal effect."""

from ansinh.apps.planning.actions.plans import UNRECOGNISED, PlanSaysNothing, keep_plan
from ansinh.apps.planning.actions.snapshots import count_indicators, take_snapshot
from ansinh.apps.planning.actions.value_sheets import WeighedRow, enter_values, weigh_rows
from ansinh.apps.planning.actions.values import (
    NewValue,
    Paper,
    ValueChangedMeanwhile,
    ValueRefused,
    enter_value,
    judge_target,
    revise_value,
    why_refused,
    withdraw_value,
)

__all__ = [
    "UNRECOGNISED",
    "NewValue",
    "Paper",
    "PlanSaysNothing",
    "ValueChangedMeanwhile",
    "ValueRefused",
    "WeighedRow",
    "count_indicators",
    "enter_value",
    "enter_values",
    "judge_target",
    "keep_plan",
    "revise_value",
    "take_snapshot",
    "weigh_rows",
    "why_refused",
    "withdraw_value",
]
