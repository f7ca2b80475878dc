"""Y tế (health)."""

from datetime import date, timedelta

import narwhals as nw
from narwhals import col

from ansinh.core.indicators.definition import Count, Indicator
from ansinh.core.indicators.populations import residents
from ansinh.core.population.birth_dates import (
    is_aged_under,
    latest_birth_date,
    reaches_months_during,
)

HEALTH_RECORD_MONTHS = 24


def has_valid_card(on: date) -> nw.Expr:
    """Có thẻ BHYT còn hạn: a card runs through the last day printed on it.

    `none` on the card column is a known no. A null last day means no end is known, so a card
    of a known group without one is valid; with neither known the answer is unknown.
    """
    runs = col("health_insurance_until") >= nw.lit(on)
    has_card = col("health_insurance_group_on_card") != "none"
    card_shown_by_its_date = col("health_insurance_group_on_card").is_null() & runs.fill_null(
        value=False
    )
    return (has_card | card_shown_by_its_date) & (runs | col("health_insurance_until").is_null())


def has_record_kept(on: date) -> nw.Expr:
    """Được quản lý sức khỏe: health record updated within the last 24 months."""
    too_old = latest_birth_date(HEALTH_RECORD_MONTHS, on)
    return col("health_record_updated_on") > nw.lit(too_old)


def turned_one_this_year(on: date) -> nw.Expr:
    """Trẻ tròn 1 tuổi trong năm, tính đến hết ngày đó."""
    return residents(on) & reaches_months_during(12, date(on.year, 1, 1), on + timedelta(days=1))


def under_five(on: date) -> nw.Expr:
    """Trẻ dưới 5 tuổi cư trú, whether weighed and measured or not."""
    return residents(on) & is_aged_under(5, on)


INDICATORS = (
    Indicator(
        code="T19",
        title="Dân số tham gia bảo hiểm y tế",
        english="Population with health insurance",
        unit="%",
        numerator="người cư trú có thẻ BHYT còn hạn",
        denominator="người cư trú tại xã cùng ngày",
        source="computed",
        measured_by=Count("person", has_valid_card, residents),
        missing="người chưa có thẻ BHYT còn hạn",
        pitfalls="Người đi làm xa có thể có thẻ nơi khác; không thấy thẻ của công an, quân đội.",
        marks=(
            ("tham gia bảo hiểm y tế",),
            ("tham gia bhyt",),
            ("dân số", "bảo hiểm y tế"),
            ("dân số", "bhyt"),
            ("bao phủ", "bảo hiểm y tế"),
            ("bao phủ", "bhyt"),
        ),
        unlike=(
            "chăm sóc ban đầu",
            "chăm sóc sức khỏe ban đầu",
            "chi trả",
            "học sinh",
            "người nghèo",
            "hộ nghèo",
            "người cao tuổi",
            "trẻ em",
        ),
    ),
    Indicator(
        code="T20",
        title="Người dân dùng dịch vụ chăm sóc ban đầu được BHYT chi trả",
        english="People using primary care paid by health insurance",
        unit="%",
        numerator="người dùng dịch vụ chăm sóc ban đầu được BHYT chi trả",
        denominator="người có ít nhất một lần dùng dịch vụ trong 12 tháng",
        source="reported",
        supplier="Trạm Y tế và Bảo hiểm xã hội cơ sở",
        pitfalls="Mẫu số chưa được định nghĩa; phải nói rõ cách tính mỗi lần báo cáo.",
        marks=(("chăm sóc ban đầu",), ("chăm sóc sức khỏe ban đầu",)),
    ),
    Indicator(
        code="T21",
        title="Dân số được quản lý sức khỏe",
        english="Population under health management",
        unit="%",
        numerator="người cư trú có hồ sơ sức khỏe cập nhật trong 24 tháng",
        denominator="người cư trú tại xã cùng ngày",
        source="computed",
        measured_by=Count("person", has_record_kept, residents),
        missing="người chưa được cập nhật hồ sơ sức khỏe trong 24 tháng",
        pitfalls="Lập hồ sơ chưa phải là quản lý: hồ sơ không cập nhật thì không đếm.",
        marks=(("quản lý sức khỏe",),),
    ),
    Indicator(
        code="T22",
        title="Tiêm chủng mở rộng",
        english="Full immunisation of children",
        unit="%",
        numerator="trẻ đã tiêm đủ các mũi của chương trình",
        denominator="trẻ cư trú tròn 1 tuổi trong năm, tính đến ngày báo cáo",
        source="computed",
        measured_by=Count(
            "person", lambda _: col("fully_immunised").cast(nw.Boolean), turned_one_this_year
        ),
        counted="trẻ",
        missing="trẻ chưa tiêm đủ mũi",
        pitfalls="Khoảng 75 trẻ một năm: thiếu một trẻ là còn 98,7 %.",
        marks=(("tiêm chủng",),),
    ),
    Indicator(
        code="T23",
        title="Trẻ dưới 5 tuổi suy dinh dưỡng thể thấp còi",
        english="Stunting among children under five",
        unit="%",
        numerator="trẻ thấp còi",
        denominator="trẻ dưới 5 tuổi cư trú đã được cân đo",
        source="computed",
        better="less",
        shape="measured_share",
        measured_by=Count("person", lambda _: col("stunted"), under_five),
        counted="trẻ",
        measuring="cân đo",
        missing="trẻ thấp còi",
        pitfalls="Trẻ không được cân đo không vào mẫu số; phải báo cả tỷ lệ được cân đo.",
        marks=(("thấp còi",),),
    ),
    Indicator(
        code="T24",
        title="Cơ bản chấm dứt bệnh lao",
        english="Tuberculosis epidemic basically ended",
        unit="",
        numerator="ca lao mới được báo cáo",
        denominator="dân số",
        shape="verdict",
        source="reported",
        better="less",
        supplier="Trạm Y tế",
        pitfalls="Một xã có từ không đến vài ca: con số không nói được đã chấm dứt hay chưa.",
        marks=(("bệnh lao",), ("dịch lao",)),
    ),
    Indicator(
        code="T25",
        title="Loại trừ sốt rét",
        english="Malaria eliminated",
        unit="ca sốt rét lây tại chỗ",
        numerator="ca sốt rét lây tại chỗ",
        denominator="dân số",
        shape="remaining",
        source="reported",
        better="less",
        supplier="Trạm Y tế",
        pitfalls="Việc công nhận loại trừ là của cấp tỉnh.",
        marks=(("sốt rét",),),
    ),
)
