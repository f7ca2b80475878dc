"""Cột của bảng chỉ tiêu: which column names the target, its unit, its value for a year."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from ansinh.core.plans.targets.amounts import amount_of_cell
from ansinh.core.plans.targets.grid import Grid
from ansinh.core.plans.words.forms import alternatives, matching_form
from ansinh.core.plans.words.tables import (
    ASIDE,
    CARRIED_OUT,
    GOAL_NAMES,
    MONEY_TABLES,
    ORDER,
    OTHER_NAMES,
    PLANNED,
    REACHED,
    UNITS,
    WORK_NAMES,
)

_TAIL = r"(?:\s*[(/,:].*|\s+(?:cụ thể|chủ yếu|chính|phát triển|kinh tế|tiêu chí|đánh giá).*)?"
_ORDER = re.compile(rf"(?:{alternatives(ORDER)})\.?")
_GOAL_NAME = re.compile(rf"(?:các )?(?:{alternatives(GOAL_NAMES)}){_TAIL}")
_OTHER_NAME = re.compile(rf"(?:{alternatives(OTHER_NAMES)}){_TAIL}")
_WORK_NAME = re.compile(rf"(?:các )?(?:{alternatives(WORK_NAMES)}){_TAIL}")
_UNIT = re.compile(rf"(?:{alternatives(UNITS)})(?:\s*\(.*\))?")
_ASIDE = re.compile(rf"(?<!\w)(?:{alternatives(ASIDE)})(?!\w)")
_REACHED = re.compile(rf"(?<!\w)(?:{alternatives(REACHED)})(?!\w)")
_CARRIED_OUT = re.compile(rf"(?<!\w)(?:{alternatives(CARRIED_OUT)})(?!\w)")
_PLANNED = re.compile(rf"(?<!\w)(?:{alternatives(PLANNED)})(?!\w)")
_MONEY = re.compile(alternatives(MONEY_TABLES))
_GOALS = re.compile(r"chỉ tiêu|mục tiêu")
_COMPARES = re.compile(r"so với|so sánh|20\d{2}\s*/\s*(?:th|kh|ước|năm|uth)?\s*20\d{2}")
_YEAR = re.compile(r"(?<!\d)20\d{2}(?!\d)")


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table of targets; `values` has the year of each value column, None
    where its heading names none; `reached` the column of what has been reached.
    """

    names: tuple[int, ...]
    unit: int | None
    values: Mapping[int, int | None]
    reached: int | None


def columns_of(grid: Grid, goal_context: bool, since: int | None) -> Columns | None:
    """Tell the columns of a table that sets targets; None for any other table.

    Years before the year `since` have passed: their columns show what has been reached.
    """
    forms = {column: matching_form(text).strip() for column, text in grid.headings.items()}
    names = _names(grid, forms, goal_context)
    if not names:
        return None
    unit = next((c for c, form in forms.items() if _UNIT.fullmatch(form)), None)
    rest = {c: f for c, f in forms.items() if c not in names and c != unit and f}
    rest = {c: f for c, f in rest.items() if not _ORDER.fullmatch(f) and not _COMPARES.search(f)}
    past = [c for c, form in rest.items() if _is_past(form, since)]
    values = {c: _year(f) for c, f in rest.items() if c not in past and _sets_values(f)}
    if any(values.values()):
        values = {c: y for c, y in values.items() if y or not _GOAL_NAME.fullmatch(forms[c])}
    reached = [c for c in past if not _PLANNED.search(forms[c])] or past
    return Columns(names, unit, values, reached[-1] if reached else None) if values else None


def _names(grid: Grid, forms: Mapping[int, str], goal_context: bool) -> tuple[int, ...]:
    """The columns of names: the first that can be one, with all that share its heading.

    A column called "Chỉ tiêu" may also hold the values; then another one names them.
    """
    caption = matching_form(" ".join(grid.caption))
    if _MONEY.search(caption) and not _GOALS.search(caption):
        return ()
    named = [f for c, f in forms.items() if _GOAL_NAME.fullmatch(f) and not _is_numeric(grid, c)]
    if not named:
        if not goal_context or any(_WORK_NAME.fullmatch(form) for form in forms.values()):
            return ()
        named = [form for form in forms.values() if _OTHER_NAME.fullmatch(form)][-1:]
    return tuple(column for column, form in forms.items() if form in named[:1])


def _is_numeric(grid: Grid, column: int) -> bool:
    cells = [row[column].form for row in grid.rows if column in row]
    numbers = sum(amount_of_cell(cell) is not None for cell in cells)
    return bool(cells) and 2 * numbers > len(cells)


def _is_past(form: str, since: int | None) -> bool:
    year = _year(form)
    if year is not None and since is not None and year < since:
        return True
    if _REACHED.search(form):
        return not _ASIDE.search(form)
    return bool(_CARRIED_OUT.search(form)) and not _PLANNED.search(form) and year is not None


def _sets_values(form: str) -> bool:
    if _ASIDE.search(form) and not re.search(r"^(?:kế hoạch|mục tiêu|chỉ tiêu|năm)", form):
        return False
    return bool(_YEAR.search(form) or _PLANNED.search(form))


def _year(form: str) -> int | None:
    """The last year that a heading names: its lowest line is the most exact."""
    years = _YEAR.findall(form)
    return int(years[-1]) if years else None
