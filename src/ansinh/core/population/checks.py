"""Kiểm tra số liệu đưa vào: the first thing wrong in a file, said so that a person can mend it."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import NamedTuple

import polars as pl
from polars.exceptions import PolarsError

from ansinh.core.population.columns import Column
from ansinh.core.population.errors import InvalidPopulation
from ansinh.core.population.sources import Source, turned_into

WANTED = {
    "key": "một mã",
    "date": "ngày viết năm-tháng-ngày, như 1951-03-20",
    "bool": "true hoặc false",
    "code": "một mã trong danh mục",
    "codes": "các mã trong danh mục, cách nhau bằng dấu chấm phẩy",
    "int": "số nguyên",
    "money": "số đồng, viết liền không dấu chấm",
    "decimal": "số, dấu thập phân là dấu chấm",
    "text": "chữ",
}
UUID = "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"


class Fault(NamedTuple):
    """Lỗi có thể có: the rows it holds for (`wrong`), and the words that say what to do."""

    column: str
    wrong: pl.Expr
    advice: str


def refuse_invalid(source: Source, on: dt.date | None) -> None:
    """Raises InvalidPopulation at the first fault of a table.

    Types, codes and births are looked at in one pass, then keys.
    """
    _refuse_without_key(source)
    faults = list(_faults(source, on))
    rows = _rows(source)
    counted = _collected(
        source, rows.select(f.wrong.sum().alias(str(i)) for i, f in enumerate(faults))
    )
    for place, fault in enumerate(faults):
        if counted[str(place)][0]:
            first = _collected(source, rows.filter(fault.wrong).head(1))
            raise _refusal(source, fault.column, first, fault.advice)
    _refuse_repeated(source)


def refuse_foreign_keys(source: Source) -> None:
    """Mã phải là UUID: what the registry keeps. Raises InvalidPopulation at the first other key.

    Only one spelling is taken, or one person would be two: with dashes, in lower case.
    """
    keys = [c.name for c in source.columns if c.kind == "key" and c.name in source.raw]
    for key in keys:
        other = ~pl.col(key).str.contains(UUID)
        found = _collected(source, source.frame.select(key).with_row_index("#").filter(other))
        if not found.is_empty():
            advice = (
                "Cần mã UUID viết chữ thường có gạch nối, như "
                "2da7a738-f2b8-4a82-97a0-e2fa21c0d3b5; hãy đổi mã ở mọi bảng."
            )
            raise _refusal(source, key, found.head(1), advice)


def refuse_strangers(sources: Mapping[str, Source]) -> None:
    """Người không có hộ: raises InvalidPopulation at the first person of a household that is not
    in the households' file."""
    persons, homes = sources.get("persons"), sources.get("households")
    if persons is None or homes is None:
        return
    advice = f"Không có hộ này trong {homes.name}; hãy thêm hộ hoặc sửa mã."
    refuse_unknown(persons, "household_id", homes, advice)


def refuse_unknown(source: Source, key: str, known: Source, advice: str) -> None:
    """Mã không có ở bảng kia: raises InvalidPopulation at the first key that `known` lacks."""
    rows = source.frame.select(key).with_row_index("#").drop_nulls(key)
    strangers = rows.join(known.frame.select(key), on=key, how="anti", maintain_order="left")
    found = _collected(source, strangers.head(1))
    if not found.is_empty():
        raise _refusal(source, key, found, advice)


def _refuse_without_key(source: Source) -> None:
    for key in source.table.key:
        if key not in source.raw:
            raise InvalidPopulation(f"{source.name}: thiếu cột {key}. Hãy thêm cột này vào tệp.")


def _rows(source: Source) -> pl.LazyFrame:
    """Each row's number, its columns as found, and beside them (`=name`) as turned."""
    turned = [turned_into(c, source.raw).alias(f"={c.name}") for c in source.columns]
    return source.given.with_row_index("#").with_columns(turned)


def _faults(source: Source, on: dt.date | None) -> Iterator[Fault]:
    for column in source.columns:
        if column.name in source.raw:
            given, turned = pl.col(column.name), pl.col(f"={column.name}")
            if source.raw[column.name] != column.dtype:
                yield Fault(
                    column.name, given.is_not_null() & turned.is_null(), _type_advice(column)
                )
            if column.codes:
                yield Fault(column.name, _outside(column), _code_advice(column))
    for key in source.table.key:
        yield Fault(key, pl.col(f"={key}").is_null(), "Mỗi dòng phải có mã; hãy điền mã còn thiếu.")
    if on and source.table.name == "persons":
        late = pl.col("=birth_date") > pl.lit(on)
        yield Fault("birth_date", late, f"Ngày sinh sau ngày {on:%d/%m/%Y}; hãy sửa ngày sinh.")


def _outside(column: Column) -> pl.Expr:
    turned = pl.col(f"={column.name}")
    if column.kind == "codes":
        return turned.list.eval(~pl.element().is_in(list(column.codes))).list.any()
    return ~turned.cast(pl.String).is_in(list(column.codes))


def _type_advice(column: Column) -> str:
    return f"Cần {WANTED[column.kind]}; để trống nếu chưa biết."


def _code_advice(column: Column) -> str:
    codes = list(column.codes)
    shown = ", ".join(codes[:12]) + (" …" if len(codes) > 12 else "")
    return f"Mã không có trong danh mục. Hãy dùng một trong: {shown}; để trống nếu chưa biết."


def _refuse_repeated(source: Source) -> None:
    for key in source.table.key:
        rows = source.frame.select(key).with_row_index("#")
        counted = _collected(source, rows.select(repeated=pl.len() - pl.col(key).hash().n_unique()))
        if counted["repeated"][0]:
            again = rows.filter(pl.col(key).is_duplicated() & ~pl.col(key).is_first_distinct())
            first = _collected(source, again.head(1))
            advice = "Mã này đã có ở dòng trước; hãy bỏ dòng thừa hoặc sửa mã."
            if source.table.name == "persons":
                advice = (
                    "Người này đã có ở dòng trước: một người chỉ thuộc một hộ; "
                    "hãy bỏ dòng thừa hoặc sửa mã."
                )
            raise _refusal(source, key, first, advice)


def _collected(source: Source, query: pl.LazyFrame) -> pl.DataFrame:
    try:
        return query.collect(engine="streaming")
    except PolarsError as error:
        message = (
            f"{source.name}: không đọc hết được tệp này, tệp có thể bị hỏng hoặc sai kiểu cột. "
            "Hãy lưu lại tệp rồi thử lại."
        )
        raise InvalidPopulation(message) from error


def _refusal(source: Source, column: str, row: pl.DataFrame, advice: str) -> InvalidPopulation:
    """File, column, row, value, advice."""
    value = row[column][0]
    shown = "trống" if value is None else f"“{str(value)[:60]}”"
    return InvalidPopulation(f"{source.place_of(column, int(row['#'][0]))}: {shown}. {advice}")
