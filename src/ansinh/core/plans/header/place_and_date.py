"""Địa danh và ngày tháng: "Hoằng Phú, ngày 05 tháng 01 năm 2026", also with blanks."""

import re
from collections.abc import Sequence

from ansinh.core.documents.reading import Line
from ansinh.core.plans.dates import iso_date

_BLANK = r"[.…_\s]*"
_PLACE_AND_DATE = re.compile(
    rf"^(?P<place>[^,\d:]{{2,60}}?),\s*ngày{_BLANK}(?P<d>\d{{1,2}})?{_BLANK}"
    rf"tháng{_BLANK}(?P<m>\d{{1,2}})?{_BLANK}năm{_BLANK}(?P<y>\d{{4}})?",
    re.IGNORECASE,
)


def read_place_and_date(
    top: Sequence[Line],
) -> tuple[str | None, str | None, tuple[str, ...]]:
    """Give the place, the ISO date (a month when the day is blank) and notes on what is blank."""
    for line in top:
        match = _PLACE_AND_DATE.match(line.text)
        if match:
            date, notes = _date(match, line)
            return match["place"].strip(), date, notes
    return None, None, ("Không thấy dòng địa danh và ngày tháng ở đầu văn bản.",)


def _date(match: re.Match[str], line: Line) -> tuple[str | None, tuple[str, ...]]:
    day, month, year = match["d"], match["m"], match["y"]
    if not year or not month:
        return None, (f"Dòng {line.number}: ngày tháng để trống. Điền khi xác nhận.",)
    if not day:
        note = f"Dòng {line.number}: ngày để trống, chỉ có tháng {int(month)} năm {year}."
        first = iso_date(1, int(month), int(year))
        return (first[:7] if first else None), (note,)
    date = iso_date(int(day), int(month), int(year))
    if date:
        return date, ()
    printed = f"{int(day):02d}/{int(month):02d}/{year}"
    return None, (f"Dòng {line.number}: ngày {printed} không có trong lịch. Kiểm tra lại.",)
