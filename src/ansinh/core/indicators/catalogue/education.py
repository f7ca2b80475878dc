"""Giáo dục (education)."""

from datetime import date

import narwhals as nw
from narwhals import col

from ansinh.core.indicators.definition import Condition, Count, Indicator
from ansinh.core.indicators.populations import children_of_school_age

# A sentence on the schools, their teachers or a recognised standard names a level as well.
NOT_PUPILS = (
    "trường tiểu học",
    "trường trung học",
    "trường thcs",
    "trường thpt",
    "giáo viên",
    "chuẩn quốc gia",
    "phổ cập",
)


def attends(*levels: str) -> Condition:
    """Đang học ở một trong các cấp học."""

    def condition(_: date) -> nw.Expr:
        return col("studying") & col("study_level").is_in(levels)

    return condition


def aged(first: int, last: int) -> Condition:
    """Trẻ cư trú trong độ tuổi của cấp học, theo năm sinh."""

    def population(on: date) -> nw.Expr:
        return children_of_school_age(first, last, on)

    return population


INDICATORS = (
    Indicator(
        code="T12",
        title="Phổ cập giáo dục mầm non cho trẻ 3–5 tuổi",
        english="Universal pre-school education for ages 3 to 5",
        unit="",
        numerator="quyết định công nhận đạt chuẩn phổ cập",
        denominator="xã",
        shape="verdict",
        source="reported",
        supplier="Sở Giáo dục và Đào tạo",
        pitfalls="Đây là một quyết định công nhận theo năm học, không phải một tỷ lệ.",
        marks=(("phổ cập", "mầm non"),),
    ),
    Indicator(
        code="T13",
        title="Đi học đúng độ tuổi cấp tiểu học",
        english="Right-age attendance, primary",
        unit="%",
        numerator="trẻ đang học tiểu học",
        denominator="trẻ 6–10 tuổi cư trú tại xã, tính theo năm sinh và năm học",
        source="computed",
        measured_by=Count("person", attends("primary"), aged(6, 10)),
        counted="trẻ",
        missing="trẻ 6–10 tuổi chưa học tiểu học",
        pitfalls="Trẻ học nơi khác vẫn đếm theo nơi cư trú; một trẻ chưa đi học là dưới 100 %.",
        marks=(("tiểu học",),),
        unlike=NOT_PUPILS,
    ),
    Indicator(
        code="T14",
        title="Đi học đúng độ tuổi cấp trung học cơ sở",
        english="Right-age attendance, lower secondary",
        unit="%",
        numerator="trẻ đang học trung học cơ sở",
        denominator="trẻ 11–14 tuổi cư trú tại xã, tính theo năm sinh và năm học",
        source="computed",
        measured_by=Count("person", attends("lower_secondary"), aged(11, 14)),
        counted="trẻ",
        missing="trẻ 11–14 tuổi chưa học trung học cơ sở",
        pitfalls="Trẻ lưu ban còn ở tiểu học không phải là đúng độ tuổi.",
        marks=(("trung học cơ sở",), ("thcs",)),
        unlike=NOT_PUPILS,
    ),
    Indicator(
        code="T15",
        title="Đi học đúng độ tuổi cấp trung học phổ thông và tương đương",
        english="Right-age attendance, upper secondary or equivalent",
        unit="%",
        numerator="người đang học trung học phổ thông, giáo dục thường xuyên hoặc trung cấp",
        denominator="người 15–17 tuổi cư trú tại xã, tính theo năm sinh và năm học",
        source="computed",
        measured_by=Count("person", attends("upper_secondary", "vocational"), aged(15, 17)),
        missing="người 15–17 tuổi chưa học cấp trung học phổ thông",
        pitfalls="Trường ở ngoài xã: cần gia đình khai hoặc danh sách của trường.",
        marks=(("trung học phổ thông",), ("thpt",)),
        unlike=NOT_PUPILS,
    ),
)
