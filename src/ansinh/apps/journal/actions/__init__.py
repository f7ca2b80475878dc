"""Ghi nhật ký: an act with its reason; a view of personal data."""

from ansinh.apps.journal.actions.acting import record_act
from ansinh.apps.journal.actions.viewing import record_view, seal_views

__all__ = ["record_act", "record_view", "seal_views"]
