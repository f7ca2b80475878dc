"""Một xã giả định: the tables of one invented commune, in memory."""

import datetime as dt

import numpy as np
import polars as pl

from ansinh.core.population.errors import InvalidRequest
from ansinh.core.population.synthesis.batch import draw_batch
from ansinh.core.population.synthesis.places import HOANG_KIM, CommuneProfile, commune_places
from ansinh.core.population.synthesis.tables import Origin, draw_tables

EARLIEST, LATEST = dt.date(1990, 1, 1), dt.date(2100, 1, 1)


def synthesize_commune(
    seed: int, on: dt.date, profile: CommuneProfile = HOANG_KIM
) -> dict[str, pl.DataFrame]:
    """Một xã giả định vào ngày `on`: plain tables by name, the same for the same arguments.

    Persons who died within the last year are still in the register with their `death_date`.
    Raises InvalidRequest for a seed or date that cannot be used.
    """
    refuse_absurd(seed, on)
    rng = np.random.default_rng([seed, 0])
    batch = draw_batch(rng, commune_places(profile), on)
    return draw_tables(rng, batch, Origin(seed))


def refuse_absurd(seed: int, on: dt.date) -> None:
    """Raises InvalidRequest for a negative seed or a date outside living memory."""
    if seed < 0:
        message = f"Hạt giống {seed} không dùng được: hãy cho một số nguyên từ 0 trở lên."
        raise InvalidRequest(message)
    if not EARLIEST <= on < LATEST:
        message = f"Ngày {on:%d/%m/%Y} không dùng được: hãy cho một ngày từ 1990 đến 2099."
        raise InvalidRequest(message)
