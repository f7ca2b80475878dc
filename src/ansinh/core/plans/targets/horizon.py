"""Mốc năm: the years that a text names, and which of them a value is to be reached by."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ansinh.core.plans.words.forms import matching_form

_BY = {"vào", "đến", "tới", "hết", "cuối", "trước", "xong"}
_RANGE = r"(?P<y>20\d{2})(?:\s*(?:-|đến)\s*(?:năm\s+)?(?P<z>20\d{2}))?"
_YEAR = re.compile(
    r"(?:(?P<by>vào|đến|tới|hết|cuối|trước|trong|từ|xong)\s+)?(?:cuối |hết |trước )*"
    r"(?:"
    r"(?:ngày\s+)?\d{1,2}(?:\s?[/.-]\s?|\s+tháng\s+)\d{1,2}(?:\s?[/.-]\s?|\s+năm\s+)"
    r"(?P<d>20\d{2})"
    r"|(?:năm học|năm|giai đoạn|nhiệm kỳ|thời kỳ)(?:\s+từ)?(?:\s+năm)?\s+"
    rf"{_RANGE}"
    r"|(?:quý|tháng)\s+[\divx]{1,3}\s?[/-]\s?(?P<q>20\d{2})"
    r"|(?<=đến )(?P<e>20\d{2})(?![\d/])|(?<=tới )(?P<t>20\d{2})(?![\d/])"
    r"|(?<![\d/.-])(?P<c>20\d{2})(?=\s*:)"
    r"|(?<=hết )(?P<h>20\d{2})(?![\d/])"
    r"|(?<![\d./-])(?P<f>20\d{2})\s?-\s?(?P<g>20\d{2})(?![\d/])"
    r")"
)
_BARE = re.compile(r"(?<![\d./-])(?P<y>20\d{2})(?:\s?-\s?(?P<z>20\d{2}))?(?![\d/])")
_PERIOD = re.compile(r"(?<!đến )(?<!tới )(?:năm|giai đoạn|nhiệm kỳ)\s+(?P<y>20\d{2})")
_COMPARES = re.compile(
    r"(?:so với|tính từ|kể từ|gấp \w+|[\d,]+ lần|bằng|như|hơn)\s+"
    r"(?:(?:cùng kỳ|mức|thực hiện|thời điểm|số liệu|kết quả|cuối|đầu|của)\s+)*$"
)
_COMPARES_WITH = re.compile(r"so với\s+(?:[^\W\d_]+\s+){1,6}$")
_FROM_VALUE = re.compile(r"(?<!\w)từ\s+(?:mức\s+)?[\d.,]+\s?%?[^,;\d]{0,40}$")
_TO_VALUE = re.compile(r"\s*\)?\s*(?:giảm\s+|tăng\s+)?(?:xuống|lên|còn|đến|thành|,)")


@dataclass(frozen=True, slots=True)
class Mention:
    """A year named from `start` to `end`; `by` tells that something is to happen by it."""

    start: int
    end: int
    year: int
    by: bool


@lru_cache(maxsize=512)
def years_named(form: str) -> tuple[Mention, ...]:
    """Give the years named in `form` (in matching form), those only compared with left out."""
    found = (_mention(match) for match in _YEAR.finditer(form) if _is_goal_year(form, match))
    return tuple(one for one in found if one)


def _mention(match: re.Match[str]) -> Mention | None:
    if match["d"] and match["by"] is None:
        return None
    parts = ("z", "g", "y", "d", "q", "e", "t", "h", "c", "f")
    year = next(match[name] for name in parts if match[name])
    bare = bool(match["e"] or match["t"] or match["h"])
    return Mention(match.start(), match.end(), int(year), bare or match["by"] in _BY)


def _is_goal_year(form: str, match: re.Match[str]) -> bool:
    before = form[max(0, match.start() - 60) : match.start()]
    if _COMPARES.search(before) or (match["by"] not in _BY and _COMPARES_WITH.search(before)):
        return False
    return not (_FROM_VALUE.search(before) and _TO_VALUE.match(form, match.end()))


def year_in(texts: Iterable[str]) -> int | None:
    """Give the year named in the first of `texts` (in matching form) that names one."""
    return next((year for text in texts if (year := first_year(years_named(text)))), None)


def first_year(mentions: Sequence[Mention]) -> int | None:
    """Give the first year that something is to happen by, else the first year at all."""
    chosen = next((one for one in mentions if one.by), mentions[0] if mentions else None)
    return chosen.year if chosen else None


def year_of_title(form: str) -> int | None:
    """Give the year of a title, where it may stand bare: "Xuân Bính Ngọ 2026"."""
    bare = _BARE.search(form)
    return year_in([form]) or (int(bare["z"] or bare["y"]) if bare else None)


def first_year_of(title: str | None, issued: int | None) -> int | None:
    """Give the first year that a paper is about: that of its title's period, not before the
    year it was issued.
    """
    named = _PERIOD.search(matching_form(title or ""))
    years = [*([int(named["y"])] if named else []), *([issued] if issued else [])]
    return max(years, default=None)
