"""Cơ sở dữ liệu vào và ra khỏi tệp sao lưu: SQLite whole, PostgreSQL table by table."""

import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.apps import apps
from django.core.management.color import no_style
from django.db import connection, transaction

from ansinh.site.backup.archive import ArchiveReader, ArchiveWriter

SQLITE = "database/ansinh.sqlite3"
TABLES = "database/tables/"
# Who is signed in now is nobody's record, and would let an old cookie open a restored place.
NOT_KEPT = "django_session"


def list_tables() -> list[str]:
    """Every table that a backup keeps."""
    return sorted(name for name in connection.introspection.table_names() if name != NOT_KEPT)


def count_rows() -> dict[str, int]:
    """Number of rows of each table kept."""
    with connection.cursor() as cursor:
        return {table: _count(cursor, table) for table in list_tables()}


def _count(cursor: Any, table: str) -> int:
    cursor.execute(f"SELECT COUNT(*) FROM {connection.ops.quote_name(table)}")  # noqa: S608  # our own table
    return cursor.fetchone()[0]


def dump(archive: ArchiveWriter) -> dict[str, int]:
    """Put the database into the archive as it stands at one moment; gives the rows of each table.

    Others may go on writing meanwhile: what they write is not in it.
    """
    return _dump_sqlite(archive) if connection.vendor == "sqlite" else _dump_postgresql(archive)


def _dump_sqlite(archive: ArchiveWriter) -> dict[str, int]:
    connection.ensure_connection()
    # Beside the backup, where there must be room anyway.
    with tempfile.TemporaryDirectory(prefix=".ansinh-sao-luu-", dir=archive.folder) as folder:
        copy = Path(folder) / "copy.sqlite3"
        with closing_sqlite(copy) as target:
            connection.connection.backup(target)
            target.execute(f"DELETE FROM {NOT_KEPT}")  # noqa: S608  # our own table
            target.commit()
            rows = {
                table: target.execute(f'SELECT COUNT(*) FROM "{table}"').fetchone()[0]  # noqa: S608  # our own table
                for table in list_tables()
            }
        archive.add_file(SQLITE, copy)
    return rows


@contextmanager
def closing_sqlite(file: Path) -> Iterator[sqlite3.Connection]:
    """An SQLite file opened apart from Django."""
    database = sqlite3.connect(file)
    try:
        yield database
    finally:
        database.close()


def _dump_postgresql(archive: ArchiveWriter) -> dict[str, int]:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        for table in list_tables():
            archive.add(f"{TABLES}{table}.csv", _copied_out(cursor, table))
        return {table: _count(cursor, table) for table in list_tables()}


def _copied_out(cursor: Any, table: str) -> Iterator[bytes]:
    columns = ", ".join(map(connection.ops.quote_name, _columns(cursor, table)))
    source = connection.ops.quote_name(table)
    with cursor.copy(f"COPY {source} ({columns}) TO STDOUT (FORMAT csv, HEADER)") as copy:
        for chunk in copy:
            yield bytes(chunk)


def _columns(cursor: Any, table: str) -> list[str]:
    described = connection.introspection.get_table_description(cursor, table)
    return [column.name for column in described]


def restore_sqlite(archive: ArchiveReader, home: Path) -> None:
    """Put the database file of a backup into a home that has none."""
    archive.extract(SQLITE, home / "ansinh.sqlite3")


def restore_postgresql(archive: ArchiveReader) -> None:
    """Fill an empty PostgreSQL, brought to the backup's tables before; all or nothing."""
    with transaction.atomic(), connection.cursor() as cursor:
        for table in list_tables():
            cursor.execute(f"TRUNCATE {connection.ops.quote_name(table)} CASCADE")
        for name in archive.names(TABLES):
            _copy_in(cursor, archive, name)
        _set_sequences(cursor)


def _copy_in(cursor: Any, archive: ArchiveReader, name: str) -> None:
    table = connection.ops.quote_name(name.removeprefix(TABLES).removesuffix(".csv"))
    chunks = archive.chunks(name)
    first = next(chunks, b"")
    head, _, rest = first.partition(b"\n")
    columns = ", ".join(map(connection.ops.quote_name, head.decode().strip().split(",")))
    with cursor.copy(f"COPY {table} ({columns}) FROM STDIN (FORMAT csv)") as copy:
        copy.write(rest)
        for chunk in chunks:
            copy.write(chunk)


def _set_sequences(cursor: Any) -> None:
    models = [model for app in apps.get_app_configs() for model in app.get_models()]
    for statement in connection.ops.sequence_reset_sql(no_style(), models):
        cursor.execute(statement)
