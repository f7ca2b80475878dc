"""Nước sạch, vệ sinh môi trường (water and sanitation)."""

from datetime import date

import narwhals as nw
from narwhals import col

from ansinh.core.indicators.definition import Condition, Count, CrossCount, Indicator


def is_rural(_: date) -> nw.Expr:
    """Hộ ở nông thôn."""
    return col("area") == "rural"


def is_kind(kind: str) -> Condition:
    """Cơ sở thuộc loại này."""

    def population(_: date) -> nw.Expr:
        return col("kind") == kind

    return population


INDICATORS = (
    Indicator(
        code="T28",
        title="Hộ nông thôn dùng nước sạch đạt quy chuẩn",
        english="Rural households using clean water to standard",
        unit="%",
        numerator="hộ dùng nước sạch đạt quy chuẩn",
        denominator="hộ ở nông thôn",
        population="hộ ở nông thôn",
        source="computed",
        measured_by=Count("household", lambda _: col("clean_water"), is_rural),
        missing="hộ chưa dùng nước sạch đạt quy chuẩn",
        breakdowns=("village", "poverty"),
        period="năm, theo bộ chỉ số nước sạch nông thôn",
        supplier="đơn vị cấp nước và điều tra của xã",
        supplier_before="Phòng Nông nghiệp và Phát triển nông thôn huyện",
        pitfalls=(
            "Nước hợp vệ sinh chưa phải là nước sạch đạt quy chuẩn: cần kết quả xét nghiệm còn "
            "hạn của nhà máy hoặc công trình hộ. Có đường ống tới nhà mà không dùng thì chưa đếm. "
            "Số hộ ở mẫu số phải là số hộ dùng cho T29 và T36."
        ),
        marks=(("hộ", "nước sạch"), ("nông thôn", "nước sạch"), ("dân", "nước sạch")),
    ),
    Indicator(
        code="T29",
        title="Hộ có nhà tiêu hợp vệ sinh",
        english="Households with a hygienic toilet",
        unit="%",
        numerator="hộ có nhà tiêu hợp vệ sinh",
        denominator="hộ",
        population="mọi hộ của xã",
        source="computed",
        measured_by=Count("household", lambda _: col("hygienic_toilet")),
        missing="hộ chưa có nhà tiêu hợp vệ sinh",
        breakdowns=("village", "poverty"),
        supplier="trưởng thôn (điều tra hộ), Trạm Y tế",
        pitfalls=(
            "Nhà tiêu dùng chung giữa các hộ không đếm. Loại nhà tiêu phải nằm trong danh mục hợp "
            "vệ sinh của ngành y tế, không theo cảm nhận. Kế hoạch viết “công trình phụ”: gồm cả "
            "nhà tắm, bể nước, nên hãy xem sổ đang ghi gì."
        ),
        marks=(("hộ", "công trình phụ"), ("hộ", "nhà tiêu"), ("hộ", "công trình vệ sinh")),
    ),
    Indicator(
        code="T30",
        title="Trường học có công trình vệ sinh đạt chuẩn",
        english="Schools with hygienic works to standard",
        unit="%",
        numerator="trường có công trình vệ sinh đạt chuẩn",
        denominator="trường học trong xã",
        population="trường học trong xã",
        cross_counted_by=CrossCount(
            Count("facility", lambda _: col("hygienic_works"), is_kind("school")),
            numerator="trường ghi trong bảng của xã là có công trình vệ sinh đạt chuẩn",
            denominator="trường trong bảng của xã",
        ),
        counted="trường",
        missing="trường chưa có công trình vệ sinh đạt chuẩn",
        source="counted",
        supplier="các trường học",
        pitfalls=(
            "Chỉ vài trường: luôn nói số trường, không chỉ nói phần trăm. Trường có nhiều điểm lẻ "
            "thì mọi điểm phải đạt. Công trình đang sửa là chưa đạt."
        ),
        marks=(
            ("trường học", "công trình phụ"),
            ("trường học", "nhà tiêu"),
            ("trường học", "công trình vệ sinh"),
        ),
    ),
    Indicator(
        code="T31",
        title="Trạm y tế có công trình vệ sinh đạt chuẩn",
        english="Health stations with hygienic works to standard",
        unit="%",
        numerator="trạm y tế có công trình vệ sinh đạt chuẩn",
        denominator="trạm y tế trong xã",
        population="trạm y tế trong xã",
        cross_counted_by=CrossCount(
            Count("facility", lambda _: col("hygienic_works"), is_kind("health_station")),
            numerator="trạm ghi trong bảng của xã là có công trình vệ sinh đạt chuẩn",
            denominator="trạm trong bảng của xã",
        ),
        counted="trạm",
        missing="trạm chưa có công trình vệ sinh đạt chuẩn",
        source="counted",
        supplier="Trạm Y tế",
        pitfalls=(
            "Chỉ một trạm, hoặc vài trạm sau khi nhập xã: đạt hoặc chưa đạt, nên ghi “1/1 trạm”. "
            "Sau ngày nhập xã, trạm cũ thành điểm trạm: phải nói đếm trạm hay đếm điểm."
        ),
        marks=(
            ("trạm y tế", "công trình phụ"),
            ("trạm y tế", "nhà tiêu"),
            ("trạm y tế", "công trình vệ sinh"),
        ),
    ),
    Indicator(
        code="T32",
        title="Điểm dân cư có hệ thống thu gom nước thải",
        english="Residential points with waste-water collection",
        unit="%",
        numerator="điểm dân cư có hệ thống thu gom nước thải sinh hoạt",
        denominator="điểm dân cư",
        population="điểm dân cư của xã",
        cross_counted_by=CrossCount(
            Count("residential_point", lambda _: col("wastewater_collected")),
            numerator="điểm dân cư ghi trong bảng của xã là có thu gom nước thải sinh hoạt",
            denominator="điểm dân cư trong bảng của xã",
        ),
        breakdowns=("village",),
        counted="điểm dân cư",
        missing="điểm dân cư chưa có thu gom nước thải",
        source="counted",
        supplier="phòng phụ trách kinh tế, môi trường của xã",
        supplier_before="Phòng Tài nguyên và Môi trường huyện",
        pitfalls=(
            "Điểm dân cư không đồng nghĩa với thôn; cần bảng liệt kê từng điểm và giữ nguyên qua "
            "các năm. Mương hở chảy ra đồng không phải hệ thống thu gom. Với hơn chục điểm, thêm "
            "một điểm là thêm nhiều phần trăm."
        ),
        marks=(("dân cư", "nước thải"), ("thôn", "nước thải")),
    ),
)
