"""Đối tượng được nói tới: of whom or of what a sentence, a definition speaks."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from ansinh.core.indicators.definition import Indicator
from ansinh.core.indicators.linking.synonyms import in_standard_words
from ansinh.core.indicators.matching import folded


class Group(StrEnum):
    """Nhóm đối tượng, named as pages say it."""

    HOUSEHOLDS = "hộ"
    RESIDENTS = "người dân"
    WORKERS = "lao động"
    MERIT = "người có công"
    POOR = "hộ nghèo, cận nghèo"
    CHILDREN = "trẻ em"
    PUPILS = "học sinh"
    WOMEN = "phụ nữ"
    PREGNANT = "phụ nữ mang thai"
    ELDERLY = "người cao tuổi"
    RETIRED = "người sau tuổi nghỉ hưu"
    DISABLED = "người khuyết tật"
    ETHNIC = "dân tộc thiểu số"
    STAFF = "cán bộ, hội viên"
    FIRMS = "cơ sở, doanh nghiệp"
    INFORMAL = "nông dân, lao động phi chính thức"
    VILLAGES = "thôn"
    POINTS = "điểm dân cư"
    SCHOOLS = "trường học"
    STATIONS = "trạm y tế"


WORDS: dict[Group, tuple[str, ...]] = {
    Group.HOUSEHOLDS: ("hộ", "hộ dân", "hộ gia đình", "gia đình"),
    Group.RESIDENTS: ("dân", "dân số", "người dân", "nhân dân", "toàn dân", "đầu người",
                      "dân cư", "cư trú"),
    Group.WORKERS: ("lao động", "người lao động", "lực lượng lao động"),
    Group.MERIT: ("người có công", "thân nhân", "liệt sĩ", "liệt sỹ", "thương binh",
                  "gia đình chính sách", "hộ chính sách"),
    Group.POOR: ("nghèo", "hộ nghèo", "cận nghèo", "hộ cận nghèo", "người nghèo"),
    Group.CHILDREN: ("trẻ", "trẻ em", "cháu"),
    Group.PUPILS: ("học sinh", "sinh viên", "học viên", "em"),
    Group.WOMEN: ("nữ", "phụ nữ", "bà mẹ", "nữ giới"),
    Group.PREGNANT: ("phụ nữ mang thai", "phụ nữ có thai", "thai phụ", "mang thai"),
    Group.ELDERLY: ("người cao tuổi", "người già", "người từ 60 tuổi", "người từ 80 tuổi"),
    Group.RETIRED: ("tuổi nghỉ hưu", "nghỉ hưu"),
    Group.DISABLED: ("khuyết tật", "người khuyết tật"),
    Group.ETHNIC: ("dân tộc thiểu số", "người dân tộc"),
    Group.STAFF: ("cán bộ", "công chức", "viên chức", "giáo viên", "nhân viên", "bác sĩ",
                  "đảng viên", "đoàn viên", "hội viên", "chiến sĩ", "công nhân"),
    Group.FIRMS: ("doanh nghiệp", "hợp tác xã", "hộ kinh doanh", "cơ sở kinh doanh",
                  "cơ sở sản xuất", "cơ sở khám chữa bệnh", "bệnh viện", "chủ sử dụng lao động"),
    Group.INFORMAL: ("nông dân", "phi chính thức", "lao động tự do", "hội viên nông dân"),
    Group.VILLAGES: ("thôn",),
    Group.POINTS: ("điểm dân cư", "khu dân cư"),
    Group.SCHOOLS: ("trường", "trường học", "nhà trường", "điểm trường"),
    Group.STATIONS: ("trạm y tế", "trạm"),
}  # fmt: skip

# “trung học cơ sở, tiểu học” name a level, “hợp tác xã hội” nobody; these words hide no group.
_NOBODY = ("nông thôn", "khu vực dân cư", "dân sự", "dân tộc", "dân quân", "môi trường",
           "thị trường", "trung bình", "cộng đồng dân cư", "trên 100 dân")  # fmt: skip

NARROWING = frozenset(
    {
        Group.MERIT,
        Group.POOR,
        Group.CHILDREN,
        Group.PUPILS,
        Group.WOMEN,
        Group.PREGNANT,
        Group.ELDERLY,
        Group.RETIRED,
        Group.DISABLED,
        Group.ETHNIC,
        Group.STAFF,
        Group.FIRMS,
        Group.INFORMAL,
    }
)
"""Parts of the people: a sentence on one of them does not speak of all."""

ALSO: dict[str, frozenset[Group]] = {
    "T13": frozenset({Group.PUPILS}),
    "T14": frozenset({Group.PUPILS, Group.CHILDREN}),
    "T15": frozenset({Group.PUPILS, Group.CHILDREN}),
    "T12": frozenset({Group.PUPILS}),
    "T16": frozenset({Group.RESIDENTS}),
    "T17": frozenset({Group.RESIDENTS}),
    "T18": frozenset({Group.RESIDENTS}),
    "T23": frozenset({Group.PUPILS}),
    "T26": frozenset({Group.RESIDENTS}),
    "T28": frozenset({Group.RESIDENTS}),
    "T32": frozenset({Group.VILLAGES, Group.RESIDENTS}),
    "T09": frozenset({Group.HOUSEHOLDS, Group.WOMEN}),
}
"""Whom a sentence may name where the definition says it in other words."""


@dataclass(frozen=True, slots=True)
class Overlap:
    """Ai được nói tới (overlap): those both name, and the narrower that only the sentence does."""

    shared: frozenset[Group]
    narrower: frozenset[Group]
    is_other: bool


def compare_groups(text: str, indicator: Indicator) -> Overlap:
    """Set a folded sentence against a definition: the same population, a part of it, another."""
    said, meant = groups_in(text), groups_of(indicator)
    shared = said & meant
    if not meant:
        return Overlap(shared, frozenset(), is_other=False)
    return Overlap(shared, (said & NARROWING) - meant, bool(said) and not shared)


@lru_cache(maxsize=512)
def groups_of(indicator: Indicator) -> frozenset[Group]:
    """Whom a definition counts, told by its own words."""
    words = f"{indicator.population}; {indicator.numerator}; {indicator.denominator}"
    return groups_in(in_standard_words(words, None)) | ALSO.get(indicator.code, frozenset())


@lru_cache(maxsize=2048)
def groups_in(text: str) -> frozenset[Group]:
    """Every group a folded text names; of nested words the longest counts."""
    found = (_group_of().get(one[0]) for one in _pattern().finditer(text))
    return frozenset(group for group in found if group is not None)


@lru_cache(maxsize=1)
def _group_of() -> dict[str, Group]:
    return {folded(word): group for group, words in WORDS.items() for word in words}


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    words = sorted({*_group_of(), *map(folded, _NOBODY)}, key=len, reverse=True)
    return re.compile(rf"(?<!\S)(?:{'|'.join(map(re.escape, words))})(?!\S)")
