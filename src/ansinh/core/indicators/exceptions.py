"""Danh sách việc (exception list): who keeps a target from being met, or is not known."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

import narwhals as nw

from ansinh.core.indicators.definition import Count, Indicator, Mean, Subject

Why = Literal["missing", "unknown"]


@dataclass(frozen=True, slots=True)
class MissingCase:
    """Một trường hợp: a person or household to go to, and whether the fact is a no or not known."""

    key: str
    household_id: str | None
    village_id: str | None
    why: Why


def subject_of(indicator: Indicator) -> Subject:
    """Whether the list of work names persons or households."""
    how = indicator.measured_by
    return how.subject if isinstance(how, Count) else "household"


def find_exceptions(table: nw.LazyFrame[Any], indicator: Indicator, on: date) -> list[MissingCase]:
    """Rows that keep the indicator from its goal, those known first.

    `table` is the snapshot's table of `subject_of(indicator)`. For what should shrink, the rows
    are those that have the condition. A row is “unknown” when the fact that would decide it, or
    its belonging to the population, is not known; a mean has such rows only.
    """
    how = indicator.measured_by
    if how is None:
        return []
    wanted = _wanted(how, indicator, on)
    key = f"{subject_of(indicator)}_id"
    rows = (
        table.select(*dict.fromkeys((key, "household_id", "village_id")), wanted=wanted)
        .filter(nw.col("wanted").is_null() | nw.col("wanted"))
        .collect("polars")
    )
    found = list(_read(rows.iter_rows(named=True), key))
    return sorted(found, key=lambda row: (row.why, row.village_id or "", row.key))


def _wanted(how: Count | Mean, indicator: Indicator, on: date) -> nw.Expr:
    if isinstance(how, Mean):
        return nw.when(how.is_known()).then(nw.lit(value=False))
    condition = how.condition(on)
    lacking = ~condition if indicator.better == "more" else condition
    return lacking if how.population is None else how.population(on) & lacking


def _read(rows: Iterator[Any], key: str) -> Iterator[MissingCase]:
    for row in rows:
        why: Why = "unknown" if row["wanted"] is None else "missing"
        yield MissingCase(row[key], row["household_id"], row["village_id"], why)
