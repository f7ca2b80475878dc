"""Ngày tháng in trong văn bản: 24/11/2023, 24.11.2023, ngày 24 tháng 11 năm 2023."""

import re
from dataclasses import dataclass
from datetime import date

DATE = (
    r"(?:(?P<d1>\d{1,2})\s?[/.-]\s?(?P<m1>\d{1,2})\s?[/.-]\s?(?P<y1>\d{4})(?!\d)"
    r"|(?P<d2>\d{1,2})\s+tháng\s+(?P<m2>\d{1,2})\s+năm\s+(?P<y2>\d{4}))"
)


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date as printed; `iso` is None when no calendar has it (31/02), then `printed` tells."""

    iso: str | None
    printed: str


def printed_date(match: re.Match[str]) -> PrintedDate:
    """Give the date of a match of DATE."""
    day, month, year = (int(match[f"{part}1"] or match[f"{part}2"]) for part in ("d", "m", "y"))
    return PrintedDate(iso_date(day, month, year), f"{day:02d}/{month:02d}/{year}")


def iso_date(day: int, month: int, year: int) -> str | None:
    """Give the ISO date, or None when there is no such day."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
