"""Đối tượng được đếm (subjects): the table whose rows are counted, each with its place."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import narwhals as nw

from ansinh.core.indicators.definition import Subject
from ansinh.core.indicators.populations import residents

PLACE = ("commune_id", "village_id")

Tables = Mapping[str, nw.LazyFrame[Any]]
"""Tables of a picture by name; persons are wide. An absent table is unknown."""


@dataclass(frozen=True, slots=True)
class SubjectTable:
    """Bảng của một loại đối tượng: its name, its key, and what else must be there to count it."""

    name: str
    key: str
    needs: tuple[str, ...] = ()

    def is_in(self, tables: Tables) -> bool:
        """Whether everything is there that its rows are made of."""
        return {self.name, *self.needs} <= set(tables)


SUBJECTS: dict[Subject, SubjectTable] = {
    "person": SubjectTable("persons", "person_id"),
    "household": SubjectTable("households", "household_id"),
    "merit_household": SubjectTable("households", "household_id", ("persons", "merit_statuses")),
    "facility": SubjectTable("facilities", "facility_id"),
    "residential_point": SubjectTable("residential_points", "point_id"),
    "village": SubjectTable("villages", "village_id"),
}


def rows_of(subject: Subject, tables: Tables, on: date) -> nw.LazyFrame[Any] | None:
    """The rows to count, with commune and village; None where a table they need is absent.

    A facility stands in its commune, in no village. A residential point's commune is that of its
    village, not known without the table of villages.
    """
    table = SUBJECTS[subject]
    if not table.is_in(tables):
        return None
    rows = tables[table.name]
    match subject:
        case "merit_household":
            return _with_merit(rows, tables, on)
        case "facility":
            return rows.with_columns(village_id=nw.lit(None, nw.String))
        case "residential_point":
            return _in_communes(rows, tables)
        case _:
            return rows


def _with_merit(households: nw.LazyFrame[Any], tables: Tables, on: date) -> nw.LazyFrame[Any]:
    """Households with `merit_residents` and `merit_maybe`: those of merit who live there, and
    those of whom it is not known."""
    recognised = tables["merit_statuses"].select("person_id")
    lives = residents(on)
    found = (
        tables["persons"]
        .join(recognised, on="person_id", how="semi")
        .select(
            "household_id",
            merit_residents=lives.fill_null(value=False).cast(nw.Int64),
            merit_maybe=lives.is_null().cast(nw.Int64),
        )
        .filter(~nw.col("household_id").is_null())
        .group_by("household_id")
        .agg(nw.col("merit_residents", "merit_maybe").sum())
    )
    counts = (nw.col(name).fill_null(0) for name in ("merit_residents", "merit_maybe"))
    return households.join(found, on="household_id", how="left").with_columns(*counts)


def _in_communes(points: nw.LazyFrame[Any], tables: Tables) -> nw.LazyFrame[Any]:
    if "villages" not in tables:
        return points.with_columns(commune_id=nw.lit(None, nw.String))
    communes = tables["villages"].select("village_id", "commune_id")
    return points.join(communes, on="village_id", how="left")
