"""Nạp họ tên và số giữ kín: from the file of a folder, each row checked before it is kept."""

from collections.abc import Callable, Iterator
from datetime import date
from uuid import UUID

import polars as pl

from ansinh.apps.journal.models import Actor
from ansinh.apps.registry.actions import FactRefused, check_name, check_number, load_secrets
from ansinh.core.population.errors import InvalidPopulation
from ansinh.core.population.sources import Source

NO_NAME = ""
"""Of whom no name is given; shown as “chưa có tên” until someone gives it."""
KINDS = ("citizen_number", "phone", "bank_account")
OF_ONE_PERSON = "citizen_number"
SHAPE = {"id": pl.String(), "full_name": pl.String()}


def names_by_key(names: Source | None) -> pl.DataFrame:
    """Names as they are kept (id, full_name). Raises InvalidPopulation at the first bad one."""
    if names is None:
        return pl.DataFrame(schema=SHAPE)
    rows = checked(names, "full_name", check_name)
    return pl.DataFrame([(key, name) for _, key, name in rows], schema=SHAPE, orient="row")


def with_names(people: pl.DataFrame, names: pl.DataFrame) -> pl.DataFrame:
    """People (id) beside their names, in their order."""
    joined = people.join(names, on="id", how="left", maintain_order="left")
    return joined.with_columns(pl.col("full_name").fill_null(NO_NAME))


def load_numbers(names: Source, *, on: date, said_by: str, by: Actor) -> int:
    """Lock and keep every number of the file; gives how many. Raises InvalidPopulation."""
    return load_secrets(numbers=numbers_of(names), on=on, said_by=said_by, by=by)


def numbers_of(names: Source) -> Iterator[tuple[UUID, str, str]]:
    """(person key, kind, number), kind by kind. Raises InvalidPopulation without the number."""
    for kind in KINDS:
        held: dict[str, int] = {}
        for index, key, number in checked(
            names, kind, lambda given, k=kind: check_number(k, given)
        ):
            if kind == OF_ONE_PERSON and held.setdefault(number, index) != index:
                other = names.place_of(kind, held[number])
                raise InvalidPopulation(
                    f"{names.place_of(kind, index)}: cùng số với {other}; "
                    "một số định danh chỉ của một người. Hãy sửa một trong hai dòng."
                )
            yield UUID(key), kind, number


def checked(
    names: Source, column: str, check: Callable[[str], str]
) -> Iterator[tuple[int, str, str]]:
    """(row, person key, value as kept) wherever the column has one."""
    rows = names.frame.select("person_id", column).with_row_index("#").drop_nulls(column)
    for index, key, given in rows.collect().iter_rows():
        try:
            yield index, key, check(given)
        except FactRefused as refused:
            raise InvalidPopulation(f"{names.place_of(column, index)}: {refused}") from refused
