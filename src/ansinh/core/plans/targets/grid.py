"""Lưới bảng: the cells of a table put together by row and column, its heading told apart."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from ansinh.core.documents.reading import Line
from ansinh.core.plans.words.forms import matching_form

_CAPTION_LINES = 5
_COLUMN_NUMBER = re.compile(r"\(?(?:\d{1,2}|[a-zđ])\)?(?:\s*=.*)?")
_VALUE = re.compile(r"\D{0,14}\d[\d.,]*.{0,20}")
_YEAR = re.compile(r"(?:19|20)\d{2}")


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell: its whole text, its first line, and the columns it covers."""

    text: str
    line: Line
    first: int
    width: int

    @property
    def form(self) -> str:
        """The text in matching form."""
        return matching_form(self.text).strip()


Row = Mapping[int, GridCell]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table. `headings` are the words over each column; `rows` those below the heading;
    `caption` the lines before the table, the nearest first; `at` where its first line stands.
    """

    headings: Mapping[int, str]
    rows: tuple[Row, ...]
    caption: tuple[str, ...]
    lines: tuple[Line, ...]
    at: int


def grids_in(lines: Sequence[Line]) -> Iterator[Grid]:
    """Give the tables among `lines`, in order; one that goes on over a page stays one."""
    indexed = [(i, line) for i, line in enumerate(lines) if line.cell]
    before: Grid | None = None
    for _, members in groupby(indexed, key=lambda one: one[1].cell.table if one[1].cell else 0):
        run = list(members)
        grid = _grid([line for _, line in run], run[0][0], _caption(lines, run[0][0]))
        goes_on = before is not None and run[0][0] == before.at + len(before.lines)
        grid = _continued(before, grid) if before and goes_on else grid
        yield grid
        before = grid


def _caption(lines: Sequence[Line], at: int) -> tuple[str, ...]:
    found: list[str] = []
    for line in reversed(lines[max(0, at - _CAPTION_LINES) : at]):
        if line.cell:
            break
        found.append(line.text)
    return tuple(found)


def _grid(lines: list[Line], at: int, caption: tuple[str, ...]) -> Grid:
    rows = [_row(list(members)) for _, members in groupby(lines, key=_row_number)]
    depth = _heading_depth(rows)
    headings = _headings(rows[:depth])
    printed = {_texts(row) for row in rows[:depth]}
    below = (row for row in rows[depth:] if _texts(row) not in printed and not _counts(row))
    return Grid(headings, tuple(below), caption, tuple(lines), at)


def _continued(before: Grid, grid: Grid) -> Grid:
    """A table that follows at once without a heading of its own stands under the one before."""
    has_value = any(_is_value(text) for text in grid.headings.values())
    if not has_value or len(grid.headings) != len(before.headings):
        return grid
    top = _row_number(grid.lines[0])
    first = _row([line for line in grid.lines if _row_number(line) == top])
    return Grid(before.headings, (first, *grid.rows), before.caption, grid.lines, grid.at)


def _row_number(line: Line) -> int:
    return line.cell.row if line.cell else 0


def _row(lines: Sequence[Line]) -> Row:
    cells: dict[int, GridCell] = {}
    for line in lines:
        place = line.cell
        if place is None:
            continue
        first = cells.get(place.column)
        text = f"{first.text} {line.text}" if first else line.text
        cells[place.column] = GridCell(
            text, first.line if first else line, place.column, place.width
        )
    return cells


def _texts(row: Row) -> tuple[str, ...]:
    return tuple(cell.form for cell in row.values())


def _counts(row: Row) -> bool:
    """Tell whether the row only counts the columns: (1) (2) (3), A B 1 2."""
    texts = _texts(row)
    numbers = [int(found[0]) for text in texts if (found := re.search(r"\d+", text))]
    rising = all(b == a + 1 for a, b in pairwise(numbers))
    plain = all(_COLUMN_NUMBER.fullmatch(text) for text in texts)
    return plain and rising and numbers[:1] in ([1], [2], [3]) and len(texts) > 2


def _heading_depth(rows: Sequence[Row]) -> int:
    """The rows of the heading: the first, and those that stand under its wide cells."""
    depth = 1
    while depth < len(rows) and _stands_under(rows[depth], rows[0]):
        depth += 1
    return depth


def _stands_under(row: Row, heading: Row) -> bool:
    opens_later = min(row, default=1) > 1 and min(heading, default=1) == 1
    return opens_later and not any(_is_value(cell.text) for cell in row.values())


def _is_value(text: str) -> bool:
    form = matching_form(text)
    return bool(_VALUE.fullmatch(form)) and not _YEAR.search(form)


def _headings(rows: Sequence[Row]) -> Mapping[int, str]:
    columns = sorted({column for row in rows for column in row})
    last = max((c.first + c.width for row in rows for c in row.values()), default=1)
    every = sorted({*columns, *range(1, last)})
    return {column: " ".join(_over(rows, column)) for column in every}


def _over(rows: Sequence[Row], column: int) -> Iterator[str]:
    for depth, row in enumerate(rows):
        cell = row.get(column) or _wide_cell(row, column, spreads=depth + 1 < len(rows))
        if cell:
            yield cell.text


def _wide_cell(row: Row, column: int, *, spreads: bool) -> GridCell | None:
    """The cell that reaches over `column`; without merged cells, blanks continue the one before."""
    left = [cell for cell in row.values() if cell.first < column]
    nearest = max(left, key=lambda cell: cell.first, default=None)
    if nearest is None:
        return None
    covers = nearest.first + nearest.width > column
    merged = any(cell.width > 1 for cell in row.values())
    return nearest if covers or (spreads and not merged) else None
