"""Sổ của mọi thời: everyone who was ever registered since the beginning, and from when to when."""

import datetime as dt
from dataclasses import dataclass

import numpy as np
import polars as pl

from ansinh.core.population.synthesis.batch import EPOCH
from ansinh.core.population.synthesis.draws import Bools, Generator, Ints
from ansinh.core.population.synthesis.history import pace
from ansinh.core.population.synthesis.history.unrolling import EVER, Spans

UNKNOWN_BIRTH = -40 * 365
"""Whose day of birth is not known counts as grown: born in 1930."""


@dataclass(frozen=True, slots=True)
class Register:
    """Persons and households of the whole time, as last known, in days from 1970-01-01.

    `home` is each person's row among the households; `died` is `EVER` for the living, `told` the
    day their death became known; `spans` and `home_spans` say when their facts hold.
    """

    since: int
    until: int
    persons: pl.DataFrame
    households: pl.DataFrame
    home: Ints
    born: Ints
    died: Ints
    told: Ints
    spans: Spans
    home_spans: Spans

    @property
    def people(self) -> int:
        """Number of persons."""
        return self.persons.height

    @property
    def years(self) -> float:
        """Length of the history."""
        return (self.until - self.since) / 365.25

    def is_code(self, name: str, *codes: str) -> Bools:
        """Which persons have one of these codes; an unknown one is none of them."""
        return is_code(self.persons, name, *codes)

    def row_of(self, name: str) -> Ints:
        """The row of the person named in this column, -1 for nobody."""
        return rows_of(self.persons[name], self.persons["person_id"])

    def aged(self, years: float) -> Ints:
        """The day each person reaches this age."""
        return self.born + np.int64(round(years * 365.2425))

    def is_within(self, days: Ints) -> Bools:
        """Which of these days, one a person, can change a fact of theirs."""
        return (days > self.spans.entered) & (days <= self.until)


def is_code(frame: pl.DataFrame, name: str, *codes: str) -> Bools:
    """Which rows have one of these codes; an unknown one is none of them."""
    return frame[name].cast(pl.String).is_in(codes).fill_null(value=False).to_numpy()


def is_true(frame: pl.DataFrame, name: str) -> Bools:
    """Which rows are a known yes."""
    return frame[name].fill_null(value=False).to_numpy()


def is_known(frame: pl.DataFrame, name: str) -> Bools:
    """Which rows have an answer at all."""
    return frame[name].is_not_null().to_numpy()


def days_of(frame: pl.DataFrame, name: str, missing: int) -> Ints:
    """The dates of a column as days, `missing` where there is none."""
    return frame[name].cast(pl.Int32).cast(pl.Int64).fill_null(missing).to_numpy()


def day(date: dt.date) -> int:
    """A date as days from 1970-01-01."""
    return date.toordinal() - EPOCH


def date_of(days: int) -> dt.date:
    """The date so many days from 1970-01-01."""
    return dt.date.fromordinal(days + EPOCH)


def between(rng: Generator, low: Ints | int, high: Ints | int, rows: int) -> Ints:
    """A day for each row, evenly from `low` up to but not with `high`."""
    span = np.maximum(np.asarray(high) - np.asarray(low), 1)
    return np.asarray(low) + (rng.random(rows) * span).astype(np.int64)


def rows_of(keys: pl.Series, among: pl.Series) -> Ints:
    """The row at which each key stands, -1 when it is null or not there."""
    places = pl.DataFrame({"key": among}).with_row_index("row")
    found = pl.DataFrame({"key": keys}).join(places, on="key", how="left", maintain_order="left")
    return found["row"].cast(pl.Int64).fill_null(-1).to_numpy()


def build_register(
    rng: Generator, persons: pl.DataFrame, households: pl.DataFrame, *, since: int, until: int
) -> Register:
    """The register of these persons, and of households that bear `left_on` where they are gone."""
    home = rows_of(persons["household_id"], households["household_id"])
    born = days_of(persons, "birth_date", UNKNOWN_BIRTH)
    died = days_of(persons, "death_date", EVER)
    arrived = _arrived_homes(rng, households.height, since, until)
    home_left = days_of(households, "left_on", EVER)
    arrived = np.where(home_left < EVER, since, arrived)
    arrived[home[died < EVER]] = since
    entered = np.maximum(np.maximum(born, since), arrived[home])
    entered = np.maximum(entered, _married_in(rng, persons, home, (since, until)))
    heads = rows_of(households["head_id"], persons["person_id"])
    arrived = np.minimum(arrived, entered[heads])
    return Register(
        since=since,
        until=until,
        persons=persons.drop("left_on", strict=False),
        households=households.drop("left_on"),
        home=home,
        born=born,
        died=died,
        told=np.minimum(died + rng.integers(1, pace.DEATH_TOLD_WITHIN, len(died)), until),
        spans=Spans(entered, home_left[home]),
        home_spans=Spans(arrived, home_left),
    )


def _arrived_homes(rng: Generator, homes: int, since: int, until: int) -> Ints:
    """The day each household came: since ever, but for the few that moved in."""
    years = (until - since) / 365.25
    came = rng.random(homes) < pace.ARRIVED_HOMES.value * years
    return np.where(came, between(rng, since + 1, until, homes), since)


def _married_in(
    rng: Generator, persons: pl.DataFrame, home: Ints, history: tuple[int, int]
) -> Ints:
    """The day a daughter- or son-in-law came: a year or two before the first child here."""
    since, until = history
    born = days_of(persons, "birth_date", UNKNOWN_BIRTH)
    grandchild = is_code(persons, "relation_to_head", "grandchild")
    first = np.full(int(home.max()) + 1, EVER)
    np.minimum.at(first, home[grandchild], born[grandchild])
    in_law = is_code(persons, "relation_to_head", "child_in_law")
    rows = len(home)
    before_child = first[home] - rng.integers(300, 900, rows)
    childless = first[home] == EVER
    lately = rng.random(rows) < pace.MARRIED_IN.value
    alone = np.where(lately, between(rng, since + 1, until, rows), since)
    wed = np.where(childless, alone, before_child)
    young = born > until - 40 * 365
    wed = np.maximum(wed, born + np.int64(19.5 * 365))
    return np.where(in_law & young & (wed < until), np.maximum(wed, since), since)
