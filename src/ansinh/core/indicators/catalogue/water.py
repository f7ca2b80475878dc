"""Nước sạch, vệ sinh môi trường (water and sanitation)."""

from datetime import date

import narwhals as nw
from narwhals import col

from ansinh.core.indicators.definition import Count, Indicator


def is_rural(_: date) -> nw.Expr:
    """Hộ ở nông thôn."""
    return col("area") == "rural"


INDICATORS = (
    Indicator(
        code="T28",
        title="Hộ nông thôn dùng nước sạch đạt quy chuẩn",
        english="Rural households using clean water to standard",
        unit="%",
        numerator="hộ dùng nước sạch đạt quy chuẩn",
        denominator="hộ ở nông thôn",
        source="computed",
        measured_by=Count("household", lambda _: col("clean_water"), is_rural),
        missing="hộ chưa dùng nước sạch đạt quy chuẩn",
        pitfalls="Nước hợp vệ sinh chưa phải là nước sạch đạt quy chuẩn; cần kết quả xét nghiệm.",
        marks=(("hộ", "nước sạch"), ("nông thôn", "nước sạch"), ("dân", "nước sạch")),
    ),
    Indicator(
        code="T29",
        title="Hộ có nhà tiêu hợp vệ sinh",
        english="Households with a hygienic toilet",
        unit="%",
        numerator="hộ có nhà tiêu hợp vệ sinh",
        denominator="hộ",
        source="computed",
        measured_by=Count("household", lambda _: col("hygienic_toilet")),
        missing="hộ chưa có nhà tiêu hợp vệ sinh",
        pitfalls="Nhà tiêu dùng chung giữa các hộ không đếm.",
        marks=(("hộ", "công trình phụ"), ("hộ", "nhà tiêu"), ("hộ", "công trình vệ sinh")),
    ),
    Indicator(
        code="T30",
        title="Trường học có công trình vệ sinh đạt chuẩn",
        english="Schools with hygienic works to standard",
        unit="%",
        numerator="trường có công trình vệ sinh đạt chuẩn",
        denominator="trường học trong xã",
        source="counted",
        supplier="các trường học",
        pitfalls="Chỉ vài trường: luôn nói số trường, không chỉ nói phần trăm.",
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
        source="counted",
        supplier="Trạm Y tế",
        pitfalls="Chỉ một trạm: đạt hoặc chưa đạt.",
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
        source="counted",
        supplier="phòng phụ trách kinh tế, môi trường của xã",
        pitfalls="Điểm dân cư không đồng nghĩa với thôn; cần bảng liệt kê từng điểm.",
        marks=(("nước thải sinh hoạt",), ("dân cư", "nước thải"), ("thôn", "nước thải")),
    ),
)
