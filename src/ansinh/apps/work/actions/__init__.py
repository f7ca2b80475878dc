"""Việc làm of work: writing the report's parts, drawing it up, issuing it."""

from ansinh.apps.work.actions.drafting import build_yearly_report
from ansinh.apps.work.actions.issuing import CannotIssue, issue_report
from ansinh.apps.work.actions.texts import write_report_text

__all__ = ["CannotIssue", "build_yearly_report", "issue_report", "write_report_text"]
