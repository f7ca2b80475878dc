"""Bảng kẻ bằng dấu gạch đứng: rows in one line each, or cells that go on over many lines."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ansinh.core.documents.reading.source import Cell

_PIPE = re.compile(r"(?<!\\)\|")
_RULE = re.compile(r"^[\s|:+=-]*-[\s|:+=-]*$")
_ONLY_PIPES = re.compile(r"^[|\s]+$")


@dataclass(frozen=True, slots=True)
class RawLine:
    """A physical line, or the part of one that stands in a cell."""

    number: int
    text: str
    cell: Cell | None = None


_RowCells = list[list[RawLine]]


def cut_at_pipes(lines: Sequence[RawLine]) -> Iterator[RawLine]:
    """Give the lines with those of tables cut into their cells; the other lines as they are."""
    index, table = 0, 0
    while index < len(lines):
        rows, end = _table_at(lines, index)
        if not rows:
            yield lines[index]
            index += 1
            continue
        if any(line.text.strip() for row in rows for cell in row for line in cell):
            table += 1
        yield from _placed(rows, table)
        index = end


def _placed(rows: Sequence[_RowCells], table: int) -> Iterator[RawLine]:
    widest = max(len(row) for row in rows)
    for row_number, row in enumerate(rows, start=1):
        # A row of one cell in a wider table is a heading across it.
        width = widest if len(row) == 1 else 1
        for column, cell in enumerate(row, start=1):
            place = Cell(table, row_number, column, width) if widest > 1 else None
            yield from (RawLine(line.number, line.text, place) for line in cell)


def _table_at(lines: Sequence[RawLine], start: int) -> tuple[list[_RowCells], int]:
    """Give the rows of the table that begins at `start` and the line after it; no rows if none."""
    if _is_whole_row(lines[start].text) or _is_headed(lines, start):
        return _whole_rows(lines, start)
    if lines[start].text.lstrip().startswith("|"):
        return _open_rows(lines, start)
    return [], start


def _is_whole_row(text: str) -> bool:
    bare = text.strip()
    return bare.startswith("|") and bare.endswith("|") and len(_PIPE.findall(bare)) > 1


def _is_headed(lines: Sequence[RawLine], index: int) -> bool:
    """Rows without outer pipes are told by the rule under the first of them."""
    if index + 1 >= len(lines) or not _PIPE.search(lines[index].text):
        return False
    below = lines[index + 1].text
    return "|" in below and bool(_RULE.match(below))


def _whole_rows(lines: Sequence[RawLine], start: int) -> tuple[list[_RowCells], int]:
    rows: list[_RowCells] = []
    index = start
    bare = not _is_whole_row(lines[start].text)
    while index < len(lines):
        line = lines[index]
        if not (_is_whole_row(line.text) or (bare and _PIPE.search(line.text))):
            break
        if not _RULE.match(line.text):
            rows.append([[RawLine(line.number, text)] for text in _cells_in(line.text)])
        index += 1
    return rows, index


def _cells_in(text: str) -> list[str]:
    bare = text.strip()
    inner = bare[1 if bare.startswith("|") else 0 : -1 if _ends_with_pipe(bare) else None]
    return [cell.strip() for cell in _PIPE.split(inner)]


def _ends_with_pipe(bare: str) -> bool:
    return bare.endswith("|") and not bare.endswith("\\|")


@dataclass
class _OpenRows:
    """Rows whose cells go on over many lines: each cell begins with a pipe, the last one ends
    the row.
    """

    rows: list[_RowCells] = field(default_factory=list[_RowCells])
    is_open: bool = False

    def pipe(self, *, text_follows: bool, pipe_follows: bool) -> None:
        if not self.is_open:
            self.rows.append([[]])
            self.is_open = True
        elif (text_follows and not self._is_full()) or (pipe_follows and self._may_be_empty()):
            self.rows[-1].append([])
        else:
            self.is_open = False

    def _is_full(self) -> bool:
        return len(self.rows) > 1 and len(self.rows[-1]) >= len(self.rows[0]) > 1

    def _may_be_empty(self) -> bool:
        """A row that has begun is filled up to the width of the first, a heading is not."""
        row = self.rows[-1]
        first = " ".join(line.text for line in row[0]).strip(" *.")
        begun = len(row) > 1 or first.isdecimal()
        return begun and len(row) < len(self.rows[0])

    def text(self, line: RawLine) -> None:
        self.rows[-1][-1].append(line)

    def is_torn(self) -> bool:
        return self.is_open and any(line.text for cell in self.rows[-1] for line in cell)


def _open_rows(lines: Sequence[RawLine], start: int) -> tuple[list[_RowCells], int]:
    """Read on until a row ends and no pipe begins the next line."""
    found = _OpenRows()
    for index in range(start, len(lines)):
        bare = lines[index].text.strip()
        if not found.is_open and index > start and not bare.startswith("|"):
            return found.rows, index
        if not bare.startswith("|"):
            found.text(RawLine(lines[index].number, bare))
        elif not (_ONLY_PIPES.match(bare) and len(_PIPE.findall(bare)) > 1):
            _take_pipe(found, lines, index, bare)
    # A pipe that nothing closes is no table.
    return ([], start) if found.is_torn() else (found.rows, len(lines))


def _take_pipe(found: _OpenRows, lines: Sequence[RawLine], index: int, bare: str) -> None:
    following = lines[index + 1].text.strip() if index + 1 < len(lines) else ""
    rest = bare[1:].strip()
    found.pipe(
        text_follows=bool(rest) or (bool(following) and not following.startswith("|")),
        pipe_follows=following.startswith("|"),
    )
    if rest and found.is_open:
        found.text(RawLine(lines[index].number, rest))
