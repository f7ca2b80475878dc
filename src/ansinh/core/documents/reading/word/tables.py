"""Bảng của Word: the printed cells of a table at their places in the grid."""

from collections.abc import Iterator

from ansinh.core.documents.reading.source import Cell
from ansinh.core.documents.reading.word.markup import rows_or_cells, value_of, w
from ansinh.core.documents.reading.word.numbering import whole
from ansinh.core.documents.reading.word.xml import Element

_WIDEST = 200


def cells_of(table: Element, number: int) -> Iterator[tuple[Element, Cell]]:
    """Give the cells of `table` with their places; one merged into the cell above is left out."""
    row_number = 0
    for row in rows_or_cells(table, "tr"):
        properties = row.find(w("trPr"))
        if properties is not None and properties.find(w("del")) is not None:
            continue
        row_number += 1
        column = 1 + _span(properties, "gridBefore", 0)
        for cell in rows_or_cells(row, "tc"):
            width = _span(cell.find(w("tcPr")), "gridSpan", 1)
            if not _is_continued(cell):
                yield cell, Cell(number, row_number, column, width)
            column += width


def _span(properties: Element | None, tag: str, default: int) -> int:
    text = None if properties is None else value_of(properties, tag)
    return min(max(whole(text, default), default), _WIDEST)


def _is_continued(cell: Element) -> bool:
    properties = cell.find(w("tcPr"))
    merges = (
        () if properties is None else (properties.find(w("vMerge")), properties.find(w("hMerge")))
    )
    return any(merge is not None and merge.get(w("val"), "") != "restart" for merge in merges)
