"""Đếm một lượt (one-pass counting): every indicator by village, one scan of each table.

Numerators and denominators are summed; ratios are never averaged. Expressions are Narwhals, so
the same definition runs on Polars, DuckDB and Spark.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from itertools import repeat, starmap
from typing import Any, TypeVar

import narwhals as nw

from ansinh.core.indicators.definition import Count, Indicator, Mean, Subject
from ansinh.core.indicators.populations import is_alive, residents
from ansinh.core.indicators.tallies import Tally

PLACE = ("commune_id", "village_id")
PARTS = tuple(part.name for part in fields(Tally))

Place = tuple[str | None, str | None]
"""Commune and village; a null village is a household whose village is not known."""

Key = TypeVar("Key")
Column = tuple[str, str]
"""What is summed: an indicator's code and a part of its tally."""


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
            code: _summed((commune, tally) for (commune, _), tally in places.items())
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


def _summed(rows: Iterable[tuple[Key, Tally]]) -> dict[Key, Tally]:
    sums: dict[Key, Tally] = {}
    for key, tally in rows:
        sums[key] = sums[key] + tally if key in sums else tally
    return sums


def count_by_village(
    persons: nw.LazyFrame[Any],
    households: nw.LazyFrame[Any],
    indicators: Sequence[Indicator],
    on: date,
) -> Counts:
    """Count the computed indicators on a snapshot as of its date.

    `persons` is wide: each row carries its household's columns. Indicators without a way to be
    counted are passed over.
    """
    tables = (
        _sums_by_place(persons, dict(_parts(indicators, "person", on))),
        _sums_by_place(households, dict(_parts(indicators, "household", on))),
    )
    return Counts(
        {
            indicator.code: _summed(row for table in tables for row in table.of(indicator.code))
            for indicator in indicators
            if indicator.is_computed
        }
    )


def _parts(
    indicators: Sequence[Indicator], subject: Subject, on: date
) -> Iterator[tuple[Column, nw.Expr]]:
    """The columns to sum on one table."""
    for indicator in indicators:
        how = indicator.measured_by
        parts: Mapping[str, nw.Expr] = {}
        if isinstance(how, Count) and how.subject == subject:
            parts = _count_parts(how, on, of_measured=indicator.shape == "measured_share")
        elif isinstance(how, Mean):
            parts = _mean_parts(how, subject, on)
        for part, expression in parts.items():
            yield (indicator.code, part), expression


def _count_parts(how: Count, on: date, *, of_measured: bool = False) -> dict[str, nw.Expr]:
    condition = how.condition(on)
    if how.population is None:
        return {
            "numerator": _true(condition),
            "denominator": nw.lit(1),
            "unknown": condition.is_null(),
        }
    population = how.population(on)
    member, maybe = _true(population), population.is_null()
    # True where the condition holds or is not known, and where it fails or is not known.
    can_hold, can_fail = condition.fill_null(value=True), (~condition).fill_null(value=True)
    return {
        "numerator": _true(population & condition),
        "denominator": member & ~condition.is_null() if of_measured else member,
        "unknown": member & condition.is_null(),
        "maybe_yes": maybe & can_hold,
        "maybe_not": maybe & can_fail,
    }


def _mean_parts(how: Mean, subject: Subject, on: date) -> dict[str, nw.Expr]:
    if subject == "household":
        return {"numerator": how.quantity()}
    shares = how.residents(on) & how.is_known()
    return {"denominator": _true(shares), "maybe_not": shares.is_null()}


def _true(condition: nw.Expr) -> nw.Expr:
    return condition.fill_null(value=False)


@dataclass(frozen=True, slots=True)
class _Sums:
    """Sums of one table: the places in some order, and each column's sums in that order."""

    places: Sequence[Place]
    columns: Mapping[Column, Sequence[int]]

    def of(self, code: str) -> Iterator[tuple[Place, Tally]]:
        """The tallies of one indicator, as far as this table tells them."""
        if all(indicator != code for indicator, _ in self.columns):
            return iter(())
        parts = [self.columns.get((code, part), repeat(0)) for part in PARTS]
        return zip(self.places, starmap(Tally, zip(*parts, strict=False)), strict=True)


def _sums_by_place(frame: nw.LazyFrame[Any], parts: Mapping[Column, nw.Expr]) -> _Sums:
    """Sum each part by village: one scan of the table, read back as whole numbers."""
    names = {column: ".".join(column) for column in parts}
    columns = [parts[column].cast(nw.Int64).alias(name) for column, name in names.items()]
    sums = [nw.col(name).sum() for name in names.values()]
    # DuckDB sums whole numbers to a wider type than they came in.
    whole = [nw.col(name).cast(nw.Int64) for name in names.values()]
    grouped = frame.select(*PLACE, *columns).group_by(*PLACE).agg(*sums).select(*PLACE, *whole)
    read = grouped.collect("polars")
    places = zip(*(read[name].to_list() for name in PLACE), strict=True)
    return _Sums(list(places), {column: read[name].to_list() for column, name in names.items()})


def count_residents(
    persons: nw.LazyFrame[Any], households: nw.LazyFrame[Any], on: date
) -> tuple[Tally, int]:
    """Dân số: residents of all registered persons (unknown: residence not known); households."""
    people = _count_parts(Count("person", residents, is_alive), on)
    counted = _sums_by_place(persons, {("", part): how for part, how in people.items()})
    homes = _sums_by_place(households, {("", "denominator"): nw.lit(1)})
    return total(t for _, t in counted.of("")), total(t for _, t in homes.of("")).denominator
