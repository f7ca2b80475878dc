"""Hôm nay (today): the first page of each role, and the chair's one page."""
