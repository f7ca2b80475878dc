"""Bảo hiểm qua các năm: social insurance joined, pensions, cards renewed, lapsed, first held."""

import datetime as dt
from typing import Final

import numpy as np
import polars as pl

from ansinh.core.population.synthesis.draws import (
    NO_DAY,
    Bools,
    Generator,
    Ints,
    dates,
    some,
)
from ansinh.core.population.synthesis.history import pace
from ansinh.core.population.synthesis.history.register import (
    Register,
    between,
    date_of,
    day,
    days_of,
    is_known,
)
from ansinh.core.population.synthesis.history.unrolling import INVENTED, Change, alike

AGENCY: Final = f"danh sách của Bảo hiểm xã hội cơ sở {INVENTED}"
RAISE: Final = dt.date(2024, 7, 1)
RAISED: Final = f"điều chỉnh lương hưu từ 01/7/2024 {INVENTED}"
PAYING: Final = ("5", "4.a", "4.b")
"""Groups that pay for a part of their card, whom it is easy to lose."""
CARDS_BACK: Final = 5


def insurance_changes(rng: Generator, register: Register, started: Ints) -> list[Change]:
    """Changes of the area insurance."""
    return [
        _joined(rng, register, started),
        *_voluntary_years(register),
        *_pensions(rng, register),
        *_cards(rng, register),
    ]


def _joined(rng: Generator, register: Register, started: Ints) -> Change:
    """The compulsorily insured who joined since: on first work, or when a contract was made."""
    insured = register.is_code("social_insurance", "compulsory")
    first = insured & register.is_within(started)
    force = int(register.is_code("labour_status", "employed", "unemployed").sum())
    wanted = pace.COMPULSORY.value * register.years * force - int(first.sum())
    rest = insured & ~first
    later = some(rng, rest, wanted)
    days = np.where(first, started, between(rng, register.since + 1, register.until, len(rest)))
    rows = np.flatnonzero((first | later) & register.is_within(days))
    return Change(rows, days[rows], _not_insured(register, rows), AGENCY)


def _not_insured(register: Register, rows: Ints) -> dict[str, pl.Series]:
    """Neither social nor unemployment insurance, where it is known at all."""
    protected = register.persons["unemployment_insurance"].gather(pl.Series(rows))
    none = alike("none", rows)
    return {"social_insurance": none, "unemployment_insurance": protected & False}


def _voluntary_years(register: Register) -> list[Change]:
    """Months paid voluntarily, told on the first of each year; none before the first."""
    frame = register.persons
    months = frame["voluntary_insurance_months"].fill_null(0).to_numpy()
    voluntary = register.is_code("social_insurance", "voluntary") & (months > 0)
    began = register.until - (months * 30.44).astype(np.int64)
    changes: list[Change] = []
    for opened in year_starts(register):
        rows = np.flatnonzero(voluntary & (began < opened - 31))
        paid = np.maximum(((opened - began[rows]) / 30.44).astype(np.int64) - 1, 1)
        before = {
            "voluntary_insurance_months": pl.Series(paid),
            "voluntary_insurance_months_last_12": pl.Series(np.minimum(paid, 12)),
        }
        known = is_known(frame, "voluntary_insurance_months_last_12")[rows]
        rows, before = rows[known], {n: s.filter(pl.Series(known)) for n, s in before.items()}
        changes.append(Change(rows, np.full(len(rows), opened), before, AGENCY))
    rows = np.flatnonzero(voluntary & register.is_within(began))
    zero = pl.Series(np.zeros(len(rows), dtype=np.int64))
    none = alike("none", rows)
    before = {
        "social_insurance": none,
        "voluntary_insurance_months": zero,
        "voluntary_insurance_months_last_12": zero,
    }
    return [*changes, Change(rows, began[rows], before, AGENCY)]


def year_starts(register: Register) -> list[int]:
    """The first of January of each year after the first, within the history."""
    first, last = date_of(register.since).year, date_of(register.until).year
    return [day(dt.date(year, 1, 1)) for year in range(first + 1, last + 1)]


