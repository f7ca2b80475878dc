"""Người có công với cách mạng (people with merit)."""

from ansinh.core.indicators.definition import Indicator

INDICATORS = (
    Indicator(
        code="T01",
        title="Người có công và gia đình được chăm lo toàn diện",
        english="People with merit and their families cared for in full",
        unit="%",
        numerator="người có công, thân nhân nhận đủ mọi chế độ đến hạn trong năm",
        denominator="người có công, thân nhân trong sổ, còn sống",
        source="computed",
        supplier="kết quả rà soát chế độ",
        pitfalls="Một gia đình có thể mang hai danh hiệu: chỉ đếm một lần.",
        marks=(("người có công", "chăm lo"), ("người có công", "vật chất")),
    ),
    Indicator(
        code="T02",
        title="Gia đình người có công có mức sống từ trung bình khá trở lên",
        english="Merit families living at least fairly average for their neighbourhood",
        unit="%",
        numerator="hộ người có công có mức sống từ trung bình khá trở lên",
        denominator="hộ người có công",
        source="judged",
        supplier="cuộc họp thôn rà soát mức sống hằng năm",
        pitfalls="Pháp luật không cho mức bằng số của “trung bình khá”; phải ghi rõ cách xét.",
        marks=(("người có công", "mức sống"),),
    ),
)
