"""Việc và văn bản: who does which task, and the papers issued."""

from ansinh.apps.work.models.assignments import Assignment
from ansinh.apps.work.models.reports import SYMBOL, ReportText, YearlyReport

__all__ = ["SYMBOL", "Assignment", "ReportText", "YearlyReport"]
