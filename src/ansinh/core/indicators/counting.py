"""Đếm một lượt (one-pass counting): every indicator by village, one scan of each table.

Numerators and denominators are summed; ratios are never averaged. Expressions are Narwhals, so
the same definition runs on Polars, DuckDB and Spark.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import narwhals as nw

from ansinh.core.indicators.definition import Count, Indicator, Mean, Subject
from ansinh.core.indicators.populations import is_alive, residents
from ansinh.core.indicators.tallies import Tally

PLACE = ("commune_id", "village_id")

Place = tuple[str | None, str | None]
"""Commune and village; a null village is a household whose village is not known."""


@dataclass(frozen=True, slots=True)
class Counts:
    """Bảng đếm: tallies by indicator code and village, to be summed upward."""

    by_village: Mapping[str, Mapping[Place, Tally]]

    def of_village(self, code: str, village_id: str | None) -> Tally:
        """One village's tally (zero when it has no row)."""
        places = self.by_village[code].items()
        return total(tally for (_, village), tally in places if village == village_id)

    def of_commune(self, code: str, commune_id: str | None = None) -> Tally:
        """One commune's tally; without a commune, of everything counted."""
        places = self.by_village[code].items()
        return total(
            tally for (commune, _), tally in places if commune_id is None or commune == commune_id
        )

    def villages(self) -> list[Place]:
        """Every place that has a row."""
        return sorted(
            {place for places in self.by_village.values() for place in places},
            key=lambda place: (place[0] or "", place[1] or ""),
        )


def total(tallies: Iterable[Tally]) -> Tally:
    """Sum of tallies; zero for none."""
    return sum(tallies, Tally())


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
    person_sums = _sums_by_place(persons, dict(_parts(indicators, "person", on)))
    household_sums = _sums_by_place(households, dict(_parts(indicators, "household", on)))
    tallies: dict[str, dict[Place, dict[str, int]]] = {
        indicator.code: {} for indicator in indicators if indicator.is_computed
    }
    for place, sums in [*person_sums, *household_sums]:
        for name, value in sums.items():
            code, part = name.split(".")
            tallies[code].setdefault(place, {})[part] = value
    return Counts(
        {
            code: {place: Tally(**parts) for place, parts in places.items()}
            for code, places in tallies.items()
        }
    )


def _parts(
    indicators: Sequence[Indicator], subject: Subject, on: date
) -> Iterator[tuple[str, nw.Expr]]:
    """The columns to sum on one table, named `code.part`."""
    for indicator in indicators:
        how = indicator.measured_by
        parts: Mapping[str, nw.Expr] = {}
        if isinstance(how, Count) and how.subject == subject:
            parts = _count_parts(how, on)
        elif isinstance(how, Mean):
            parts = _mean_parts(how, subject, on)
        for part, expression in parts.items():
            yield f"{indicator.code}.{part}", expression


def _count_parts(how: Count, on: date) -> dict[str, nw.Expr]:
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
        "denominator": member,
        "unknown": member & condition.is_null(),
        "maybe_yes": maybe & can_hold,
        "maybe_not": maybe & can_fail,
    }


def _mean_parts(how: Mean, subject: Subject, on: date) -> dict[str, nw.Expr]:
    if subject == "household":
        return {"numerator": how.quantity()}
    return {"denominator": _true(how.residents(on) & how.is_known())}


def _true(condition: nw.Expr) -> nw.Expr:
    return condition.fill_null(value=False)


def _sums_by_place(
    frame: nw.LazyFrame[Any], parts: Mapping[str, nw.Expr]
) -> list[tuple[Place, dict[str, int]]]:
    """Sum each part by village: one scan of the table, read back as whole numbers."""
    if not parts:
        return []
    columns = [expression.cast(nw.Int64).alias(name) for name, expression in parts.items()]
    sums = [nw.col(name).sum() for name in parts]
    grouped = frame.select(*PLACE, *columns).group_by(*PLACE).agg(*sums).collect("polars")
    return [
        ((row["commune_id"], row["village_id"]), {name: int(row[name] or 0) for name in parts})
        for row in grouped.iter_rows(named=True)
    ]


def count_residents(
    persons: nw.LazyFrame[Any], households: nw.LazyFrame[Any], on: date
) -> tuple[Tally, int]:
    """Dân số: residents of all registered persons (unknown: residence not known); households."""
    sums = _sums_by_place(persons, _count_parts(Count("person", residents, is_alive), on))
    people = total(Tally(**parts) for _, parts in sums)
    rows = _sums_by_place(households, {"denominator": nw.lit(1)})
    return people, sum(parts["denominator"] for _, parts in rows)
