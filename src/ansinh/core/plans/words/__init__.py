"""Từ điển: the words of administrative Vietnamese that the readers go by, as data."""
