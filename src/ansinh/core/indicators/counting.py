"""Đếm một lượt (one-pass counting): every indicator by village, one scan of each kind of rows.

Numerators and denominators are summed; ratios are never averaged. Expressions are Narwhals, so
the same definition runs on Polars, DuckDB and Spark.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

import narwhals as nw

from ansinh.core.indicators.definition import Count, Indicator, Mean, Subject
from ansinh.core.indicators.populations import is_alive, residents
from ansinh.core.indicators.subjects import PLACE, SUBJECTS, Tables, rows_of
from ansinh.core.indicators.summing import (
    Parts,
    Sums,
    count_parts,
    parts_of,
    read_sums,
    sum_by,
    summed,
)
from ansinh.core.indicators.tallies import Tally

Place = tuple[str | None, str | None]
"""Commune and village; a null village is a household whose village is not known."""


@dataclass(frozen=True, slots=True)
class Counts:
    """Bảng đếm: tallies by indicator code and village, to be summed upward."""

    by_village: Mapping[str, Mapping[Place, Tally]]

    def of_commune(self, code: str, commune_id: str | None = None) -> Tally:
        """One commune's tally; without a commune, of everything counted."""
        places = self.by_village[code].items()
        return total(
            tally for (commune, _), tally in places if commune_id is None or commune == commune_id
        )

    def by_commune(self) -> dict[str, dict[str | None, Tally]]:
        """Every commune's tallies by indicator code, summed from its villages in one pass."""
        return {
            code: summed((commune, tally) for (commune, _), tally in places.items())
            for code, places in self.by_village.items()
        }

    def villages(self) -> list[Place]:
        """Every place that has a row."""
        return sorted(
            {place for places in self.by_village.values() for place in places},
            key=lambda place: (place[0] or "", place[1] or ""),
        )


def total(tallies: Iterable[Tally]) -> Tally:
    """Sum of tallies; zero for none."""
    return sum(tallies, Tally())


def count_tables(tables: Tables, indicators: Sequence[Indicator], on: date) -> Counts:
    """Count indicators of any kind of rows on the tables of a picture as of its date.

    Persons are wide: each row carries its household's columns. Indicators without a way to be
    counted are passed over. An indicator that needs an absent table has no entry at all: it is
    unknown, not none. One whose tables are there and have no row has an entry without places.
    """
    counted = [indicator for indicator in indicators if _can_be_counted(indicator, tables)]
    sums = [_sums_by_place(subject, tables, counted, on) for subject in SUBJECTS]
    return Counts(
        {
            indicator.code: summed(
                (cast("Place", place), tally)
                for found in sums
                for place, tally in found.of(indicator.code)
            )
            for indicator in counted
        }
    )


def _can_be_counted(indicator: Indicator, tables: Tables) -> bool:
    return indicator.is_computed and all(
        SUBJECTS[subject].is_in(tables) for subject in subjects_of(indicator)
    )


def subjects_of(indicator: Indicator) -> tuple[Subject, ...]:
    """The kinds of rows that an indicator is counted on."""
    how = indicator.measured_by
    if isinstance(how, Mean):
        return ("person", "household")
    return (how.subject,) if how is not None else ()


def _sums_by_place(
    subject: Subject, tables: Tables, indicators: Sequence[Indicator], on: date
) -> Sums:
    parts = parts_of(indicators, subject, on)
    rows = rows_of(subject, tables, on) if parts.summed else None
    return _summed_by_place(rows, parts) if rows is not None else Sums([], {})


def _summed_by_place(rows: nw.LazyFrame[Any], parts: Parts) -> Sums:
    found = sum_by(rows, {name: nw.col(name) for name in PLACE}, parts)
    return read_sums(found, PLACE, parts.summed)


def count_residents(
    persons: nw.LazyFrame[Any], households: nw.LazyFrame[Any], on: date
) -> tuple[Tally, int]:
    """Dân số: residents of all registered persons (unknown: residence not known); households."""
    counted = _summed_by_place(persons, count_parts(Count("person", residents, is_alive), on))
    homes = _summed_by_place(households, Parts({}, {("", "denominator"): nw.lit(1)}))
    return total(t for _, t in counted.of("")), total(t for _, t in homes.of("")).denominator
