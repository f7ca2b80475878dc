"""Lĩnh vực (field of work): which field an indicator belongs to, and which a passage speaks of."""

from functools import lru_cache

from ansinh.core.indicators.catalogue import FIELDS
from ansinh.core.indicators.definition import Indicator
from ansinh.core.indicators.matching import folded, stands_in

# Words that name a field and nothing else: “lao động” alone also stands in the name of an office.
FIELD_WORDS: dict[str, tuple[str, ...]] = {
    "merit": (
        "người có công",
        "liệt sĩ",
        "liệt sỹ",
        "đền ơn đáp nghĩa",
        "gia đình chính sách",
        "thương bệnh binh",
    ),
    "labour": (
        "việc làm",
        "nhân lực",
        "thị trường lao động",
        "người lao động",
        "thất nghiệp",
        "đào tạo nghề",
        "dạy nghề",
        "tay nghề",
    ),
    "insurance": ("bảo hiểm xã hội", "bhxh", "bảo hiểm thất nghiệp", "bhtn", "hưu trí"),
    "social_assistance": (
        "trợ giúp xã hội",
        "trợ cấp xã hội",
        "bảo trợ xã hội",
        "giảm nghèo",
        "hoàn cảnh khó khăn",
    ),
    "education": ("giáo dục", "phổ cập", "đi học", "học sinh", "trường học", "mầm non"),
    "population": ("dân số", "mức sinh", "tuổi thọ", "kế hoạch hóa gia đình"),
    "health": (
        "y tế",
        "bảo hiểm y tế",
        "bhyt",
        "sức khỏe",
        "tiêm chủng",
        "suy dinh dưỡng",
        "dịch bệnh",
        "khám chữa bệnh",
        "khám bệnh",
    ),
    "housing": ("nhà ở", "nhà tạm", "nhà dột nát", "chỗ ở"),
    "water": ("nước sạch", "vệ sinh môi trường", "hợp vệ sinh", "nước thải", "nhà tiêu"),
    "information": (
        "băng rộng",
        "internet",
        "viễn thông",
        "cáp quang",
        "phủ sóng",
        "hạ tầng số",
        "chuyển đổi số",
    ),
}

FIELD_LABELS: dict[str, str] = {
    "merit": "người có công",
    "labour": "lao động, việc làm",
    "insurance": "bảo hiểm xã hội",
    "social_assistance": "trợ giúp xã hội, giảm nghèo",
    "education": "giáo dục",
    "population": "dân số",
    "health": "y tế",
    "housing": "nhà ở",
    "water": "nước sạch, vệ sinh",
    "information": "thông tin, truyền thông",
}

_FIELD_OF: dict[str, str] = {
    indicator.code: field.__name__.rpartition(".")[2]
    for field in FIELDS
    for indicator in field.INDICATORS
}


def field_of(indicator: Indicator) -> str | None:
    """The field of the catalogue it stands in; None for an indicator from elsewhere."""
    return _FIELD_OF.get(indicator.code)


@lru_cache(maxsize=1024)
def fields_named_in(text: str) -> frozenset[str]:
    """Every field whose words stand in the text."""
    plain = folded(text)
    return frozenset(
        field
        for field, words in FIELD_WORDS.items()
        if any(stands_in(word, plain) for word in words)
    )


def fields_of_passage(heading: str, sentence: str) -> frozenset[str]:
    """What a sentence of a plan is about: the fields of its heading, else those it names itself.

    The heading goes first, because a task for one field may name many others in passing (care for
    people with merit in health, housing, schooling …).
    """
    return fields_named_in(heading) or fields_named_in(sentence)
