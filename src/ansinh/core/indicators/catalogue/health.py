"""Y tế (health)."""

from datetime import date, timedelta

import narwhals as nw
from narwhals import col

from ansinh.core.indicators.definition import (
    EVERY_DIMENSION,
    Count,
    CrossCount,
    Indicator,
    SubMeasure,
)
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


def used_primary_care(on: date) -> nw.Expr:
    """Người cư trú có ít nhất một lần khám, chữa bệnh ban đầu trong 12 tháng."""
    return residents(on) & (col("primary_care_12_months") != "none")


def was_paid_by_insurance(_: date) -> nw.Expr:
    """Lần khám được BHYT chi trả."""
    return col("primary_care_12_months") == "insured"


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
        population="người cư trú tại xã",
        source="computed",
        measured_by=Count("person", has_valid_card, residents),
        missing="người chưa có thẻ BHYT còn hạn",
        breakdowns=EVERY_DIMENSION,
        sub_measures=(
            SubMeasure(
                "Theo năm nhóm tham gia của Luật Bảo hiểm y tế",
                "người có thẻ thuộc nhóm",
                "người có thẻ",
            ),
        ),
        supplier="Bảo hiểm xã hội cơ sở (danh sách thẻ theo nhóm)",
        supplier_before="Bảo hiểm xã hội huyện (danh sách thẻ theo nhóm)",
        pitfalls=(
            "Người đi làm xa có thể có thẻ nơi khác; thẻ của công an, quân đội không có trong "
            "danh sách chung. Thẻ hết hạn giữa hai lần gia hạn làm tỷ lệ tụt tạm thời: hãy xem "
            "ngày của số liệu. “Trên 96 %” thì đúng 96,00 % là chưa đạt. Năm nhóm thẻ cộng lại "
            "phải bằng tổng số thẻ."
        ),
        marks=(
            ("tham gia bảo hiểm y tế",),
            ("dân số", "bảo hiểm y tế"),
            ("bao phủ", "bảo hiểm y tế"),
        ),
        unlike=(
            "chăm sóc ban đầu",
            "chăm sóc sức khỏe ban đầu",
            "chi trả",
            "khám",
        ),
    ),
    Indicator(
        code="T20",
        title="Người dân dùng dịch vụ chăm sóc ban đầu được BHYT chi trả",
        english="People using primary care paid by health insurance",
        unit="%",
        numerator="người dùng dịch vụ chăm sóc ban đầu được BHYT chi trả",
        denominator="người có ít nhất một lần dùng dịch vụ trong 12 tháng",
        population="người cư trú có dùng dịch vụ chăm sóc ban đầu trong 12 tháng",
        cross_counted_by=CrossCount(
            Count("person", was_paid_by_insurance, used_primary_care),
            numerator="người ghi trong sổ là có khám ban đầu được BHYT chi trả",
            denominator="người cư trú ghi trong sổ là có khám ban đầu trong 12 tháng",
        ),
        breakdowns=EVERY_DIMENSION,
        missing="người khám ban đầu chưa được BHYT chi trả",
        period="12 tháng đến ngày của số liệu",
        source="reported",
        supplier="Trạm Y tế và Bảo hiểm xã hội cơ sở",
        supplier_before="Trạm Y tế và Bảo hiểm xã hội huyện",
        pitfalls=(
            "Câu của nghị quyết nói về được tiếp cận dịch vụ, nên mẫu số chưa rõ: ở đây là người "
            "có ít nhất một lần dùng. Lấy cả dân số làm mẫu số thì hơn 97 % là không thể. Phải "
            "nói rõ cách tính mỗi lần báo cáo, và không đổi giữa các năm."
        ),
        marks=(("chăm sóc ban đầu",), ("chăm sóc sức khỏe ban đầu",)),
    ),
    Indicator(
        code="T21",
        title="Dân số được quản lý sức khỏe",
        english="Population under health management",
        unit="%",
        numerator="người cư trú có hồ sơ sức khỏe cập nhật trong 24 tháng",
        denominator="người cư trú tại xã cùng ngày",
        population="người cư trú tại xã",
        source="computed",
        measured_by=Count("person", has_record_kept, residents),
        missing="người chưa được cập nhật hồ sơ sức khỏe trong 24 tháng",
        breakdowns=EVERY_DIMENSION,
        sub_measures=(SubMeasure("Đã lập hồ sơ sức khỏe", "người có hồ sơ", "người cư trú"),),
        supplier="Trạm Y tế (phần mềm hồ sơ sức khỏe)",
        pitfalls=(
            "Lập hồ sơ chưa phải là quản lý: hồ sơ không cập nhật trong 24 tháng thì không đếm. "
            "Nên theo dõi cả hai số. Người khám ở nơi khác có thể đã được cập nhật mà trạm chưa "
            "thấy."
        ),
        marks=(("quản lý sức khỏe",),),
    ),
    Indicator(
        code="T22",
        title="Tiêm chủng mở rộng",
        english="Full immunisation of children",
        unit="%",
        numerator="trẻ đã tiêm đủ các mũi của chương trình",
        denominator="trẻ cư trú tròn 1 tuổi trong năm, tính đến ngày báo cáo",
        population="trẻ cư trú tròn 12 tháng tuổi trong năm",
        source="computed",
        measured_by=Count(
            "person", lambda _: col("fully_immunised").cast(nw.Boolean), turned_one_this_year
        ),
        counted="trẻ",
        missing="trẻ chưa tiêm đủ mũi",
        breakdowns=("sex", "village", "poverty", "disability", "ethnicity"),
        period="năm dương lịch, trẻ tròn 1 tuổi đến ngày của số liệu",
        supplier="Trạm Y tế (hệ thống tiêm chủng quốc gia)",
        pitfalls=(
            "Khoảng 75 trẻ một năm: thiếu một trẻ là còn 98,7 %. Trẻ tiêm ở nơi khác cần xem sổ "
            "tiêm hoặc hệ thống tiêm chủng quốc gia. Đợt thiếu vắc xin làm chậm cả lứa: hãy ghi "
            "chú, đừng bỏ trẻ khỏi mẫu số."
        ),
        marks=(("tiêm chủng",),),
        unlike=("phòng dại", "dịch vụ tiêm chủng", "điểm tiêm chủng", "uốn ván"),
    ),
    Indicator(
        code="T23",
        title="Trẻ dưới 5 tuổi suy dinh dưỡng thể thấp còi",
        english="Stunting among children under five",
        unit="%",
        numerator="trẻ thấp còi",
        denominator="trẻ dưới 5 tuổi cư trú đã được cân đo",
        population="trẻ cư trú dưới 5 tuổi",
        source="computed",
        better="less",
        shape="measured_share",
        measured_by=Count("person", lambda _: col("stunted"), under_five),
        counted="trẻ",
        measuring="cân đo",
        missing="trẻ thấp còi",
        breakdowns=("sex", "age", "village", "poverty", "ethnicity"),
        age_bands=(1, 2, 3, 4, 5),
        period="đợt cân đo hằng năm, thường vào tháng 6",
        sub_measures=(SubMeasure("Trẻ được cân đo", "trẻ đã cân đo", "trẻ dưới 5 tuổi cư trú"),),
        supplier="Trạm Y tế (đợt cân đo)",
        pitfalls=(
            "Trẻ không được cân đo không vào mẫu số; phải báo cả tỷ lệ được cân đo, vì nhà từ "
            "chối thường không ngẫu nhiên. Phải đo chiều dài đến 0,1 cm và có ngày sinh đúng. Với "
            "hơn 400 trẻ, 5 % là khoảng 21 trẻ: chênh một hai điểm giữa hai năm chưa nói lên điều "
            "gì."
        ),
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
        population="dân số của xã, ca bệnh do tuyến trên thông báo",
        sub_measures=(
            SubMeasure("Ca lao mới trong năm", "ca mới được thông báo", ""),
            SubMeasure("Điều trị thành công", "ca điều trị thành công", "ca đã đăng ký điều trị"),
        ),
        source="reported",
        better="less",
        supplier="Trạm Y tế, trung tâm kiểm soát bệnh tật tỉnh",
        supplier_before="Trung tâm Y tế huyện",
        pitfalls=(
            "Mức “chấm dứt” là của cả nước, tính trên 100.000 dân. Một xã có từ không đến vài ca: "
            "con số không nói được đã chấm dứt hay chưa. Hãy đánh giá bằng việc phát hiện, điều "
            "trị đủ và người tiếp xúc được khám."
        ),
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
        population="ca bệnh do tuyến trên xác định",
        source="reported",
        better="less",
        supplier="Trạm Y tế, trung tâm kiểm soát bệnh tật tỉnh",
        supplier_before="Trung tâm Y tế huyện",
        pitfalls=(
            "Chỉ đếm ca lây tại chỗ; ca mang về từ nơi khác nêu riêng. Việc công nhận loại trừ là "
            "của cấp tỉnh. Xã đồng bằng nhiều năm không có ca nào: vẫn phải có báo cáo bằng "
            "không, không để trống."
        ),
        marks=(("sốt rét",),),
    ),
)
