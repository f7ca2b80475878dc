"""Bảng kèm theo: villages, residential points, facilities and enrolments of a batch."""

import datetime as dt

import numpy as np
import polars as pl

from ansinh.core.population.codes import ENROLMENT_STATUS, FACILITY_KIND
from ansinh.core.population.schema import ENROLMENTS, FACILITIES, RESIDENTIAL_POINTS, VILLAGES
from ansinh.core.population.shape import shaped
from ansinh.core.population.synthesis import rates
from ansinh.core.population.synthesis.draws import Bools, Generator, Ints, coded, quota
from ansinh.core.population.synthesis.identifiers import uuids
from ansinh.core.population.synthesis.places import Places

POINT_PEOPLE = 480
"""Persons in a residential point (M)."""
ESTABLISHED = dt.date(2015, 1, 1)
"""The day the invented villages are said to be there since."""
FACILITIES_OF_COMMUNE = np.array([0, 0, 0, 1])
"""Three schools and a health station."""


def place_tables(rng: Generator, seed: int, places: Places) -> dict[str, pl.DataFrame]:
    """The tables `villages`, `residential_points` and `facilities`."""
    rows = places.first + np.arange(len(places.commune))
    villages = uuids(seed, "village", rows)
    table = pl.DataFrame(
        {
            "village_id": villages,
            "commune_id": uuids(seed, "commune", places.commune),
            "name": list(places.name),
            "valid_from": np.full(len(rows), np.datetime64(ESTABLISHED)),
            "mobile_broadband": np.ones(len(rows), dtype=np.bool_),
            "fixed_broadband": places.hardship < 1.7,
        }
    )
    return {
        "villages": shaped(table, VILLAGES),
        "residential_points": _points(rng, seed, places, villages),
        "facilities": _facilities(rng, seed, np.unique(places.commune)),
    }


def _points(rng: Generator, seed: int, places: Places, villages: pl.Series) -> pl.DataFrame:
    counts = np.maximum(1, np.round(places.people / POINT_PEOPLE)).astype(np.int64)
    village = np.repeat(np.arange(len(counts)), counts)
    within = np.arange(len(village)) - np.repeat(np.cumsum(counts) - counts, counts)
    number = (places.first + village) * 1_000 + within
    collected = quota(rng, np.full(len(village), rates.WASTEWATER_COLLECTED.value))
    table = pl.DataFrame(
        {
            "point_id": uuids(seed, "point", number),
            "village_id": villages.gather(pl.Series(village)),
            "wastewater_collected": collected,
        }
    )
    return shaped(table, RESIDENTIAL_POINTS)


def _facilities(rng: Generator, seed: int, communes: Ints) -> pl.DataFrame:
    each = len(FACILITIES_OF_COMMUNE)
    commune = np.repeat(communes, each)
    number = commune * each + np.tile(np.arange(each), len(communes))
    table = pl.DataFrame(
        {
            "facility_id": uuids(seed, "facility", number),
            "commune_id": uuids(seed, "commune", commune),
            "kind": coded(np.tile(FACILITIES_OF_COMMUNE, len(communes)), FACILITY_KIND),
            "hygienic_works": rng.random(len(commune)) < 0.93,
        }
    )
    return shaped(table, FACILITIES)


def enrolments(
    rng: Generator, on: dt.date, ids: pl.Series, due: dict[str, tuple[Bools, Ints]]
) -> pl.DataFrame:
    """Who draws which programme: most of those it is for, at đồng a month."""
    return pl.concat(
        _enrolled(rng, on, ids, programme=name, fits=fits, amount=amount)
        for name, (fits, amount) in due.items()
    )


def _enrolled(
    rng: Generator, on: dt.date, ids: pl.Series, *, programme: str, fits: Bools, amount: Ints
) -> pl.DataFrame:
    rows = np.flatnonzero(quota(rng, np.where(fits, rates.ENROLLED.value, 0.0)))
    months = rng.integers(2, 96, len(rows))
    began = np.datetime64(on, "M") - months.astype("timedelta64[M]")
    suspended = rng.random(len(rows)) < 0.006
    number = rng.integers(100, 4_000, len(rows))
    table = pl.DataFrame(
        {
            "person_id": ids.gather(pl.Series(rows)),
            "programme": np.full(len(rows), programme),
            "amount_per_month": amount[rows],
            "start": pl.Series(began.astype("datetime64[D]")).cast(pl.Date),
            "status": coded(suspended.astype(np.int64), ENROLMENT_STATUS),
            "decision_number": pl.Series(number).cast(pl.String) + "/QĐ-UBND",
        }
    )
    return shaped(table, ENROLMENTS)
