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
        shape="level",
        source="estimated",
        supplier="cơ quan thống kê tỉnh",
        pitfalls="Mỗi năm chỉ vài chục trẻ sinh ra: số của một xã dao động quá rộng để kết luận.",
        marks=(("mức sinh",),),
        unlike=("mức sinh hoạt",),
    ),
    Indicator(
        code="T17",
        title="Tuổi thọ trung bình",
        english="Life expectancy at birth",
        unit="tuổi",
        numerator="tuổi thọ trung bình tính từ lúc sinh",
        denominator="dân số",
        shape="level",
        source="estimated",
        supplier="cơ quan thống kê tỉnh",
        pitfalls="Với sáu nghìn người, một năm cho sai số khoảng bốn tuổi.",
        marks=(("tuổi thọ",), ("thọ bình quân",), ("thọ trung bình",)),
        unlike=("tuổi thọ khỏe mạnh",),
    ),
    Indicator(
        code="T18",
        title="Số năm sống khỏe",
        english="Healthy life years",
        unit="năm",
        numerator="số năm sống khỏe trung bình",
        denominator="dân số",
        shape="level",
        source="estimated",
        supplier="Bộ Y tế",
        pitfalls="Không có số của tỉnh, càng không có số của xã.",
        marks=(("năm sống khỏe",), ("tuổi thọ khỏe mạnh",)),
    ),
)
