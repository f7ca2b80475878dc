"""Bảng kèm theo qua các năm: merit, benefits, incidents, and what reached the villages."""

import datetime as dt
from collections.abc import Mapping
from typing import Final

import numpy as np
import polars as pl

from ansinh.core.population.codes import INCIDENT_KIND
from ansinh.core.population.schema import INCIDENTS
from ansinh.core.population.shape import shaped
from ansinh.core.population.synthesis.draws import Generator, dates, some
from ansinh.core.population.synthesis.history.homes import STORM_SAID
from ansinh.core.population.synthesis.history.register import (
    Register,
    between,
    date_of,
    is_true,
    rows_of,
)
from ansinh.core.population.synthesis.history.unrolling import (
    EVER,
    INVENTED,
    Change,
    Spans,
    alike,
    unrolled,
)
from ansinh.core.population.synthesis.merit import benefits_received
from ansinh.core.population.synthesis.misfortunes import storm_before

Frames = Mapping[str, pl.DataFrame]
RECOGNISED: Final = f"hồ sơ người có công {INVENTED}"
LISTS: Final = f"danh sách chi quà, chế độ {INVENTED}"
SURVEY: Final = f"xã khảo sát {INVENTED}"
STORM_LIST: Final = f"danh sách thiệt hại do bão {INVENTED}"
REACHED: Final = {
    "villages": ("fixed_broadband", 0.2),
    "residential_points": ("wastewater_collected", 0.55),
    "facilities": ("hygienic_works", 0.15),
}
"""Table -> what came to its rows, and the share of those that have it who got it since (M)."""


def dated_records(
    rng: Generator, register: Register, tables: Frames, housing: pl.DataFrame
) -> dict[str, pl.DataFrame]:
    """The other tables, with `said_by` and, but for events, `valid_from` and `valid_until`."""
    since, until = date_of(register.since), date_of(register.until)
    said = pl.lit(RECOGNISED).alias("said_by")
    reached = {name: _reached(rng, register, name, tables[name]) for name in REACHED}
    return {
        **reached,
        "villages": tables["villages"],
        "village_coverage": reached["villages"],
        "merit_statuses": _merit(register, tables["merit_statuses"]),
        "benefits_received": _benefits(rng, tables, since, until).with_columns(
            said_by=pl.lit(LISTS)
        ),
        "incidents": _incidents(tables["incidents"], housing, until).with_columns(
            said_by=pl.lit(STORM_LIST)
        ),
        "hiv_statuses": tables["hiv_statuses"].with_columns(
            pl.lit(since).alias("valid_from"), pl.lit(None, pl.Date).alias("valid_until"), said
        ),
        "enrolments": tables["enrolments"],
    }


def _reached(rng: Generator, register: Register, name: str, last: pl.DataFrame) -> pl.DataFrame:
    """A table whose rows got something since: broadband, drains, latrines."""
    column, share = REACHED[name]
    has = is_true(last, column)
    rows = np.flatnonzero(some(rng, has, share * int(has.sum())))
    days = between(rng, register.since + 1, register.until, len(rows))
    no = alike(False, rows)
    spans = Spans(np.full(last.height, register.since), np.full(last.height, EVER))
    told = last.drop("valid_from", "valid_until", strict=False)
    return unrolled(told, spans, [Change(rows, days, {column: no}, SURVEY)], SURVEY)


def _merit(register: Register, statuses: pl.DataFrame) -> pl.DataFrame:
    """Statuses hold since their person came into the register."""
    row = rows_of(statuses["person_id"], register.persons["person_id"])
    return statuses.with_columns(
        valid_from=dates(register.spans.entered[row]),
        valid_until=pl.lit(None, pl.Date),
        said_by=pl.lit(RECOGNISED),
    )


def _benefits(rng: Generator, tables: Frames, since: dt.date, until: dt.date) -> pl.DataFrame:
    """What merit persons received, year after year; the last year is that of the picture."""
    who = tables["merit_statuses"]["person_id"].unique(maintain_order=True)
    everyone = np.zeros(len(who), dtype=np.int64)
    years = [
        benefits_received(rng, dt.date(year, 12, 31), everyone, who)
        for year in range(since.year, until.year)
    ]
    return pl.concat([*years, tables["benefits_received"]])


def _incidents(told: pl.DataFrame, housing: pl.DataFrame, until: dt.date) -> pl.DataFrame:
    """The incidents of the picture, and the houses that the storm made temporary."""
    struck = housing.filter(pl.col("said_by") == STORM_SAID).select("household_id").unique()
    damaged = struck.join(told.select("household_id"), on="household_id", how="anti")
    kind = pl.lit("house_damaged").cast(pl.Enum(list(INCIDENT_KIND))).cast(pl.Categorical())
    more = damaged.sort("household_id").select(
        "household_id", kind=kind, on=pl.lit(storm_before(until))
    )
    return pl.concat([told, shaped(more, INCIDENTS)])
