"""Dân cư có lịch sử: today's picture and the dated facts that led to it."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import polars as pl

from ansinh.core.population.columns import Table
from ansinh.core.population.errors import InvalidRequest
from ansinh.core.population.schema import HOUSEHOLDS, PERSONS
from ansinh.core.population.synthesis.commune import synthesize_communes
from ansinh.core.population.synthesis.draws import Generator
from ansinh.core.population.synthesis.history import family, health, homes, insurance, poverty
from ansinh.core.population.synthesis.history.departed import with_departed
from ansinh.core.population.synthesis.history.labour import labour_changes, started_work
from ansinh.core.population.synthesis.history.records import dated_records
from ansinh.core.population.synthesis.history.register import Register, build_register, day
from ansinh.core.population.synthesis.history.schooling import levels_by_year, schooling_changes
from ansinh.core.population.synthesis.history.unrolling import (
    EVER,
    INVENTED,
    Change,
    Spans,
    unrolled,
)
from ansinh.core.population.synthesis.profiles import FOUR_COMMUNES, CommuneProfile

SINCE: Final = dt.date(2023, 1, 1)
FIRST_SAID_BY: Final = f"chuyển từ sổ giấy đầu năm 2023 {INVENTED}"
STAY_WITH_THE_DEAD: Final = ("identity", "family", "insurance", "disability")
"""Areas whose last facts are kept of the dead: what survivors are due depends on them."""
Changes = Mapping[str, Sequence[Change]]


@dataclass(frozen=True, slots=True)
class History:
    """Lịch sử: `areas` holds the dated facts by area of the dictionary; `tables` the other tables.

    `persons` and `households` are all who were ever there, as last known: keys, sexes and fathers
    for their names. Each area frame has the subject's key, the area's columns, `valid_from`,
    `valid_until` (null while it holds) and `said_by`; the other tables are dated likewise, but for
    events (benefits, incidents), which have a day of their own; `village_coverage` is what reached
    the villages.
    """

    since: dt.date
    until: dt.date
    areas: Mapping[str, pl.DataFrame]
    persons: pl.DataFrame
    households: pl.DataFrame
    tables: Mapping[str, pl.DataFrame]


def synthesize_history(
    seed: int,
    profiles: Sequence[CommuneProfile] = FOUR_COMMUNES,
    *,
    since: dt.date = SINCE,
    until: dt.date,
) -> History:
    """Dân cư giả định từ `since` đến `until`: dated facts, the same for the same arguments.

    The picture of `until` is that of `synthesize_communes`; earlier ones follow from changes drawn
    backwards. Deaths close what the living do and keep identity, family, insurance and disability
    as last known; who moved away is in no picture any more. Raises InvalidRequest for days that
    cannot be used.
    """
    if not since < until:
        message = f"Ngày đầu {since:%d/%m/%Y} phải trước ngày cuối {until:%d/%m/%Y}."
        raise InvalidRequest(message)
    tables = synthesize_communes(seed, until, profiles)
    rng = np.random.default_rng([seed, 5])
    begin, end = day(since), day(until)
    persons, households = with_departed(rng, seed, tables, profiles, since=begin, until=end)
    register = build_register(rng, persons, households, since=begin, until=end)
    areas = {**_household_areas(rng, register), **_person_areas(rng, register)}
    return History(
        since=since,
        until=until,
        areas=areas,
        persons=register.persons,
        households=register.households,
        tables=dated_records(rng, register, tables, areas["housing"]),
    )


def picture_of(history: History, on: dt.date) -> dict[str, pl.DataFrame]:
    """Bức tranh của một ngày: the plain tables `persons` and `households` as known on that day."""
    return {table.name: _table_on(history, table, on) for table in (PERSONS, HOUSEHOLDS)}


def _table_on(history: History, table: Table, on: dt.date) -> pl.DataFrame:
    key = table.key[0]
    joined: pl.DataFrame | None = None
    for area in table.areas:
        valid = (pl.col("valid_from") <= on) & (pl.col("valid_until") > on).fill_null(value=True)
        facts = history.areas[area].filter(valid).drop("valid_from", "valid_until", "said_by")
        joined = facts if joined is None else joined.join(facts, on=key, how="full", coalesce=True)
    assert joined is not None
    return joined.select(table.names).sort(key)


def _person_areas(rng: Generator, register: Register) -> dict[str, pl.DataFrame]:
    levels = levels_by_year(rng, register)
    started = started_work(register, levels)
    changes: Changes = {
        "identity": family.identity_changes(rng, register),
        "family": family.family_changes(rng, register),
        "schooling": schooling_changes(rng, register, levels),
        "labour": labour_changes(rng, register, started),
        "insurance": insurance.insurance_changes(rng, register, started),
        "health": health.health_changes(rng, register),
        "disability": health.disability_changes(rng, register),
    }
    ends = np.minimum(register.died, register.spans.left)
    until_death = Spans(register.spans.entered, np.where(ends < EVER, ends, EVER))
    return {
        area: _area(
            register.persons,
            PERSONS,
            area,
            register.spans if area in STAY_WITH_THE_DEAD else until_death,
            changes[area],
        )
        for area in PERSONS.areas
    }


def _household_areas(rng: Generator, register: Register) -> dict[str, pl.DataFrame]:
    changes: Changes = {
        "poverty": poverty.poverty_changes(rng, register),
        "housing": homes.housing_changes(rng, register),
        "water": homes.water_changes(rng, register),
        "connection": homes.connection_changes(rng, register),
    }
    return {
        area: _area(
            register.households, HOUSEHOLDS, area, register.home_spans, changes.get(area, ())
        )
        for area in HOUSEHOLDS.areas
    }


def _area(
    frame: pl.DataFrame, table: Table, area: str, spans: Spans, changes: Sequence[Change]
) -> pl.DataFrame:
    names = [table.key[0], *(column.name for column in table.in_area(area))]
    return unrolled(frame.select(names), spans, changes, FIRST_SAID_BY)
