"""Tệp họ tên và số giữ kín: beside the picture in a folder, never part of it or of a snapshot."""

from pathlib import Path
from typing import Final

import polars as pl

from ansinh.core.population.checks import refuse_foreign_keys, refuse_invalid, refuse_unknown
from ansinh.core.population.columns import Table, key, text
from ansinh.core.population.errors import InvalidPopulation
from ansinh.core.population.sources import Source, find_source

NAMES: Final = Table(
    "names",
    "Họ tên và số giữ kín",
    ("person_id",),
    (
        key("person_id", "Mã người"),
        text("full_name", "Họ và tên"),
        text("citizen_number", "Số định danh"),
        text("phone", "Số điện thoại"),
        text("bank_account", "Số tài khoản"),
    ),
)


def find_names(folder: Path, persons: Source) -> Source | None:
    """names.csv or names.parquet of a folder, or None where it has none.

    Raises InvalidPopulation for a column of another name or not of text, a key that is not
    there, repeats or belongs to nobody in `persons`.
    """
    names = find_source(folder, NAMES)
    if names is None:
        return None
    _refuse_other_columns(names)
    refuse_invalid(names, None)
    refuse_foreign_keys(names)
    advice = f"Không có người này trong {persons.name}; hãy thêm người hoặc sửa mã."
    refuse_unknown(names, "person_id", persons, advice)
    return names


def _refuse_other_columns(names: Source) -> None:
    if names.ignored:
        known = ", ".join(NAMES.names)
        raise InvalidPopulation(
            f"{names.name}: không hiểu cột “{names.ignored[0][:60]}”. Các cột là: {known}."
        )
    for column, kind in names.raw.items():
        if kind not in {pl.String(), pl.Null()}:
            raise InvalidPopulation(
                f"{names.name}, cột {column}: cần kiểu chữ, vì kiểu số làm mất số 0 ở đầu. "
                "Hãy lấy lại số từ nguồn và lưu cột này dạng chữ."
            )
