"""Việc ghi sổ of planning: every write with legal effect."""

from ansinh.apps.planning.actions.confirming import (
    Correction,
    ImpossibleGoal,
    confirm_all,
    confirm_everything,
    confirm_target,
    correct_target,
    correction_of,
    reject_target,
)
from ansinh.apps.planning.actions.decisions import CannotDecide, DecidedMeanwhile
from ansinh.apps.planning.actions.linking import (
    add_task,
    add_task_for,
    link_task,
    refuse_link,
    settle_owners,
    unlink_task,
)
from ansinh.apps.planning.actions.own_indicators import establish_own_indicator
from ansinh.apps.planning.actions.plans import (
    PlanSaysNothing,
    StillWaiting,
    keep_plan,
    put_in_use,
)
from ansinh.apps.planning.actions.proposing import UNRECOGNISED
from ansinh.apps.planning.actions.snapshots import count_indicators, take_snapshot
from ansinh.apps.planning.actions.splitting import merge_targets, split_target
from ansinh.apps.planning.actions.undoing import undo_last_decision
from ansinh.apps.planning.actions.unit_values import enter_unit_value
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
    "CannotDecide",
    "Correction",
    "DecidedMeanwhile",
    "ImpossibleGoal",
    "NewValue",
    "Paper",
    "PlanSaysNothing",
    "StillWaiting",
    "ValueChangedMeanwhile",
    "ValueRefused",
    "WeighedRow",
    "add_task",
    "add_task_for",
    "confirm_all",
    "confirm_everything",
    "confirm_target",
    "correct_target",
    "correction_of",
    "count_indicators",
    "enter_unit_value",
    "enter_value",
    "enter_values",
    "establish_own_indicator",
    "judge_target",
    "keep_plan",
    "link_task",
    "merge_targets",
    "put_in_use",
    "refuse_link",
    "reject_target",
    "revise_value",
    "settle_owners",
    "split_target",
    "take_snapshot",
    "undo_last_decision",
    "unlink_task",
    "weigh_rows",
    "why_refused",
    "withdraw_value",
]
