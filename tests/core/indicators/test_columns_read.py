"""The counting's cost is measured against a scan of the columns it reads, no more and no less."""

import datetime as dt
import runpy
from pathlib import Path

import polars as pl
import pytest

from ansinh.core.indicators.catalogue import COUNTED
from ansinh.core.indicators.counting import count_tables
from ansinh.core.population.engines import scan_frame
from ansinh.core.population.schema import TABLES
from ansinh.core.population.shape import KEYED_HOUSEHOLDS, WIDE_PERSONS

BENCH = Path(__file__).parents[3] / "bench" / "indicators.py"
SCANNED = runpy.run_path(str(BENCH))["COLUMNS"]
SCHEMAS = {name: table.polars_schema for name, table in TABLES.items()} | {
    "persons": WIDE_PERSONS,
    "households": KEYED_HOUSEHOLDS,
}


def count_of(columns):
    """Count tables of no rows that have these columns only."""
    tables = {
        table: scan_frame(pl.LazyFrame(schema={name: SCHEMAS[table][name] for name in names}))
        for table, names in columns.items()
    }
    return count_tables(tables, list(COUNTED.values()), dt.date(2026, 11, 23))


def test_the_columns_that_are_scanned_are_enough_to_count():
    assert len(count_of(SCANNED).by_village) == len(COUNTED)


@pytest.mark.parametrize(
    ("table", "column"), [(table, column) for table in SCANNED for column in SCANNED[table]]
)
def test_without_any_one_of_the_scanned_columns_nothing_can_be_counted(table, column):
    fewer = {**SCANNED, table: [name for name in SCANNED[table] if name != column]}
    with pytest.raises(Exception, match=rf"\b{column}\b"):
        count_of(fewer)
