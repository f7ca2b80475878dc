"""Xã giả định: the tables of invented communes, in memory."""

import datetime as dt
from collections.abc import Sequence

import numpy as np
import polars as pl

from ansinh.core.population.errors import InvalidRequest
from ansinh.core.population.synthesis.batch import draw_batch
from ansinh.core.population.synthesis.places import commune_places
from ansinh.core.population.synthesis.profiles import (
    FOUR_COMMUNES,
    HOANG_KIM,
    CommuneProfile,
)
from ansinh.core.population.synthesis.tables import Origin, draw_tables

EARLIEST, LATEST = dt.date(1990, 1, 1), dt.date(2100, 1, 1)


def synthesize_commune(
    seed: int, on: dt.date, profile: CommuneProfile = HOANG_KIM
) -> dict[str, pl.DataFrame]:
    """Một xã giả định vào ngày `on`: plain tables by name, the same for the same arguments.

    Persons who died within the last year are still in the register with their `death_date`.
    Raises InvalidRequest for a seed or date that cannot be used.
    """
    return synthesize_communes(seed, on, (profile,))


def synthesize_communes(
    seed: int, on: dt.date, profiles: Sequence[CommuneProfile] = FOUR_COMMUNES
) -> dict[str, pl.DataFrame]:
    """Nhiều xã giả định liền nhau: as `synthesize_commune`, in one picture with keys of their own.

    The first commune is drawn as it would be alone.
    """
    refuse_absurd(seed, on)
    drawn: list[dict[str, pl.DataFrame]] = []
    origin, village = Origin(seed), 0
    for number, profile in enumerate(profiles):
        rng = np.random.default_rng([seed, 0] if number == 0 else [seed, 4, number])
        batch = draw_batch(rng, commune_places(profile, number, village), on)
        drawn.append(draw_tables(rng, batch, origin))
        origin = Origin(seed, origin.person + batch.people, origin.home + batch.homes)
        village += len(profile.villages)
    return {name: pl.concat(tables[name] for tables in drawn) for name in drawn[0]}


def refuse_absurd(seed: int, on: dt.date) -> None:
    """Raises InvalidRequest for a negative seed or a date outside living memory."""
    if seed < 0:
        message = f"Hạt giống {seed} không dùng được: hãy cho một số nguyên từ 0 trở lên."
        raise InvalidRequest(message)
    if not EARLIEST <= on < LATEST:
        message = f"Ngày {on:%d/%m/%Y} không dùng được: hãy cho một ngày từ 1990 đến 2099."
        raise InvalidRequest(message)
