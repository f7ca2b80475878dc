"""Trợ giúp xã hội, giảm nghèo (social assistance and poverty)."""

from ansinh.core.indicators.definition import Indicator, SubMeasure
from ansinh.core.indicators.populations import NEW_POVERTY_LINE

POVERTY_REVIEW = "đợt rà soát hộ nghèo, hộ cận nghèo hằng năm, chốt 14/12"
POVERTY_CLOSES = (12, 14)
OLD_OFFICE = "Phòng Lao động - Thương binh và Xã hội huyện"

INDICATORS = (
    Indicator(
        code="T09",
        title="Hộ nghèo, cận nghèo có trẻ nhỏ, thai phụ, người cao tuổi được trợ cấp",
        english="Poor and near-poor households with small children, pregnancy or elders on benefit",
        unit="%",
        numerator="hộ được hưởng trợ cấp theo quy định",
        denominator="hộ có thành viên thuộc diện được hưởng theo quy định đang có hiệu lực",
        population="hộ nghèo, hộ cận nghèo có trẻ dưới 36 tháng, thai phụ hoặc người cao tuổi",
        source="computed",
        awaits_law=True,
        counted="hộ",
        breakdowns=("village", "poverty"),
        period=POVERTY_REVIEW,
        closes=POVERTY_CLOSES,
        breaks=NEW_POVERTY_LINE,
        supplier="công chức phụ trách trợ giúp xã hội của xã (danh sách chi trả)",
        supplier_before=OLD_OFFICE,
        pitfalls=(
            "Xã đồng bằng hầu như không có căn cứ chi trả cho các diện này: không phát sinh thì "
            "nói như vậy, không ghi 100 %. Chỉ đếm hộ có người đủ điều kiện theo văn bản đang có "
            "hiệu lực vào tháng rà soát. Hội đồng nhân dân tỉnh có thể thêm diện: phải hỏi lại "
            "mỗi năm."
        ),
        marks=(("36 tháng", "trợ cấp"), ("mang thai", "trợ cấp"), ("thai phụ", "trợ cấp")),
    ),
    Indicator(
        code="T10",
        title="Bảo đảm mức sống tối thiểu cho người khó khăn",
        english="Minimum living standard assured for people in hardship",
        unit="",
        numerator="người khó khăn có thu nhập và trợ cấp đạt mức sống tối thiểu",
        denominator="người có hoàn cảnh khó khăn",
        population="người trong danh sách trợ giúp xã hội và cứu trợ khẩn cấp",
        source="judged",
        shape="verdict",
        awaits_law=True,
        period=POVERTY_REVIEW,
        closes=POVERTY_CLOSES,
        breaks=NEW_POVERTY_LINE,
        sub_measures=(
            SubMeasure("Lượt cứu trợ khẩn cấp trong năm", "lượt hộ, người được cứu trợ", ""),
        ),
        supplier="bộ phận trợ giúp xã hội của xã",
        supplier_before=OLD_OFFICE,
        pitfalls=(
            "Chưa có mức bằng số nào được công bố cho “mức sống tối thiểu” ở đây. Hãy đánh giá "
            "bằng danh sách người khó khăn và phần trợ giúp đã tới, kèm số lượt cứu trợ. Không "
            "suy kết luận từ tỷ lệ hộ nghèo."
        ),
        marks=(("mức sống tối thiểu",),),
    ),
    Indicator(
        code="T11",
        title="Trợ cấp cho hộ nghèo không có khả năng thoát nghèo",
        english="Allowance for poor households unable to escape poverty",
        unit="",
        numerator="hộ nghèo không có khả năng lao động được trợ cấp",
        denominator="hộ nghèo không có khả năng lao động",
        population="hộ nghèo ghi trong phiếu rà soát là không có khả năng thoát nghèo",
        source="judged",
        shape="verdict",
        awaits_law=True,
        breakdowns=("village",),
        period=POVERTY_REVIEW,
        closes=POVERTY_CLOSES,
        breaks=NEW_POVERTY_LINE,
        supplier="đợt rà soát hộ nghèo của xã",
        supplier_before=OLD_OFFICE,
        pitfalls=(
            "Câu trong kế hoạch có thể đã rơi chữ “không”; cần đối chiếu bản gốc nghị quyết trước "
            "khi đánh giá. Khả năng thoát nghèo là ý kiến ghi trong phiếu rà soát, đổi theo năm. "
            "Từ 1/1/2027 chuẩn nghèo đổi, nên danh sách hộ cũng đổi."
        ),
        marks=(("thoát nghèo", "trợ cấp"), ("thoát khỏi nghèo", "trợ cấp")),
    ),
)
