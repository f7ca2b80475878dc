"""Biểu B13. Internet và băng rộng di động của hộ theo thôn."""

import narwhals as nw

from ansinh.core.reports.annexes.tabulating import (
    Picture,
    Ratio,
    Sum,
    by_village,
    columns_of,
    not_known,
)
from ansinh.core.reports.report_table import ReportTable

NOTE = (
    "Số thuê bao do hộ khai; số thuê bao trên 100 dân và phủ sóng theo thôn là số của doanh nghiệp "
    "viễn thông."
)


def connectivity_tables(picture: Picture) -> list[ReportTable]:
    """One table of households; the total is that of T36."""
    fibre, mobile = nw.col("fibre_internet"), nw.col("mobile_broadband_subscriptions")
    counted = [
        Sum("Tổng số hộ", nw.lit(1)),
        Sum("Có Internet cáp quang", fibre),
        Sum("Cáp quang: chưa rõ", not_known(fibre)),
        Ratio("Tỷ lệ cáp quang", "Có Internet cáp quang", "Tổng số hộ"),
        Sum("Thuê bao di động do hộ khai", mobile),
        Sum("Hộ chưa khai thuê bao", mobile.is_null()),
    ]
    rows = by_village(picture, picture.households, counted)
    title = "Internet cáp quang và thuê bao băng rộng di động"
    return [ReportTable("B13", title, columns_of("Thôn", counted, 18), rows, (NOTE,))]
