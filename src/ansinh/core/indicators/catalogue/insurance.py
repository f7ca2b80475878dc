"""Bảo hiểm xã hội, bảo hiểm thất nghiệp, hưu trí (insurance and old age)."""

from ansinh.core.indicators.definition import Indicator

INDICATORS = (
    Indicator(
        code="T06",
        title="Lực lượng lao động tham gia bảo hiểm xã hội",
        english="Working-age labour force in social insurance",
        unit="%",
        numerator="người tham gia bảo hiểm xã hội bắt buộc và tự nguyện cư trú tại xã",
        denominator="lực lượng lao động trong độ tuổi lao động",
        source="reported",
        supplier="Bảo hiểm xã hội cơ sở",
        pitfalls="Sổ bảo hiểm theo nơi làm việc: người đi làm xa dễ bị bỏ sót hoặc đếm hai lần.",
        marks=(("bảo hiểm xã hội", "lao động"), ("bhxh", "lao động")),
        unlike=("bảo hiểm thất nghiệp", "nghỉ hưu", "lương hưu"),
    ),
    Indicator(
        code="T07",
        title="Lực lượng lao động tham gia bảo hiểm thất nghiệp",
        english="Working-age labour force in unemployment insurance",
        unit="%",
        numerator="người tham gia bảo hiểm thất nghiệp cư trú tại xã",
        denominator="lực lượng lao động trong độ tuổi lao động",
        source="reported",
        supplier="Bảo hiểm xã hội cơ sở",
        pitfalls="Người đóng bảo hiểm tự nguyện không thuộc diện này, nên T07 không hơn T06.",
        marks=(("bảo hiểm thất nghiệp",), ("bhtn",)),
    ),
    Indicator(
        code="T08",
        title="Người sau tuổi nghỉ hưu có lương hưu hoặc trợ cấp",
        english="People past retirement age with a pension or social pension",
        unit="%",
        numerator="người hưởng lương hưu, BHXH hằng tháng hoặc trợ cấp hưu trí xã hội",
        denominator="người cư trú đã qua tuổi nghỉ hưu",
        source="computed",
        supplier="kết quả rà soát chế độ",
        pitfalls="Không ai hưởng cả ba khoản: phải đếm theo người, mỗi người một lần.",
        marks=(("nghỉ hưu", "lương hưu"), ("nghỉ hưu", "trợ cấp"), ("hưu trí xã hội",)),
    ),
)
