"""Trang of work: the report and its forms, tasks and their offices."""
