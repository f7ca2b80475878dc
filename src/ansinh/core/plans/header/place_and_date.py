"""Địa danh và ngày tháng: "Hoằng Phú, ngày 05 tháng 01 năm 2026", also with blanks."""

import re
from collections.abc import Sequence

from ansinh.core.documents.reading import Line
from ansinh.core.plans.dates import iso_date

_BLANK = r"[.…_\s]*"
_IN_WORDS = (
    rf"ngày{_BLANK}(?P<d>\d{{1,2}})?{_BLANK}tháng{_BLANK}(?P<m>\d{{1,2}})?{_BLANK}"
    rf"năm{_BLANK}(?P<y>\d{{4}})?"
)
_IN_DIGITS = r"ngày\s*(?P<d>\d{1,2})\s?[/.-]\s?(?P<m>\d{1,2})\s?[/.-]\s?(?P<y>\d{4})"
_MONTH = rf"tháng{_BLANK}(?P<m>\d{{1,2}})?{_BLANK}(?:năm{_BLANK}|/\s?)(?P<y>\d{{4}})(?P<d>)"
_PLACE = r"^(?:(?P<place>(?!Số\b)[^,:;()]{2,60}?)\s*,\s*)?"
_END = r"\W*(?:$|(?-i:[A-ZĐ]))"
_DATED = tuple(
    re.compile(_PLACE + when + _END, re.IGNORECASE) for when in (_IN_WORDS, _IN_DIGITS, _MONTH)
)
_WITHOUT_COMMA = re.compile(rf"^(?P<place>[A-ZĐ][^,:;()\d]{{2,40}}?)\s+(?-i:ngày){_IN_WORDS[4:]}")


def read_place_and_date(
    top: Sequence[Line], closing: Sequence[Line] = ()
) -> tuple[str | None, str | None, tuple[str, ...]]:
    """Give the place, the ISO date (a month or year when the rest is blank) and notes on that;
    a paper without a letterhead may have both above its signature.
    """
    for line in (*top, *closing):
        match = _match(line.text)
        if match:
            date, notes = _date(match, line)
            place = (match["place"] or "").strip()
            return place or None, date, notes
    return None, None, ("Không thấy dòng địa danh và ngày tháng ở đầu văn bản.",)


def _match(text: str) -> re.Match[str] | None:
    for pattern in (*_DATED, _WITHOUT_COMMA):
        match = pattern.match(text)
        if match:
            return match
    return None


def _date(match: re.Match[str], line: Line) -> tuple[str | None, tuple[str, ...]]:
    day, month, year = match["d"], match["m"], match["y"]
    if not year:
        return None, (f"Dòng {line.number}: ngày tháng để trống. Điền khi xác nhận.",)
    if not month:
        return year, (f"Dòng {line.number}: ngày, tháng để trống, chỉ có năm {year}.",)
    if not day:
        note = f"Dòng {line.number}: ngày để trống, chỉ có tháng {int(month)} năm {year}."
        first = iso_date(1, int(month), int(year))
        return (first[:7] if first else None), (note,)
    date = iso_date(int(day), int(month), int(year))
    if date:
        return date, ()
    printed = f"{int(day):02d}/{int(month):02d}/{year}"
    return None, (f"Dòng {line.number}: ngày {printed} không có trong lịch. Kiểm tra lại.",)
