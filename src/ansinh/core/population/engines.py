"""Máy tính: the engines that a table of the picture can be read with."""

from collections.abc import Sequence
from pathlib import Path
from typing import Literal, Protocol

import duckdb
import narwhals as nw
import polars as pl

from ansinh.core.population.errors import InvalidRequest

Engine = Literal["polars", "duckdb"]
Lazy = nw.LazyFrame[pl.LazyFrame] | nw.LazyFrame[duckdb.DuckDBPyRelation]


class Picture(Protocol):
    """Bức tranh: a snapshot, or a folder given by a person; both are read alike."""

    @property
    def tables(self) -> Sequence[str]:
        """Names of the tables that are there; an absent one is unknown."""
        ...

    def scan(self, table: str, engine: Engine = "polars") -> Lazy:
        """The table, lazily; persons are wide. Raises KeyError for an absent table."""
        ...


def scan_files(files: Sequence[Path], engine: Engine = "polars") -> Lazy:
    """Parquet files of one table, lazily. Raises InvalidRequest for an engine that is not known."""
    if engine == "polars":
        return nw.from_native(pl.scan_parquet(list(files)))
    if engine == "duckdb":
        return nw.from_native(duckdb.read_parquet([str(file) for file in files]))
    raise unknown_engine(engine)


def scan_frame(frame: pl.LazyFrame, engine: Engine = "polars") -> Lazy:
    """A lazy frame of Polars; DuckDB reads its rows from memory."""
    if engine == "polars":
        return nw.from_native(frame)
    if engine == "duckdb":
        rows = frame.collect().to_arrow()  # pyright: ignore[reportUnknownVariableType]
        return nw.from_native(duckdb.from_arrow(rows))  # pyright: ignore[reportUnknownArgumentType]
    raise unknown_engine(engine)


def unknown_engine(engine: str) -> InvalidRequest:
    """The refusal of an engine that is not known."""
    message = f"Không có máy tính “{engine}”: hãy chọn polars hoặc duckdb."
    return InvalidRequest(message)
