"""Lấy lại từ bản sao lưu: into a place that holds nothing yet, whole or not at all."""

import shutil
from pathlib import Path

from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader

from ansinh.site.backup.archive import ArchiveReader, BrokenBackup
from ansinh.site.backup.databases import (
    SQLITE,
    count_rows,
    restore_postgresql,
    restore_sqlite,
)
from ansinh.site.backup.making import SNAPSHOTS
from ansinh.site.installation import DEMO_MARKER


class WrongKeys(Exception):
    """The keys given do not open this backup; nothing was written."""


class WrongPlace(Exception):
    """The backup cannot be put here; nothing was written."""


def refuse_wrong_keys(archive: ArchiveReader, fingerprint: str) -> None:
    """Encrypted numbers open only with the keys they were closed with."""
    if archive.manifest.key_fingerprint != fingerprint:
        raise WrongKeys(
            "Khóa ở đây không phải khóa của bản sao lưu này, nên các số đã mã hóa sẽ không mở "
            "được. Đưa đúng tệp secrets.json của nơi đã sao lưu (--secrets TỆP)."
        )


def refuse_newer(archive: ArchiveReader) -> None:
    """A backup of a later version holds what this version does not know."""
    known = set(MigrationLoader(None).disk_migrations or ())
    unknown = [pair for pair in map(tuple, archive.manifest.migrations) if pair not in known]
    if unknown:
        raise WrongPlace(
            f"Bản sao lưu do một phiên bản mới hơn lập (có bước {unknown[0][0]}.{unknown[0][1]}). "
            "Cài phiên bản mới hơn rồi lấy lại."
        )


def refuse_other_vendor(archive: ArchiveReader) -> None:
    """SQLite goes back to SQLite, PostgreSQL to PostgreSQL."""
    if archive.manifest.vendor != connection.vendor:
        names = {
            "sqlite": "SQLite (bỏ biến DATABASE_URL)",
            "postgresql": "PostgreSQL (DATABASE_URL)",
        }
        raise WrongPlace(f"Bản sao lưu này cần {names[archive.manifest.vendor]}.")


def put_back(archive: ArchiveReader, home: Path) -> None:
    """Fill a home and its database from a checked backup, then bring it to this version.

    Raises BrokenBackup when a member is not as it was written; the home then holds nothing.
    """
    try:
        for name in [*archive.names(SNAPSHOTS), *archive.names(DEMO_MARKER)]:
            archive.extract(name, home / name)
        if archive.manifest.vendor == "sqlite":
            restore_sqlite(archive, home)
        else:
            bring_to(archive.manifest.migrations)
            restore_postgresql(archive)
        refuse_missing_rows(archive)
        bring_to(None)
    except BaseException:
        connection.close()
        take_back(home)
        raise


def take_back(home: Path) -> None:
    """Nothing half-restored stays."""
    shutil.rmtree(home / SNAPSHOTS, ignore_errors=True)
    for name in (DEMO_MARKER, Path(SQLITE).name):
        (home / name).unlink(missing_ok=True)


def bring_to(migrations: list[list[str]] | None) -> None:
    """Make the tables of a version: the last step of each app named, or the newest of all."""
    executor = MigrationExecutor(connection)
    graph = executor.loader.graph
    if migrations is None:
        executor.migrate(graph.leaf_nodes())
        return
    named = {(app, name) for app, name in migrations}
    executor.migrate([node for node in named if not _is_followed(graph, node, named)])


def _is_followed(graph, node: tuple[str, str], named: set[tuple[str, str]]) -> bool:
    """Whether a later step of the same app is named too."""
    followers = (child.key for child in graph.node_map[node].children)
    return any(key[0] == node[0] and key in named for key in followers)


def refuse_missing_rows(archive: ArchiveReader) -> None:
    """Every table has the rows that were counted when the backup was made."""
    found = count_rows()
    for table, rows in archive.manifest.rows.items():
        if found.get(table) != rows:
            raise BrokenBackup(
                f"Bảng {table} lấy lại được {found.get(table, 0)} dòng, lúc sao lưu có {rows}. "
                "Lấy bản sao lưu khác."
            )
