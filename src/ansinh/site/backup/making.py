"""Lập bản sao lưu: the database at one moment, and every snapshot it speaks of."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from ansinh.site.backup.archive import Manifest, Progress, writing
from ansinh.site.backup.databases import dump
from ansinh.site.backup.keys import fingerprint_of
from ansinh.site.installation import DEMO_MARKER

SNAPSHOTS = "snapshots/"


def make_backup(file: Path, *, made_at: datetime, progress: Progress) -> Manifest:
    """Write everything this place holds, but its keys, into one file.

    The database first: a snapshot is on disk before the database speaks of it, so every one that
    the copy names is there to be copied after. Raises OSError where it cannot be written.
    """
    manifest = Manifest(
        made_at=made_at.isoformat(),
        vendor=connection.vendor,
        migrations=sorted(
            [app, name] for app, name in MigrationRecorder(connection).applied_migrations()
        ),
        key_fingerprint=fingerprint_of(settings.INSTALLATION),
    )
    with writing(file, manifest, progress) as archive:
        manifest.rows = dump(archive)
        for source in _files_kept():
            archive.add_file(source.relative_to(settings.INSTALLATION.home).as_posix(), source)
    return manifest


def size_to_move() -> int:
    """About how many bytes a backup reads, for the progress bar."""
    home = settings.INSTALLATION.home
    database = home / "ansinh.sqlite3"
    files = [*_files_kept(), *([database] if database.exists() else [])]
    return sum(file.stat().st_size for file in files)


def _files_kept() -> Iterator[Path]:
    """Snapshots that were finished, and the mark of a demo."""
    home = settings.INSTALLATION.home
    for file in sorted((home / SNAPSHOTS).glob("*/**/*")):
        if file.is_file() and not file.relative_to(home / SNAPSHOTS).parts[0].startswith("."):
            yield file
    if (home / DEMO_MARKER).exists():
        yield home / DEMO_MARKER
