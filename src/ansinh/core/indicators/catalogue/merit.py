"""Người có công với cách mạng (people with merit)."""

from datetime import date

import narwhals as nw
from narwhals import col

from ansinh.core.indicators.definition import Count, CrossCount, Indicator, SubMeasure
from ansinh.core.indicators.populations import NEW_POVERTY_LINE


def has_resident_of_merit(_: date) -> nw.Expr:
    """Hộ có người có công, thân nhân đang cư trú; not known where their residence is not."""
    possibly = (col("merit_maybe") > 0) & nw.lit(None, nw.Boolean)
    return (col("merit_residents") > 0) | possibly


INDICATORS = (
    Indicator(
        code="T01",
        title="Người có công và gia đình được chăm lo toàn diện",
        english="People with merit and their families cared for in full",
        unit="%",
        numerator="người có công, thân nhân nhận đủ mọi chế độ đến hạn trong năm",
        denominator="người có công, thân nhân trong sổ, còn sống",
        population="người có công và thân nhân theo Pháp lệnh ưu đãi người có công",
        source="computed",
        awaits_law=True,
        breakdowns=("sex", "age", "village", "poverty"),
        sub_measures=(
            SubMeasure(
                "Từng chế độ đến hạn: trợ cấp, thẻ BHYT, điều dưỡng, quà, học tập, nhà ở, mai táng",
                "người đã nhận chế độ ấy",
                "người đến hạn nhận chế độ ấy",
            ),
        ),
        supplier="công chức phụ trách người có công của xã (sổ người có công), Sở Nội vụ",
        supplier_before="Phòng Lao động - Thương binh và Xã hội huyện",
        pitfalls=(
            "“Chăm lo toàn diện” không có mức trong văn bản: phải đếm theo bảng chế độ đến hạn và "
            "đã nhận. Một người mang hai danh hiệu, một gia đình hưởng thờ cúng: chỉ đếm một lần. "
            "Người nhận thiếu dù chỉ một chế độ là chưa được chăm lo đủ."
        ),
        marks=(("người có công", "chăm lo"), ("người có công", "vật chất")),
    ),
    Indicator(
        code="T02",
        title="Gia đình người có công có mức sống từ trung bình khá trở lên",
        english="Merit families living at least fairly average for their neighbourhood",
        unit="%",
        numerator="hộ người có công có mức sống từ trung bình khá trở lên",
        denominator="hộ người có công",
        population="hộ có người có công hoặc thân nhân đang cư trú",
        source="judged",
        cross_counted_by=CrossCount(
            Count("merit_household", lambda _: col("living_standard_fair"), has_resident_of_merit),
            numerator="hộ người có công ghi trong sổ là mức sống từ trung bình khá trở lên",
            denominator="hộ có người trong sổ người có công đang cư trú",
        ),
        breakdowns=("village", "poverty"),
        counted="hộ",
        missing="hộ người có công chưa đạt mức sống trung bình khá",
        period="đợt rà soát hộ nghèo, mức sống hằng năm, chốt 14/12",
        closes=(12, 14),
        breaks=NEW_POVERTY_LINE,
        supplier="cuộc họp thôn rà soát mức sống hằng năm",
        pitfalls=(
            "Pháp luật không cho mức bằng số của “trung bình khá”; phải ghi rõ cách xét và giữ "
            "nguyên qua các năm. Hộ có hai người có công vẫn là một hộ. Từ 1/1/2027 chuẩn nghèo "
            "đổi, nên số trước và sau ngày đó không nối với nhau."
        ),
        marks=(("người có công", "mức sống"),),
    ),
)
