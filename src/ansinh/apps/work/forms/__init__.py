"""Biểu mẫu of work: giving tasks, writing and issuing the report."""

from ansinh.apps.work.forms.assignments import EndForm, GiveForm
from ansinh.apps.work.forms.reports import IssueForm, ReportTextForm

__all__ = ["EndForm", "GiveForm", "IssueForm", "ReportTextForm"]
