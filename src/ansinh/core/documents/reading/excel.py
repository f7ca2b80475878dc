"""Đọc tệp Excel: every sheet as rows of cells, numbered as people see them."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from io import BytesIO

import python_calamine

from ansinh.core.documents.reading.source import UnreadableDocument

Cell = str | int | float | bool | date | datetime | time | timedelta
"""An empty cell is the empty text."""


@dataclass(frozen=True, slots=True)
class ReadSheet:
    """Trang đọc được: `rows[0]` is row 1 of the file, so places can be named to people."""

    name: str
    rows: tuple[tuple[Cell, ...], ...]


def read_xlsx(name: str, content: bytes) -> tuple[ReadSheet, ...]:
    """Every sheet of an Excel file (.xlsx, .xls, .ods). Raises UnreadableDocument with a sentence.

    Numbers stay as Excel keeps them: a code typed as a number has already lost its leading zero.
    """
    try:
        book = python_calamine.CalamineWorkbook.from_filelike(BytesIO(content))
        return tuple(_read_sheet(book, sheet) for sheet in book.sheet_names)
    # The library raises its own errors, Python's and the zip reader's for what is broken.
    except (python_calamine.CalamineError, OSError, ValueError) as broken:
        raise UnreadableDocument(
            f"Không đọc được “{name}” như tệp Excel: tệp hỏng, có mật khẩu hoặc không phải Excel. "
            "Mở tệp, lưu lại dạng .xlsx không mật khẩu rồi gửi lại."
        ) from broken


def _read_sheet(book: python_calamine.CalamineWorkbook, name: str) -> ReadSheet:
    rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
    return ReadSheet(name, tuple(tuple(row) for row in rows))
