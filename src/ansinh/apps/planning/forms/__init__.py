"""Biểu mẫu of planning: what a person fills in, checked before an action sees it."""
