"""Biểu của báo cáo: one table of figures, printed on the paper and kept as numbers in Excel."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from ansinh.core.documents.figures import format_decimal, format_integer, format_percent
from ansinh.core.documents.paper import Alignment, Column, Run, Runs, TableBlock
from ansinh.core.documents.spreadsheet import CellKind, CellValue, Sheet, SheetColumn

NO_VALUE = "–"
TOTAL = "Cộng"
"""First cell of the row that adds the others up."""


@dataclass(frozen=True, slots=True)
class ReportColumn:
    """Cột của biểu: its head, how its values are shown, its share of the paper's width."""

    title: str
    kind: CellKind = "integer"
    share: float = 10

    @property
    def align(self) -> Alignment:
        """Words to the left, figures to the right."""
        return "left" if self.kind == "text" else "right"


@dataclass(frozen=True, slots=True)
class ReportTable:
    """Một bảng của biểu: exact values, so that the paper and the Excel file cannot disagree.

    `code` is the annex it belongs to ("B5"); the last of `rows` is the total where there is one.
    """

    code: str
    title: str
    columns: tuple[ReportColumn, ...]
    rows: tuple[tuple[CellValue, ...], ...]
    notes: tuple[str, ...] = ()

    def as_block(self) -> TableBlock:
        """The table as it stands on the paper."""
        return TableBlock(
            columns=tuple(Column(c.title, c.share, c.align) for c in self.columns),
            rows=tuple(self._printed(row) for row in self.rows),
            caption=self.title,
        )

    def _printed(self, row: Sequence[CellValue]) -> tuple[Runs, ...]:
        cells = zip(row, self.columns, strict=True)
        is_total = row[0] == TOTAL
        return tuple((Run(shown(value, c.kind), bold=is_total),) for value, c in cells)

    def as_sheet(self, name: str) -> Sheet:
        """The table as a sheet of the Excel file."""
        columns = tuple(
            SheetColumn(c.title, c.kind, 30 if c.kind == "text" else 14) for c in self.columns
        )
        return Sheet(name, columns, self.rows, f"Biểu {self.code}. {self.title}", self.notes)


def shown(value: CellValue, kind: CellKind) -> str:
    """A value in the words of the paper; what has no value is a dash."""
    if value is None:
        return NO_VALUE
    if not isinstance(value, int | float | Fraction) or isinstance(value, bool):
        return str(value)
    if kind == "percent":
        return format_percent(value)
    return format_decimal(value, 1) if kind == "decimal" else format_integer(int(value))
