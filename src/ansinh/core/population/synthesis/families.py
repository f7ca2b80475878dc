"""Gia đình: who lives together, of what age and sex, and who is whose mother, father, spouse.

A household is a row of slots, filled or empty, so that whole provinces are drawn at once.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np

from ansinh.core.population.synthesis import rates
from ansinh.core.population.synthesis.draws import (
    Bools,
    Floats,
    Generator,
    Ints,
    bounded,
    choice,
    evenly,
)

HEAD, SPOUSE = 0, 1
CHILDREN: Final = slice(2, 6)
FIRST_CHILD: Final = 2
MOTHER, FATHER, IN_LAW = 6, 7, 8
GRANDCHILDREN: Final = slice(9, 11)
SLOTS: Final = 11
ROLES: Final = np.array([0, 1, 2, 2, 2, 2, 4, 4, 3, 6, 6])
"""The place of each slot's `relation_to_head` in the code list."""

LONE, COUPLE, NUCLEAR, WITH_PARENTS, THREE_GENERATIONS, SINGLE_PARENT, SKIPPED = range(7)
SHARES: Final = (0.075, 0.095, 0.475, 0.19, 0.1, 0.055, 0.01)
"""Assumed so that ages come out near 24 / 60 / 16 % and households near 3.8 registered (M)."""
HEAD_AGES: Final = np.array(
    [
        (81, 8.5, 60, 99),
        (70, 7.5, 56, 95),
        (40.5, 10.5, 22, 64),
        (42, 9.5, 24, 62),
        (60, 5, 50, 76),
        (43, 8, 24, 60),
        (63, 6, 52, 78),
    ],
    dtype=np.float64,
)
HEADS_WHO_ARE_MEN: Final = np.array([0.18, 0.88, 0.86, 0.88, 0.85, 0.2, 0.7])
NUMBERS_OF_CHILDREN: Final = (0.11, 0.46, 0.34, 0.09)
BOYS: Final = rates.BOYS_PER_100_GIRLS.value / (100 + rates.BOYS_PER_100_GIRLS.value)


@dataclass(frozen=True, slots=True)
class Slots:
    """Households by slots: three arrays of (households, SLOTS)."""

    present: Bools
    age: Floats
    female: Bools


@dataclass(frozen=True, slots=True)
class Families:
    """Persons in order of household; kin are row numbers, -1 when not in the picture."""

    home: Ints
    role: Ints
    age: Floats
    female: Bools
    mother: Ints
    father: Ints
    spouse: Ints
    head: Ints
    size: Ints


