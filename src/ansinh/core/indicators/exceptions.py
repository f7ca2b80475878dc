"""Danh sách việc (exception list): who keeps a target from being met, or is not known."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

import narwhals as nw

from ansinh.core.indicators.definition import Count, Indicator, Mean, Subject
from ansinh.core.indicators.subjects import SUBJECTS, Tables, rows_of

Why = Literal["missing", "unknown"]


@dataclass(frozen=True, slots=True)
class MissingCase:
    """Một trường hợp: whom or what to go to, and whether the fact is a no or not known.

    Facilities, residential points and villages are in no household.
    """

    key: str
    household_id: str | None
    village_id: str | None
    why: Why


def subject_of(indicator: Indicator) -> Subject:
    """What the list of work names: persons, households, facilities …"""
    how = indicator.measured_by
    return how.subject if isinstance(how, Count) else "household"


def list_exceptions(tables: Tables, indicator: Indicator, on: date) -> list[MissingCase]:
    """The list of work of any indicator, on the tables of a picture; none where one is absent."""
    rows = rows_of(subject_of(indicator), tables, on)
    return find_exceptions(rows, indicator, on) if rows is not None else []


def find_exceptions(table: nw.LazyFrame[Any], indicator: Indicator, on: date) -> list[MissingCase]:
    """Rows that keep the indicator from its goal, those known first.

    `table` holds the rows of `subject_of(indicator)`. For what should shrink, the rows are those
    that have the condition. A row is “unknown” when the fact that would decide it, or its
    belonging to the population, is not known; a mean has such rows only.
    """
    how = indicator.measured_by
    if how is None:
        return []
    subject = subject_of(indicator)
    key = SUBJECTS[subject].key
    home = nw.col("household_id") if subject in IN_HOUSEHOLDS else nw.lit(None, nw.String)
    rows = (
        table.select(
            key=nw.col(key),
            household_id=home,
            village_id=nw.col("village_id"),
            wanted=_wanted(how, indicator, on),
        )
        .filter(nw.col("wanted").is_null() | nw.col("wanted"))
        .collect("polars")
    )
    found = list(_read(rows.iter_rows(named=True)))
    return sorted(found, key=lambda row: (row.why, row.village_id or "", row.key))


IN_HOUSEHOLDS: frozenset[Subject] = frozenset({"person", "household", "merit_household"})


def _wanted(how: Count | Mean, indicator: Indicator, on: date) -> nw.Expr:
    if isinstance(how, Mean):
        return nw.when(how.is_known()).then(nw.lit(value=False))
    condition = how.condition(on)
    lacking = ~condition if indicator.better == "more" else condition
    return lacking if how.population is None else how.population(on) & lacking


def _read(rows: Iterator[Any]) -> Iterator[MissingCase]:
    for row in rows:
        why: Why = "unknown" if row["wanted"] is None else "missing"
        yield MissingCase(row["key"], row["household_id"], row["village_id"], why)
