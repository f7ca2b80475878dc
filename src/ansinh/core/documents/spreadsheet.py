"""Bảng tính (spreadsheet): sheets of typed columns, whatever file they are written to."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Literal

CellKind = Literal["text", "integer", "decimal", "percent", "money", "date"]
"""How a column shows its values; a percent is given as a share from 0 to 1."""

CellValue = str | int | float | Decimal | Fraction | date | bool | None


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """Cột: its head, how its values are shown, and its width in signs."""

    title: str
    kind: CellKind = "text"
    width: int = 16


@dataclass(frozen=True, slots=True)
class Sheet:
    """Trang tính: a title above, notes below, and rows with one value a column.

    None is an empty cell, which means not known. Raises ValueError for a row of another length.
    """

    name: str
    columns: tuple[SheetColumn, ...]
    rows: Sequence[Sequence[CellValue]]
    title: str = ""
    notes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for number, row in enumerate(self.rows, start=1):
            if len(row) != len(self.columns):
                raise ValueError(
                    f"Trang “{self.name}”, dòng {number}: có {len(row)} ô, cần {len(self.columns)}."
                )
