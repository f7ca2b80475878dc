"""Biểu B6. Bảo hiểm y tế theo nhóm ghi trên thẻ (Luật BHYT Điều 12)."""

import narwhals as nw

from ansinh.core.indicators.catalogue.health import has_valid_card
from ansinh.core.indicators.populations import residents
from ansinh.core.reports.annexes.tabulating import (
    Picture,
    Ratio,
    Sum,
    by_village,
    columns_of,
    not_known,
    rows_of,
)
from ansinh.core.reports.report_table import ReportTable

GROUPS = {
    "1": "Nhóm 1: người lao động và người sử dụng lao động đóng",
    "2": "Nhóm 2: tổ chức bảo hiểm xã hội đóng",
    "3": "Nhóm 3: ngân sách nhà nước đóng",
    "4": "Nhóm 4: ngân sách nhà nước hỗ trợ mức đóng",
    "5": "Nhóm 5: tham gia theo hộ gia đình",
    "none": "Không có thẻ",
}
ALL, VALID = "Người cư trú", "Thẻ còn hạn"
NOTE = "Người cư trú tại xã ngày lập báo cáo; thẻ còn hạn tính cả ngày cuối in trên thẻ."


def health_insurance_tables(picture: Picture) -> list[ReportTable]:
    """By group on the card and by village; totals are those of target T19."""
    people, valid = residents(picture.on), has_valid_card(picture.on)
    counted = [
        Sum(ALL, people),
        Sum(VALID, people & valid),
        Sum("Không còn hạn, không có thẻ", people & ~valid),
        Sum("Chưa rõ", not_known(valid, people)),
    ]
    card = nw.col("health_insurance_group_on_card").cast(nw.String)
    first = nw.when(card == "none").then(card).otherwise(card.str.slice(0, 1))
    groups = rows_of(picture.persons, first, GROUPS, counted, every_label=True)
    rated = [*counted, Ratio("Tỷ lệ có thẻ", VALID, ALL)]
    villages = by_village(picture, picture.persons, rated)
    return [
        ReportTable(
            "B6", "Người cư trú theo nhóm ghi trên thẻ", columns_of("Nhóm", counted, 46), groups,
            (NOTE,),
        ),
        ReportTable("B6", "Thẻ bảo hiểm y tế theo thôn", columns_of("Thôn", rated, 30), villages),
    ]  # fmt: skip
