"""Lao động, việc làm (labour and employment)."""

from datetime import date

import narwhals as nw
from narwhals import col

from ansinh.core.indicators.definition import Count, Indicator
from ansinh.core.indicators.populations import labour_force

# From sơ cấp (elementary, three months and more) up: what the labour survey counts as certified.
WITH_DIPLOMA = ("elementary", "intermediate", "college", "university")


def has_training(_: date) -> nw.Expr:
    """Đã qua đào tạo: any training, certified or not."""
    return col("training_level") != "none"


def has_diploma(_: date) -> nw.Expr:
    """Có bằng cấp, chứng chỉ từ sơ cấp trở lên."""
    return col("training_level").is_in(WITH_DIPLOMA)


INDICATORS = (
    Indicator(
        code="T03",
        title="Tỷ lệ thất nghiệp",
        english="Unemployment rate",
        unit="%",
        numerator="người từ 15 tuổi không có việc, đang tìm và sẵn sàng làm việc",
        denominator="lực lượng lao động từ 15 tuổi",
        source="estimated",
        better="less",
        supplier="cơ quan thống kê tỉnh (điều tra lao động, việc làm)",
        pitfalls="Một xã không đo được: mẫu một thôn cho khoảng sai số rộng hơn cả mục tiêu.",
        marks=(("thất nghiệp",),),
        unlike=("bảo hiểm thất nghiệp", "bhtn", "trợ cấp thất nghiệp"),
    ),
    Indicator(
        code="T04",
        title="Lao động qua đào tạo",
        english="Trained labour",
        unit="%",
        numerator="người trong lực lượng lao động đã qua đào tạo, có hoặc không có chứng chỉ",
        denominator="lực lượng lao động từ 15 tuổi cư trú tại xã",
        source="computed",
        measured_by=Count("person", has_training, labour_force),
        missing="người chưa qua đào tạo",
        pitfalls="Cách tính hành chính gồm cả truyền nghề không chứng chỉ; khác số của thống kê.",
        marks=(("qua đào tạo",), ("được đào tạo", "lao động")),
        unlike=("bằng cấp", "chứng chỉ", "văn bằng"),
    ),
    Indicator(
        code="T05",
        title="Lao động có bằng cấp, chứng chỉ",
        english="Labour with a degree or certificate",
        unit="%",
        numerator="người trong lực lượng lao động có văn bằng, chứng chỉ từ sơ cấp trở lên",
        denominator="lực lượng lao động từ 15 tuổi cư trú tại xã (cùng mẫu số với T04)",
        source="computed",
        measured_by=Count("person", has_diploma, labour_force),
        missing="người chưa có văn bằng, chứng chỉ",
        pitfalls="Mẫu số là lực lượng lao động, không phải số đã qua đào tạo; T05 không hơn T04.",
        marks=(("bằng cấp",), ("chứng chỉ",), ("văn bằng",)),
        unlike=("cán bộ", "công chức", "viên chức", "giáo viên", "bác sĩ"),
    ),
)
