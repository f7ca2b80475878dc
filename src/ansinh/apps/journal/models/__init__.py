"""Hai sổ nhật ký: acts, and views of personal data; each sealed so that a change shows."""

from ansinh.apps.journal.models.acts import Act, ActIsFinal, Actor, ChainHead
from ansinh.apps.journal.models.views import View, ViewBatch, ViewChainHead

__all__ = ["Act", "ActIsFinal", "Actor", "ChainHead", "View", "ViewBatch", "ViewChainHead"]
