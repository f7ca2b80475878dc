"""Từ điển cách gọi: what papers call a thing, and since when or until when they do."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from ansinh.core.indicators.matching import folded


@dataclass(frozen=True, slots=True)
class Usage:
    """Khoảng thời gian một cách gọi có nghĩa này, half-open; null where no end is known."""

    since: date | None = None
    until: date | None = None

    def holds_on(self, on: date | None) -> bool:
        """Whether a paper of that day may mean it; of a paper without a day one cannot say no."""
        return on is None or (
            (self.since is None or self.since <= on) and (self.until is None or on < self.until)
        )


ALWAYS = Usage()


@dataclass(frozen=True, slots=True)
class Equivalent:
    """Từ tương đương: `said` in a paper is the standard term `means`, in any sentence."""

    said: str
    means: str
    usage: Usage = ALWAYS


@dataclass(frozen=True, slots=True)
class Synonym:
    """Cách gọi khác của một chỉ số: all `words` in the sentence, all `around` in or about it."""

    words: tuple[str, ...]
    around: tuple[str, ...] = ()
    usage: Usage = ALWAYS


def _abbreviations() -> Iterable[Equivalent]:
    yield Equivalent("bhyt", "bảo hiểm y tế")
    yield Equivalent("bhxh", "bảo hiểm xã hội")
    yield Equivalent("bhtn", "bảo hiểm thất nghiệp")
    yield Equivalent("thcs", "trung học cơ sở")
    yield Equivalent("thpt", "trung học phổ thông")
    yield Equivalent("sdd", "suy dinh dưỡng")
    yield Equivalent("nct", "người cao tuổi")
    yield Equivalent("nkt", "người khuyết tật")
    yield Equivalent("ncc", "người có công")
    yield Equivalent("dtts", "dân tộc thiểu số")
    yield Equivalent("hvs", "hợp vệ sinh")
    yield Equivalent("ftth", "cáp quang")


EQUIVALENTS: tuple[Equivalent, ...] = (
    *_abbreviations(),
    Equivalent("nhà vệ sinh", "nhà tiêu"),
    Equivalent("hố xí", "nhà tiêu"),
    Equivalent("vaccine", "vắc xin"),
    Equivalent("vắcxin", "vắc xin"),
    Equivalent("thôn bản", "thôn"),
    Equivalent("số bản", "thôn"),
    Equivalent("các bản", "thôn"),
    Equivalent("ấp", "thôn"),
    Equivalent("xóm", "thôn"),
    Equivalent("buôn", "thôn"),
    Equivalent("khóm", "thôn"),
    Equivalent("khu phố", "thôn"),
    Equivalent("khối phố", "thôn"),
    Equivalent("tổ dân phố", "thôn"),
    Equivalent("khu dân cư tập trung", "điểm dân cư"),
)

# Mobile networks by the day on which they were first sold in the country.
_3G, _4G, _5G = date(2009, 10, 12), date(2016, 11, 3), date(2024, 10, 15)

SYNONYMS: dict[str, tuple[Synonym, ...]] = {
    "T08": (
        # The term came with Nghị quyết 42-NQ/TW.
        Synonym(("hưu trí xã hội",), usage=Usage(since=date(2023, 11, 24))),
    ),
    "T02": (Synonym(("gia đình chính sách", "mức sống")),),
    "T13": (
        Synonym(("cấp tiểu học",), around=("đi học",)),
        Synonym(("bậc tiểu học",), around=("đi học",)),
    ),
    "T14": (
        Synonym(("cấp trung học cơ sở",), around=("đi học",)),
        Synonym(("bậc trung học cơ sở",), around=("đi học",)),
    ),
    "T15": (
        Synonym(("cấp trung học phổ thông",), around=("đi học",)),
        Synonym(("bậc trung học phổ thông",), around=("đi học",)),
    ),
    "T16": (Synonym(("tổng tỷ suất sinh",)), Synonym(("tổng tỉ suất sinh",))),
    "T18": (Synonym(("thời gian sống khỏe",)), Synonym(("tuổi thọ khỏe mạnh",))),
    "T19": (
        Synonym(("thẻ bảo hiểm y tế",)),
        Synonym(("người dân", "bảo hiểm y tế")),
        Synonym(("bảo hiểm y tế toàn dân",)),
    ),
    "T22": (
        Synonym(("tiêm đủ", "vắc xin")),
        Synonym(("tiêm đầy đủ", "vắc xin")),
        Synonym(("tiêm đủ", "mũi")),
    ),
    "T23": (Synonym(("suy dinh dưỡng", "chiều cao theo tuổi")),),
    "T27": (Synonym(("nhà ở bình quân",)), Synonym(("chỗ ở bình quân",))),
    "T28": (Synonym(("dùng nước sạch",)),),
    "T30": tuple(
        Synonym((school, works))
        for school in (
            "trường mầm non",
            "trường tiểu học",
            "nhà trường",
            "các trường",
            "điểm trường",
        )
        for works in ("nhà tiêu", "công trình vệ sinh", "công trình phụ")
    ),
    "T34": (
        Synonym(("thôn", "3g"), usage=Usage(since=_3G)),
        Synonym(("thôn", "4g"), usage=Usage(since=_4G)),
        Synonym(("thôn", "5g"), usage=Usage(since=_5G)),
    ),
}


@lru_cache(maxsize=4096)
def in_standard_words(text: str, on: date | None) -> str:
    """The text folded, its abbreviations and other names of a thing put into standard terms."""
    return _pattern(on).sub(lambda found: _means(on)[found[0]], folded(text))


@lru_cache(maxsize=64)
def _means(on: date | None) -> dict[str, str]:
    return {folded(one.said): folded(one.means) for one in EQUIVALENTS if one.usage.holds_on(on)}


@lru_cache(maxsize=64)
def _pattern(on: date | None) -> re.Pattern[str]:
    longest_first = sorted(_means(on), key=len, reverse=True)
    # Not \b: a tone written last is no letter to it.
    return re.compile(rf"(?<!\S)(?:{'|'.join(map(re.escape, longest_first))})(?!\S)")
