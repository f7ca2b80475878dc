"""Cột: where rows stand in two columns (letterhead, signature), left is read before right."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ansinh.core.documents.reading.pdf.rows import Piece, Row
from ansinh.core.documents.reading.pdf.tables import cells_in, table_at

_CENTRE_SLACK = 12.0
_FARTHEST = 7.0


@dataclass(frozen=True, slots=True)
class Block:
    """Rows of one column of one page, or one cell of a table.

    `column` is 0 for text across the page, else 1 or 2 for two columns, and any column of a
    table, where `row` is not 0, `width` is how many columns the cell covers and `table` tells
    the tables of a paper apart.
    """

    page: int
    column: int
    pieces: tuple[Piece, ...]
    row: int = 0
    width: int = 1
    table: int = 0


def blocks_of(
    pages: Sequence[Sequence[Row]], rules: Sequence[Sequence[float]] = ()
) -> Iterator[Block]:
    """Give the text of all pages as blocks in reading order.

    `rules` are the heights of the lines drawn on each page.
    """
    tables = 0
    for number, rows in enumerate(pages, start=1):
        drawn = rules[number - 1] if number <= len(rules) else ()
        for block in _blocks_on(number, list(rows), drawn, tables):
            yield block
            tables = max(tables, block.table)


def _blocks_on(page: int, rows: list[Row], rules: Sequence[float], tables: int) -> Iterator[Block]:
    centre = _centre(rows)
    start = 0
    while start < len(rows):
        stop = start
        table = None
        while stop < len(rows) and len(rows[stop]) != 2 and not (table := table_at(rows, stop)):
            stop += 1
        if stop > start:
            yield Block(page, 0, tuple(p for row in rows[start:stop] for p in row))
        if stop == len(rows):
            return
        if table:
            tables += 1
            for cell in cells_in(table, rows, rules):
                yield Block(page, cell.column, cell.pieces, cell.row, cell.width, tables)
            start = table.stop
            continue
        end = _end_of_columns(rows, stop, centre)
        yield from _columns(page, rows[stop:end])
        start = end


def _columns(page: int, rows: Sequence[Row]) -> Iterator[Block]:
    split = next(row for row in rows if len(row) == 2)
    gutter = (split[0].right + split[1].left) / 2
    pieces = [piece for row in rows for piece in row]
    left = tuple(p for p in pieces if (p.left + p.right) / 2 < gutter)
    right = tuple(p for p in pieces if (p.left + p.right) / 2 >= gutter)
    for column, part in ((1, left), (2, right)):
        if part:
            yield Block(page, column, part)


def _end_of_columns(rows: Sequence[Row], start: int, centre: float) -> int:
    """Find the row after the two columns that begin at `start`."""
    left, right = rows[start][0], rows[start][-1]
    low, high = left.right, right.left
    for index in range(start + 1, len(rows)):
        low = max([low, *(p.right for p in rows[index] if p.right < high)])
        if not _fits(rows[index], rows[index - 1], low, high, centre):
            return index
    return len(rows)


def _fits(row: Row, before: Row, low: float, high: float, centre: float) -> bool:
    first, last = row[0], row[-1]
    if len(row) > 2 or before[0].y - first.y > _FARTHEST * first.size:
        return False
    if first is last and abs((first.left + first.right) / 2 - centre) < _CENTRE_SLACK:
        return False
    gutter = (low + high) / 2
    return all(piece.right <= max(high, gutter) or piece.left >= low for piece in row)


def _centre(rows: Sequence[Row]) -> float:
    pieces = [piece for row in rows for piece in row]
    if not pieces:
        return 0.0
    return (min(p.left for p in pieces) + max(p.right for p in pieces)) / 2
