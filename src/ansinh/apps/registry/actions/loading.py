"""Nạp (loading): a whole population into an empty registry, fast."""

import json
from collections.abc import Mapping
from datetime import date

import polars as pl
from django.db import connection, transaction
from django.db.models import Model

from ansinh.apps.journal.actions import record_act
from ansinh.apps.journal.models import Actor
from ansinh.apps.registry.actions.tokens import token_frame, word_frame
from ansinh.apps.registry.models import (
    HOUSEHOLD_FACTS,
    PERSON_FACTS,
    Fact,
    Household,
    NameWord,
    Person,
    SearchToken,
)

ROWS_AT_ONCE = 50_000


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
    _fill(Household, _named(households, "household_id", "code", household_codes))
    _fill(Person, _named(persons, "person_id", "full_name", full_names))
    _fill(SearchToken, token_frame(full_names))
    _fill(NameWord, word_frame(full_names))
    for area in HOUSEHOLD_FACTS:
        _fill(area, _facts(area, households, "household_id", on, said_by))
    for area in PERSON_FACTS:
        _fill(area, _facts(area, persons, "person_id", on, said_by))
    record_act(
        by=by,
        verb="nạp dân số",
        subject="registry",
        because=said_by,
        details={"persons": persons.height, "households": households.height, "on": on.isoformat()},
    )


def _named(frame: pl.DataFrame, key: str, field: str, names: Mapping[str, str]) -> pl.DataFrame:
    """Rows of keys with their names. Raises KeyError for a key without one."""
    keys = frame[key].to_list()
    return pl.DataFrame({"id": keys, field: [names[one] for one in keys]})


def _facts(area: type[Fact], frame: pl.DataFrame, key: str, on: date, said_by: str) -> pl.DataFrame:
    """Rows of one subject area, opened on a day."""
    opened = pl.lit(on).alias("valid_from"), pl.lit(said_by).alias("said_by")
    return frame.select(key, *area.columns, *opened)


def _fill(model: type[Model], frame: pl.DataFrame) -> None:
    """Write many rows at once, past Django's objects: COPY on PostgreSQL, one statement elsewhere.

    Column names are those of the table; lists become JSON.
    """
    lists = [name for name, kind in frame.schema.items() if isinstance(kind, pl.List)]
    rows = frame.with_columns(pl.col(name).map_elements(_json, pl.String) for name in lists)
    write = _copy if connection.vendor == "postgresql" else _insert
    for part in rows.iter_slices(ROWS_AT_ONCE):
        write(model._meta.db_table, part)


def _json(values: pl.Series) -> str:
    return json.dumps(values.to_list(), ensure_ascii=False)


def _copy(table: str, rows: pl.DataFrame) -> None:
    # An unquoted nothing is null and a quoted one the empty text, to both Polars and PostgreSQL.
    columns = ", ".join(map(connection.ops.quote_name, rows.columns))
    statement = f"COPY {connection.ops.quote_name(table)} ({columns}) FROM STDIN (FORMAT csv)"
    with connection.cursor() as cursor, cursor.copy(statement) as copy:
        copy.write(rows.write_csv(include_header=False))


def _insert(table: str, rows: pl.DataFrame) -> None:
    columns = ", ".join(map(connection.ops.quote_name, rows.columns))
    marks = ", ".join(["%s"] * rows.width)
    statement = f"INSERT INTO {connection.ops.quote_name(table)} ({columns}) VALUES ({marks})"  # noqa: S608  # names of our own tables and columns
    with connection.cursor() as cursor:
        cursor.executemany(statement, _as_sqlite_keeps(rows).rows())


def _as_sqlite_keeps(rows: pl.DataFrame) -> pl.DataFrame:
    """Keys without dashes, dates as text, yes and no as 1 and 0: as Django writes them there."""
    keys = [name for name in rows.columns if name == "id" or name.endswith("_id")]
    return rows.with_columns(
        pl.col(keys).str.replace_all("-", "", literal=True),
        pl.col(pl.Date).cast(pl.String),
        pl.col(pl.Boolean).cast(pl.Int8),
    )
