"""Ghi hàng loạt (bulk): frames into tables past Django's objects, COPY on PostgreSQL."""

from collections.abc import Iterator

import polars as pl
from django.db import connection
from django.db.models import AutoField, Field, Model

from ansinh.apps.registry.queries.frames import is_key

ROWS_AT_ONCE = 50_000


def fill(model: type[Model], frame: pl.DataFrame) -> int:
    """Write the frame's rows; its columns bear the database's names, others get their default.

    Codes become text and lists JSON. Gives the number of rows.
    """
    fields = {field.attname: field for field in model._meta.concrete_fields}
    rows = frame.select(
        *(_stored(frame, name) for name in fields if name in frame.columns),
        *_defaults(fields, frame),
    )
    columns = [fields[name].column for name in rows.columns]
    write = _copy if connection.vendor == "postgresql" else _insert
    for part in rows.iter_slices(ROWS_AT_ONCE):
        write(model._meta.db_table, columns, _as_kept(part, fields))
    return frame.height


def _stored(frame: pl.DataFrame, name: str) -> pl.Expr:
    kind = frame.schema[name]
    if isinstance(kind, pl.List):
        quoted = pl.concat_str(pl.lit('"'), pl.element(), pl.lit('"'))
        listed = pl.col(name).list.eval(quoted).list.join(", ")
        return pl.format("[{}]", listed).alias(name)
    if isinstance(kind, pl.Categorical | pl.Enum):
        return pl.col(name).cast(pl.String)
    if kind == pl.Binary and connection.vendor == "postgresql":
        return pl.format("\\x{}", pl.col(name).bin.encode("hex")).alias(name)
    return pl.col(name)


def _defaults(fields: dict[str, Field], frame: pl.DataFrame) -> Iterator[pl.Expr]:
    """What columns hold that the frame does not have and that may not be null."""
    for name, field in fields.items():
        if name not in frame.columns and not field.null and not isinstance(field, AutoField):
            yield pl.lit(field.get_default()).alias(name)


def _as_kept(rows: pl.DataFrame, fields: dict[str, Field]) -> pl.DataFrame:
    """On SQLite keys without dashes, dates as text, yes and no as 1 and 0, as Django does."""
    if connection.vendor == "postgresql":
        return rows
    keys = [name for name in rows.columns if is_key(fields[name])]
    return rows.with_columns(
        pl.col(keys).str.replace_all("-", "", literal=True),
        pl.col(pl.Date).cast(pl.String),
        pl.col(pl.Boolean).cast(pl.Int8),
    )


def _copy(table: str, columns: list[str], rows: pl.DataFrame) -> None:
    # An unquoted nothing is null and a quoted one the empty text, to both Polars and PostgreSQL.
    names = ", ".join(map(connection.ops.quote_name, columns))
    statement = f"COPY {connection.ops.quote_name(table)} ({names}) FROM STDIN (FORMAT csv)"
    with connection.cursor() as cursor, cursor.copy(statement) as copy:
        copy.write(rows.write_csv(include_header=False))


def _insert(table: str, columns: list[str], rows: pl.DataFrame) -> None:
    names = ", ".join(map(connection.ops.quote_name, columns))
    marks = ", ".join(["%s"] * len(columns))
    statement = f"INSERT INTO {connection.ops.quote_name(table)} ({names}) VALUES ({marks})"  # noqa: S608  # names of our own tables and columns
    with connection.cursor() as cursor:
        cursor.executemany(statement, rows.rows())
