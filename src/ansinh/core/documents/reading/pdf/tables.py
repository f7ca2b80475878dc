"""Bảng trong PDF: rows of three pieces and more, set into the columns that they share."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ansinh.core.documents.reading.pdf.rows import Piece, Row

_FEWEST_COLUMNS = 3
_FEWEST_ROWS = 2
_FARTHEST = 6.0
_RULE_SLACK = 2.0


@dataclass(frozen=True, slots=True)
class TableCell:
    """The pieces of one cell, top first; row and column from 1."""

    row: int
    column: int
    width: int
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows `start` to `stop` (left out) of a page, which stand in `columns` (left, right)."""

    start: int
    stop: int
    columns: tuple[tuple[float, float], ...]


def table_at(rows: Sequence[Row], start: int) -> Table | None:
    """Give the table whose first row of three pieces is `start`, None where there is none."""
    if len(rows[start]) < _FEWEST_COLUMNS:
        return None
    stop, full = start + 1, [start]
    for index in range(start + 1, len(rows)):
        if rows[index - 1][0].y - rows[index][0].y > _FARTHEST * rows[index][0].size:
            break
        if len(rows[index]) >= _FEWEST_COLUMNS:
            full.append(index)
            stop = index + 1
        elif not _stands_in(rows[index], _columns([rows[at] for at in full])):
            break
    columns = _columns([rows[at] for at in full])
    if len(full) < _FEWEST_ROWS or len(columns) < _FEWEST_COLUMNS:
        return None
    while stop < len(rows) and _goes_on(rows, stop, columns):
        stop += 1
    return Table(start, stop, columns)


def _goes_on(rows: Sequence[Row], index: int, columns: Sequence[tuple[float, float]]) -> bool:
    """The last row's cells may have more lines, close below and not in the first column."""
    close = rows[index - 1][0].y - rows[index][0].y < 1.6 * rows[index][0].size
    inner = rows[index][0].left > columns[0][1]
    return close and inner and _stands_in(rows[index], columns)


def _columns(rows: Sequence[Row]) -> tuple[tuple[float, float], ...]:
    """Merge what overlaps; a heading across several columns would merge them and is left out."""
    most = max(len(row) for row in rows)
    spans = sorted((p.left, p.right) for row in rows if 2 * len(row) > most for p in row)
    merged: list[tuple[float, float]] = []
    for left, right in spans:
        if merged and left <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], right))
        else:
            merged.append((left, right))
    return tuple(merged)


def _stands_in(row: Row, columns: Sequence[tuple[float, float]]) -> bool:
    """Text across the page reaches over most columns; a heading within the table may as well."""
    return all(len(_touched(piece, columns)) <= max(1, len(columns) - 2) for piece in row)


def _touched(piece: Piece, columns: Sequence[tuple[float, float]]) -> list[int]:
    touched = [
        at for at, (left, right) in enumerate(columns) if piece.left < right and piece.right > left
    ]
    if touched:
        return touched
    middle = (piece.left + piece.right) / 2
    return [min(range(len(columns)), key=lambda at: abs(sum(columns[at]) / 2 - middle))]


def cells_in(table: Table, rows: Sequence[Row], rules: Sequence[float]) -> Iterator[TableCell]:
    """Give the cells row by row; `rules` are the heights of the lines drawn across the page."""
    found: dict[tuple[int, int], list[tuple[Piece, int]]] = {}
    row_of = _rows_by_rules if _are_drawn(table, rows, rules) else _rows_by_first_column
    for row, number in zip(rows[table.start : table.stop], row_of(table, rows, rules), strict=True):
        for piece in row:
            touched = _touched(piece, table.columns)
            found.setdefault((number, touched[0]), []).append((piece, len(touched)))
    for (number, column), told in sorted(found.items()):
        pieces = tuple(piece for piece, _ in told)
        yield TableCell(number, column + 1, max(width for _, width in told), pieces)


def _are_drawn(table: Table, rows: Sequence[Row], rules: Sequence[float]) -> bool:
    top, foot = rows[table.start][0].y, rows[table.stop - 1][0].y
    return sum(foot < rule < top for rule in rules) >= 1


def _rows_by_rules(table: Table, rows: Sequence[Row], rules: Sequence[float]) -> Iterator[int]:
    number, last = 1, rows[table.start][0].y
    for row in rows[table.start : table.stop]:
        y = row[0].y
        number += any(y + _RULE_SLACK < rule < last for rule in rules)
        last = y
        yield number


def _rows_by_first_column(
    table: Table, rows: Sequence[Row], rules: Sequence[float]
) -> Iterator[int]:
    """Without drawn lines a row begins where the first column does, or where all do."""
    del rules
    number = 0
    for row in rows[table.start : table.stop]:
        begins = 0 in _touched(row[0], table.columns) or len(row) == len(table.columns)
        number = max(number + begins, 1)
        yield number
