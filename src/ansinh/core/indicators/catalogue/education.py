"""Giáo dục (education)."""

from datetime import date

import narwhals as nw
from narwhals import col

from ansinh.core.indicators.definition import (
    Condition,
    Count,
    CrossCount,
    Dimension,
    Indicator,
    SubMeasure,
)
from ansinh.core.indicators.populations import children_of_school_age

PUPILS_BY: tuple[Dimension, ...] = ("sex", "village", "poverty", "disability", "ethnicity")
SCHOOL_YEAR = "năm học đang diễn ra vào ngày của số liệu (khai giảng tháng 9)"
SCHOOLS = "các trường trong xã (danh sách học sinh), sổ phổ cập giáo dục"

# A sentence on the schools, their teachers or a recognised standard names a level as well.
NOT_PUPILS = (
    "trường tiểu học",
    "trường trung học",
    "trường thcs",
    "trường thpt",
    "giáo viên",
    "chuẩn quốc gia",
    "phổ cập",
    "bỏ học",
    "tốt nghiệp",
    "hoàn thành",
    "cận thị",
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


GOING = ("đi học", "độ tuổi", "đúng tuổi", "nhập học", "huy động")


def going_to(level: str) -> tuple[tuple[str, str], ...]:
    """Ways a sentence says that children go to school at a level, not only that there is one."""
    return tuple((level, going) for going in GOING)


INDICATORS = (
    Indicator(
        code="T12",
        title="Phổ cập giáo dục mầm non cho trẻ 3–5 tuổi",
        english="Universal pre-school education for ages 3 to 5",
        unit="",
        numerator="quyết định công nhận đạt chuẩn phổ cập",
        denominator="xã",
        shape="verdict",
        population="trẻ 3–5 tuổi cư trú, theo năm sinh và năm học",
        cross_counted_by=CrossCount(
            Count("person", attends("preschool"), aged(3, 5)),
            title="Trẻ 3–5 tuổi đi học mầm non (huy động)",
            numerator="trẻ 3–5 tuổi đang học mầm non",
            denominator="trẻ 3–5 tuổi cư trú tại xã, tính theo năm sinh và năm học",
            shape="share",
            unit="%",
        ),
        breakdowns=PUPILS_BY,
        period="năm học; quyết định công nhận thường có cuối năm",
        counted="trẻ",
        missing="trẻ 3–5 tuổi chưa đi học mầm non",
        sub_measures=(
            SubMeasure("Huy động trẻ 3–5 tuổi", "trẻ 3–5 tuổi đang học", "trẻ 3–5 tuổi cư trú"),
            SubMeasure("Hoàn thành chương trình mầm non", "trẻ hoàn thành", "trẻ 5 tuổi đang học"),
        ),
        source="reported",
        supplier="Sở Giáo dục và Đào tạo",
        supplier_before="Phòng Giáo dục và Đào tạo huyện",
        pitfalls=(
            "Đây là một quyết định công nhận theo năm học, không phải một tỷ lệ. Tỷ lệ trẻ ra lớp "
            "ghi trong sổ là để đối chiếu, không thay quyết định. Trẻ gửi lớp ngoài xã vẫn đếm "
            "theo nơi ở."
        ),
        marks=(("phổ cập", "mầm non"),),
        unlike=("trẻ 5 tuổi", "trẻ em 5 tuổi", "mẫu giáo 5 tuổi"),
    ),
    Indicator(
        code="T13",
        title="Đi học đúng độ tuổi cấp tiểu học",
        english="Right-age attendance, primary",
        unit="%",
        numerator="trẻ đang học tiểu học",
        denominator="trẻ 6–10 tuổi cư trú tại xã, tính theo năm sinh và năm học",
        population="trẻ cư trú ở tuổi học tiểu học, 6–10 tuổi theo năm sinh",
        source="computed",
        measured_by=Count("person", attends("primary"), aged(6, 10)),
        counted="trẻ",
        missing="trẻ 6–10 tuổi chưa học tiểu học",
        breakdowns=PUPILS_BY,
        period=SCHOOL_YEAR,
        supplier=SCHOOLS,
        pitfalls=(
            "Trẻ học nơi khác vẫn đếm theo nơi cư trú; một trẻ chưa đi học là dưới 100 %. Trẻ đã "
            "lên lớp 6 sớm hoặc còn học mầm non không phải đúng độ tuổi. Trẻ khuyết tật nặng vẫn "
            "ở mẫu số: hãy nêu riêng trong danh sách."
        ),
        marks=going_to("tiểu học"),
        unlike=NOT_PUPILS,
    ),
    Indicator(
        code="T14",
        title="Đi học đúng độ tuổi cấp trung học cơ sở",
        english="Right-age attendance, lower secondary",
        unit="%",
        numerator="trẻ đang học trung học cơ sở",
        denominator="trẻ 11–14 tuổi cư trú tại xã, tính theo năm sinh và năm học",
        population="trẻ cư trú ở tuổi học trung học cơ sở, 11–14 tuổi theo năm sinh",
        source="computed",
        measured_by=Count("person", attends("lower_secondary"), aged(11, 14)),
        counted="trẻ",
        missing="trẻ 11–14 tuổi chưa học trung học cơ sở",
        breakdowns=PUPILS_BY,
        period=SCHOOL_YEAR,
        supplier=SCHOOLS,
        pitfalls=(
            "Trẻ lưu ban còn ở tiểu học không phải là đúng độ tuổi. Trường trong xã nhận cả học "
            "sinh xã khác: phải lọc theo nơi cư trú. Ba nhóm tuổi đi học cộng lại phải bằng số "
            "trẻ 6–17 tuổi."
        ),
        marks=going_to("trung học cơ sở"),
        unlike=NOT_PUPILS,
    ),
    Indicator(
        code="T15",
        title="Đi học đúng độ tuổi cấp trung học phổ thông và tương đương",
        english="Right-age attendance, upper secondary or equivalent",
        unit="%",
        numerator="người đang học trung học phổ thông, giáo dục thường xuyên hoặc trung cấp",
        denominator="người 15–17 tuổi cư trú tại xã, tính theo năm sinh và năm học",
        population="người cư trú 15–17 tuổi theo năm sinh",
        source="computed",
        measured_by=Count("person", attends("upper_secondary", "vocational"), aged(15, 17)),
        missing="người 15–17 tuổi chưa học cấp trung học phổ thông",
        breakdowns=PUPILS_BY,
        period=SCHOOL_YEAR,
        supplier="các trường trung học phổ thông, cơ sở nghề nghiệp; gia đình khai",
        pitfalls=(
            "Trường ở ngoài xã: cần gia đình khai hoặc danh sách của trường. “Tương đương” là "
            "giáo dục thường xuyên và trung cấp có học văn hóa; học nghề ngắn ngày không phải. "
            "Người đi làm xa cả nhà thì không còn là cư trú."
        ),
        marks=going_to("trung học phổ thông"),
        unlike=NOT_PUPILS,
    ),
)
