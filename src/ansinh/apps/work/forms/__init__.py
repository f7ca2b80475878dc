"""Biểu mẫu of work: giving tasks, rearranging units with their tasks, writing and issuing."""

from ansinh.apps.work.forms.assignments import EndForm, GiveForm
from ansinh.apps.work.forms.reports import IssueForm, ReportTextForm
from ansinh.apps.work.forms.units import CloseUnitForm, PassFieldForm, RenameUnitForm

__all__ = [
    "CloseUnitForm",
    "EndForm",
    "GiveForm",
    "IssueForm",
    "PassFieldForm",
    "RenameUnitForm",
    "ReportTextForm",
]
