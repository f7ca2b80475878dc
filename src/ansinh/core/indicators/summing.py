"""Cộng một lượt (summing): every part of every tally, in one scan of one kind of rows."""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from itertools import repeat, starmap
from typing import Any, TypeVar

import narwhals as nw

from ansinh.core.indicators.definition import Count, Indicator, Mean, Subject
from ansinh.core.indicators.tallies import Tally

PARTS = tuple(part.name for part in fields(Tally))

Column = tuple[str, str]
"""What is summed: an indicator's code and a part of its tally."""

Group = tuple[str | None, ...]
"""The values of the grouping columns; null where they are not known."""

Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Sums:
    """Sums of one kind of rows: the groups in some order, each column's sums in that order."""

    groups: Sequence[Group]
    columns: Mapping[Column, Sequence[int]]

    def of(self, code: str) -> Iterator[tuple[Group, Tally]]:
        """The tallies of one indicator, as far as these rows tell them."""
        if all(indicator != code for indicator, _ in self.columns):
            return iter(())
        parts = [self.columns.get((code, part), repeat(0)) for part in PARTS]
        return zip(self.groups, starmap(Tally, zip(*parts, strict=False)), strict=True)


@dataclass(frozen=True, slots=True)
class Parts:
    """What is summed, in two steps: `asked` is worked out once a row, `summed` from its columns.

    Written out in every part, a population would be worked out five times by an engine that does
    not see that it is the same.
    """

    asked: Mapping[str, nw.Expr]
    summed: Mapping[Column, nw.Expr]


def parts_of(indicators: Iterable[Indicator], subject: Subject, on: date) -> Parts:
    """The columns to sum over the rows of one kind."""
    found = [_parts(indicator, subject, on) for indicator in indicators]
    return Parts(
        {name: how for parts in found for name, how in parts.asked.items()},
        {column: how for parts in found for column, how in parts.summed.items()},
    )


def _parts(indicator: Indicator, subject: Subject, on: date) -> Parts:
    how = indicator.measured_by
    if isinstance(how, Count) and how.subject == subject:
        measured = indicator.shape == "measured_share"
        return count_parts(how, on, code=indicator.code, of_measured=measured)
    return _mean_parts(how, indicator.code, subject, on) if isinstance(how, Mean) else Parts({}, {})


def count_parts(how: Count, on: date, *, code: str = "", of_measured: bool = False) -> Parts:
    """The parts of a tally, each a number or a yes or no to be summed."""
    asked = {f"{code} holds": how.condition(on)}
    if how.population is not None:
        asked[f"{code} belongs"] = how.population(on)
    condition, population = nw.col(f"{code} holds"), nw.col(f"{code} belongs")
    summed = (
        {"numerator": _true(condition), "denominator": nw.lit(1), "unknown": condition.is_null()}
        if how.population is None
        else _parts_within(population, condition, of_measured=of_measured)
    )
    return Parts(asked, {(code, part): expression for part, expression in summed.items()})


def _parts_within(
    population: nw.Expr, condition: nw.Expr, *, of_measured: bool
) -> dict[str, nw.Expr]:
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


def _mean_parts(how: Mean, code: str, subject: Subject, on: date) -> Parts:
    if subject == "household":
        return Parts(
            {f"{code} amount": how.quantity()}, {(code, "numerator"): nw.col(f"{code} amount")}
        )
    if subject != "person":
        return Parts({}, {})
    shares, outside = nw.col(f"{code} shares"), nw.col(f"{code} outside")
    asked = {
        f"{code} shares": how.residents(on) & how.is_known(),
        f"{code} outside": how.residents(on) & ~how.is_known(),
    }
    summed = {
        "denominator": _true(shares),
        "unknown": _true(outside),
        "maybe_not": shares.is_null(),
    }
    return Parts(asked, {(code, part): expression for part, expression in summed.items()})


def _true(condition: nw.Expr) -> nw.Expr:
    return condition.fill_null(value=False)


def sum_by(rows: nw.LazyFrame[Any], keys: Mapping[str, nw.Expr], parts: Parts) -> nw.DataFrame[Any]:
    """Each part summed by the keys: one scan, read back as text and whole numbers."""
    names = {column: ".".join(column) for column in parts.summed}
    columns = [parts.summed[column].cast(nw.Int64).alias(name) for column, name in names.items()]
    sums = [nw.col(name).sum() for name in names.values()]
    # DuckDB sums whole numbers to a wider type than they came in.
    whole = [nw.col(name).cast(nw.Int64) for name in names.values()]
    asked = (how.alias(name) for name, how in {**keys, **parts.asked}.items())
    counted = rows.select(*asked).select(*keys, *columns)
    grouped = counted.group_by(*keys).agg(*sums)
    return grouped.select(*(nw.col(key).cast(nw.String) for key in keys), *whole).collect("polars")


def read_sums(summed: nw.DataFrame[Any], keys: Sequence[str], columns: Iterable[Column]) -> Sums:
    """What `sum_by` gave, by the values of the keys."""
    groups = zip(*(summed[name].to_list() for name in keys), strict=True)
    return Sums(list(groups), {column: summed[".".join(column)].to_list() for column in columns})


def summed(rows: Iterable[tuple[Key, Tally]]) -> dict[Key, Tally]:
    """Tallies of one key added up."""
    sums: dict[Key, Tally] = {}
    for key, tally in rows:
        sums[key] = sums[key] + tally if key in sums else tally
    return sums
