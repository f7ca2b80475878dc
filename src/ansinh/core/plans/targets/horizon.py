"""Mốc năm: the year by which a value is to be reached."""

import re
from collections.abc import Iterable
from functools import lru_cache

_BY = {"vào", "đến", "hết", "cuối", "trước"}
_YEAR = re.compile(
    r"(?P<past>so với|tính từ|kể từ)?\s*"
    r"(?P<by>vào|đến|hết|cuối|trước|trong|từ)?\s*(?:cuối |hết )?"
    r"(?:năm|giai đoạn|nhiệm kỳ|thời kỳ)(?:\s+từ)?(?:\s+năm)?\s+"
    r"(?P<y>20\d{2})(?:\s*(?:-|đến)\s*(?:năm\s+)?(?P<z>20\d{2}))?"
)


def year_in(texts: Iterable[str]) -> int | None:
    """Give the year named in the first of `texts` (in matching form) that names one."""
    return next((year for text in texts if (year := _year_of(text))), None)


@lru_cache(maxsize=256)
def _year_of(text: str) -> int | None:
    """Give the first year that something is to happen by, else the first year at all."""
    years = [match for match in _YEAR.finditer(text) if not match["past"]]
    if not years:
        return None
    chosen = next((match for match in years if match["by"] in _BY), years[0])
    return int(chosen["z"] or chosen["y"])
