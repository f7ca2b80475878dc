"""Biểu B10. Y tế: tiêm chủng, suy dinh dưỡng thấp còi, hồ sơ sức khỏe."""

import narwhals as nw

from ansinh.core.indicators.catalogue.health import (
    has_record_kept,
    turned_one_this_year,
    under_five,
)
from ansinh.core.indicators.populations import residents
from ansinh.core.reports.annexes.tabulating import (
    Picture,
    Ratio,
    Sum,
    by_village,
    columns_of,
    not_known,
)
from ansinh.core.reports.report_table import ReportTable

NOTE = "Tỷ lệ thấp còi tính trên trẻ đã cân đo; trẻ chưa cân đo đứng riêng một cột."


def health_tables(picture: Picture) -> list[ReportTable]:
    """Children by village, then health records; totals are those of T21, T22, T23."""
    return [_children(picture), _records(picture)]


def _children(picture: Picture) -> ReportTable:
    one, small = turned_one_this_year(picture.on), under_five(picture.on)
    shots, stunted = nw.col("fully_immunised").cast(nw.Boolean), nw.col("stunted")
    counted = [
        Sum("Trẻ tròn 1 tuổi", one),
        Sum("Tiêm đủ mũi", one & shots),
        Sum("Tiêm chủng: chưa rõ", not_known(shots, one)),
        Ratio("Tỷ lệ tiêm đủ", "Tiêm đủ mũi", "Trẻ tròn 1 tuổi"),
        Sum("Trẻ dưới 5 tuổi đã cân đo", small & ~stunted.is_null()),
        Sum("Thấp còi", small & stunted),
        Sum("Chưa cân đo", not_known(stunted, small)),
        Ratio("Tỷ lệ thấp còi", "Thấp còi", "Trẻ dưới 5 tuổi đã cân đo"),
    ]
    rows = by_village(picture, picture.persons, counted)
    title = "Tiêm chủng và dinh dưỡng trẻ em"
    return ReportTable("B10", title, columns_of("Thôn", counted, 18), rows, (NOTE,))


def _records(picture: Picture) -> ReportTable:
    people, kept = residents(picture.on), has_record_kept(picture.on)
    counted = [
        Sum("Người cư trú", people),
        Sum("Hồ sơ cập nhật trong 24 tháng", people & kept),
        Sum("Hồ sơ cũ hơn", people & ~kept),
        Sum("Chưa rõ", not_known(kept, people)),
        Ratio("Tỷ lệ", "Hồ sơ cập nhật trong 24 tháng", "Người cư trú"),
    ]
    rows = by_village(picture, picture.persons, counted)
    return ReportTable("B10", "Quản lý sức khỏe", columns_of("Thôn", counted), rows)
