"""Gia đình, nhân thân qua các năm: deaths told, marriages, children grown, leaving and return."""

import numpy as np
import polars as pl

from ansinh.core.population.synthesis.draws import Generator, Ints
from ansinh.core.population.synthesis.history import pace
from ansinh.core.population.synthesis.history.register import (
    Register,
    between,
    is_known,
    rows_of,
)
from ansinh.core.population.synthesis.history.unrolling import EVER, INVENTED, Change, alike

DEATHS = f"trích lục khai tử {INVENTED}"
MARRIAGES = f"giấy chứng nhận kết hôn {INVENTED}"
GROWN = f"đủ 18 tuổi theo giấy khai sinh {INVENTED}"
MOVES = f"trưởng thôn báo biến động {INVENTED}"


def identity_changes(_: Generator, register: Register) -> list[Change]:
    """A death is known from the day it is told; before that nobody knew of it."""
    rows = np.flatnonzero(register.died < EVER)
    none = pl.Series([None] * len(rows), dtype=pl.Date())
    return [Change(rows, register.told[rows], {"death_date": none}, DEATHS)]


def family_changes(rng: Generator, register: Register) -> list[Change]:
    """Changes of the area family."""
    return [
        *_widowed(register),
        *_married(register),
        _grown(register),
        *_went_away(rng, register),
    ]


def _widowed(register: Register) -> list[Change]:
    """The spouse of one who died was married until then."""
    dead = np.flatnonzero((register.died < EVER) & register.is_code("relation_to_head", "spouse"))
    heads = rows_of_heads(register)[register.home[dead]]
    kept = heads >= 0
    return _were_married(register, heads[kept], dead[kept], register.died[dead[kept]], DEATHS)


def _were_married(
    register: Register, rows: Ints, spouses: Ints, days: Ints, said_by: str
) -> list[Change]:
    """Before the day these persons were married to those."""
    ids = register.persons["person_id"].gather(pl.Series(spouses))
    known = is_known(register.persons, "marital_status")[rows]
    married = alike("married", rows[known])
    return [
        Change(rows, days, {"spouse_id": ids}, said_by),
        Change(rows[known], days[known], {"marital_status": married}, said_by),
    ]


def _married(register: Register) -> list[Change]:
    """Those whose spouse came to the household on marrying were single before."""
    came = register.is_code("relation_to_head", "child_in_law")
    came &= register.spans.entered > register.since
    spouse = register.row_of("spouse_id")
    rows = np.flatnonzero((spouse >= 0) & came[spouse])
    days = register.spans.entered[spouse[rows]]
    known = is_known(register.persons, "marital_status")[rows]
    nobody = pl.Series([None] * len(rows), dtype=pl.String())
    single = alike("single", rows[known])
    return [
        Change(rows, days, {"spouse_id": nobody}, MARRIAGES),
        Change(rows[known], days[known], {"marital_status": single}, MARRIAGES),
    ]


def _grown(register: Register) -> Change:
    """Who turned eighteen had a guardian until then: mother, father, or head of the household."""
    of_age = register.aged(18)
    child = register.is_code("relation_to_head", "child", "grandchild")
    rows = np.flatnonzero(child & register.is_within(of_age))
    mother, father = register.row_of("mother_id")[rows], register.row_of("father_id")[rows]
    parent = np.where(mother >= 0, mother, father)
    guardian = np.where(parent >= 0, parent, rows_of_heads(register)[register.home[rows]])
    relation = np.where(parent >= 0, "parent", "relative")
    ids = register.persons["person_id"].gather(pl.Series(guardian))
    before = {
        "guardian_id": ids,
        "guardian_relation": pl.Series(relation.tolist(), dtype=pl.String()),
    }
    return Change(rows, of_age[rows], before, GROWN)


def _went_away(rng: Generator, register: Register) -> list[Change]:
    """Some of those away were here before, and some of those here were away."""
    changes: list[Change] = []
    age = (register.until - register.born) / 365.2425
    for now, then, share in (
        (("absent", "abroad"), "present", pace.LEFT_FOR_WORK.value),
        (("present",), "absent", pace.CAME_BACK.value),
    ):
        day = between(rng, register.since + 1, register.until, register.people)
        picked = rng.random(register.people) < share
        picked &= register.is_code("residence", *now) & (age >= 22) & (age < 46)
        picked &= register.is_within(day) & (day > register.aged(18)) & (register.died == EVER)
        rows = np.flatnonzero(picked)
        before = alike(then, rows)
        changes.append(Change(rows, day[rows], {"residence": before}, MOVES))
    return changes


def rows_of_heads(register: Register) -> Ints:
    """The row of the head of each household."""
    return rows_of(register.households["head_id"], register.persons["person_id"])
