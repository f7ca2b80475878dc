"""Bản chụp: an immutable picture of a day, whose id is the hash of what it holds."""

import datetime as dt
import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import polars as pl

from ansinh.core.population.engines import Engine, Lazy, scan_files
from ansinh.core.population.errors import BrokenSnapshot, InvalidRequest
from ansinh.core.population.schema import TABLES
from ansinh.core.population.shape import in_order, shaped, widened
from ansinh.core.population.whole_folder import working_folder

FORMAT: Final = 1
MANIFEST: Final = "manifest.json"

Manifest = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Bản chụp: files under `folder`, sealed by `id`; `boundary` says in words whom it covers."""

    folder: Path
    id: str
    on: dt.date
    boundary: str
    communes: tuple[str, ...]
    rows: Mapping[str, int]

    @property
    def tables(self) -> Sequence[str]:
        """Names of the tables it holds."""
        return tuple(self.rows)

    def scan(self, table: str, engine: Engine = "polars") -> Lazy:
        """A table, lazily; persons are wide. Raises KeyError for a table it does not hold."""
        if table not in self.rows:
            raise KeyError(table)
        return scan_files([self.folder / f"{table}.parquet"], engine)


def write_snapshot(
    tables: Mapping[str, pl.DataFrame], on: dt.date, scope: str, out: Path
) -> Snapshot:
    """Chụp: freezes plain tables as of the day `on` in a folder of its own under `out`.

    The folder is named by the day and the id. `scope` says in words which people the picture
    covers. The same rows, day and scope give the same id, in whatever order the rows come, and
    are kept once: the snapshot that is there is verified and given back, never written over.
    Raises InvalidRequest when persons or households are missing or `out` cannot be written, and
    BrokenSnapshot when the one that is there is damaged; nothing is half-written.
    """
    _refuse_unknown(tables)
    frames = in_order({name: shaped(frame, TABLES[name]) for name, frame in tables.items()})
    communes = frames["households"]["commune_id"].drop_nulls().unique().sort().to_list()
    frames["persons"], frames["households"] = widened(frames["persons"], frames["households"])
    with working_folder(out / on.isoformat()) as folder:
        files = {name: _written(frame, folder, name) for name, frame in sorted(frames.items())}
        content = {
            "format": FORMAT,
            "on": on.isoformat(),
            "scope": {"boundary": scope, "communes": communes},
            "tables": files,
        }
        return _sealed(folder, out, content)


def open_snapshot(folder: Path) -> Snapshot:
    """Mở bản chụp: verifies every hash first.

    Raises BrokenSnapshot when the manifest or a file is missing or differs by as much as a byte.
    """
    manifest = _read_manifest(folder)
    for name, told in manifest["tables"].items():
        file = folder / f"{name}.parquet"
        if not file.is_file():
            raise _broken(file, "bị mất")
        if _sha256(file) != told["sha256"]:
            raise _broken(file, "khác với lúc chụp")
    return _snapshot(folder, manifest)


def _refuse_unknown(tables: Mapping[str, pl.DataFrame]) -> None:
    missing = {"persons", "households"} - set(tables)
    unknown = set(tables) - set(TABLES)
    if missing or unknown:
        names = ", ".join(sorted(missing or unknown))
        what = "thiếu bảng" if missing else "không có trong từ điển bảng"
        message = f"Không chụp được: {what} {names}. Hãy xem lại danh sách bảng đưa vào."
        raise InvalidRequest(message)


def _sealed(folder: Path, out: Path, content: Manifest) -> Snapshot:
    """Gives the finished folder its manifest and its name, unless it is there already."""
    manifest = {"id": _id_of(content), **content}
    place = out / f"{content['on']}-{manifest['id'][:12]}"
    if place.exists():
        return open_snapshot(place)
    (folder / MANIFEST).write_text(_canonical(manifest), encoding="utf-8")
    (folder / MANIFEST).chmod(0o444)
    folder.replace(place)
    return _snapshot(place, manifest)


def _written(frame: pl.DataFrame, folder: Path, name: str) -> Manifest:
    file = folder / f"{name}.parquet"
    frame.write_parquet(file, compression="zstd", row_group_size=131_072)
    file.chmod(0o444)
    return {"rows": frame.height, "sha256": _sha256(file)}


def _read_manifest(folder: Path) -> Manifest:
    file = folder / MANIFEST
    try:
        text = file.read_text(encoding="utf-8")
        manifest: Manifest = json.loads(text)
        content = {name: value for name, value in manifest.items() if name != "id"}
        whole = text == _canonical(manifest) and manifest["id"] == _id_of(content)
    except FileNotFoundError as error:
        raise _broken(file, "bị mất") from error
    except (OSError, ValueError, AttributeError, KeyError, TypeError) as error:
        raise _broken(file, "không đọc được") from error
    if not whole:
        raise _broken(file, "khác với lúc chụp")
    if manifest["format"] != FORMAT:
        message = f"{file}: bản chụp thuộc định dạng khác. Hãy mở bằng phiên bản đã chụp nó."
        raise BrokenSnapshot(message)
    return manifest


def _snapshot(folder: Path, manifest: Manifest) -> Snapshot:
    return Snapshot(
        folder=folder,
        id=manifest["id"],
        on=dt.date.fromisoformat(manifest["on"]),
        boundary=manifest["scope"]["boundary"],
        communes=tuple(manifest["scope"]["communes"]),
        rows={name: told["rows"] for name, told in manifest["tables"].items()},
    )


def _id_of(content: Manifest) -> str:
    return hashlib.sha256(_canonical(content).encode()).hexdigest()


def _canonical(manifest: Manifest) -> str:
    return json.dumps(manifest, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _sha256(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _broken(file: Path, what: str) -> BrokenSnapshot:
    message = (
        f"{file}: tệp của bản chụp {what}, số liệu không còn tin được. "
        "Hãy lấy lại bản chụp từ bản sao lưu, hoặc chụp bản mới."
    )
    return BrokenSnapshot(message)
