"""Dân số (population)."""

from ansinh.core.indicators.definition import Indicator, SubMeasure

STATISTICS = "cơ quan thống kê tỉnh"
OLD_STATISTICS = "Cục Thống kê tỉnh"

INDICATORS = (
    Indicator(
        code="T16",
        title="Giữ vững mức sinh thay thế",
        english="Replacement fertility kept",
        unit="con/phụ nữ",
        numerator="tổng tỷ suất sinh",
        denominator="phụ nữ 15–49 tuổi",
        population="phụ nữ 15–49 tuổi của tỉnh",
        source="estimated",
        shape="level",
        period="điều tra biến động dân số hằng năm, gộp ba đến năm năm",
        sub_measures=(
            SubMeasure("Số trẻ sinh ra ở xã trong năm", "trẻ đăng ký khai sinh trong năm", ""),
        ),
        supplier=STATISTICS,
        supplier_before=OLD_STATISTICS,
        pitfalls=(
            "Mỗi năm chỉ vài chục trẻ sinh ra: số của một xã dao động quá rộng để kết luận. Nên "
            "nêu số trẻ sinh của xã và mức sinh của tỉnh cạnh nhau. Kế hoạch không ghi con số; "
            "mức thay thế quen dùng là khoảng 2,1 con một phụ nữ."
        ),
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
        population="dân số của tỉnh, theo bảng sống",
        source="estimated",
        shape="level",
        period="năm, theo công bố của cơ quan thống kê",
        supplier=STATISTICS,
        supplier_before=OLD_STATISTICS,
        pitfalls=(
            "Với sáu nghìn người, tính cho một năm sai số khoảng bốn tuổi: không phân biệt được "
            "74 với 76. Người đi làm xa và người mất ở nơi khác còn làm lệch thêm. Chỉ dùng số "
            "của tỉnh, ghi rõ là số cấp trên."
        ),
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
        population="dân số cả nước, theo mô hình",
        source="estimated",
        shape="level",
        period="theo công bố của Bộ Y tế, không đều hằng năm",
        supplier="Bộ Y tế",
        pitfalls=(
            "Không có số của tỉnh, càng không có số của xã: chỉ có ước lượng cho cả nước. Số năm "
            "sống khỏe luôn thấp hơn tuổi thọ trung bình cùng nguồn. Hai nguồn khác nhau thì "
            "không đem so."
        ),
        marks=(("năm sống khỏe",), ("tuổi thọ khỏe mạnh",)),
    ),
)
