from collections.abc import Iterator, Mapping
from datetime import date
from uuid import UUID

import polars as pl
from django.db import transaction

from ansinh.apps.journal.actions import record_act
from ansinh.apps.journal.models import Actor
from ansinh.apps.registry.models import (
    HOUSEHOLD_FACTS,
    PERSON_FACTS,
    Fact,
    Household,
    Person,
)

BATCH = 2000


class RegistryNotEmpty(Exception):
    """A whole population is loaded only into an empty registry."""


@transaction.atomic
def load_population(
    *,
    persons: pl.DataFrame,
    households: pl.DataFrame,
    full_names: Mapping[str, str],
    household_codes: Mapping[str, str],
    on: date,
    said_by: str,
    by: Actor,
) -> None:
    """Nạp dân số ban đầu: fill an empty registry with a picture; all or nothing.

    Every fact opens on the picture's day, as that is all a picture says. `full_names` and
    `household_codes` are by key. Raises RegistryNotEmpty when anyone is already there.
    """
    if Person.objects.exists() or Household.objects.exists():
        raise RegistryNotEmpty(
            "Sổ dân cư đã có người; chỉ nạp cả dân số vào sổ còn trống. "
            "Muốn thêm người, hãy dùng phần tệp vào."
        )
    _create(
        Household,
        (Household(pk=UUID(key), code=household_codes[key]) for key in households["household_id"]),
    )
    _create(
        Person,
        (Person(pk=UUID(key), full_name=full_names[key]) for key in persons["person_id"]),
    )
    for area in HOUSEHOLD_FACTS:
        _create(area, _facts(area, households, "household_id", on, said_by))
    for area in PERSON_FACTS:
        _create(area, _facts(area, persons, "person_id", on, said_by))
    record_act(
        by=by,
        verb="nạp dân số",
        subject="registry",
        because=said_by,
        details={"persons": persons.height, "households": households.height, "on": on.isoformat()},
    )


def _create(model, rows: Iterator) -> None:
    model.objects.bulk_create(rows, batch_size=BATCH)


def _facts(
    area: type[Fact], frame: pl.DataFrame, key: str, on: date, said_by: str
) -> Iterator[Fact]:
    for row in frame.select([key, *area.columns]).iter_rows(named=True):
        yield area(valid_from=on, said_by=said_by, **row)
