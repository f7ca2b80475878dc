"""Việc ghi sổ of work: reports written, drawn up and issued; tasks given and passed on."""

from ansinh.apps.work.actions.assigning import (
    AssignmentRefused,
    assign_known_owners,
    assign_task,
    end_assignment,
)
from ansinh.apps.work.actions.drafting import build_yearly_report
from ansinh.apps.work.actions.issuing import CannotIssue, issue_report
from ansinh.apps.work.actions.passing_on import (
    OpenWork,
    give_task,
    pass_on_from_ended_units,
    pass_on_open_work,
)
from ansinh.apps.work.actions.rearranging import close_unit, pass_field, rename_unit
from ansinh.apps.work.actions.texts import write_report_text

__all__ = [
    "AssignmentRefused",
    "CannotIssue",
    "OpenWork",
    "assign_known_owners",
    "assign_task",
    "build_yearly_report",
    "close_unit",
    "end_assignment",
    "give_task",
    "issue_report",
    "pass_field",
    "pass_on_from_ended_units",
    "pass_on_open_work",
    "rename_unit",
    "write_report_text",
]
