"""Cột của bảng chỉ tiêu: which column names the target, its unit, its value for a year."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

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


def columns_of(grid: Grid, goal_context: bool, issued: int | None) -> Columns | None:
    """Tell the columns of a table that sets targets; None for any other table.

    Years before the year `issued` have passed: their columns show what has been reached.
    """
    forms = {column: matching_form(text).strip() for column, text in grid.headings.items()}
    names = _names(forms, goal_context, " ".join(grid.caption))
    if not names:
        return None
    unit = next((c for c, form in forms.items() if _UNIT.fullmatch(form)), None)
    rest = {c: f for c, f in forms.items() if c not in names and c != unit and f}
    rest = {c: f for c, f in rest.items() if not _ORDER.fullmatch(f)}
    past = [c for c, form in rest.items() if _is_past(form, issued)]
    values = {c: _year(f) for c, f in rest.items() if c not in past and _sets_values(f)}
    return Columns(names, unit, values, past[-1] if past else None) if values else None


def _names(forms: Mapping[int, str], goal_context: bool, caption: str) -> tuple[int, ...]:
    """The columns of names: the first that can be one, with all that share its heading."""
    pattern = _GOAL_NAME
    if not any(_GOAL_NAME.fullmatch(form) for form in forms.values()):
        if not goal_context or any(_WORK_NAME.fullmatch(form) for form in forms.values()):
            return ()
        pattern = _OTHER_NAME
    money = _MONEY.search(matching_form(caption)) and not _GOALS.search(matching_form(caption))
    found = [form for form in forms.values() if pattern.fullmatch(form)]
    if money or not found:
        return ()
    return tuple(column for column, form in forms.items() if form == found[0])


def _is_past(form: str, issued: int | None) -> bool:
    year = _year(form)
    if year is not None and issued is not None and year < issued:
        return True
    if _REACHED.search(form):
        return not _ASIDE.search(form)
    return bool(_CARRIED_OUT.search(form)) and not _PLANNED.search(form) and year is not None


def _sets_values(form: str) -> bool:
    if _ASIDE.search(form) and not re.search(r"^(?:kế hoạch|mục tiêu|chỉ tiêu|năm)", form):
        return False
    if re.search(r"so với|so sánh", form):
        return False
    return bool(_YEAR.search(form) or _PLANNED.search(form))


def _year(form: str) -> int | None:
    """The last year that a heading names: its lowest line is the most exact."""
    years = _YEAR.findall(form)
    return int(years[-1]) if years else None
