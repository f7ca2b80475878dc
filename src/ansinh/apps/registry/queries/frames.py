"""Đọc hàng loạt (frames): rows of a table as a frame, past Django's objects; COPY on PostgreSQL."""

from io import BytesIO

import polars as pl
from django.db import connection
from django.db.models import Field, JSONField, QuerySet, UUIDField

from ansinh.core.population.columns import Column

ANSWERS = {"true": True, "t": True, "1": True, "false": False, "f": False, "0": False}


def frame_of(rows: QuerySet, columns: list[Column], key: str) -> pl.DataFrame:
    """These columns of the rows, after their `key`, in the types of the dictionary."""
    names = [key, *(column.name for column in columns)]
    sql, values = rows.values_list(*names).query.sql_with_params()
    read = _copied if connection.vendor == "postgresql" else _fetched
    raw = read(sql, values, names)
    fields = {field.attname: field for field in rows.model._meta.concrete_fields}
    kinds = {key: pl.String(), **{column.name: column.dtype for column in columns}}
    return raw.select(_turned(name, fields[name], kind) for name, kind in kinds.items())


def _copied(sql: str, values: tuple, names: list[str]) -> pl.DataFrame:
    """All as text, an unquoted nothing being null."""
    with connection.cursor() as cursor:
        query = cursor.mogrify(sql, values)
        with cursor.copy(f"COPY ({query}) TO STDOUT (FORMAT csv)") as copy:
            content = BytesIO(b"".join(copy))
    if not content.getbuffer().nbytes:
        return pl.DataFrame(schema=dict.fromkeys(names, pl.String))
    return pl.read_csv(content, has_header=False, new_columns=names, infer_schema=False)


def _fetched(sql: str, values: tuple, names: list[str]) -> pl.DataFrame:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        rows = cursor.fetchall()
    columns = zip(*rows, strict=True) if rows else [()] * len(names)
    return pl.DataFrame(
        [pl.Series(name, told, strict=False) for name, told in zip(names, columns, strict=True)]
    )


def _turned(name: str, field: Field, kind: pl.DataType) -> pl.Expr:
    """What the database keeps, in the dictionary's type."""
    value = pl.col(name)
    if is_key(field):
        return _with_dashes(value.cast(pl.String))
    if isinstance(field, JSONField):
        return value.cast(pl.String).str.json_decode(kind)
    if kind == pl.Boolean:
        return value.cast(pl.String).replace_strict(ANSWERS, return_dtype=pl.Boolean)
    if kind == pl.Date:
        return value.cast(pl.String).str.to_date("%Y-%m-%d")
    return value.cast(kind)


def is_key(field: Field) -> bool:
    """Whether the column holds keys, its own or of another table's rows."""
    return isinstance(field.target_field if field.is_relation else field, UUIDField)


def _with_dashes(value: pl.Expr) -> pl.Expr:
    """A key as the dictionary spells it; SQLite keeps it without dashes."""
    bare = value.str.replace_all("-", "", literal=True)
    places = ((0, 8), (8, 4), (12, 4), (16, 4), (20, 12))
    return pl.concat_str([bare.str.slice(*place) for place in places], separator="-")
