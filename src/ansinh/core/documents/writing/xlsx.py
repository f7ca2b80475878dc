"""Tệp Excel: sheets written so that they need no repair; same sheets, same bytes."""

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from io import BytesIO
from typing import Any

import xlsxwriter  # pyright: ignore[reportMissingTypeStubs]

from ansinh.core.documents.paper import clean_text
from ansinh.core.documents.spreadsheet import CellKind, CellValue, Sheet

# The moment stamped into the file; a fixed one, so that the same sheets give the same bytes.
MADE_AT = datetime(2000, 1, 1)  # noqa: DTZ001  # the file keeps no zone
FORBIDDEN_IN_NAMES = str.maketrans("", "", "[]:*?/\\'")
LONGEST_NAME = 31

NUMBER_FORMATS: dict[CellKind, str] = {
    "integer": "#,##0",
    "decimal": "#,##0.0#",
    "percent": "0.0%",
    "money": "#,##0",
    "date": "dd/mm/yyyy",
}


def write_xlsx(sheets: Sequence[Sheet]) -> bytes:
    """The Excel file of these sheets, in order. Text is never read as a formula or an address."""
    out = BytesIO()
    book: Any = xlsxwriter.Workbook(out, {"in_memory": True, "default_date_format": "dd/mm/yyyy"})
    book.set_properties({"created": MADE_AT})
    for sheet in sheets:
        _write_sheet(book, sheet)
    book.close()
    return out.getvalue()


def _write_sheet(book: Any, sheet: Sheet) -> None:
    page = book.add_worksheet(clean_text(sheet.name).translate(FORBIDDEN_IN_NAMES)[:LONGEST_NAME])
    head = _write_title(book, page, sheet)
    heads = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "border": 1})
    for place, column in enumerate(sheet.columns):
        look = _look(book, column.kind)
        page.set_column(place, place, column.width, look)
        page.write_string(head, place, clean_text(column.title), heads)
        for number, row in enumerate(sheet.rows, start=head + 1):
            _write_cell(page, number, place, row[place], look)
    page.freeze_panes(head + 1, 1)
    if sheet.rows:
        page.autofilter(head, 0, head + len(sheet.rows), len(sheet.columns) - 1)
    for number, note in enumerate(sheet.notes, start=head + len(sheet.rows) + 2):
        page.write_string(number, 0, clean_text(note))
    _set_print(page, head)


def _write_title(book: Any, page: Any, sheet: Sheet) -> int:
    """The row of the column heads: the first, or the third below a title."""
    if not sheet.title:
        return 0
    page.write_string(0, 0, clean_text(sheet.title), book.add_format({"bold": True, "size": 13}))
    return 2


def _set_print(page: Any, head: int) -> None:
    page.set_paper(9)  # A4
    page.set_landscape()
    page.fit_to_pages(1, 0)
    page.repeat_rows(head)


def _look(book: Any, kind: CellKind) -> Any:
    look = {"font_name": "Times New Roman", "valign": "top", "border": 1}
    if kind == "text":
        return book.add_format(look | {"text_wrap": True, "num_format": "@"})
    return book.add_format(look | {"num_format": NUMBER_FORMATS[kind]})


def _write_cell(page: Any, row: int, place: int, value: CellValue, look: Any) -> None:
    if value is None:
        page.write_blank(row, place, None, look)
    elif isinstance(value, bool | str):
        page.write_string(row, place, _plain(value), look)
    elif isinstance(value, date):
        page.write_datetime(row, place, value, look)
    else:
        page.write_number(row, place, _plain(value), look)


def _plain(value: CellValue) -> object:
    if isinstance(value, bool):
        return "Có" if value else "Không"
    if isinstance(value, str):
        return clean_text(value)
    return float(value) if isinstance(value, Decimal | Fraction) else value
