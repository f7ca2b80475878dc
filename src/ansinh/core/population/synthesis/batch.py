"""Mẻ dân cư: families set down in villages, with dates of birth, deaths and absences."""

import datetime as dt
from dataclasses import dataclass, replace

import numpy as np

from ansinh.core.population.synthesis import rates
from ansinh.core.population.synthesis.draws import (
    NO_DAY,
    Bools,
    Floats,
    Generator,
    Ints,
    choice,
    quota,
)
from ansinh.core.population.synthesis.families import Families, families
from ansinh.core.population.synthesis.places import Places

EPOCH = dt.date(1970, 1, 1).toordinal()
YEAR = 365.2425
HEAD_ROLE, SPOUSE_ROLE, CHILD_ROLE, IN_LAW_ROLE, PARENT_ROLE, GRANDCHILD_ROLE = 0, 1, 2, 3, 4, 6
PRESENT, ABSENT, ABROAD = 0, 1, 2
DAY, MONTH, YEAR_ONLY = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Batch:
    """Persons and households of whole communes; days count from 1970-01-01.

    By person: `born`, `precision`, `died` (`NO_DAY` when alive), `residence`. By household:
    `village`, the place of its village in `places`.
    """

    on: dt.date
    today: int
    families: Families
    places: Places
    village: Ints
    born: Ints
    precision: Ints
    died: Ints
    residence: Ints

    @property
    def people(self) -> int:
        """Number of registered persons, those who died in the last year included."""
        return len(self.families.home)

    @property
    def homes(self) -> int:
        """Number of households."""
        return len(self.families.head)

    @property
    def hardship(self) -> Floats:
        """Hardship of each household's village, 1 being the ordinary lot."""
        return self.places.hardship[self.village]

    @property
    def lives_here(self) -> Bools:
        """Persons alive and present."""
        return (self.residence == PRESENT) & (self.died == NO_DAY)

    def count_by_home(self, persons: Bools) -> Ints:
        """How many of these persons each household has."""
        return np.bincount(self.families.home[persons], minlength=self.homes)


def draw_batch(rng: Generator, places: Places, on: dt.date) -> Batch:
    """Families in the villages of `places`, as of the day `on`."""
    kin = families(rng, int(places.people.sum()))
    before = np.cumsum(kin.size) - kin.size
    village = np.searchsorted(np.cumsum(places.people), before, side="right")
    today = on.toordinal() - EPOCH
    died = _deaths(rng, kin, today)
    kin = _parted_by_death(kin, died != NO_DAY)
    residence = np.where(died == NO_DAY, _residence(rng, kin), PRESENT)
    precision = _precision(rng, kin.age)
    born = _first_of_span(today - np.floor(kin.age * YEAR).astype(np.int64), precision)
    return Batch(on, today, kin, places, village, born, precision, died, residence)


def _deaths(rng: Generator, kin: Families, today: int) -> Ints:
    """Deaths of the last year, reported but still in the register: old spouses and parents."""
    may = ((kin.role == SPOUSE_ROLE) & (kin.age > 52)) | (kin.role == PARENT_ROLE)
    weight = np.where(may, np.exp(kin.age / 12), 0)
    wanted = rates.DEATHS_A_YEAR.value * len(weight)
    died = quota(rng, weight * (wanted / max(weight.sum(), 1.0)))
    days = today - rng.integers(1, 365, len(weight))
    born = today - np.floor(kin.age * YEAR)
    return np.where(died, np.maximum(days, born + 1), NO_DAY).astype(np.int64)


def _parted_by_death(kin: Families, dead: Bools) -> Families:
    """Neither the dead nor the widowed has a spouse any more."""
    parted = dead | ((kin.spouse >= 0) & dead[kin.spouse])
    return replace(kin, spouse=np.where(parted, -1, kin.spouse))


def _residence(rng: Generator, kin: Families) -> Ints:
    """Who has left to work or study; grown children much more often than heads."""
    leaning = np.array([0.4, 0.5, 1.7, 1.0, 0.3, 0.3, 1.7])[kin.role]
    chances = np.full(len(leaning), 0.004)
    for low, high, rate in ((18, 41, rates.AWAY_18_TO_40), (41, 61, rates.AWAY_41_TO_60)):
        group = (kin.age >= low) & (kin.age < high)
        mean = leaning[group].mean() if group.any() else 1.0
        chances[group] = rate.value * leaning[group] / mean
    away = quota(rng, chances)
    abroad = (kin.age >= 18) & (kin.age < 46) & ~away
    far = quota(rng, np.where(abroad, rates.ABROAD_18_TO_45.value, 0))
    return np.where(away, ABSENT, np.where(far, ABROAD, PRESENT))


def _precision(rng: Generator, age: Floats) -> Ints:
    """Many of the old know their year of birth alone."""
    year_only = np.where(age >= 75, 0.28, np.where(age >= 60, 0.14, 0.008))
    month_only = choice(rng, (0.99, 0.01), len(age))
    return np.where(quota(rng, year_only), YEAR_ONLY, month_only)


def _first_of_span(days: Ints, precision: Ints) -> Ints:
    """The day itself, or the first day of the month or year that is known."""
    born = days.astype("datetime64[D]")
    month, year = born.astype("datetime64[M]"), born.astype("datetime64[Y]")
    known = np.where(precision == MONTH, month.astype(born.dtype), born)
    known = np.where(precision == YEAR_ONLY, year.astype(born.dtype), known)
    return known.astype(np.int64)
