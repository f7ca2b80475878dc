"""Thời gian thực hiện: what stands in a column or after a label that tells when."""

import re

from ansinh.core.plans.tasks.schedule import due_of, recurrence_of
from ansinh.core.plans.words.forms import matching_form

_HALF = re.compile(r"(?:6|06|sáu) tháng (?P<half>đầu|cuối) năm\s+(?P<y>20\d{2})")
_MONTH = re.compile(r"(?<![\d/])(?P<m>0?[1-9]|1[0-2])\s*[/-]\s*(?P<y>20\d{2})(?!\d)")
_YEAR = re.compile(
    r"^(?:trong |đến |hết |cuối |trước |hoàn thành )*(?:hết |cuối )?(?:năm )?(20\d{2})$"
)
_RECURRENCES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("continuous", re.compile(r"thường xuyên|liên tục|trong suốt|cả năm|quanh năm")),
    ("half_yearly", re.compile(r"(?:6|06|sáu) tháng(?: một|/| 1| 01)? ?lần|(?:6|06|sáu) tháng,")),
    ("yearly", re.compile(r"(?:hằng|hàng|mỗi|từng) năm")),
)


def due_of_time(words: str) -> str | None:
    """Give when: a day, a month (2026-04) or a quarter (2026-Q1), as `due_of` does; the half and
    the end of a year are the months in which they end.
    """
    form = matching_form(words).strip(" .;")
    half = _HALF.search(form)
    if half:
        return f"{half['y']}-{'06' if half['half'] == 'đầu' else '12'}"
    return due_of(f"thời gian {words}") or _bare_month(form) or _bare_year(form)


def recurrence_of_time(words: str) -> str | None:
    """Give how often: what `recurrence_of` finds, else a year or all the time alone."""
    form = matching_form(words)
    return recurrence_of(words) or next(
        (name for name, pattern in _RECURRENCES if pattern.search(form)), None
    )


def _bare_month(form: str) -> str | None:
    months = list(_MONTH.finditer(form))
    return f"{months[-1]['y']}-{int(months[-1]['m']):02d}" if months else None


def _bare_year(form: str) -> str | None:
    year = _YEAR.match(form)
    return f"{year[1]}-12" if year else None
