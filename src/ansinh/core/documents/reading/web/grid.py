"""Lưới bảng: where a cell of a table stands when cells above or beside it are merged."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from ansinh.core.documents.reading.source import Cell

_WIDEST = 200
_TALLEST = 2_000


@dataclass
class OpenTable:
    """A table that is being read; `taken` tells until which row a column is covered from above."""

    number: int
    row: int = 0
    column: int = 0
    widest_row: int = 0
    taken: dict[int, int] = field(default_factory=dict[int, int])

    def begin_row(self) -> None:
        """Go to the next row."""
        self.row += 1
        self.column = 0

    def begin_cell(self, attributes: Mapping[str, str]) -> Cell:
        """Give the place of the next cell of this row."""
        self.row = max(self.row, 1)  # a broken page opens cells without a row
        start = self.column + 1
        while self.taken.get(start, 0) >= self.row:
            start += 1
        width = _span(attributes.get("colspan"), _WIDEST)
        height = _span(attributes.get("rowspan"), _TALLEST)
        self.column = start + width - 1
        for column in range(start, start + width):
            self.taken[column] = self.row + height - 1
        self.widest_row = max(self.widest_row, self.column)
        return Cell(self.number, self.row, start, width)


def _span(text: str | None, most: int) -> int:
    return min(max(int(text), 1), most) if text and re.fullmatch(r"\s*\d{1,6}\s*", text) else 1
