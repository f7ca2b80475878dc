"""Chỉ tiêu trong bảng: a target for each value in the rows of a table that sets goals."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ansinh.core.documents.reading import Line
from ansinh.core.plans.plan import Target
from ansinh.core.plans.structure.outline import Heading, section_of
from ansinh.core.plans.targets.amounts import Amount, amount_of_cell
from ansinh.core.plans.targets.columns import Columns, columns_of
from ansinh.core.plans.targets.grid import Grid, GridCell, Row, grids_in
from ansinh.core.plans.targets.horizon import year_in
from ansinh.core.plans.words.forms import matching_form
from ansinh.core.plans.words.units import CANONICAL

_GOALS = re.compile(r"chỉ tiêu|mục tiêu")
_UNIT_IN_CAPTION = re.compile(r"(?:đơn vị tính|đvt|đơn vị)\s*:\s*(?P<u>[^();.]{1,30})")
_UNIT_IN_NAME = re.compile(
    r"\((?:đvt\s*:\s*|đơn vị(?: tính)?\s*:\s*)?(?P<u>%|‰|[^()\d]{1,30})\)\s*$"
)
_SHARE = re.compile(r"(?:trong đó,?\s*)?(?:[-+]\s*)?(?:tỷ|tỉ) lệ\b")
_SUB_ROW = re.compile(r"[-+•*]\s*|trong đó\b|riêng\b")
_DITTO = {'"', "''", "”", "“", "nt", "như trên", "-nt-"}


@dataclass(frozen=True, slots=True)
class TargetTable:
    """A table of targets: its grid and what its columns are."""

    grid: Grid
    columns: Columns

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines that its cells are made of."""
        return self.grid.lines


def target_tables(lines: Sequence[Line], issued: int | None) -> tuple[TargetTable, ...]:
    """Find the tables that set targets in a paper of the year `issued`."""
    found = ((grid, columns_of(grid, _has_goals(grid), issued)) for grid in grids_in(lines))
    return tuple(TargetTable(grid, columns) for grid, columns in found if columns)


def _has_goals(grid: Grid) -> bool:
    around = (*grid.caption, *grid.headings.values())
    return any(_GOALS.search(matching_form(text)) for text in around)


def targets_in_table(table: TargetTable, path: tuple[Heading, ...]) -> Iterator[Target]:
    """Give the targets of a table row by row, without year where no column or caption has one."""
    parent, unit = "", None
    around = (*table.grid.caption, *(heading.title for heading in reversed(path)))
    caption_year = year_in(matching_form(text) for text in around)
    section = section_of(path)
    for row in table.grid.rows:
        name = " ".join(row[c].text for c in table.columns.names if c in row)
        if name and not _SUB_ROW.match(matching_form(name)):
            parent = name
        unit = _unit_of_row(table, row, name, unit)
        subject = name if name in ("", parent) else f"{parent}: {name}"
        for column, year in table.columns.values.items():
            amount = amount_of_cell(row[column].form) if column in row else None
            if amount:
                yield _target(table, row, column, amount, subject or parent,
                              unit, year or caption_year, section)  # fmt: skip


def _unit_of_row(table: TargetTable, row: Row, name: str, above: str | None) -> str | None:
    """The unit in its column, else behind the name, else that of the row above or the caption."""
    column = table.columns.unit
    if column in row and column is not None:
        printed = row[column].text.strip()
        return above if matching_form(printed) in _DITTO else printed
    in_name = _UNIT_IN_NAME.search(name)
    if in_name:
        return in_name["u"].strip()
    if column is not None and any(c in row for c in table.columns.values):
        return above
    for text in table.grid.caption:
        found = _UNIT_IN_CAPTION.search(matching_form(text))
        if found:
            return found["u"].strip()
    return None


def _target(
    table: TargetTable, row: Row, column: int, amount: Amount, subject: str,
    unit: str | None, year: int | None, section: str | None,
) -> Target:  # fmt: skip
    cell = _quoted(table, row) or row[column]
    printed = matching_form(unit or amount.unit_text or "") or None
    guessed = printed is None and bool(_SHARE.match(matching_form(subject)))
    name = "%" if guessed else CANONICAL.get(printed or "", printed)
    heading = table.grid.headings.get(column, "").strip()
    return Target(
        id="", quote=cell.line.text.strip(), line=cell.line.number,
        value=amount.value, value2=amount.value2, comparator=amount.comparator,
        unit=name, year=year, subject=subject.strip(" -+"), section=section,
        baseline=_reached(table, row), unit_text=None if printed == name else printed,
        confidence=0.6 if guessed else 0.9,
        how=(f"từ cột “{heading}” của bảng: “{row[column].text}”",),
    )  # fmt: skip


def _quoted(table: TargetTable, row: Row) -> GridCell | None:
    return next((row[c] for c in table.columns.names if c in row), None)


def _reached(table: TargetTable, row: Row) -> float | None:
    column = table.columns.reached
    amount = amount_of_cell(row[column].form) if column is not None and column in row else None
    return amount.value if amount else None
