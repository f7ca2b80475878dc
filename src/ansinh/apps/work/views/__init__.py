"""Trang của work: the report, its parts, its versions, its short forms."""
