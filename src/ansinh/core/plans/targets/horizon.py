"""Mốc năm: the year by which a value is to be reached."""

import re
from collections.abc import Iterable

_YEAR = re.compile(
    r"(?P<past>so với|tính từ|kể từ)?\s*"
    r"(?P<by>vào|đến|hết|cuối|trước|trong|từ)?\s*(?:cuối |hết )?"
    r"(?:năm|giai đoạn|nhiệm kỳ|thời kỳ)(?:\s+từ)?(?:\s+năm)?\s+"
    r"(?P<y>20\d{2})(?:\s*(?:-|đến)\s*(?:năm\s+)?(?P<z>20\d{2}))?"
)


def year_in(texts: Iterable[str]) -> int | None:
    """Give the year named in the first of `texts` (in matching form) that names one."""
    for text in texts:
        years = [
            (match["by"] not in {"vào", "đến", "hết", "cuối", "trước"}, match.start(), match)
            for match in _YEAR.finditer(text)
            if not match["past"]
        ]
        if years:
            chosen = min(years, key=lambda one: one[:2])[2]
            return int(chosen["z"] or chosen["y"])
    return None