def families(rng: Generator, people: int) -> Families:
    """Families of exactly `people` persons."""
    slots = _cut(_drawn(rng, people // 3 + 50), people)
    return _linked(slots)


def _drawn(rng: Generator, homes: int) -> Slots:
    kind = evenly(rng, SHARES, homes)
    slots = Slots(
        np.zeros((homes, SLOTS), np.bool_), np.zeros((homes, SLOTS)), np.zeros((homes, SLOTS), bool)
    )
    slots.present[:, HEAD] = True
    slots.female[:, CHILDREN] = rng.random((homes, 4)) > BOYS
    slots.female[:, GRANDCHILDREN] = rng.random((homes, 2)) > BOYS
    _couples(rng, slots, kind)
    _children(rng, slots, kind)
    _grandparents(rng, slots, kind)
    _grandchildren(rng, slots, kind)
    np.clip(slots.age, 0.003, 103, out=slots.age)
    return slots


def _couples(rng: Generator, slots: Slots, kind: Ints) -> None:
    mean, spread, low, high = HEAD_AGES[kind].T
    man = rng.random(len(kind)) < HEADS_WHO_ARE_MEN[kind]
    slots.age[:, HEAD] = np.clip(mean + spread * rng.standard_normal(len(kind)), low, high)
    slots.female[:, HEAD] = ~man
    gap = bounded(rng, 2.5, 2.5, (-1, 9), len(kind))
    slots.age[:, SPOUSE] = np.maximum(slots.age[:, HEAD] + np.where(man, -gap, gap), 20)
    slots.female[:, SPOUSE] = man
    slots.present[:, SPOUSE] = ~np.isin(kind, (LONE, SINGLE_PARENT))


def _children(rng: Generator, slots: Slots, kind: Ints) -> None:
    """Children of the head, still in the register; the first one stays with three generations."""
    mother = np.where(slots.female[:, HEAD], slots.age[:, HEAD], slots.age[:, SPOUSE])
    ages = mother[:, None] - _ages_at_birth(rng, len(kind), 4)
    three = kind == THREE_GENERATIONS
    ages[three, 0] = np.maximum(ages[three, 0], 22)
    wanted = choice(rng, NUMBERS_OF_CHILDREN, len(kind)) + 1
    born = (ages > 0) & (np.arange(4) < wanted[:, None])
    stays_for = np.where(slots.female[:, CHILDREN], 6.5, 7.5)
    stays = rng.random(ages.shape) < np.exp(-np.maximum(ages - 19, 0) / stays_for)
    stays[three, 0] = True
    parents = np.isin(kind, (NUCLEAR, WITH_PARENTS, THREE_GENERATIONS, SINGLE_PARENT))
    slots.age[:, CHILDREN] = ages
    slots.present[:, CHILDREN] = born & stays & parents[:, None]


def _ages_at_birth(rng: Generator, homes: int, births: int) -> Floats:
    """The mother's age at each birth, from 18 to 45 years."""
    first = bounded(rng, 24.3, 3.3, (18.1, 36), homes)
    gaps = np.clip(rng.normal(3.9, 1.7, (homes, births - 1)), 1.1, 9)
    ages = first[:, None] + np.concatenate([np.zeros((homes, 1)), np.cumsum(gaps, axis=1)], axis=1)
    return np.where(ages <= 45, ages, np.inf)


def _grandparents(rng: Generator, slots: Slots, kind: Ints) -> None:
    slots.female[:, MOTHER] = True
    slots.age[:, MOTHER] = slots.age[:, HEAD] + bounded(rng, 27, 4.5, (18.1, 42), len(kind))
    slots.age[:, FATHER] = slots.age[:, MOTHER] + bounded(rng, 2.5, 2.5, (-1, 9), len(kind))
    alive = np.exp(-np.maximum(slots.age[:, [MOTHER, FATHER]] - 72, 0) / np.array([23.0, 9.0]))
    here = (rng.random(alive.shape) < alive) & (slots.age[:, [MOTHER, FATHER]] < 99)
    slots.present[:, MOTHER] = here[:, 0] & (kind == WITH_PARENTS)
    slots.present[:, FATHER] = here[:, 1] & (kind == WITH_PARENTS)


def _grandchildren(rng: Generator, slots: Slots, kind: Ints) -> None:
    """Children of the first child and its spouse; in skipped generations these live elsewhere."""
    three, skipped = kind == THREE_GENERATIONS, kind == SKIPPED
    child = np.where(skipped, slots.age[:, HEAD] - 27, slots.age[:, FIRST_CHILD])
    gap = bounded(rng, 2.5, 2, (-1, 8), len(kind))
    girl = slots.female[:, FIRST_CHILD]
    in_law = np.maximum(child + np.where(girl, gap, -gap), 20)
    slots.female[:, IN_LAW] = ~girl
    slots.age[:, IN_LAW] = in_law
    slots.present[:, IN_LAW] = three
    ages = np.where(girl, child, in_law)[:, None] - _ages_at_birth(rng, len(kind), 2)
    ages[skipped] = rng.uniform(1, 15, (int(skipped.sum()), 2))
    second = rng.random(len(kind)) < 0.65
    slots.age[:, GRANDCHILDREN] = ages
    here = (ages > 0) & (ages < 24) & (three | skipped)[:, None]
    slots.present[:, GRANDCHILDREN] = here & np.stack([np.ones_like(second), second], axis=1)


def _cut(slots: Slots, people: int) -> Slots:
    """Whole households up to the number wanted, the remainder as households of one."""
    total = np.cumsum(slots.present.sum(axis=1))
    whole = int(np.searchsorted(total, people, side="right"))
    rest = people - (int(total[whole - 1]) if whole else 0)
    slots.present[whole : whole + rest, SPOUSE:] = False
    kept = slice(0, whole + rest)
    return Slots(slots.present[kept], slots.age[kept], slots.female[kept])


def _linked(slots: Slots) -> Families:
    present = slots.present
    row = np.where(present, np.cumsum(present).reshape(present.shape) - 1, -1)
    home, slot = np.nonzero(present)
    mother, father, spouse = _kin(row, slots.female)
    return Families(
        home=home,
        role=ROLES[slot],
        age=slots.age[present],
        female=slots.female[present],
        mother=mother[present],
        father=father[present],
        spouse=spouse[present],
        head=row[:, HEAD],
        size=present.sum(axis=1),
    )


def _kin(row: Ints, female: Bools) -> tuple[Ints, Ints, Ints]:
    """Row numbers of mother, father and spouse of every slot."""
    mother, father, spouse = (np.full(row.shape, -1) for _ in range(3))
    for couple, young in (
        ((HEAD, SPOUSE), CHILDREN),
        ((FIRST_CHILD, IN_LAW), GRANDCHILDREN),
        ((MOTHER, FATHER), slice(HEAD, HEAD + 1)),
    ):
        one, other = (row[:, slot] for slot in couple)
        woman_first = female[:, couple[0]]
        mother[:, young] = np.where(woman_first, one, other)[:, None]
        father[:, young] = np.where(woman_first, other, one)[:, None]
        spouse[:, couple[0]] = other
        spouse[:, couple[1]] = one
    spouse[:, FIRST_CHILD] = row[:, IN_LAW]
    return mother, father, spouse
