"""Cột và bảng: what a column and a table of the picture are, and how a kind is stored."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final, Literal

import polars as pl

Kind = Literal["key", "date", "bool", "code", "codes", "int", "money", "decimal", "text"]

DTYPES: Final[Mapping[Kind, pl.DataType]] = {
    "key": pl.String(),
    "date": pl.Date(),
    "bool": pl.Boolean(),
    "code": pl.Categorical(),
    "codes": pl.List(pl.String()),
    "int": pl.Int32(),
    "money": pl.Int64(),
    "decimal": pl.Float64(),
    "text": pl.String(),
}


@dataclass(frozen=True, slots=True)
class Column:
    """Cột: one fact.

    `area` names the dated-fact area of the registry the fact lives in ("identity", "housing" ...;
    "key" for the row's own key; the table's name for tables without areas). `codes` is the closed
    list (code -> Vietnamese label) of kinds "code" and "codes", empty for the others.
    """

    name: str
    kind: Kind
    label: str
    area: str = ""
    codes: Mapping[str, str] = field(default_factory=dict[str, str])

    @property
    def dtype(self) -> pl.DataType:
        """The Polars type; "code" is dictionary-encoded, "money" is Int64 đồng."""
        return DTYPES[self.kind]

    @property
    def is_open_end(self) -> bool:
        """Null here means that no end is known (alive, still valid), not that it is unknown."""
        return self.name in {"death_date", "end"} or self.name.endswith("_until")


@dataclass(frozen=True, slots=True)
class Table:
    """Bảng: `key` are the columns whose values together never repeat (empty: rows may repeat)."""

    name: str
    label: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Column names in the order of the dictionary."""
        return tuple(column.name for column in self.columns)

    @property
    def areas(self) -> tuple[str, ...]:
        """Areas of dated facts in their order, the row's own key left out."""
        return tuple(dict.fromkeys(c.area for c in self.columns if c.area != "key"))

    @property
    def polars_schema(self) -> pl.Schema:
        """The Polars schema of the table."""
        return pl.Schema({column.name: column.dtype for column in self.columns})

    def column(self, name: str) -> Column:
        """The column of that name; KeyError when the table has none."""
        found = next((column for column in self.columns if column.name == name), None)
        if found is None:
            raise KeyError(name)
        return found

    def in_area(self, area: str) -> tuple[Column, ...]:
        """The columns of one area, in order."""
        return tuple(column for column in self.columns if column.area == area)


def of_area(area: str, *columns: Column) -> tuple[Column, ...]:
    """The columns, all set into one area."""
    return tuple(replace(column, area=area) for column in columns)


def key(name: str, label: str) -> Column:
    """A key (UUID text)."""
    return Column(name, "key", label)


def date(name: str, label: str) -> Column:
    """A calendar date."""
    return Column(name, "date", label)


def yes_no(name: str, label: str) -> Column:
    """A three-valued yes, no, unknown (null)."""
    return Column(name, "bool", label)


def code(name: str, label: str, codes: Mapping[str, str]) -> Column:
    """One code of a closed list."""
    return Column(name, "code", label, codes=codes)


def codes(name: str, label: str, of: Mapping[str, str]) -> Column:
    """A list of codes of a closed list; [] means none, null unknown."""
    return Column(name, "codes", label, codes=of)


def whole(name: str, label: str) -> Column:
    """A count."""
    return Column(name, "int", label)


def money(name: str, label: str) -> Column:
    """Whole đồng."""
    return Column(name, "money", label)


def decimal(name: str, label: str) -> Column:
    """A measured quantity."""
    return Column(name, "decimal", label)


def text(name: str, label: str) -> Column:
    """Free text."""
    return Column(name, "text", label)
