"""Tệp nguồn: the file of each table in a folder, and its columns turned into the dictionary's."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import polars as pl
from polars.exceptions import PolarsError

from ansinh.core.population.columns import Column, Table
from ansinh.core.population.errors import InvalidPopulation
from ansinh.core.population.schema import TABLES
from ansinh.core.population.shape import HOUSEHOLD_FACTS, PERSON_KEYS

KEYS: Final[Mapping[str, Sequence[str]]] = {
    "persons": PERSON_KEYS,
    "households": ("household_key",),
}
TRUE_WORDS: Final = ("true", "1", "có", "x", "yes")
FALSE_WORDS: Final = ("false", "0", "không", "no")


@dataclass(frozen=True, slots=True)
class Source:
    """Tệp nguồn của một bảng: `given` as found, `frame` in the dictionary's types.

    A value that does not fit its type is null in `frame`; the checks find it.
    """

    table: Table
    columns: Sequence[Column]
    files: Sequence[Path]
    given: pl.LazyFrame
    raw: pl.Schema
    frame: pl.LazyFrame
    is_csv: bool

    @property
    def name(self) -> str:
        """What to call the file in a message."""
        return str(self.files[0].parent if len(self.files) > 1 else self.files[0])

    def place_of(self, column: str, index: int) -> str:
        """Where a row is, counted from 0, to whoever opens the file; a heading is line 1."""
        where, first = ("dòng", 2) if self.is_csv else ("hàng", 1)
        return f"{self.name}, cột {column}, {where} {index + first}"

    @property
    def ignored(self) -> Sequence[str]:
        """Columns of the file that the dictionary does not have."""
        known = {c.name for c in self.columns} | set(KEYS.get(self.table.name, ()))
        return tuple(name for name in self.raw if name not in known)


def find_sources(folder: Path) -> dict[str, Source]:
    """The tables there are in a folder. Raises InvalidPopulation for what cannot be opened."""
    if not folder.is_dir():
        message = f"{folder}: không có thư mục này. Hãy kiểm tra lại đường dẫn."
        raise InvalidPopulation(message)
    found = {name: find_source(folder, table) for name, table in TABLES.items()}
    return {name: source for name, source in found.items() if source}


def find_source(folder: Path, table: Table) -> Source | None:
    """One table of a folder, or None. Raises InvalidPopulation for what cannot be opened."""
    files = _files(folder, table.name)
    return _source(table, files) if files else None


def _files(folder: Path, name: str) -> Sequence[Path]:
    parquet, csv = folder / f"{name}.parquet", folder / f"{name}.csv"
    if parquet.exists() and csv.exists():
        message = f"{folder}: có cả {parquet.name} và {csv.name}. Hãy để lại một tệp."
        raise InvalidPopulation(message)
    if parquet.is_dir():
        return sorted(parquet.glob("**/*.parquet"))
    return [file for file in (parquet, csv) if file.exists()]


def _source(table: Table, files: Sequence[Path]) -> Source:
    is_csv = files[0].suffix == ".csv"
    try:
        given = _scan(files, is_csv)
        raw = given.collect_schema()
    except (PolarsError, OSError, UnicodeError) as error:
        message = (
            f"{files[0]}: không đọc được tệp này. Hãy lưu lại thành "
            f"{'CSV (UTF-8, có dòng tên cột)' if is_csv else 'Parquet'} rồi thử lại."
        )
        raise InvalidPopulation(message) from error
    columns = _columns(table, raw)
    turned = [turned_into(column, raw).alias(column.name) for column in columns]
    keys = [pl.col(key).cast(pl.Int64) for key in KEYS.get(table.name, ()) if key in raw]
    return Source(table, columns, files, given, raw, given.select(*keys, *turned), is_csv)


def _scan(files: Sequence[Path], is_csv: bool) -> pl.LazyFrame:
    if not is_csv:
        return pl.scan_parquet(list(files))
    frame = pl.scan_csv(files[0], infer_schema=False)
    return frame.with_columns(pl.all().str.strip_chars().replace("", None))


def _columns(table: Table, raw: pl.Schema) -> Sequence[Column]:
    """The table's columns, and for wide persons those of the household that the file has."""
    if table.name != "persons":
        return table.columns
    homes = TABLES["households"]
    return (*table.columns, *(homes.column(n) for n in HOUSEHOLD_FACTS if n in raw))


def turned_into(column: Column, raw: pl.Schema) -> pl.Expr:
    """The column in its dictionary type; what does not fit, and what is missing, is null."""
    if column.name not in raw:
        return pl.lit(None, column.dtype)
    value, found = pl.col(column.name), raw[column.name]
    if found == column.dtype:
        return value
    if column.kind == "bool":
        return _answered(value)
    if column.kind == "codes":
        return _listed(value) if found == pl.String else value.cast(column.dtype, strict=False)
    if column.kind == "date":
        return _dated(value, found)
    if column.kind in {"int", "money"} and found.is_float():
        return pl.when(value == value.round()).then(value).cast(column.dtype, strict=False)
    return value.cast(column.dtype, strict=False)


def _answered(value: pl.Expr) -> pl.Expr:
    word = value.cast(pl.String).str.to_lowercase()
    return pl.when(word.is_in(TRUE_WORDS)).then(True).when(word.is_in(FALSE_WORDS)).then(False)


def _dated(value: pl.Expr, found: pl.DataType) -> pl.Expr:
    """A date; a whole number is no date, whatever it may count."""
    if found == pl.String:
        return value.str.to_date("%Y-%m-%d", strict=False)
    return value.cast(pl.Date) if found.is_temporal() else pl.lit(None, pl.Date)


def _listed(value: pl.Expr) -> pl.Expr:
    """Codes written as one text, "mobility;vision"; "[]" means none, an empty cell unknown."""
    each = pl.element().str.strip_chars()
    return value.str.strip_chars("[] ").str.split(";").list.eval(each.filter(each != ""))
