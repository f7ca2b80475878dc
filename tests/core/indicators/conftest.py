"""Populations to count: two synthetic communes."""

import datetime as dt
import sys
from pathlib import Path

import polars as pl
import pytest

from ansinh.core.population.shape import widened
from ansinh.core.population.synthesis import synthesize_commune

sys.path.insert(0, str(Path(__file__).parent))

DAYS = {3: dt.date(2026, 11, 23), 11: dt.date(2024, 2, 29)}

COUNTED_TOO = {"merit_statuses", "facilities", "residential_points", "villages"}


class Commune:
    """The tables of one commune, plain and as a snapshot holds them."""

    def __init__(self, tables: dict[str, pl.DataFrame], on: dt.date):
        persons, households = tables["persons"], tables["households"]
        self.on = on
        self.others = {name: table for name, table in tables.items() if name in COUNTED_TOO}
        self.persons, self.households = persons.to_dicts(), households.to_dicts()
        self.wide, self.homes = widened(persons, households)


@pytest.fixture(scope="session", params=DAYS)
def commune(request) -> Commune:
    on = DAYS[request.param]
    tables = synthesize_commune(request.param, on)
    return Commune(tables, on)
