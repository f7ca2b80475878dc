"""Lao động, việc làm (labour and employment)."""

from datetime import date

import narwhals as nw
from narwhals import col

from ansinh.core.indicators.age_bands import WORKERS
from ansinh.core.indicators.definition import EVERY_DIMENSION, Count, Indicator, SubMeasure
from ansinh.core.indicators.populations import labour_force

# From sơ cấp (elementary, three months and more) up: what the labour survey counts as certified.
WITH_DIPLOMA = ("elementary", "intermediate", "college", "university")

LABOUR_REGISTER = "công chức phụ trách lao động của xã (sổ cung lao động)"
OLD_LABOUR_OFFICE = "Phòng Lao động - Thương binh và Xã hội huyện (sổ cung lao động của xã)"
LABOUR_YEAR = "năm, theo kỳ cập nhật thông tin cung lao động, chốt 15/12"


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
        population="người từ 15 tuổi trong mẫu của điều tra lao động, việc làm",
        source="estimated",
        better="less",
        period="quý và năm của điều tra lao động, việc làm",
        sub_measures=(
            SubMeasure(
                "Lao động không có việc theo sổ của xã (không phải tỷ lệ thất nghiệp)",
                "người ghi trong sổ là không có việc",
                "lực lượng lao động trong sổ",
            ),
        ),
        supplier="cơ quan thống kê tỉnh (điều tra lao động, việc làm)",
        supplier_before="Cục Thống kê tỉnh (điều tra lao động, việc làm)",
        pitfalls=(
            "Một xã không đo được: mẫu của một thôn cho khoảng sai số rộng hơn cả mục tiêu. Làm "
            "ruộng ít giờ vẫn là có việc; người đi làm xa không phải người cư trú. Số ghi trong "
            "sổ của xã không được gọi là tỷ lệ thất nghiệp."
        ),
        marks=(("thất nghiệp",),),
        unlike=("bảo hiểm thất nghiệp", "trợ cấp thất nghiệp"),
    ),
    Indicator(
        code="T04",
        title="Lao động qua đào tạo",
        english="Trained labour",
        unit="%",
        numerator="người trong lực lượng lao động đã qua đào tạo, có hoặc không có chứng chỉ",
        denominator="lực lượng lao động từ 15 tuổi cư trú tại xã",
        population="người cư trú từ 15 tuổi đang làm việc hoặc đang tìm việc",
        source="computed",
        measured_by=Count("person", has_training, labour_force),
        breakdowns=EVERY_DIMENSION,
        age_bands=WORKERS,
        period=LABOUR_YEAR,
        closes=(12, 15),
        missing="người chưa qua đào tạo",
        supplier=LABOUR_REGISTER,
        supplier_before=OLD_LABOUR_OFFICE,
        pitfalls=(
            "Cách tính hành chính gồm cả truyền nghề không chứng chỉ, nên cao hơn số của thống "
            "kê. Đổi cách tính thì tỷ lệ nhảy: đừng so hai năm theo hai cách. Mẫu số gồm cả người "
            "chưa có việc đang đi tìm."
        ),
        marks=(("qua đào tạo",), ("được đào tạo", "lao động")),
        unlike=("bằng cấp", "chứng chỉ", "văn bằng", "có việc làm"),
    ),
    Indicator(
        code="T05",
        title="Lao động có bằng cấp, chứng chỉ",
        english="Labour with a degree or certificate",
        unit="%",
        numerator="người trong lực lượng lao động có văn bằng, chứng chỉ từ sơ cấp trở lên",
        denominator="lực lượng lao động từ 15 tuổi cư trú tại xã (cùng mẫu số với T04)",
        population="người cư trú từ 15 tuổi đang làm việc hoặc đang tìm việc",
        source="computed",
        measured_by=Count("person", has_diploma, labour_force),
        breakdowns=EVERY_DIMENSION,
        age_bands=WORKERS,
        period=LABOUR_YEAR,
        closes=(12, 15),
        missing="người chưa có văn bằng, chứng chỉ",
        supplier=LABOUR_REGISTER,
        supplier_before=OLD_LABOUR_OFFICE,
        pitfalls=(
            "Mẫu số là lực lượng lao động, không phải số đã qua đào tạo: chữ “trong đó” dễ làm "
            "hiểu lầm. T05 không thể hơn T04. Cần thấy văn bằng hoặc chứng chỉ, lời kể không đủ."
        ),
        marks=(("bằng cấp",), ("chứng chỉ",), ("văn bằng",)),
        unlike=("cán bộ", "công chức", "viên chức", "giáo viên", "bác sĩ"),
    ),
)
