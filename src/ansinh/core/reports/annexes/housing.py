"""Biểu B11. Nhà ở: nhà tạm, nhà dột nát và diện tích theo thôn."""

import narwhals as nw

from ansinh.core.indicators.catalogue.housing import (
    is_floor_area_known,
    lives_in_temporary_house,
    owed_a_solid_house,
)
from ansinh.core.indicators.populations import residents
from ansinh.core.reports.annexes.tabulating import Picture, Sum, by_village, columns_of, not_known
from ansinh.core.reports.report_table import ReportTable

NOTE = (
    "Nhà tạm, nhà dột nát: thiếu từ hai trên ba phần nền móng, khung tường, mái. Diện xóa nhà tạm "
    "gồm hộ nghèo, hộ cận nghèo, hộ bị ảnh hưởng bởi thiên tai."
)


def housing_tables(picture: Picture) -> list[ReportTable]:
    """Houses, then people whose floor area is known; totals are those of T26 and T27."""
    return [_houses(picture), _floor_area(picture)]


def _houses(picture: Picture) -> ReportTable:
    poor_house, owed = lives_in_temporary_house(picture.on), owed_a_solid_house(picture.on)
    counted = [
        Sum("Tổng số hộ", nw.lit(1)),
        Sum("Ở nhà tạm, dột nát", poor_house),
        Sum("Nhà ở: chưa rõ", not_known(poor_house)),
        Sum("Hộ thuộc diện xóa nhà tạm", owed),
        Sum("Thuộc diện, còn ở nhà tạm", owed & poor_house),
        Sum("Thuộc diện, chưa rõ", not_known(poor_house, owed)),
    ]
    rows = by_village(picture, picture.households, counted)
    title = "Nhà tạm, nhà dột nát"
    return ReportTable("B11", title, columns_of("Thôn", counted, 20), rows, (NOTE,))


def _floor_area(picture: Picture) -> ReportTable:
    people, known = residents(picture.on), is_floor_area_known()
    counted = [
        Sum("Người cư trú", people),
        Sum("Ở nhà đã biết diện tích", people & known),
        Sum("Ở nhà chưa biết diện tích", people & ~known),
    ]
    rows = by_village(picture, picture.persons, counted)
    title = "Người cư trú ở nhà đã biết diện tích"
    return ReportTable("B11", title, columns_of("Thôn", counted), rows)
