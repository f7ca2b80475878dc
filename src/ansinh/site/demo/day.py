"""Ngày của bản dùng thử: the demo's picture is drawn, counted and reported on this day."""

from datetime import date

DEMO_TODAY = date(2026, 11, 23)
