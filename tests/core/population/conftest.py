"""An invented commune, drawn once for all tests of the room."""

import datetime as dt

import polars as pl
import pytest

from ansinh.core.population.synthesis import synthesize_commune

DEMO_DAY = dt.date(2026, 11, 23)


@pytest.fixture(scope="session")
def on() -> dt.date:
    return DEMO_DAY


@pytest.fixture(scope="session")
def commune(on) -> dict[str, pl.DataFrame]:
    return synthesize_commune(42, on)
