"""Việc ghi sổ of work: reports drawn up, tasks given, passed on and taken back."""

from ansinh.apps.work.actions.assigning import (
    AssignmentRefused,
    assign_known_owners,
    assign_task,
    end_assignment,
)
from ansinh.apps.work.actions.drafting import build_yearly_report
from ansinh.apps.work.actions.passing_on import (
    OpenWork,
    close_unit,
    pass_on_from_ended_units,
    pass_on_open_work,
)

__all__ = [
    "AssignmentRefused",
    "OpenWork",
    "assign_known_owners",
    "assign_task",
    "build_yearly_report",
    "close_unit",
    "end_assignment",
    "pass_on_from_ended_units",
    "pass_on_open_work",
]
