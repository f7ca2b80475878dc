"""Chỉ tiêu trong bảng: a target for each value in the rows of a table that sets goals."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ansinh.core.documents.reading import Line
from ansinh.core.plans.plan import Target
from ansinh.core.plans.structure.outline import Heading, section_of
from ansinh.core.plans.targets.amount import Amount
from ansinh.core.plans.targets.amounts import amount_of_cell, amounts_in
from ansinh.core.plans.targets.columns import Columns, columns_of
from ansinh.core.plans.targets.grid import Grid, Row, grids_in
from ansinh.core.plans.targets.horizon import first_year, year_in, years_named
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


def target_tables(lines: Sequence[Line], since: int | None) -> tuple[TargetTable, ...]:
    """Find the tables that set targets in a paper on the years `since` one."""
    found = ((grid, columns_of(grid, _has_goals(grid), since)) for grid in grids_in(lines))
    return tuple(TargetTable(grid, columns) for grid, columns in found if columns)


def _has_goals(grid: Grid) -> bool:
    around = (*grid.caption, *grid.headings.values())
    return any(_GOALS.search(matching_form(text)) for text in around)


def targets_in_table(table: TargetTable, path: tuple[Heading, ...]) -> Iterator[Target]:
    """Give the targets of a table row by row, without year where neither its columns, the words
    over it nor the headings of `path` have one.
    """
    around = (*table.grid.caption, *(heading.title for heading in reversed(path)))
    year = year_in(matching_form(text) for text in around)
    for entry in _entries(table):
        for column, of_column in table.columns.values.items():
            for target in _in_cell(table, entry, column):
                yield replace(
                    target, year=target.year or of_column or year, section=section_of(path)
                )


@dataclass(frozen=True, slots=True)
class _Entry:
    """A row: what its values are about, and the unit that its columns or its name give them."""

    row: Row
    subject: str
    unit: str | None


def _entries(table: TargetTable) -> Iterator[_Entry]:
    parent, unit = "", None
    for row in table.grid.rows:
        name = " ".join(row[c].text for c in table.columns.names if c in row)
        if name and not _SUB_ROW.match(matching_form(name)):
            parent = name
        unit = _unit_of_row(table.columns, row, name, unit)
        yield _Entry(
            row, name if name in {"", parent} else f"{parent}: {name.lstrip(' -+•*')}", unit
        )


def _in_cell(table: TargetTable, entry: _Entry, column: int) -> Iterator[Target]:
    """The targets of one cell: its number, else those of the sentence that it holds."""
    cell = entry.row.get(column)
    amount = _amount(entry.row, column)
    if cell and amount:
        yield _target(table, entry, column, amount)
    elif cell:
        for one in amounts_in(cell.form):
            target = _target(table, replace(entry, unit=None), column, one)
            yield replace(
                target,
                quote=cell.line.text.strip(),
                line=cell.line.number,
                subject=cell.text,
                year=first_year(years_named(_part_around(cell.form, one.number_start))),
                baseline=one.baseline,
            )


def _part_around(form: str, place: int) -> str:
    """The part between semicolons that `place` lies in."""
    end = form.find(";", place)
    return form[form.rfind(";", 0, place) + 1 : end if end >= 0 else None]


def _unit_of_row(columns: Columns, row: Row, name: str, above: str | None) -> str | None:
    """The unit in its column, else behind the name; one cell may hold it for several rows."""
    printed = row[columns.unit].text.strip() if columns.unit in row and columns.unit else ""
    if printed:
        return above if matching_form(printed) in _DITTO else printed
    in_name = _UNIT_IN_NAME.search(name)
    if in_name:
        return in_name["u"].strip()
    return above if columns.unit is not None and set(columns.values) & set(row) else None


def _amount(row: Row, column: int | None) -> Amount | None:
    return amount_of_cell(row[column].form) if column in row and column is not None else None


def _target(table: TargetTable, entry: _Entry, column: int, amount: Amount) -> Target:
    """A target of one cell; its quote is the name in the row, where a person would look."""
    row, heading = entry.row, table.grid.headings.get(column, "").strip()
    named = next((row[c] for c in table.columns.names if c in row), row[column])
    printed, doubt = _unit(table, entry, heading, amount)
    unit = CANONICAL.get(printed or "", printed)
    reached = _amount(row, table.columns.reached)
    how = f"từ cột “{heading}” của bảng: “{row[column].text}”"
    return Target(
        id="",
        quote=named.line.text.strip(),
        line=named.line.number,
        value=amount.value,
        value2=amount.value2,
        comparator=amount.comparator,
        unit=unit,
        year=None,
        subject=entry.subject.strip(" -+"),
        section=None,
        baseline=reached.value if reached else None,
        unit_text=None if printed == unit else printed,
        confidence=0.6 if doubt else 0.9,
        how=(how, doubt) if doubt else (how,),
    )


def _unit(
    table: TargetTable, entry: _Entry, heading: str, amount: Amount
) -> tuple[str | None, str | None]:
    """The unit in matching form and, where the table does not print it, why it is this one."""
    in_heading = _UNIT_IN_NAME.search(heading)
    printed = entry.unit or amount.unit_text or (in_heading["u"] if in_heading else None)
    if printed:
        return matching_form(printed).strip(), None
    if _SHARE.match(matching_form(entry.subject)):
        return "%", "bảng không ghi đơn vị; tỷ lệ hiểu là %"
    forms = (matching_form(text) for text in table.grid.caption)
    found = next((match for form in forms if (match := _UNIT_IN_CAPTION.search(form))), None)
    return (found["u"].strip(), None) if found else (None, "bảng không ghi đơn vị")
