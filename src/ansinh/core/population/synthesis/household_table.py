"""Bảng hộ giả định: the households of a batch in the columns of the dictionary."""

from typing import Final

import numpy as np
import polars as pl

from ansinh.core.population.codes import AREA, REGION
from ansinh.core.population.schema import HOUSEHOLDS
from ansinh.core.population.shape import shaped
from ansinh.core.population.synthesis import dwellings, living, merit, rates
from ansinh.core.population.synthesis.batch import Batch
from ansinh.core.population.synthesis.draws import Generator, coded, quota
from ansinh.core.population.synthesis.identifiers import uuids
from ansinh.core.population.synthesis.lots import Lots
from ansinh.core.population.synthesis.unknowns import with_unknowns

NORTH_CENTRAL_COAST: Final = list(REGION).index("north_central_coast")


def household_table(
    rng: Generator, batch: Batch, lots: Lots, *, seed: int, ids: pl.Series, home_ids: pl.Series
) -> pl.DataFrame:
    """The table `households`; `ids` and `home_ids` name the batch's persons and households."""
    has_merit = batch.count_by_home(lots.merit != merit.NONE) > 0
    columns = {
        "household_id": home_ids,
        "head_id": ids.gather(pl.Series(batch.families.head)),
        **_place(rng, seed, batch),
        **living.living(rng, batch, lots.poverty, lots.lacks, has_merit),
        **dwellings.dwellings(rng, batch, lots.poverty, lots.lacks),
    }
    return with_unknowns(rng, shaped(pl.DataFrame(columns), HOUSEHOLDS))


def _place(rng: Generator, seed: int, batch: Batch) -> dict[str, pl.Series]:
    places, village = batch.places, batch.village
    urban = places.urban[village]
    farming = rates.FARMING.value * np.where(urban, 0.25, 1.0)
    return {
        "village_id": uuids(seed, "village", places.first + village),
        "commune_id": uuids(seed, "commune", places.commune[village]),
        "province_id": uuids(seed, "province", np.zeros(batch.homes, dtype=np.int64)),
        "area": coded(urban.astype(np.int64), AREA),
        "region": coded(np.full(batch.homes, NORTH_CENTRAL_COAST), REGION),
        "especially_difficult_area": pl.Series(places.difficult[village]),
        "ethnic_mountain_area": pl.Series(places.mountain[village]),
        "poor_commune": pl.Series(places.difficult[village]),
        "island_commune": pl.Series(places.island[village]),
        "safe_zone_commune": pl.Series(places.safe_zone[village]),
        "farming_household": pl.Series(quota(rng, farming)),
    }
