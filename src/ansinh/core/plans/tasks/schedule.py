"""Thời hạn: dates by which something is due, and how often it comes back."""

import re

from ansinh.core.plans.dates import iso_date
from ansinh.core.plans.tasks.days import dues_in
from ansinh.core.plans.words.forms import matching_form

_QUARTER = re.compile(r"qu[ýí]\s+(?P<q>iv|iii|ii|i|[1-4])\s*(?:/|-|năm)?\s*(?P<y>20\d{2})")
_MONTH = re.compile(r"tháng\s+(?P<m>\d{1,2})\s*(?:/|-|năm)\s*(?P<y>20\d{2})")
_ANY_DATE = re.compile(r"(?:ngày\s+)?(?P<d>\d{1,2})/(?P<m>\d{1,2})/(?P<y>20\d{2})")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_RECURRENCES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("weekly", re.compile(r"(?:hằng|hàng|mỗi) tuần")),
    ("monthly", re.compile(r"(?:hằng|hàng|mỗi) tháng")),
    ("quarterly", re.compile(r"(?:hằng|hàng|mỗi) quý")),
    (
        "half_yearly",
        re.compile(r"(?:6|06|sáu) tháng(?: một lần|, năm|,? (?:và )?(?:hằng|hàng) năm)"),
    ),
    ("yearly", re.compile(r"(?:định kỳ|báo cáo|tổng kết|đánh giá)[^;.]*(?:hằng|hàng|mỗi) năm")),
    ("periodic", re.compile(r"\bđịnh kỳ\b")),
    ("continuous", re.compile(r"^thường xuyên")),
)


def due_of(text: str) -> str | None:
    """Give when `text` is due: a day, else a month (2026-04), else a quarter (2026-Q1)."""
    day = next((due for due in dues_in(text) if due.month is not None), None)
    if day:
        return day.iso
    form = matching_form(text)
    return _last_day(form) or _month(form) or _quarter(form)


def recurrence_of(text: str) -> str | None:
    """Give how often `text` wants it done, or None."""
    every = next((due.recurrence for due in dues_in(text) if due.recurrence), None)
    if every:
        return every
    form = matching_form(text)
    return next((name for name, pattern in _RECURRENCES if pattern.search(form)), None)


def _last_day(form: str) -> str | None:
    if "văn bản" in form or not re.search(r"hoàn thành|thời gian|đến ngày|xong", form):
        return None
    days = [iso_date(int(m["d"]), int(m["m"]), int(m["y"])) for m in _ANY_DATE.finditer(form)]
    return days[-1] if days else None


def _month(form: str) -> str | None:
    months = [m for m in _MONTH.finditer(form) if 1 <= int(m["m"]) <= 12]
    return f"{months[-1]['y']}-{int(months[-1]['m']):02d}" if months else None


def _quarter(form: str) -> str | None:
    quarters = list(_QUARTER.finditer(form))
    if not quarters:
        return None
    sign = quarters[-1]["q"]
    return f"{quarters[-1]['y']}-Q{_ROMAN.get(sign) or int(sign)}"
