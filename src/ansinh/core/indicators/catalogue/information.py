"""Thông tin, truyền thông (information and connectivity)."""

from datetime import date

import narwhals as nw
from narwhals import col

from ansinh.core.indicators.definition import Count, CrossCount, Indicator, Mean
from ansinh.core.indicators.populations import residents


def subscriptions() -> nw.Expr:
    """Số thuê bao của hộ (int64)."""
    return col("mobile_broadband_subscriptions").cast(nw.Int64)


def are_subscriptions_known() -> nw.Expr:
    """Hộ đã khai số thuê bao: null for a person whose household is not known, as it may be any."""
    known = ~col("mobile_broadband_subscriptions").is_null()
    return nw.when(~col("household_key").is_null()).then(known)


def exists(on: date) -> nw.Expr:
    """Thôn đang có vào ngày đó; a day of beginning or end that is not known means there is none."""
    begun = (col("valid_from") <= nw.lit(on)).fill_null(value=True)
    ended = (col("valid_until") <= nw.lit(on)).fill_null(value=False)
    return begun & ~ended


INDICATORS = (
    Indicator(
        code="T33",
        title="Thuê bao băng rộng di động trên 100 dân",
        english="Mobile broadband subscriptions per 100 inhabitants",
        unit="thuê bao/100 dân",
        numerator="thuê bao băng rộng di động đang hoạt động",
        denominator="100 dân",
        shape="rate",
        population="người cư trú; thuê bao của người cư trú",
        cross_counted_by=CrossCount(
            Mean(subscriptions, residents, are_subscriptions_known),
            numerator="thuê bao các hộ khai trong sổ",
            denominator="100 người cư trú trong các hộ đã khai",
        ),
        breakdowns=("village", "poverty"),
        period="quý IV",
        counted="thuê bao",
        missing="hộ chưa khai số thuê bao",
        source="reported",
        supplier="Sở Khoa học và Công nghệ, doanh nghiệp viễn thông",
        supplier_before="Sở Thông tin và Truyền thông, doanh nghiệp viễn thông",
        pitfalls=(
            "Đơn vị là thuê bao trên 100 dân, không phải phần trăm; có thể quá 100 vì một người "
            "dùng hai sim. Doanh nghiệp thường chỉ có số của tỉnh: khi đó ghi là số cấp trên. Sim "
            "đăng ký ở nơi khác không thấy được."
        ),
        marks=(("thuê bao", "băng rộng"), ("thuê bao", "di động")),
    ),
    Indicator(
        code="T34",
        title="Thôn được phủ sóng băng rộng di động",
        english="Villages covered by mobile broadband",
        unit="%",
        numerator="thôn được phủ sóng băng rộng di động",
        denominator="thôn",
        population="thôn của xã vào ngày của số liệu",
        cross_counted_by=CrossCount(
            Count("village", lambda _: col("mobile_broadband"), exists),
            numerator="thôn ghi trong bảng của xã là được phủ sóng",
            denominator="thôn đang có trong bảng của xã",
        ),
        counted="thôn",
        missing="thôn chưa được phủ sóng băng rộng di động",
        source="counted",
        supplier="doanh nghiệp viễn thông, phòng phụ trách văn hóa, xã hội của xã",
        pitfalls=(
            "Cần ngưỡng phủ sóng, ví dụ từ 95 % số nhà có sóng, và ghi ngưỡng ấy lại. Bốn thôn "
            "thì mỗi thôn là 25 %: luôn nói số thôn. Thôn nhập lại thì mẫu số đổi, không so thẳng "
            "với năm trước."
        ),
        marks=(("thôn", "băng rộng di động"), ("thôn", "sóng")),
        unlike=("thuê bao",),
    ),
    Indicator(
        code="T35",
        title="Thôn được phủ băng rộng cố định",
        english="Villages covered by fixed broadband",
        unit="%",
        numerator="thôn được phủ băng rộng cố định",
        denominator="thôn",
        population="thôn của xã vào ngày của số liệu",
        cross_counted_by=CrossCount(
            Count("village", lambda _: col("fixed_broadband"), exists),
            numerator="thôn ghi trong bảng của xã là có băng rộng cố định",
            denominator="thôn đang có trong bảng của xã",
        ),
        counted="thôn",
        missing="thôn chưa có băng rộng cố định",
        source="counted",
        supplier="doanh nghiệp viễn thông, phòng phụ trách văn hóa, xã hội của xã",
        pitfalls=(
            "Một câu của kế hoạch có thể nói cả di động và cố định: đó là hai chỉ tiêu. Có cáp "
            "qua thôn mà hết cổng thì nhà mới không lắp được: hãy hỏi doanh nghiệp còn cổng "
            "không. Thôn nhập lại thì mẫu số đổi."
        ),
        marks=(("thôn", "băng rộng cố định"), ("thôn", "internet cố định")),
    ),
    Indicator(
        code="T36",
        title="Hộ có Internet băng rộng cáp quang",
        english="Households with fibre Internet",
        unit="%",
        numerator="hộ có Internet cáp quang",
        denominator="hộ",
        population="mọi hộ của xã",
        source="computed",
        measured_by=Count("household", lambda _: col("fibre_internet")),
        missing="hộ chưa có Internet cáp quang",
        breakdowns=("village", "poverty"),
        period="quý IV",
        supplier="trưởng thôn (điều tra hộ), doanh nghiệp viễn thông",
        pitfalls=(
            "Hai, ba hộ có thể dùng chung một đường: hỏi từng hộ. Số của doanh nghiệp đếm đường "
            "dây theo địa chỉ lắp đặt, gồm cả cơ quan, cửa hàng. Mẫu số phải là số hộ dùng cho "
            "T28 và T29."
        ),
        marks=(("hộ", "cáp quang"), ("gia đình", "cáp quang")),
    ),
)
