"""Bảo hiểm xã hội, bảo hiểm thất nghiệp, hưu trí (insurance and old age)."""

from narwhals import col

from ansinh.core.indicators.age_bands import WORKERS
from ansinh.core.indicators.definition import (
    EVERY_DIMENSION,
    Count,
    CrossCount,
    Indicator,
    SubMeasure,
)
from ansinh.core.indicators.populations import working_age_labour_force

INSURER = "Bảo hiểm xã hội cơ sở"
OLD_INSURER = "Bảo hiểm xã hội huyện"
WORKERS_IN_THE_REGISTER = (
    "người cư trú trong lực lượng lao động, từ 15 tuổi đến tuổi nghỉ hưu của năm"
)


INDICATORS = (
    Indicator(
        code="T06",
        title="Lực lượng lao động tham gia bảo hiểm xã hội",
        english="Working-age labour force in social insurance",
        unit="%",
        numerator="người tham gia bảo hiểm xã hội bắt buộc và tự nguyện cư trú tại xã",
        denominator="lực lượng lao động trong độ tuổi lao động",
        population="lực lượng lao động từ 15 tuổi đến tuổi nghỉ hưu cư trú tại xã",
        source="reported",
        counted="người",
        cross_counted_by=CrossCount(
            Count(
                "person",
                lambda _: col("social_insurance").is_in(("compulsory", "voluntary")),
                working_age_labour_force,
            ),
            numerator="người trong mẫu số ghi trong sổ là đang tham gia, bắt buộc hoặc tự nguyện",
            denominator=WORKERS_IN_THE_REGISTER,
        ),
        breakdowns=EVERY_DIMENSION,
        age_bands=WORKERS,
        missing="người chưa tham gia bảo hiểm xã hội",
        sub_measures=(
            SubMeasure(
                "Tham gia bắt buộc", "người tham gia bắt buộc", "lực lượng lao động trong độ tuổi"
            ),
            SubMeasure(
                "Tham gia tự nguyện", "người tham gia tự nguyện", "lực lượng lao động trong độ tuổi"
            ),
        ),
        supplier=INSURER,
        supplier_before=OLD_INSURER,
        pitfalls=(
            "Sổ bảo hiểm theo nơi làm việc, không theo nơi ở: người đi làm xa dễ bị bỏ sót hoặc "
            "đếm hai lần. Tử số và mẫu số từ hai nguồn có thể cho hơn 100 %. Tuổi nghỉ hưu tăng "
            "mỗi năm nên mẫu số đổi theo; lộ trình dùng khi đối chiếu chưa được thẩm định."
        ),
        marks=(("bảo hiểm xã hội", "lao động"),),
        unlike=("bảo hiểm thất nghiệp", "nghỉ hưu", "lương hưu"),
    ),
    Indicator(
        code="T07",
        title="Lực lượng lao động tham gia bảo hiểm thất nghiệp",
        english="Working-age labour force in unemployment insurance",
        unit="%",
        numerator="người tham gia bảo hiểm thất nghiệp cư trú tại xã",
        denominator="lực lượng lao động trong độ tuổi lao động",
        population="lực lượng lao động từ 15 tuổi đến tuổi nghỉ hưu cư trú tại xã",
        source="reported",
        counted="người",
        cross_counted_by=CrossCount(
            Count("person", lambda _: col("unemployment_insurance"), working_age_labour_force),
            numerator="người trong mẫu số ghi trong sổ là đang tham gia",
            denominator=WORKERS_IN_THE_REGISTER,
        ),
        breakdowns=("sex", "age", "village", "disability", "ethnicity"),
        age_bands=WORKERS,
        missing="người chưa tham gia bảo hiểm thất nghiệp",
        supplier=INSURER,
        supplier_before=OLD_INSURER,
        pitfalls=(
            "Người đóng bảo hiểm tự nguyện không thuộc diện này, nên T07 không hơn phần bắt buộc "
            "của T06. Người làm nông, tự làm không có hợp đồng cũng không thuộc diện. Mẫu số phải "
            "đúng là mẫu số của T06."
        ),
        marks=(("bảo hiểm thất nghiệp",),),
    ),
    Indicator(
        code="T08",
        title="Người sau tuổi nghỉ hưu có lương hưu hoặc trợ cấp",
        english="People past retirement age with a pension or social pension",
        unit="%",
        numerator="người hưởng lương hưu, BHXH hằng tháng hoặc trợ cấp hưu trí xã hội",
        denominator="người cư trú đã qua tuổi nghỉ hưu",
        population="người cư trú đã qua tuổi nghỉ hưu của năm",
        source="computed",
        awaits_law=True,
        breakdowns=("sex", "age", "village", "poverty"),
        age_bands=(60, 70, 75, 80),
        supplier="Bảo hiểm xã hội cơ sở và danh sách chi trả của xã",
        supplier_before="Bảo hiểm xã hội huyện và danh sách chi trả của xã",
        pitfalls=(
            "Câu của kế hoạch viết “và”, nhưng không ai hưởng cả ba khoản: phải đếm người hưởng "
            "ít nhất một khoản, mỗi người một lần. Tuổi nghỉ hưu tăng mỗi năm nên mẫu số đổi "
            "theo. Trợ cấp người có công không nằm trong ba khoản này."
        ),
        marks=(("nghỉ hưu", "lương hưu"), ("nghỉ hưu", "trợ cấp")),
    ),
)
