"""Lao động qua các năm: first work, spells without work, training got."""

import numpy as np

from ansinh.core.population.synthesis.draws import Bools, Generator, Ints, some
from ansinh.core.population.synthesis.history import pace
from ansinh.core.population.synthesis.history.register import Register, between
from ansinh.core.population.synthesis.history.schooling import openings
from ansinh.core.population.synthesis.history.unrolling import EVER, INVENTED, Change, alike
from ansinh.core.population.synthesis.schooling import NOT_STUDYING

REVIEW = f"thu thập thông tin cung lao động {INVENTED}"
TRAINING = f"danh sách tốt nghiệp đào tạo nghề {INVENTED}"
SPELL_DAYS = 200
CERTIFIED = ("elementary", "intermediate", "college", "university")


def started_work(register: Register, levels: list[Ints]) -> Ints:
    """The day each person could first work: after school, from fifteen on; `EVER` if not yet."""
    grown = np.where(register.aged(18) > register.until, register.aged(15), register.aged(18))
    day = np.where(register.born > register.until - 30 * 365, grown, -EVER)
    for opened, before, after in zip(openings(register), levels, levels[1:], strict=False):
        left = (before != NOT_STUDYING) & (after == NOT_STUDYING)
        day = np.where(left, np.maximum(opened, register.aged(15)), day)
    return np.where(levels[-1] != NOT_STUDYING, EVER, day)


def labour_changes(rng: Generator, register: Register, started: Ints) -> list[Change]:
    """Changes of the area labour."""
    force = register.is_code("labour_status", "employed", "unemployed")
    begins = force & register.is_within(started)
    rows = np.flatnonzero(begins)
    before = {"labour_status": alike("inactive", rows), "has_stable_income": alike(False, rows)}
    return [
        Change(rows, started[rows], before, REVIEW),
        *_spells(rng, register, force & ~begins & (started <= register.since)),
        *_trained(rng, register, force, started),
    ]


def _spells(rng: Generator, register: Register, may: Bools) -> list[Change]:
    """Half a year without work for some who work again; today's unemployed lost theirs lately."""
    idle = register.is_code("labour_status", "unemployed") & may
    lost = between(rng, register.until - SPELL_DAYS, register.until, register.people)
    young = np.where(register.born > register.until - 61 * 365, 1.0, 0.3)
    out = may & ~idle & (rng.random(register.people) < pace.SPELLS.value * young)
    began = between(rng, register.since - SPELL_DAYS, register.until, register.people)
    found = began + SPELL_DAYS + rng.integers(-60, 60, register.people)
    over = np.flatnonzero(out & register.is_within(found))
    into = np.flatnonzero(out & register.is_within(found) & register.is_within(began))
    now = np.flatnonzero(idle & register.is_within(lost))
    return [
        Change(now, lost[now], {"labour_status": alike("employed", now)}, REVIEW),
        Change(over, found[over], {"labour_status": alike("unemployed", over)}, REVIEW),
        Change(into, began[into], {"labour_status": alike("employed", into)}, REVIEW),
    ]


def _trained(rng: Generator, register: Register, force: Bools, started: Ints) -> list[Change]:
    """What was learnt since: first skills, then a certificate for some who had skills alone."""
    known = register.persons["training_level"].is_not_null().to_numpy()
    trained = force & known & ~register.is_code("training_level", "none")
    certified = register.is_code("training_level", *CERTIFIED)
    schooled = trained & register.is_within(started)
    late = between(rng, register.since + 1, register.until, register.people)
    day = np.where(schooled, started, late)
    years, size = register.years, int(force.sum())
    fresh = schooled | some(
        rng,
        trained & ~schooled & ~certified,
        _rise(pace.TRAINED, years, size) - int((schooled & ~certified).sum()),
    )
    upgraded = some(
        rng,
        certified & trained & ~schooled,
        _rise(pace.CERTIFIED, years, size) - int((schooled & certified).sum()),
    )
    parts = ((fresh, "none"), (upgraded & ~fresh, "uncertified"))
    changes: list[Change] = []
    for picked, before in parts:
        rows = np.flatnonzero(picked & register.is_within(day))
        changes.append(Change(rows, day[rows], {"training_level": alike(before, rows)}, TRAINING))
    return changes


def _rise(rate: pace.Rate, years: float, size: int) -> int:
    return round(rate.value * years * size)
