"""Bảng (tables): one definition gives the list on the page and the same list as an Excel file."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, ClassVar

import django_tables2
from django.http import HttpRequest, HttpResponse
from django.template.loader import get_template

from ansinh.core.documents.spreadsheet import CellKind, CellValue, Sheet, SheetColumn
from ansinh.core.documents.writing.xlsx import write_xlsx
from ansinh.kit import wording
from ansinh.kit.files import KINDS, file_response

ROWS_ON_A_PAGE = 50
PLAIN = (str, int, float, Decimal, Fraction, date)


class TextColumn(django_tables2.Column):
    """Cột chữ."""

    kind: CellKind = "text"

    def __init__(self, label: str, *, lead: bool = False, width: int = 18, **details: Any) -> None:
        self.width = width
        look = {"class": "lead"} if lead else {}
        attrs = {"td": look | {"data-l": label}, **details.pop("attrs", {})}
        super().__init__(verbose_name=label, attrs=attrs, default="", **details)

    def value(self, value: Any) -> Any:
        """What Excel gets: the plain value, however the page dresses it."""
        return value


class NumberColumn(TextColumn):
    """Cột số: right-aligned and grouped on the page, a number in Excel; empty is not known."""

    def __init__(self, label: str, kind: CellKind = "integer", **details: Any) -> None:
        super().__init__(label, **details)
        self.kind = kind
        self.attrs = {"td": {"class": "num", "data-l": label}, "th": {"class": "num"}}

    def render(self, value: Any) -> str:
        return _SHOWN[self.kind](value)


_SHOWN = {
    "integer": wording.integer,
    "money": wording.integer,
    "decimal": wording.decimal,
    "percent": wording.percent,
}


class DayColumn(TextColumn):
    """Cột ngày: 08/02/2027 on the page, a date in Excel."""

    kind: CellKind = "date"

    def render(self, value: Any) -> str:
        return wording.day(value)


class KitTable(django_tables2.Table):
    """Bảng of the kit: folds to labelled rows on a phone, sorts and turns pages by its address.

    A subclass names its columns (TextColumn, NumberColumn, DayColumn), one of them the `lead` of a
    folded row. `render_<column>` dresses a value for the page alone; where Excel needs other words
    than the plain value, `value_<column>` gives them.
    """

    caption: ClassVar[str] = ""
    noun: ClassVar[str] = "dòng"
    empty_fact: ClassVar[str] = "Chưa có dòng nào."
    empty_hint: ClassVar[str] = ""

    class Meta:
        template_name = "kit/table.html"

    def __init__(self, *rows: Any, **details: Any) -> None:
        super().__init__(*rows, **details)
        for column in self.columns:
            column.value = getattr(self, f"value_{column.name}", column.column.value)

    def as_html(self, request: HttpRequest) -> str:
        """The list as it stands on a page; a page's template includes `kit/table.html` itself."""
        return get_template("kit/table.html").render({"table": self}, request)

    def sheet(self, name: str, title: str = "", notes: tuple[str, ...] = ()) -> Sheet:
        """Every row of the list, all pages, as a sheet with the same columns."""
        columns = list(self.columns)
        rows = [
            [_exported(row.get_cell_value(column.name)) for column in columns] for row in self.rows
        ]
        heads = tuple(
            SheetColumn(str(column.header), column.column.kind, column.column.width)
            for column in columns
        )
        return Sheet(name, heads, rows, title, notes)


def _exported(value: object) -> CellValue:
    if value in (None, ""):
        return None
    return value if isinstance(value, PLAIN) else str(value)


def laid_out(request: HttpRequest, table: KitTable, per_page: int = ROWS_ON_A_PAGE) -> KitTable:
    """The table sorted and on the page that the address asks for; a page too far is the last."""
    paginate: Any = {"per_page": per_page, "silent": True}
    django_tables2.RequestConfig(request, paginate=paginate).configure(table)
    return table


def wants_excel(request: HttpRequest) -> bool:
    """Whether the address asks for the file instead of the page (`?tep=xlsx`)."""
    return request.GET.get("tep") == "xlsx"


def export_xlsx(
    table: KitTable, file_name: str, title: str = "", notes: tuple[str, ...] = ()
) -> HttpResponse:
    """The whole list as an Excel file; `file_name` in plain letters, without its ending."""
    return excel_response(write_xlsx([table.sheet("Danh sách", title, notes)]), file_name)


def excel_response(content: bytes, file_name: str) -> HttpResponse:
    """An Excel file to be saved."""
    return file_response(content, f"{file_name}.xlsx", KINDS["xlsx"])
