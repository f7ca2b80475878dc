"""Số viết kiểu Việt: 2,5 is two and a half, 2.989,5 groups its thousands with points."""

import re

# A numeral as printed; a trailing point or comma belongs to the sentence.
NUMERAL = r"(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+,\d+|\d+\.\d{1,2}(?!\d)|\d+)"

_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_DECIMAL_POINT = re.compile(r"\d+\.\d{1,2}")

_WORDS = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9,
    "mười": 10,
}  # fmt: skip
NUMBER_WORD = "(?:" + "|".join(_WORDS) + ")"
_PARTS = {**_WORDS, "tư": 4}
FRACTION = NUMBER_WORD + r"\s+phần\s+(?:" + "|".join(_PARTS) + r")(?!\w)"
SHARE = r"[1-9]\d?/[1-9]\d?(?=\s+(?:tổng\s+)?số\s)"


def percent_of(printed: str) -> float:
    """Give the value of a fraction in per cent: "ba phần tư" and 3/4 are 75."""
    share, parts = re.split(r"\s+phần\s+|/", printed.strip().lower())
    whole = _PARTS.get(parts) or int(parts)
    return round(100 * (_WORDS.get(share) or int(share)) / whole, 2)


def number_of(printed: str) -> float:
    """Give the value of a numeral or a number word; raise ValueError for anything else."""
    text = printed.strip().lower()
    if text in _WORDS:
        return float(_WORDS[text])
    if _GROUPED.fullmatch(text):
        return float(text.replace(".", "").replace(",", "."))
    if _DECIMAL_POINT.fullmatch(text):
        return float(text)
    return float(text.replace(",", "."))
