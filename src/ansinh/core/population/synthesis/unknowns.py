"""Chưa biết: facts that were never collected, left null at the rate of their column."""

from typing import Final

import numpy as np
import polars as pl

from ansinh.core.population.synthesis.draws import Generator, quota
from ansinh.core.population.synthesis.rates import UNKNOWN

FOLLOWS: Final = {
    "health_insurance_until": "health_insurance_group_on_card",
    "poverty_valid_until": "poverty_status",
    "birth_date_precision": "birth_date",
}
"""Facts that cannot be known when another one is not."""


def with_unknowns(rng: Generator, frame: pl.DataFrame) -> pl.DataFrame:
    """The frame, with nulls where a fact is unknown."""
    unknown: dict[str, pl.Series] = {}
    for name in frame.columns:
        if name in UNKNOWN:
            picked = quota(rng, np.full(frame.height, UNKNOWN[name]))
            unknown[name] = pl.Series(name, picked)
    for name, leader in FOLLOWS.items():
        if name in frame.columns:
            unknown[name] = unknown[leader]
    kept = [
        pl.when(~pl.lit(missing)).then(pl.col(name)).alias(name)
        for name, missing in unknown.items()
    ]
    return frame.with_columns(kept)
