"""Dân số (population)."""

from ansinh.core.indicators.definition import Indicator

INDICATORS = (
    Indicator(
        code="T16",
        title="Giữ vững mức sinh thay thế",
        english="Replacement fertility kept",
        unit="con/phụ nữ",
        numerator="tổng tỷ suất sinh",
        denominator="phụ nữ 15–49 tuổi",
        source="estimated",
        supplier="cơ quan thống kê, số của tỉnh",
        pitfalls="Mỗi năm chỉ vài chục trẻ sinh ra: số của một xã dao động quá rộng để kết luận.",
        marks=(("mức sinh",),),
    ),
    Indicator(
        code="T17",
        title="Tuổi thọ trung bình",
        english="Life expectancy at birth",
        unit="tuổi",
        numerator="tuổi thọ trung bình tính từ lúc sinh",
        denominator="dân số",
        source="estimated",
        supplier="cơ quan thống kê, số của tỉnh",
        pitfalls="Với sáu nghìn người, một năm cho sai số khoảng bốn tuổi.",
        marks=(("tuổi thọ",), ("thọ bình quân",), ("thọ trung bình",)),
    ),
    Indicator(
        code="T18",
        title="Số năm sống khỏe",
        english="Healthy life years",
        unit="năm",
        numerator="số năm sống khỏe trung bình",
        denominator="dân số",
        source="estimated",
        supplier="Bộ Y tế, số của cả nước",
        pitfalls="Không có số của tỉnh, càng không có số của xã.",
        marks=(("sống khỏe",), ("sống khỏe mạnh",)),
    ),
)
