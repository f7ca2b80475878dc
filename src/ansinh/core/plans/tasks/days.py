"""Ngày đến hạn: the days by which a text wants something, as printed, and how often."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ansinh.core.plans.dates import iso_date
from ansinh.core.plans.words.forms import alternatives, matching_form
from ansinh.core.plans.words.timing import (
    BEFORE_THE_DAY,
    DUE_WORDS,
    LATEST_WORDS,
    NO_DUE_WORDS,
    RECURRENCES,
)

_SIGN = r"\s?[/.-]\s?"
_DATE = (
    rf"\d{{1,2}}(?:{_SIGN}|\s+tháng\s+)\d{{1,2}}(?!\d)"
    rf"(?:(?:{_SIGN}|\s+năm\s+|\s+)\d{{4}}(?!\d))?"
)
_NO_DATE_AFTER = r"(?!\s*(?:%|ngày|tuần|tháng\s|giờ|lần|người|hộ|năm\s+(?!20)|triệu|tỷ)|[\d/])"
_BARE = rf"(?:{_DATE}){_NO_DATE_AFTER}"
_DAY = rf"(?:ngày\s+(?:{_DATE}|\d{{1,2}}(?![\d/.,]\d|\d|\s*ngày))|{_BARE})"
_REMARK = r"(?:\s*\([^()]*\))?"
_MORE = rf"(?:{_REMARK}\s*(?:và|,|hoặc|-)\s*(?:trước\s+)?(?:{_DAY}|{_BARE}|tháng\s+\d{{1,2}}))*"
_EVERY = "|".join(f"(?P<{name}>{words})" for name, words in RECURRENCES.items())
_SUFFIX = rf"(?P<every>\s*,?\s*\(?(?:của\s+|vào\s+)?(?:{_EVERY})\)?(?!\w))?"
_TRIGGER = rf"(?<!\w)(?!trước\s+đến)(?P<by>{alternatives(DUE_WORDS)})(?!\w)"
_LINK = rf"(?:\s*:?\s*(?:{alternatives(BEFORE_THE_DAY)})(?!\w))*\s*:?\s*"
_BY = re.compile(rf"{_TRIGGER}{_LINK}(?P<days>{_DAY}{_MORE}){_SUFFIX}")
_ON = re.compile(rf"(?<!\w)(?P<by>vào\s+)?(?P<days>ngày\s+(?:{_DATE}|\d{{1,2}})){_SUFFIX}")
_ONE_DAY = re.compile(
    rf"(?:(?<!\d)(?P<d>\d{{1,2}})(?!\d)(?:(?:{_SIGN}|\s+tháng\s+)(?P<m>\d{{1,2}})(?!\d))?"
    rf"|tháng\s+(?P<alone>\d{{1,2}})(?!\d))(?:(?:{_SIGN}|\s+năm\s+|\s+)(?P<y>\d{{4}})(?!\d))?"
)
_REMARKS = re.compile(r"\([^()]*\)")
_NO_DUE = re.compile(rf"(?<!\w)(?:{alternatives(NO_DUE_WORDS)})\s+$")
_LATEST = re.compile(rf"(?:{alternatives(LATEST_WORDS)})")
_COMMON_YEAR = 2023  # it has the days that every year has


@dataclass(frozen=True, slots=True)
class Due:
    """A day by which something is due, as printed: it may be in no calendar (31/11).

    `month` is None for a day of every month or quarter, `year` when none is printed;
    `recurrence` is weekly, monthly, quarterly, yearly or None; `comparator` is before, by (that
    day included) or on; `start` and `end` bound the deadline in the text.
    """

    text: str
    day: int
    month: int | None
    year: int | None
    recurrence: str | None
    comparator: str
    start: int
    end: int

    @property
    def yearly(self) -> bool:
        """Whether the words right after the day say that it comes back every year."""
        return self.recurrence == "yearly"

    @property
    def comes_back(self) -> bool:
        """Whether it is a day of every year."""
        return self.yearly or self.year is None

    @property
    def possible(self) -> bool:
        """Whether the calendar has this day, in each year that it is wanted for."""
        year = None if self.comes_back else self.year
        month = 1 if self.month is None else self.month
        return iso_date(self.day, month, year or _COMMON_YEAR) is not None

    @property
    def iso(self) -> str | None:
        """The ISO date, or --MM-DD for a day of every year; None for an impossible day."""
        if not self.possible or self.month is None:
            return None
        if self.year is None:
            return f"--{self.month:02d}-{self.day:02d}"
        return iso_date(self.day, self.month, self.year)


def dues_in(text: str) -> Iterator[Due]:
    """Give the days by which `text` wants something, in order."""
    form = matching_form(text)
    found = list(_BY.finditer(form))
    taken = [match.span() for match in found]
    found += [match for match in _ON.finditer(form) if _is_due_on(form, match, taken)]
    for match in sorted(found, key=lambda one: one.start()):
        yield from _of_one_year(list(_days(text, form, match)))


def _is_due_on(form: str, match: re.Match[str], taken: list[tuple[int, int]]) -> bool:
    """A day with nothing before it is due only when it comes back: "ngày 05 hằng tháng"."""
    free = not any(low <= match.start("days") < high for low, high in taken)
    named = match["by"] is not None or _recurrence(match) != "yearly"
    return bool(free and named and match["every"]) and not _NO_DUE.search(form[: match.start()])


def _recurrence(match: re.Match[str]) -> str | None:
    return next((name for name in RECURRENCES if match[name]), None)


def _days(text: str, form: str, match: re.Match[str]) -> Iterator[Due]:
    low, high = match.span("days")
    bare = _REMARKS.sub(lambda one: " " * len(one[0]), form[low:high])
    found = list(_ONE_DAY.finditer(bare))
    every = (match["every"] or "").strip(" ,()")
    number = 0
    for place, day in enumerate(found):
        number = int(day["d"] or number)
        last = day is found[-1]
        printed = text[low + day.start() : match.end() if last else low + day.end()].strip()
        if printed.count(")") > printed.count("("):
            printed = printed.rstrip(" )")
        yield Due(
            text=printed if last else f"{printed} {every}".strip(),
            day=number,
            month=int(month) if (month := day["m"] or day["alone"]) else None,
            year=int(day["y"]) if day["y"] else None,
            recurrence=_recurrence(match),
            comparator=_comparator(match["by"]),
            start=low + day.start() if place else match.start(),
            end=match.end() if last else low + day.end(),
        )


def _comparator(word: str | None) -> str:
    if word is None or word.strip() == "vào":
        return "on"
    return "by" if _LATEST.match(word) else "before"


def _of_one_year(days: list[Due]) -> list[Due]:
    """In "15/6 và 15/12/2026" the year stands once; no day alone comes back every year."""
    year = days[-1].year if days else None
    shared = [replace(one, year=one.year or year) for one in days]
    return [one for one in shared if one.month is not None or one.recurrence != "yearly"]
