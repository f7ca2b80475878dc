"""Trợ giúp xã hội, giảm nghèo (social assistance and poverty)."""

from ansinh.core.indicators.definition import Indicator

INDICATORS = (
    Indicator(
        code="T09",
        title="Hộ nghèo, cận nghèo có trẻ nhỏ, thai phụ, người cao tuổi được trợ cấp",
        english="Poor and near-poor households with small children, pregnancy or elders on benefit",
        unit="%",
        numerator="hộ được hưởng trợ cấp theo quy định",
        denominator="hộ có thành viên thuộc diện được hưởng theo quy định đang có hiệu lực",
        source="computed",
        supplier="kết quả rà soát chế độ",
        pitfalls="Xã đồng bằng hầu như không có căn cứ chi trả: không phát sinh thì nói như vậy.",
        marks=(("36 tháng", "trợ cấp"), ("mang thai", "trợ cấp"), ("thai phụ", "trợ cấp")),
    ),
    Indicator(
        code="T10",
        title="Bảo đảm mức sống tối thiểu cho người khó khăn",
        english="Minimum living standard assured for people in hardship",
        unit="",
        numerator="người khó khăn có thu nhập và trợ cấp đạt mức sống tối thiểu",
        denominator="người có hoàn cảnh khó khăn",
        shape="verdict",
        source="judged",
        supplier="bộ phận trợ giúp xã hội của xã",
        pitfalls="Chưa có mức bằng số nào được công bố cho việc này.",
        marks=(("mức sống tối thiểu",),),
    ),
    Indicator(
        code="T11",
        title="Trợ cấp cho hộ nghèo không có khả năng thoát nghèo",
        english="Allowance for poor households unable to escape poverty",
        unit="",
        numerator="hộ nghèo không có khả năng lao động được trợ cấp",
        denominator="hộ nghèo không có khả năng lao động",
        shape="verdict",
        source="judged",
        supplier="đợt rà soát hộ nghèo của xã",
        pitfalls="Câu trong kế hoạch có thể đã rơi chữ “không”; cần đối chiếu bản gốc nghị quyết.",
        marks=(("thoát nghèo", "trợ cấp"), ("thoát khỏi nghèo", "trợ cấp")),
    ),
)
