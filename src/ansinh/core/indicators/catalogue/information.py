"""Thông tin, truyền thông (information and connectivity)."""

from narwhals import col

from ansinh.core.indicators.definition import Count, Indicator

INDICATORS = (
    Indicator(
        code="T33",
        title="Thuê bao băng rộng di động trên 100 dân",
        english="Mobile broadband subscriptions per 100 inhabitants",
        unit="thuê bao/100 dân",
        numerator="thuê bao băng rộng di động đang hoạt động",
        denominator="100 dân",
        shape="rate",
        source="reported",
        supplier="Sở Khoa học và Công nghệ, doanh nghiệp viễn thông",
        pitfalls="Đơn vị là thuê bao trên 100 dân, không phải phần trăm; có thể quá 100.",
        marks=(("thuê bao", "băng rộng"), ("thuê bao", "di động")),
    ),
    Indicator(
        code="T34",
        title="Thôn được phủ sóng băng rộng di động",
        english="Villages covered by mobile broadband",
        unit="%",
        numerator="thôn được phủ sóng băng rộng di động",
        denominator="thôn",
        source="counted",
        supplier="doanh nghiệp viễn thông",
        pitfalls="Cần ngưỡng phủ sóng; thôn nhập lại thì mẫu số đổi.",
        marks=(("thôn", "di động"), ("thôn", "sóng")),
        unlike=("thuê bao",),
    ),
    Indicator(
        code="T35",
        title="Thôn được phủ băng rộng cố định",
        english="Villages covered by fixed broadband",
        unit="%",
        numerator="thôn được phủ băng rộng cố định",
        denominator="thôn",
        source="counted",
        supplier="doanh nghiệp viễn thông",
        pitfalls="Một câu của kế hoạch có thể nói cả di động và cố định: đó là hai chỉ tiêu.",
        marks=(("thôn", "băng rộng cố định"), ("thôn", "internet cố định")),
    ),
    Indicator(
        code="T36",
        title="Hộ có Internet băng rộng cáp quang",
        english="Households with fibre Internet",
        unit="%",
        numerator="hộ có Internet cáp quang",
        denominator="hộ",
        source="computed",
        measured_by=Count("household", lambda _: col("fibre_internet")),
        missing="hộ chưa có Internet cáp quang",
        pitfalls="Hai, ba hộ có thể dùng chung một đường: hỏi từng hộ.",
        marks=(("hộ", "cáp quang"), ("gia đình", "cáp quang")),
    ),
)
