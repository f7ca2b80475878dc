"""Tệp sao lưu (archive): a zip whose manifest names every member with its SHA-256.

The keys of the installation are not in it: a copy of a backup alone opens no encrypted number.
"""

import hashlib
import json
import zipfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import BinaryIO

FORMAT = 1
MANIFEST = "manifest.json"
# Fast rather than small: the database is written each night on a small machine.
LEVEL = 1
CHUNK = 1 << 20

Progress = Callable[[int], object]
"""Told how many bytes were just moved."""


class BrokenBackup(Exception):
    """The file is not a backup, or not as it was written; the message says what and what to do."""


@dataclass
class Manifest:
    """Bảng kê: what is inside, and what it needs to be opened."""

    made_at: str
    vendor: str
    """Which database it came from: sqlite or postgresql."""
    migrations: list[list[str]]
    """Every (app, name) that the database had."""
    key_fingerprint: str
    rows: dict[str, int] = field(default_factory=dict)
    """Number of rows of each table."""
    members: dict[str, str] = field(default_factory=dict)
    """SHA-256 of each member."""
    format: int = FORMAT


class ArchiveWriter:
    """Adds members to a backup file, noting their seals."""

    def __init__(self, file: Path, manifest: Manifest, progress: Progress) -> None:
        self._zip = zipfile.ZipFile(
            file, "x", zipfile.ZIP_DEFLATED, allowZip64=True, compresslevel=LEVEL
        )
        self.folder = file.parent
        self._manifest = manifest
        self._progress = progress

    def add(self, name: str, chunks: Iterable[bytes]) -> None:
        """One member from its bytes."""
        seal = hashlib.sha256()
        with self._zip.open(name, "w", force_zip64=True) as member:
            for chunk in chunks:
                seal.update(chunk)
                member.write(chunk)
                self._progress(len(chunk))
        self._manifest.members[name] = seal.hexdigest()

    def add_file(self, name: str, file: Path) -> None:
        """One member from a file."""
        with file.open("rb") as source:
            self.add(name, chunks_of(source))

    def close(self, *, complete: bool) -> None:
        """The manifest last: a file without one is no backup."""
        with self._zip:
            if complete:
                words = json.dumps(asdict(self._manifest), ensure_ascii=False, sort_keys=True)
                self._zip.writestr(MANIFEST, words)


def chunks_of(source: BinaryIO) -> Iterator[bytes]:
    """A stream in pieces that fit in memory."""
    while chunk := source.read(CHUNK):
        yield chunk


@contextmanager
def writing(file: Path, manifest: Manifest, progress: Progress) -> Iterator[ArchiveWriter]:
    """Write a backup beside its place and put it there whole; a fault leaves nothing behind."""
    half = file.with_name(f".{file.name}.dang-ghi")
    half.unlink(missing_ok=True)
    try:
        archive = ArchiveWriter(half, manifest, progress)
        try:
            yield archive
        except BaseException:
            archive.close(complete=False)
            raise
        archive.close(complete=True)
        half.replace(file)
    finally:
        half.unlink(missing_ok=True)


class ArchiveReader:
    """Opens a backup; every member is held against its seal as it is taken out."""

    def __init__(self, file: Path) -> None:
        try:
            self._zip = zipfile.ZipFile(file)
            self.manifest = _manifest(self._zip)
        except (zipfile.BadZipFile, KeyError, ValueError, TypeError) as broken:
            raise BrokenBackup(
                f"{file} không phải tệp sao lưu của An Sinh, hoặc đã hỏng. Lấy bản sao lưu khác."
            ) from broken

    def names(self, prefix: str) -> list[str]:
        """Members below a prefix, in order."""
        return sorted(name for name in self.manifest.members if name.startswith(prefix))

    def chunks(self, name: str) -> Iterator[bytes]:
        """The bytes of a member. Raises BrokenBackup at the end when they are not as written."""
        seal = hashlib.sha256()
        try:
            with self._zip.open(name) as member:
                while chunk := member.read(CHUNK):
                    seal.update(chunk)
                    yield chunk
        except (zipfile.BadZipFile, KeyError, EOFError, OSError) as broken:
            raise BrokenBackup(_changed(name)) from broken
        if seal.hexdigest() != self.manifest.members[name]:
            raise BrokenBackup(_changed(name))

    def extract(self, name: str, file: Path) -> None:
        """One member into a file."""
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("wb") as target:
            for chunk in self.chunks(name):
                target.write(chunk)


def _manifest(archive: zipfile.ZipFile) -> Manifest:
    manifest = Manifest(**json.loads(archive.read(MANIFEST)))
    if manifest.format != FORMAT:
        raise ValueError(manifest.format)
    for name in manifest.members:
        if name.startswith("/") or ".." in Path(name).parts:
            raise ValueError(name)
    return manifest


def _changed(name: str) -> str:
    return f"Trong tệp sao lưu, phần “{name}” không còn như lúc ghi. Lấy bản sao lưu khác."
