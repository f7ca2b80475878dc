"""Nhà ở (housing)."""

from datetime import date

import narwhals as nw
from narwhals import col

from ansinh.core.indicators.definition import Count, Indicator, Mean
from ansinh.core.indicators.populations import NEW_POVERTY_LINE, residents


def lives_in_temporary_house(_: date) -> nw.Expr:
    """Nhà tạm, nhà dột nát: at least two of the three parts (foundation, frame, roof) not solid."""
    foundation = ~col("house_solid_foundation")
    frame = ~col("house_solid_frame")
    roof = ~col("house_solid_roof")
    return (foundation & frame) | (foundation & roof) | (frame & roof)


def owed_a_solid_house(_: date) -> nw.Expr:
    """Hộ nghèo, hộ cận nghèo, hộ bị ảnh hưởng bởi thiên tai."""
    return col("poverty_status").is_in(("poor", "near_poor")) | col("disaster_affected")


def floor_area_in_hundredths() -> nw.Expr:
    """Diện tích sàn, phần trăm mét vuông (int64)."""
    # Halves go up by hand: engines round them differently.
    return (col("floor_area_m2") * 100 + 0.5).floor().cast(nw.Int64)


def is_floor_area_known() -> nw.Expr:
    """Đã biết diện tích: null for a person whose household is not known, as it may be any."""
    return nw.when(~col("household_key").is_null()).then(~col("floor_area_m2").is_null())


INDICATORS = (
    Indicator(
        code="T26",
        title="Xóa nhà tạm, nhà dột nát",
        english="Temporary and dilapidated houses eliminated",
        unit="nhà tạm, nhà dột nát",
        numerator="hộ thuộc diện còn ở nhà thiếu từ hai trên ba phần: nền móng, khung tường, mái",
        denominator="hộ nghèo, hộ cận nghèo, hộ bị ảnh hưởng bởi thiên tai",
        population="hộ nghèo, hộ cận nghèo, hộ bị thiên tai, biến đổi khí hậu",
        source="computed",
        better="less",
        shape="remaining",
        measured_by=Count("household", lives_in_temporary_house, owed_a_solid_house),
        remedy="xóa nhà tạm",
        missing="hộ còn ở nhà tạm, nhà dột nát",
        breakdowns=("village", "poverty"),
        period="thường xuyên; hộ nghèo, cận nghèo theo đợt rà soát chốt 14/12",
        closes=(12, 14),
        breaks=NEW_POVERTY_LINE,
        supplier="phòng phụ trách kinh tế, xây dựng của xã (danh sách hộ cần hỗ trợ nhà)",
        supplier_before="Phòng Kinh tế và Hạ tầng huyện",
        pitfalls=(
            "Sau mỗi trận bão mục tiêu mở lại: cần danh sách hộ bị ảnh hưởng theo ngày. Kế hoạch "
            "nói về nhà, sổ đếm hộ: hai hộ chung một nhà là hai hộ. Nhà tạm của hộ ngoài các diện "
            "này không vào số."
        ),
        marks=(("nhà tạm",), ("dột nát",)),
    ),
    Indicator(
        code="T27",
        title="Diện tích nhà ở bình quân đầu người",
        english="Floor area per head",
        unit="m² sàn/người",
        numerator="tổng diện tích sàn nhà ở của các hộ đã biết diện tích",
        denominator="người cư trú trong các hộ đó",
        population="người cư trú trong các hộ đã biết diện tích sàn",
        source="computed",
        shape="mean",
        measured_by=Mean(floor_area_in_hundredths, residents, is_floor_area_known),
        missing="hộ chưa có số đo diện tích",
        breakdowns=("village", "poverty"),
        period="điều tra của xã hoặc tổng điều tra, số liệu đến 31/12",
        supplier="cuộc điều tra nhà ở của xã, cơ quan thống kê",
        pitfalls=(
            "Người đăng ký mà vắng mặt không vào mẫu số; nhà nhiều tầng cộng mọi sàn. Hộ chưa đo "
            "không kéo số xuống mà đứng ngoài: hãy xem còn bao nhiêu hộ. “Khoảng 25” được coi là "
            "đạt từ 97 % của 25."
        ),
        marks=(
            ("diện tích nhà", "bình quân"),
            ("diện tích nhà", "đầu người"),
            ("sàn", "bình quân"),
            ("sàn", "đầu người"),
        ),
        unlike=("cây xanh", "nhà ở xã hội", "đất ở"),
    ),
)
