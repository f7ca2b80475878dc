"""Sức khỏe qua các năm: records updated, children immunised and measured, pregnancies, degrees."""

from typing import Final

import numpy as np
import polars as pl

from ansinh.core.population.synthesis.draws import NO_DAY, Generator, dates
from ansinh.core.population.synthesis.history import pace
from ansinh.core.population.synthesis.history.register import (
    Register,
    between,
    days_of,
    is_known,
    is_true,
)
from ansinh.core.population.synthesis.history.unrolling import EVER, INVENTED, Change, alike

STATION: Final = f"Trạm Y tế {INVENTED}"
COUNCIL: Final = f"Hội đồng xác định mức độ khuyết tật {INVENTED}"
UPDATES_BACK: Final = 6
PREGNANCY_DAYS: Final = 275


def health_changes(rng: Generator, register: Register) -> list[Change]:
    """Changes of the area health."""
    return [
        *_records(rng, register),
        *_immunised(rng, register),
        *_measured(rng, register),
        *_pregnant(register),
    ]


def _records(rng: Generator, register: Register) -> list[Change]:
    """Each update of a health record came some months after the one before, seldom years."""
    updated = days_of(register.persons, "health_record_updated_on", NO_DAY)
    changes: list[Change] = []
    for back in range(UPDATES_BACK):
        late = rng.random(register.people) < pace.RECORD_LATE.value + back * pace.RECORD_LATER.value
        gap = np.where(
            late, rng.integers(760, 1_300, register.people), rng.integers(330, 720, register.people)
        )
        earlier = np.maximum(updated - gap, np.minimum(register.born + 1, updated - 1))
        rows = np.flatnonzero((updated > register.since) & (updated > register.born + 1))
        before = {"health_record_updated_on": dates(earlier[rows])}
        changes.append(Change(rows, updated[rows], before, STATION))
        updated = np.where((updated > register.since) & (updated > NO_DAY), earlier, NO_DAY)
    return changes


def _immunised(rng: Generator, register: Register) -> list[Change]:
    """The last dose of the first year; the answer was asked of children under six."""
    known = is_known(register.persons, "fully_immunised")
    grown = register.aged(6)
    big = (grown <= register.until) & (grown > register.since)
    was = rng.random(register.people) < pace.IMMUNISED_BEFORE.value
    late = rng.random(register.people) < pace.IMMUNISED_LATE.value
    dose = register.born + np.where(
        late, rng.integers(420, 700, register.people), rng.integers(272, 303, register.people)
    )
    done = np.where(known, is_true(register.persons, "fully_immunised"), was & big)
    rows = np.flatnonzero(big)
    doses = np.flatnonzero(done & (dose > register.since) & (dose <= register.until))
    no = alike(False, doses)
    return [
        Change(rows, grown[rows], {"fully_immunised": pl.Series(was[rows])}, STATION),
        Change(doses, dose[doses], {"fully_immunised": no}, STATION),
    ]


def _measured(rng: Generator, register: Register) -> list[Change]:
    """Height was measured until the age of five; a few have grown out of stunting since."""
    frame, rows_all = register.persons, register.people
    grown = register.aged(5)
    big = (grown <= register.until) & (grown > register.since)
    rows = np.flatnonzero(big & (rng.random(rows_all) > 0.03))
    was = pl.Series(rng.random(len(rows)) < pace.STUNTED_BEFORE.value)
    campaign = between(rng, register.until - 700, register.until - 150, rows_all)
    recovered = is_known(frame, "stunted") & ~is_true(frame, "stunted")
    recovered &= rng.random(rows_all) < pace.GREW_OUT.value
    again = np.flatnonzero(recovered & register.is_within(campaign))
    yes = alike(True, again)
    return [
        Change(rows, grown[rows], {"stunted": was}, STATION),
        Change(again, campaign[again], {"stunted": yes}, STATION),
    ]


def _pregnant(register: Register) -> list[Change]:
    """Mothers of the children born since, and those expecting today, from the first visit on."""
    mother = register.row_of("mother_id")
    born = np.flatnonzero((register.born > register.since) & (mother >= 0))
    of = mother[born]
    known = is_known(register.persons, "pregnant")[of]
    of, birth = of[known], register.born[born][known]
    expecting = np.flatnonzero(is_true(register.persons, "pregnant"))
    due = register.until - 1 - (expecting * 37 % (PREGNANCY_DAYS - 30))
    return [
        Change(of, birth, {"pregnant": alike(True, of)}, STATION),
        Change(of, birth - PREGNANCY_DAYS, {"pregnant": alike(False, of)}, STATION),
        Change(expecting, due, {"pregnant": alike(False, expecting)}, STATION),
    ]


def disability_changes(_: Generator, register: Register) -> list[Change]:
    """Before the day of the certificate there was no known disability."""
    certified = days_of(register.persons, "disability_certified_on", EVER)
    rows = np.flatnonzero((certified < EVER) & is_known(register.persons, "disability"))
    none: list[list[str]] = [[]] * len(rows)
    before = {
        "disability": alike("none", rows),
        "disability_kinds": pl.Series(none, dtype=pl.List(pl.String())),
        "disability_certified_on": dates(np.full(len(rows), NO_DAY)),
        "disability_valid_until": dates(np.full(len(rows), NO_DAY)),
    }
    return [Change(rows, certified[rows], before, COUNCIL)]
