"""Gia cảnh: guardians, caregivers, marriages, supporters and children without providers."""

import numpy as np
import polars as pl

from ansinh.core.population.codes import (
    CAREGIVER_KIND,
    GUARDIAN_RELATION,
    MARITAL_STATUS,
    NO_CAREGIVER_CASE,
    RELATION_TO_HEAD,
    RESIDENCE,
)
from ansinh.core.population.synthesis.batch import CHILD_ROLE, GRANDCHILD_ROLE, Batch
from ansinh.core.population.synthesis.draws import Bools, Generator, Ints, choice, coded

SINGLE, MARRIED, WIDOWED, DIVORCED, MISSING = range(5)
PARENT, _, RELATIVE = range(3)
NOBODY = -1


def draw_guardians(batch: Batch) -> Ints:
    """Who raises each child: a parent who lives here, else the head of the household."""
    kin = batch.families
    head = kin.head[kin.home]
    itself = np.arange(batch.people)
    guardian = np.where(head == itself, NOBODY, head)
    for parent in (kin.father, kin.mother):
        guardian = np.where((parent >= 0) & batch.lives_here[parent], parent, guardian)
    child = (kin.age < 18) & np.isin(kin.role, (CHILD_ROLE, GRANDCHILD_ROLE))
    return np.where(child, guardian, NOBODY)


def draw_caregivers(batch: Batch, severe: Bools) -> Ints:
    """Who looks after each severely disabled person: spouse, mother, or head of the household."""
    kin = batch.families
    head = kin.head[kin.home]
    found = np.where(head == np.arange(batch.people), NOBODY, head)
    for relative in (kin.mother, kin.spouse):
        found = np.where((relative >= 0) & batch.lives_here[relative], relative, found)
    return np.where(severe, found, NOBODY)


def draw_marriages(rng: Generator, batch: Batch) -> Ints:
    """Marital status: who has no spouse here is single when young, widowed when old."""
    age = batch.families.age
    lot = rng.random(batch.people)
    later = np.where(lot < 0.55, SINGLE, np.where(lot < 0.85, DIVORCED, WIDOWED))
    old = np.where(lot < 0.9, WIDOWED, np.where(lot < 0.95, SINGLE, DIVORCED))
    alone = np.where(age < 30, SINGLE, np.where(age < 60, later, old))
    alone = np.where((age >= 30) & (lot > 0.995), MISSING, alone)
    bereaved = batch.families.role == 1
    alone = np.where(bereaved, WIDOWED, alone)
    return np.where(batch.families.spouse >= 0, MARRIED, alone)


def draw_orphans(rng: Generator, batch: Batch) -> Ints:
    """Case of Đ5 k1 NĐ 20/2021, for children raised by others than their parents."""
    kin = batch.families
    away = (kin.mother < 0) & (kin.father < 0) & (kin.age < 16) & (kin.role == GRANDCHILD_ROLE)
    places = np.array([0, 2, 3, 5, 6, 8])
    drawn = places[choice(rng, (0.78, 0.1, 0.05, 0.03, 0.03, 0.01), batch.people)]
    return np.where(away, drawn, 0)


def family(rng: Generator, batch: Batch, guardian: Ints, caregiver: Ints) -> dict[str, pl.Series]:
    """The columns of family, but for the identifiers of kin."""
    kin = batch.families
    lonely = (kin.size[kin.home] == 1) & (rng.random(batch.people) < 0.22)
    supported = pl.Series(~lonely)
    grown = (kin.age >= 16) & (kin.age < 23)
    return {
        "relation_to_head": coded(kin.role, RELATION_TO_HEAD),
        "guardian_relation": coded(_relation(kin.mother, kin.father, guardian), GUARDIAN_RELATION),
        "caregiver_kind": coded(np.where(caregiver >= 0, 0, -1), CAREGIVER_KIND),
        "no_caregiver_case": coded(draw_orphans(rng, batch), NO_CAREGIVER_CASE),
        "was_no_caregiver_recipient": pl.Series(grown & _rare(rng, batch.people, 0.004)),
        "marital_status": coded(draw_marriages(rng, batch), MARITAL_STATUS),
        "has_supporter": supported,
        "supporter_on_assistance": pl.Series(~lonely & _rare(rng, batch.people, 0.008)),
        "community_care": pl.Series(lonely & (kin.age >= 60) & _rare(rng, batch.people, 0.15)),
        "residence": coded(batch.residence, RESIDENCE),
    }


def _relation(mother: Ints, father: Ints, guardian: Ints) -> Ints:
    own = (guardian == mother) | (guardian == father)
    return np.where(guardian < 0, -1, np.where(own, PARENT, RELATIVE))


def _rare(rng: Generator, rows: int, chance: float) -> Bools:
    return rng.random(rows) < chance
