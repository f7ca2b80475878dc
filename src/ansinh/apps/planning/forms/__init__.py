"""Biểu mẫu of planning: what a person types, read into what an action takes."""

from ansinh.apps.planning.forms.values import FigureForm, JudgementForm, WithdrawForm

__all__ = ["FigureForm", "JudgementForm", "WithdrawForm"]
