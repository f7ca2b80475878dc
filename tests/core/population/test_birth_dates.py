"""An age test is true or false only when it is so for every possible day of birth."""

import datetime as dt
from calendar import monthrange
from collections.abc import Callable, Iterator

import duckdb
import narwhals as nw
import polars as pl
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ansinh.core.population import birth_dates

PRECISIONS = ["day", "month", "year", None]


def possible_birth_days(born: dt.date, precision: str | None) -> Iterator[dt.date]:
    day = born
    while (
        day == born
        or (precision == "month" and day.month == born.month)
        or (precision == "year" and day.year == born.year)
    ):
        yield day
        day += dt.timedelta(days=1)


def day_of_reaching(born: dt.date, months: int) -> dt.date:
    """Counts month by month, unlike the code under test, which counts back."""
    year, month = born.year, born.month
    for _ in range(months):
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    return dt.date(year, month, min(born.day, monthrange(year, month)[1]))


def verdict(born: dt.date | None, precision: str | None, holds: Callable[[dt.date], bool]):
    if born is None:
        return None
    answers = {holds(day) for day in possible_birth_days(born, precision)}
    return answers.pop() if len(answers) == 1 else None


def first_of_span(born: dt.date, precision: str | None) -> dt.date:
    if precision == "year":
        return born.replace(month=1, day=1)
    return born.replace(day=1) if precision == "month" else born


def frame(rows: list[tuple[dt.date | None, str | None]]) -> pl.DataFrame:
    schema = {"birth_date": pl.Date, "birth_date_precision": pl.Categorical}
    return pl.DataFrame(rows, schema=schema, orient="row")


def answers(rows: list[tuple[dt.date | None, str | None]], test: nw.Expr, engine: str):
    picture = frame(rows).with_row_index("row")
    native = picture.lazy() if engine == "polars" else duckdb.from_arrow(picture.to_arrow())
    lazy = nw.from_native(native).select("row", answer=test).sort("row")
    return lazy.collect("polars").to_native()["answer"].to_list()


DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2026, 12, 31))
BIRTHS = st.tuples(st.none() | DAYS, st.sampled_from(PRECISIONS)).map(
    lambda birth: (birth[0] and first_of_span(*birth), birth[1])
)


@settings(max_examples=60)
@given(st.lists(BIRTHS, min_size=1, max_size=8), DAYS, st.integers(0, 110))
@example([(dt.date(2008, 2, 29), "day")], dt.date(2026, 2, 28), 18)
@example([(dt.date(2008, 2, 29), None)], dt.date(2026, 2, 27), 18)
@example([(dt.date(1951, 1, 1), "year")], dt.date(2026, 12, 31), 75)
@example([(dt.date(1951, 1, 1), "year")], dt.date(2026, 12, 30), 75)
def test_an_age_in_years_agrees_with_every_possible_birth_day(rows, on, years):
    def reached(age: int) -> Callable[[dt.date], bool]:
        return lambda day: day_of_reaching(day, age * 12) <= on

    at_least = [verdict(*row, reached(years)) for row in rows]
    under = [verdict(*row, lambda day: not reached(years)(day)) for row in rows]
    between = [
        verdict(*row, lambda day: reached(years)(day) and not reached(years + 5)(day))
        for row in rows
    ]
    assert answers(rows, birth_dates.is_aged_at_least(years, on), "polars") == at_least
    assert answers(rows, birth_dates.is_aged_under(years, on), "polars") == under
    assert answers(rows, birth_dates.is_aged_between(years, years + 5, on), "polars") == between


@settings(max_examples=60)
@given(st.lists(BIRTHS, min_size=1, max_size=8), DAYS, st.integers(0, 60), st.integers(1, 40))
@example([(dt.date(2025, 8, 31), "day")], dt.date(2026, 2, 28), 6, 1)
@example([(dt.date(2025, 8, 29), "day")], dt.date(2026, 2, 28), 6, 1)
@example([(dt.date(2026, 1, 31), "day")], dt.date(2026, 2, 27), 1, 1)
@example([(dt.date(2026, 2, 28), "day")], dt.date(2026, 3, 30), 1, 1)
def test_an_age_in_months_agrees_with_every_possible_birth_day(rows, on, low, more):
    high = low + more
    until = on + dt.timedelta(days=more)

    def is_between(day: dt.date) -> bool:
        return day_of_reaching(day, low) <= on < day_of_reaching(day, high)

    between = [verdict(*row, is_between) for row in rows]
    under = [verdict(*row, lambda day: on < day_of_reaching(day, high)) for row in rows]
    during = [verdict(*row, lambda day: on <= day_of_reaching(day, low) < until) for row in rows]
    got = birth_dates.is_aged_between_months(low, high, on)
    assert answers(rows, got, "polars") == between
    assert answers(rows, birth_dates.is_aged_under_months(high, on), "polars") == under
    assert answers(rows, birth_dates.reaches_months_during(low, on, until), "polars") == during


@settings(max_examples=40)
@given(st.lists(BIRTHS, min_size=1, max_size=8), st.integers(1900, 2020), st.integers(0, 10))
@example([(dt.date(2015, 12, 31), "day"), (dt.date(2009, 12, 31), None)], 2010, 5)
@example([(dt.date(2016, 1, 1), "year"), (dt.date(2010, 1, 1), "month")], 2010, 5)
def test_school_age_counts_the_year_of_birth_and_knows_it_at_every_precision(rows, first, span):
    expected = [born and first <= born.year <= first + span for born, _ in rows]
    assert answers(rows, birth_dates.birth_year_between(first, first + span), "polars") == expected


EDGES = [
    (dt.date(year, month, day), precision)
    for year in (1950, 1951, 2008, 2023, 2024)
    for month, day in ((1, 1), (2, 1), (2, 28), (11, 23), (11, 24), (12, 31))
    for precision in PRECISIONS
] + [(dt.date(2008, 2, 29), None), (None, "day"), (None, None)]


@pytest.mark.parametrize(
    "test",
    [
        birth_dates.is_aged_at_least(75, dt.date(2026, 2, 28)),
        birth_dates.is_aged_between(2, 18, dt.date(2026, 11, 23)),
        birth_dates.is_aged_under_months(36, dt.date(2026, 11, 30)),
        birth_dates.reaches_months_during(12, dt.date(2024, 1, 1), dt.date(2025, 1, 1)),
        birth_dates.birth_year_between(2008, 2023),
    ],
)
def test_duckdb_answers_as_polars_does(test):
    rows = [(born and first_of_span(born, precision), precision) for born, precision in EDGES]
    on_polars = answers(rows, test, "polars")
    assert answers(rows, test, "duckdb") == on_polars
    assert {True, False, None} <= set(on_polars)
