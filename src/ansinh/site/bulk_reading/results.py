"""Bảng kết quả: one row for each file, as text, Excel or CSV."""

import csv
from collections.abc import Sequence
from io import StringIO

from ansinh.core.documents.figures import format_decimal
from ansinh.core.documents.spreadsheet import Sheet, SheetColumn
from ansinh.core.documents.writing.xlsx import write_xlsx
from ansinh.site.bulk_reading.papers import Outcome

_COLUMNS = (
    SheetColumn("Tệp", width=50),
    SheetColumn("Dạng", width=8),
    SheetColumn("Loại văn bản", width=18),
    SheetColumn("Chỉ tiêu", "integer", 10),
    SheetColumn("Nhiệm vụ", "integer", 10),
    SheetColumn("Lưu ý", "integer", 8),
    SheetColumn("Giây", "decimal", 8),
    SheetColumn("Lỗi", width=80),
)


def as_text(outcomes: Sequence[Outcome]) -> str:
    """The table for a terminal, and the sums below it."""
    rows = [[column.title for column in _COLUMNS], *map(_printed, outcomes)]
    widths = [max(len(row[place]) for row in rows) for place in range(len(_COLUMNS) - 1)]
    lines = ["  ".join([*map(str.ljust, row[:-1], widths), row[-1]]).rstrip() for row in rows]
    return "\n".join([*lines, summary(outcomes)])


def _printed(one: Outcome) -> list[str]:
    counts = [str(count) for count in (one.targets, one.tasks, one.notes)]
    return [one.name, one.format or "–", one.kind or "–",
            *(["–"] * 3 if one.error else counts),
            format_decimal(one.seconds, 2), one.error]  # fmt: skip


def summary(outcomes: Sequence[Outcome]) -> str:
    """ "1.000 tệp: 998 đọc được, 2 không đọc được; 5.120 chỉ tiêu, 8.004 nhiệm vụ." """
    refused = sum(1 for one in outcomes if one.error)
    told = f", {refused} không đọc được" if refused else ""
    return (
        f"{len(outcomes)} tệp: {len(outcomes) - refused} đọc được{told}; "
        f"{sum(one.targets for one in outcomes)} chỉ tiêu, "
        f"{sum(one.tasks for one in outcomes)} nhiệm vụ."
    )


def as_xlsx(outcomes: Sequence[Outcome]) -> bytes:
    """The table as an Excel file."""
    rows = [_row(one) for one in outcomes]
    return write_xlsx([Sheet("Kết quả", _COLUMNS, rows, "Kết quả đọc văn bản")])


def as_csv(outcomes: Sequence[Outcome]) -> bytes:
    """The table as CSV in UTF-8 with its mark, so that Excel shows the letters."""
    out = StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow([column.title for column in _COLUMNS])
    writer.writerows([_guarded(cell) for cell in _row(one)] for one in outcomes)
    return out.getvalue().encode("utf-8-sig")


def _row(one: Outcome) -> list[str | int | float | None]:
    counts = [None] * 3 if one.error else [one.targets, one.tasks, one.notes]
    return [one.name, one.format or None, one.kind or None, *counts, round(one.seconds, 3),
            one.error or None]  # fmt: skip


def _guarded(cell: object) -> object:
    """A name that a spreadsheet would take for a formula stays text."""
    return f"'{cell}" if isinstance(cell, str) and cell[:1] in set("=+-@\t\r") else cell
