"""Từ điển dữ liệu của bức tranh: every table and column of the picture, a public interface."""

from collections.abc import Mapping
from typing import Final

from ansinh.core.population.columns import Column, Kind, Table
from ansinh.core.population.household_columns import HOUSEHOLD_COLUMNS
from ansinh.core.population.person_columns import PERSON_COLUMNS
from ansinh.core.population.record_columns import (
    BENEFITS_RECEIVED,
    ENROLMENTS,
    FACILITIES,
    HIV_STATUSES,
    INCIDENTS,
    MERIT_STATUSES,
    PAYMENTS,
    RESIDENTIAL_POINTS,
    VILLAGES,
)

__all__ = [
    "BENEFITS_RECEIVED",
    "ENROLMENTS",
    "FACILITIES",
    "HIV_STATUSES",
    "HOUSEHOLDS",
    "INCIDENTS",
    "MERIT_STATUSES",
    "PAYMENTS",
    "PERSONS",
    "RESIDENTIAL_POINTS",
    "TABLES",
    "VILLAGES",
    "Column",
    "Kind",
    "Table",
]

PERSONS: Final = Table("persons", "Nhân khẩu", ("person_id",), PERSON_COLUMNS)
HOUSEHOLDS: Final = Table("households", "Hộ", ("household_id",), HOUSEHOLD_COLUMNS)

TABLES: Final[Mapping[str, Table]] = {
    table.name: table
    for table in (
        PERSONS,
        HOUSEHOLDS,
        MERIT_STATUSES,
        ENROLMENTS,
        PAYMENTS,
        BENEFITS_RECEIVED,
        INCIDENTS,
        VILLAGES,
        RESIDENTIAL_POINTS,
        FACILITIES,
        HIV_STATUSES,
    )
}
