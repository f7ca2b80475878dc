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


def parts_of(indicators: Iterable[Indicator], subject: Subject, on: date) -> dict[Column, nw.Expr]:
    """The columns to sum over the rows of one kind."""
    return {
        (indicator.code, part): expression
        for indicator in indicators
        for part, expression in _parts(indicator, subject, on).items()
    }


def _parts(indicator: Indicator, subject: Subject, on: date) -> dict[str, nw.Expr]:
    how = indicator.measured_by
    if isinstance(how, Count) and how.subject == subject:
        return count_parts(how, on, of_measured=indicator.shape == "measured_share")
    return _mean_parts(how, subject, on) if isinstance(how, Mean) else {}


def count_parts(how: Count, on: date, *, of_measured: bool = False) -> dict[str, nw.Expr]:
    """The parts of a tally, each a number or a yes or no to be summed."""
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
    if subject != "person":
        return {}
    shares = how.residents(on) & how.is_known()
    return {"denominator": _true(shares), "maybe_not": shares.is_null()}


def _true(condition: nw.Expr) -> nw.Expr:
    return condition.fill_null(value=False)


def sum_by(
    rows: nw.LazyFrame[Any], keys: Mapping[str, nw.Expr], parts: Mapping[Column, nw.Expr]
) -> nw.DataFrame[Any]:
    """Each part summed by the keys: one scan, read back as text and whole numbers."""
    names = {column: ".".join(column) for column in parts}
    columns = [parts[column].cast(nw.Int64).alias(name) for column, name in names.items()]
    sums = [nw.col(name).sum() for name in names.values()]
    # DuckDB sums whole numbers to a wider type than they came in.
    whole = [nw.col(name).cast(nw.Int64) for name in names.values()]
    groups = [expression.alias(name) for name, expression in keys.items()]
    grouped = rows.select(*groups, *columns).group_by(*keys).agg(*sums)
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
