"""Bảng phân công: tables whose columns say what is to be done, by whom, by when."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ansinh.core.documents.reading import Line
from ansinh.core.plans.words.columns import COLUMN_ROLES, LEADING_OWNERS, PLAIN_TASKS
from ansinh.core.plans.words.forms import matching_form

_ROLES = tuple((role, re.compile(words)) for role, words in COLUMN_ROLES.items())
_LEADING = re.compile(LEADING_OWNERS)
_PLAIN = re.compile(PLAIN_TASKS)
_COUNTED = re.compile(r"\(?\d{1,2}\)?|\([a-z]\)")
_LAST_HEADING_ROW = 4
_LONGEST_HEADING = 12


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row under the headings: the lines of each column that has a role."""

    cells: Mapping[str, tuple[Line, ...]]

    def lines(self, role: str) -> tuple[Line, ...]:
        """Give the lines of the column with `role`, none where it is blank."""
        return self.cells.get(role, ())

    def text(self, role: str) -> str:
        """Give the words of the column with `role` on one line."""
        return " ".join(line.text for line in self.lines(role))


@dataclass(frozen=True, slots=True)
class TaskTable:
    """A table of tasks, its rows below the headings in order."""

    number: int
    rows: tuple[TableRow, ...] = ()


@dataclass(slots=True)
class _Grid:
    """The lines of one table by row and column."""

    rows: dict[int, dict[int, list[Line]]] = field(default_factory=dict[int, dict[int, list[Line]]])

    def add(self, line: Line, row: int, column: int) -> None:
        self.rows.setdefault(row, {}).setdefault(column, []).append(line)


def task_tables(lines: Sequence[Line]) -> tuple[TaskTable, ...]:
    """Give the tables that assign tasks, in the order of the paper."""
    grids: dict[int, _Grid] = {}
    for line in lines:
        if line.cell:
            grids.setdefault(line.cell.table, _Grid()).add(line, line.cell.row, line.cell.column)
    return tuple(table for number, grid in grids.items() if (table := _table(number, grid)))


def _table(number: int, grid: _Grid) -> TaskTable | None:
    found = _headings(grid)
    if found is None:
        return None
    roles, last = found
    below = [grid.rows[row] for row in sorted(grid.rows) if row > last]
    rows = (_row(cells, roles) for cells in below if not _is_counting(cells))
    return TaskTable(number, tuple(rows))


def _headings(grid: _Grid) -> tuple[dict[int, str], int] | None:
    """Find the row of headings, two rows where the lower names parts of a wide cell."""
    for first in sorted(grid.rows)[:_LAST_HEADING_ROW]:
        last, titles = first, _titles(grid.rows[first])
        if "content" not in map(_role, titles.values()):
            continue
        lower = _titles(grid.rows.get(first + 1, {}))
        if _goes_below(grid.rows[first], lower):
            titles, last = {**_spread(grid.rows[first]), **lower}, first + 1
        roles = _roles(titles)
        return (roles, last) if _assigns(titles, roles) else None
    return None


def _titles(cells: Mapping[int, Sequence[Line]]) -> dict[int, str]:
    return {
        column: matching_form(" ".join(line.text for line in lines)).strip(" .:*")
        for column, lines in cells.items()
    }


def _spread(cells: Mapping[int, Sequence[Line]]) -> dict[int, str]:
    """Give each column of the grid the heading of the cell that covers it."""
    return {
        column + step: title
        for column, title in _titles(cells).items()
        for step in range(_width(cells[column]))
    }


def _width(lines: Sequence[Line]) -> int:
    cell = lines[0].cell
    return cell.width if cell else 1


def _goes_below(cells: Mapping[int, Sequence[Line]], lower: Mapping[int, str]) -> bool:
    """Tell whether the next row is one of headings: roles under a wide cell, no numbers."""
    wide = any(line.cell and line.cell.width > 1 for lines in cells.values() for line in lines)
    blank = any(column not in cells for column in lower)
    named = [title for title in lower.values() if _role(title) in {"owner", "coordinator", "due"}]
    return (
        (wide or blank) and bool(named) and not any(_COUNTED.fullmatch(t) for t in lower.values())
    )


def _role(title: str) -> str | None:
    if len(title.split()) > _LONGEST_HEADING:
        return None
    return next((role for role, pattern in _ROLES if pattern.search(title)), None)


def _roles(titles: Mapping[int, str]) -> dict[int, str]:
    """Give each role to one column: the first, of owners the one that leads."""
    roles: dict[int, str] = {}
    by_lead = sorted(titles, key=lambda column: (not _LEADING.search(titles[column]), column))
    for column in by_lead:
        role = _role(titles[column])
        if role and role not in roles.values():
            roles[column] = role
    return roles


def _assigns(titles: Mapping[int, str], roles: Mapping[int, str]) -> bool:
    named = set(roles.values())
    content = next(titles[column] for column, role in roles.items() if role == "content")
    plain = bool(_PLAIN.search(content)) and "due" in named
    return "owner" in named or plain


def _row(cells: Mapping[int, Sequence[Line]], roles: Mapping[int, str]) -> TableRow:
    """A cell over several columns counts for the first of them that has a role."""
    named: dict[str, tuple[Line, ...]] = {}
    for column, lines in cells.items():
        width = _width(lines)
        covered = [roles[one] for one in range(column, column + width) if one in roles]
        wide = [role for role in covered if role == "content"] if width > 1 else covered
        if wide or covered:
            named[(wide or covered)[0]] = tuple(lines)
    return TableRow(named)


def _is_counting(cells: Mapping[int, Sequence[Line]]) -> bool:
    """A row that only counts the columns: (1) (2) (3)."""
    texts = [line.text.strip() for lines in cells.values() for line in lines]
    return len(texts) > 1 and all(_COUNTED.fullmatch(text) for text in texts)
