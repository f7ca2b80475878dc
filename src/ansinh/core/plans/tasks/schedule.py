"""Thời hạn: dates by which something is due, and how often it comes back."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ansinh.core.plans.dates import iso_date
from ansinh.core.plans.words.forms import matching_form

_DAY = (
    r"\d{1,2}\s?[/.-]\s?\d{1,2}(?:\s?[/.-]\s?\d{4})?|\d{1,2}\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?"
)
_BY = re.compile(
    r"(?:trước|chậm nhất(?: là)?(?: vào| trước)?|muộn nhất(?: là)?|xong trước|hạn cuối"
    r"|thời hạn(?: là)?)"
    rf"\s*:?\s*(?:ngày\s+)(?P<days>(?:{_DAY})(?:\s*(?:và|,)\s*(?:ngày\s+)?(?:{_DAY}))*)"
    r"(?P<every>\s*(?:hằng|hàng|mỗi)\s+năm)?"
)
_ONE_DAY = re.compile(
    r"(?P<d>\d{1,2})(?:\s?[/.-]\s?|\s+tháng\s+)(?P<m>\d{1,2})"
    r"(?:(?:\s?[/.-]\s?|\s+năm\s+)(?P<y>\d{4}))?"
)
_QUARTER = re.compile(r"qu[ýí]\s+(?P<q>iv|iii|ii|i|[1-4])\s*(?:/|-|năm)?\s*(?P<y>20\d{2})")
_MONTH = re.compile(r"tháng\s+(?P<m>\d{1,2})\s*(?:/|-|năm)\s*(?P<y>20\d{2})")
_ANY_DATE = re.compile(r"(?:ngày\s+)?(?P<d>\d{1,2})/(?P<m>\d{1,2})/(?P<y>20\d{2})")
_COMMON_YEAR = 2023  # it has the days that every year has
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


@dataclass(frozen=True, slots=True)
class Due:
    """A day by which something is due, as printed: it may be in no calendar (31/11).

    `year` is None when none is printed; `start` and `end` bound the deadline in the text.
    """

    text: str
    day: int
    month: int
    year: int | None
    yearly: bool
    start: int
    end: int

    @property
    def comes_back(self) -> bool:
        """Whether it is a day of every year."""
        return self.yearly or self.year is None

    @property
    def possible(self) -> bool:
        """Whether the calendar has this day, in each year that it is wanted for."""
        year = None if self.comes_back else self.year
        return iso_date(self.day, self.month, year or _COMMON_YEAR) is not None

    @property
    def iso(self) -> str | None:
        """The ISO date, or --MM-DD for a day of every year; None for an impossible day."""
        if not self.possible:
            return None
        if self.year is None:
            return f"--{self.month:02d}-{self.day:02d}"
        return iso_date(self.day, self.month, self.year)


def dues_in(text: str) -> Iterator[Due]:
    """Give the days by which `text` wants something, in order."""
    form = matching_form(text)
    for match in _BY.finditer(form):
        for day in _ONE_DAY.finditer(form, match.start("days"), match.end("days")):
            year = int(day["y"]) if day["y"] else None
            last = day.end() >= match.end("days")
            end = match.end() if last else day.end()
            printed = text[day.start() : end].strip()
            yearly = bool(match["every"])
            every = "" if last or not yearly else match["every"].strip()
            yield Due(f"{printed} {every}".strip(), int(day["d"]), int(day["m"]), year, yearly,
                      match.start(), match.end())  # fmt: skip


def due_of(text: str) -> str | None:
    """Give when `text` is due: a day, else a month (2026-04), else a quarter (2026-Q1)."""
    day = next(dues_in(text), None)
    if day:
        return day.iso
    form = matching_form(text)
    return _last_day(form) or _month(form) or _quarter(form)


def recurrence_of(text: str) -> str | None:
    """Give how often `text` wants it done, or None."""
    if any(due.yearly for due in dues_in(text)):
        return "yearly"
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
