"""Đếm theo dòng: one pass over a table, whole numbers by row and column, unknown told apart."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

import narwhals as nw

from ansinh.core.documents.collation import by_name
from ansinh.core.documents.spreadsheet import CellKind, CellValue
from ansinh.core.reports.report_table import TOTAL, ReportColumn

KEY = "key"
NOT_KNOWN = "Chưa rõ"

Frame = nw.LazyFrame[Any]


@dataclass(frozen=True)
class Picture:
    """Ảnh của ngày báo cáo: the frozen tables, their day, names of villages by key."""

    persons: Frame
    households: Frame
    on: date
    villages: Mapping[str, str]


@dataclass(frozen=True)
class Sum:
    """Cột đếm: rows for which `when` is true; unknown counts in a column of its own, not here."""

    title: str
    when: nw.Expr
    share: float = 10
    kind: CellKind = "integer"


@dataclass(frozen=True)
class Ratio:
    """Cột tỷ lệ: one counted column over another, by their titles; no value where none arose."""

    title: str
    part: str
    whole: str
    share: float = 10
    kind: CellKind = "percent"


Counted = Sum | Ratio


def columns_of(
    head: str, counted: Sequence[Counted], width: float = 24
) -> tuple[ReportColumn, ...]:
    """Heads of the table: what a row is, then each counted column."""
    return (
        ReportColumn(head, "text", width),
        *(ReportColumn(column.title, column.kind, column.share) for column in counted),
    )


def rows_of(
    frame: Frame,
    by: nw.Expr,
    labels: Mapping[str, str],
    counted: Sequence[Counted],
    *,
    every_label: bool = False,
) -> tuple[tuple[CellValue, ...], ...]:
    """A row for each label in order, one for what is not known if there is any, and the total.

    `every_label` keeps labels without a row in the table too, for closed lists.
    """
    sums = _sums_by_key(frame, by, [column for column in counted if isinstance(column, Sum)])
    shown = [key for key in labels if every_label or key in sums]
    strange = [key for key in sums if key is not None and key not in labels]
    rows = [(labels[key], sums.get(key, {})) for key in shown]
    rows += [(key, sums[key]) for key in sorted(strange)]
    if any(sums.get(None, {}).values()):
        rows.append((NOT_KNOWN, sums[None]))
    rows.append((TOTAL, _added(sums.values())))
    return tuple((name, *_cells(values, counted)) for name, values in rows)


def by_village(
    picture: Picture, frame: Frame, counted: Sequence[Counted]
) -> tuple[tuple[CellValue, ...], ...]:
    """A row for each village with people, by name, then those of no known village, the total."""
    return rows_of(frame, nw.col("village_id"), by_name(picture.villages), counted)


def _sums_by_key(
    frame: Frame, by: nw.Expr, columns: Sequence[Sum]
) -> dict[str | None, dict[str, int]]:
    names = [f"column_{place}" for place in range(len(columns))]
    whole = [
        column.when.cast(nw.Int64).fill_null(0).alias(name)
        for name, column in zip(names, columns, strict=True)
    ]
    grouped = frame.select(by.cast(nw.String).alias(KEY), *whole).group_by(KEY)
    read = grouped.agg(*(nw.col(name).sum() for name in names)).collect("polars")
    return {
        row[KEY]: {
            column.title: int(row[name]) for name, column in zip(names, columns, strict=True)
        }
        for row in read.iter_rows(named=True)
    }


def _added(rows: Iterable[Mapping[str, int]]) -> Counter[str]:
    total = Counter[str]()
    for row in rows:
        total.update(row)
    return total


def _cells(values: Mapping[str, int], counted: Sequence[Counted]) -> Iterator[CellValue]:
    for column in counted:
        if isinstance(column, Sum):
            yield values.get(column.title, 0)
        else:
            whole = values.get(column.whole, 0)
            yield Fraction(values.get(column.part, 0), whole) if whole else None


def not_known(condition: nw.Expr, among: nw.Expr | None = None) -> nw.Expr:
    """Rows of `among` for which it is not known whether the condition holds."""
    return condition.is_null() if among is None else among & condition.is_null()