def _pensions(rng: Generator, register: Register) -> list[Change]:
    """Pensions begin at the age of retirement and were raised once."""
    pension = register.persons["pension_per_month"].fill_null(0).to_numpy()
    female = register.is_code("sex", "female")
    retired = register.aged(0) + np.where(female, 56.5, 61.3) * 365.2425
    begins = retired.astype(np.int64) + rng.integers(20, 400, register.people)
    started = (pension > 0) & register.is_within(begins)
    rows = np.flatnonzero(started)
    zero = pl.Series(np.zeros(len(rows), dtype=np.int64))
    changes = [Change(rows, begins[rows], {"pension_per_month": zero}, AGENCY)]
    raised = day(RAISE)
    had = np.flatnonzero((pension > 0) & ~(started & (begins >= raised)))
    lower = np.rint(pension[had] / pace.PENSION_RAISE.value / 1_000).astype(np.int64) * 1_000
    if register.since < raised <= register.until:
        days = np.full(len(had), raised)
        changes.append(Change(had, days, {"pension_per_month": pl.Series(lower)}, RAISED))
    return changes


def _cards(rng: Generator, register: Register) -> list[Change]:
    """Cards of the years before, each a year long; some renewed late, some never held before."""
    until = days_of(register.persons, "health_insurance_until", NO_DAY)
    group = register.persons["health_insurance_group_on_card"].cast(pl.String)
    small = (group == "3.h").fill_null(value=False).to_numpy()
    ended = register.aged(6) + 1
    yearly = (until > NO_DAY) & ~small
    fresh, first = _first_held(rng, register, until, group)
    lapsed = rng.random((CARDS_BACK, register.people)) < pace.CARD_LAPSED.value
    lapsed &= group.is_in(PAYING).fill_null(value=False).to_numpy()
    changes: list[Change] = []
    for back in range(1, CARDS_BACK):
        days = _years_before(until, back) + 1
        rows = yearly & register.is_within(days) & (days > ended) & ~(fresh & (days <= first))
        shown = _years_before(until, np.where(lapsed[back], back + 1, back))
        rows = np.flatnonzero(rows)
        before = {"health_insurance_until": dates(shown[rows])}
        changes.append(Change(rows, days[rows], before, AGENCY))
    return [*changes, _none_before(fresh, first), _of_the_small(register, ended, group)]


def _years_before(days: Ints, back: Ints | int) -> Ints:
    """The same day so many years earlier."""
    shown = days.astype("datetime64[D]")
    month = shown.astype("datetime64[M]")
    earlier = month - 12 * np.asarray(back).astype("timedelta64[M]")
    last = (earlier + 1).astype("datetime64[D]") - np.timedelta64(1, "D")
    moved = earlier.astype("datetime64[D]") + (shown - month.astype("datetime64[D]"))
    return np.minimum(moved, last).astype(np.int64)


def _first_held(
    rng: Generator, register: Register, until: Ints, group: pl.Series
) -> tuple[Bools, Ints]:
    """Who bought a first card since, and on which day."""
    holds = (until >= register.until) & group.is_in(PAYING).fill_null(value=False).to_numpy()
    wanted = pace.INSURED.value * register.years * register.people
    picked = some(rng, holds, wanted)
    day_ = between(rng, register.since + 1, register.until, register.people)
    return picked & register.is_within(day_) & (day_ > register.aged(7)), day_


def _none_before(fresh: Bools, first: Ints) -> Change:
    rows = np.flatnonzero(fresh)
    none = alike("none", rows)
    before = {
        "health_insurance_until": dates(np.full(len(rows), NO_DAY)),
        "health_insurance_group_on_card": none,
    }
    return Change(rows, first[rows], before, AGENCY)


def _of_the_small(register: Register, ended: Ints, group: pl.Series) -> Change:
    """Until the age of six a child had the card of children under six."""
    known = group.is_not_null().to_numpy()
    rows = np.flatnonzero(known & register.is_within(ended))
    of_small = alike("3.h", rows)
    before = {
        "health_insurance_until": dates(ended[rows] - 1),
        "health_insurance_group_on_card": of_small,
    }
    return Change(rows, ended[rows], before, AGENCY)
