"""Biểu B7. Bảo hiểm xã hội, bảo hiểm thất nghiệp, lương hưu theo thôn."""

import narwhals as nw

from ansinh.core.indicators.populations import labour_force, residents
from ansinh.core.population.birth_dates import is_aged_at_least
from ansinh.core.reports.annexes.tabulating import Picture, Sum, by_village, columns_of, not_known
from ansinh.core.reports.report_table import ReportTable

OLD_AGE = 60
NOTE = (
    "Theo sổ dân cư; số chính thức về người tham gia là của cơ quan bảo hiểm xã hội. Lực lượng lao "
    "động gồm người cư trú từ đủ 15 tuổi có việc làm hoặc thất nghiệp."
)
AGE_NOTE = (
    "Mốc 60 tuổi chỉ để so sánh giữa các thôn; tuổi nghỉ hưu theo luật thay đổi hằng năm và khác "
    "nhau giữa nam, nữ."
)


def social_insurance_tables(picture: Picture) -> list[ReportTable]:
    """Insured of the labour force, and pensions of the old, by village."""
    return [_insured(picture), _pensions(picture)]


def _insured(picture: Picture) -> ReportTable:
    workers = labour_force(picture.on)
    kind, jobless = nw.col("social_insurance"), nw.col("unemployment_insurance")
    counted = [
        Sum("Lực lượng lao động", workers),
        Sum("BHXH bắt buộc", workers & (kind == "compulsory")),
        Sum("BHXH tự nguyện", workers & (kind == "voluntary")),
        Sum("Không tham gia BHXH", workers & (kind == "none")),
        Sum("BHXH: chưa rõ", workers & kind.is_null()),
        Sum("Bảo hiểm thất nghiệp", workers & jobless),
        Sum("BHTN: chưa rõ", not_known(jobless, workers)),
    ]
    rows = by_village(picture, picture.persons, counted)
    title = "Lực lượng lao động tham gia bảo hiểm xã hội, bảo hiểm thất nghiệp"
    return ReportTable("B7", title, columns_of("Thôn", counted), rows, (NOTE,))


def _pensions(picture: Picture) -> ReportTable:
    old = residents(picture.on) & is_aged_at_least(OLD_AGE, picture.on)
    pension = nw.col("pension_per_month")
    counted = [
        Sum(f"Người từ {OLD_AGE} tuổi", old),
        Sum("Có lương hưu, trợ cấp BHXH hằng tháng", old & (pension > 0)),
        Sum("Không có", old & (pension == 0)),
        Sum("Chưa rõ", old & pension.is_null()),
    ]
    rows = by_village(picture, picture.persons, counted)
    title = f"Người từ {OLD_AGE} tuổi có lương hưu, trợ cấp bảo hiểm xã hội hằng tháng"
    return ReportTable("B7", title, columns_of("Thôn", counted), rows, (AGE_NOTE,))
