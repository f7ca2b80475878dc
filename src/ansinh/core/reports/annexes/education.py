"""Biểu B9. Giáo dục: trẻ 3–5 tuổi đi học và đi học đúng độ tuổi."""

from collections.abc import Iterator

import narwhals as nw

from ansinh.core.indicators.catalogue.education import attends
from ansinh.core.indicators.populations import children_of_school_age, school_year_of
from ansinh.core.reports.annexes.tabulating import (
    Counted,
    Picture,
    Ratio,
    Sum,
    by_village,
    columns_of,
    not_known,
)
from ansinh.core.reports.report_table import ReportTable

LEVELS = (
    ("Mầm non", 3, 5, ("preschool",)),
    ("Tiểu học", 6, 10, ("primary",)),
    ("Trung học cơ sở", 11, 14, ("lower_secondary",)),
    ("Trung học phổ thông và tương đương", 15, 17, ("upper_secondary", "vocational")),
)


def education_tables(picture: Picture) -> list[ReportTable]:
    """A table a level by village; totals are those of targets T13, T14, T15."""
    year = school_year_of(picture.on)
    note = f"Độ tuổi tính theo năm sinh, năm học {year}–{year + 1}; trẻ cư trú tại xã."
    tables: list[ReportTable] = []
    for name, first, last, levels in LEVELS:
        counted = list(_columns(picture, first, last, levels))
        rows = by_village(picture, picture.persons, counted)
        title = f"{name}: trẻ {first}–{last} tuổi"
        notes = () if tables else (note,)
        tables.append(ReportTable("B9", title, columns_of("Thôn", counted), rows, notes))
    return tables


def _columns(picture: Picture, first: int, last: int, levels: tuple[str, ...]) -> Iterator[Counted]:
    children = children_of_school_age(first, last, picture.on)
    at_school = attends(*levels)(picture.on)
    girls = nw.col("sex") == "female"
    yield Sum("Trẻ trong độ tuổi", children)
    yield Sum("Trong đó nữ", children & girls)
    yield Sum("Đang học đúng cấp", children & at_school)
    yield Sum("Nữ đang học đúng cấp", children & girls & at_school)
    yield Sum("Không học đúng cấp", children & ~at_school)
    yield Sum("Chưa rõ", not_known(at_school, children))
    yield Ratio("Tỷ lệ", "Đang học đúng cấp", "Trẻ trong độ tuổi")
