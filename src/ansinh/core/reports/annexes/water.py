"""Biểu B12. Nước sạch và nhà tiêu hợp vệ sinh theo thôn."""

import narwhals as nw

from ansinh.core.indicators.catalogue.water import is_rural
from ansinh.core.reports.annexes.tabulating import (
    Picture,
    Ratio,
    Sum,
    by_village,
    columns_of,
    not_known,
)
from ansinh.core.reports.report_table import ReportTable


def water_tables(picture: Picture) -> list[ReportTable]:
    """One table of households; totals are those of T28 and T29."""
    rural, clean = is_rural(picture.on), nw.col("clean_water")
    toilet = nw.col("hygienic_toilet")
    counted = [
        Sum("Hộ nông thôn", rural),
        Sum("Dùng nước sạch đạt quy chuẩn", rural & clean),
        Sum("Nước sạch: chưa rõ", not_known(clean, rural)),
        Ratio("Tỷ lệ nước sạch", "Dùng nước sạch đạt quy chuẩn", "Hộ nông thôn"),
        Sum("Tổng số hộ", nw.lit(1)),
        Sum("Nhà tiêu hợp vệ sinh", toilet),
        Sum("Nhà tiêu: chưa rõ", not_known(toilet)),
        Ratio("Tỷ lệ nhà tiêu", "Nhà tiêu hợp vệ sinh", "Tổng số hộ"),
    ]
    rows = by_village(picture, picture.households, counted)
    title = "Nước sạch và nhà tiêu hợp vệ sinh"
    return [ReportTable("B12", title, columns_of("Thôn", counted, 18), rows)]
