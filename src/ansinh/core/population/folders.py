"""Thư mục số liệu: a folder given by a person, checked against the dictionary as it is read.

Tables are Parquet files (or folders of parts) or CSV files with the names of the dictionary,
plain or wide. A column that is missing is null: unknown. A column that the dictionary does not
have is left aside. A folder that holds one snapshot stands for that snapshot.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from ansinh.core.population.checks import refuse_invalid
from ansinh.core.population.engines import Engine, Lazy, scan_files, scan_frame
from ansinh.core.population.errors import InvalidPopulation
from ansinh.core.population.schema import TABLES
from ansinh.core.population.shape import (
    HOUSEHOLD_FACTS,
    KEYED_HOUSEHOLDS,
    PERSON_KEYS,
    WIDE_PERSONS,
)
from ansinh.core.population.snapshots import MANIFEST, open_snapshot
from ansinh.core.population.sources import Source, find_sources


@dataclass(frozen=True, slots=True)
class Folder:
    """Thư mục số liệu: wide tables, read lazily; `ignored` names the columns left aside."""

    frames: Mapping[str, pl.LazyFrame]
    as_they_are: Mapping[str, Sequence[Path]]
    ignored: Mapping[str, Sequence[str]]

    @property
    def tables(self) -> Sequence[str]:
        """Names of the tables it holds."""
        return tuple(self.frames)

    def scan(self, table: str, engine: Engine = "polars") -> Lazy:
        """A table, lazily; persons are wide. Raises KeyError for a table it does not hold."""
        if table in self.as_they_are:
            return scan_files(self.as_they_are[table], engine)
        return scan_frame(self.frames[table], engine)


def scan_folder(folder: Path, on: dt.date | None = None) -> Folder:
    """Mở thư mục số liệu, đọc dần: every table wide and checked.

    Raises InvalidPopulation, naming file, column, row and what to do, for what is not in the
    dictionary's types and code lists, keys that repeat, and births after `on` when it is given;
    BrokenSnapshot when the folder is a snapshot that was changed.
    """
    sources = _checked(folder, on)
    persons, households = sources["persons"], sources.get("households")
    numbered = _are_numbered(persons, households)
    frames = {name: source.frame for name, source in sources.items()}
    frames["persons"], frames["households"] = _wide(persons, households, numbered)
    joined: set[str] = set() if numbered else {"persons", "households"}
    return Folder(
        frames,
        {n: s.files for n, s in sources.items() if n not in joined and _is_whole(s)},
        {name: source.ignored for name, source in sources.items()},
    )


def read_folder(folder: Path, on: dt.date | None = None) -> dict[str, pl.DataFrame]:
    """Đọc cả thư mục số liệu: plain tables by name, in the columns of the dictionary.

    Raises as `scan_folder` does.
    """
    scanned = scan_folder(folder, on)
    return {
        name: frame.select(TABLES[name].names).collect() for name, frame in scanned.frames.items()
    }


def _checked(folder: Path, on: dt.date | None) -> dict[str, Source]:
    place = _snapshot_in(folder) or folder
    if (place / MANIFEST).exists():
        open_snapshot(place)
    sources = find_sources(place)
    if "persons" not in sources:
        message = (
            f"{folder}: không có tệp persons.parquet hay persons.csv. "
            "Hãy chỉ đến thư mục có bảng nhân khẩu."
        )
        raise InvalidPopulation(message)
    for source in sources.values():
        refuse_invalid(source, on)
    return sources


def _snapshot_in(folder: Path) -> Path | None:
    """The only snapshot on a shelf that holds nothing else to read."""
    if not folder.is_dir() or any(folder.glob("persons.*")):
        return None
    found = [file.parent for file in folder.glob(f"*/{MANIFEST}")]
    return found[0] if len(found) == 1 else None


def _is_whole(source: Source) -> bool:
    """The files can be read as they are: every column there, in the type of the dictionary."""
    wide = {"persons": WIDE_PERSONS, "households": KEYED_HOUSEHOLDS}
    wanted = wide.get(source.table.name, source.table.polars_schema)
    return not source.is_csv and all(source.raw.get(name) == t for name, t in wanted.items())


def _are_numbered(persons: Source, households: Source | None) -> bool:
    """The files bring their own whole-number keys, which then agree with each other."""
    homes = households is None or "household_key" in households.raw
    return homes and all(key in persons.raw for key in PERSON_KEYS)


def _wide(
    persons: Source, households: Source | None, numbered: bool
) -> tuple[pl.LazyFrame, pl.LazyFrame]:
    """Both tables with keys; a household fact comes from the persons' file when it has it."""
    people = persons.frame if numbered else _hashed(persons.frame, PERSON_KEYS)
    own = [name for name in HOUSEHOLD_FACTS if name in persons.raw]
    if households is None:
        homes = _homes_of(people, own)
    else:
        homes = households.frame if numbered else _hashed(households.frame, ["household_key"])
    rest = [name for name in HOUSEHOLD_FACTS if name not in own]
    if rest:
        facts = homes.select("household_id", *rest)
        people = people.join(facts, on="household_id", how="left", maintain_order="left")
    return people.select(WIDE_PERSONS.names()), homes.select(KEYED_HOUSEHOLDS.names())


def _homes_of(people: pl.LazyFrame, own: Sequence[str]) -> pl.LazyFrame:
    """Households as the person rows tell them."""
    rows = people.filter(pl.col("household_id").is_not_null())
    homes = rows.select("household_key", "household_id", *own).unique("household_id", keep="any")
    there = {"household_key", "household_id", *own}
    return homes.with_columns(
        pl.lit(None, dtype).alias(name)
        for name, dtype in KEYED_HOUSEHOLDS.items()
        if name not in there
    )


def _hashed(frame: pl.LazyFrame, keys: Sequence[str]) -> pl.LazyFrame:
    """Keys as the 64-bit hashes of the identifiers; nobody's key is null."""
    names = {key: key.replace("_key", "_id") for key in keys}
    return frame.with_columns(
        pl.when(pl.col(name).is_not_null())
        .then(pl.col(name).hash().reinterpret(signed=True))
        .alias(key)
        for key, name in names.items()
    )
