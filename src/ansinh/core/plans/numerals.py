"""Số viết kiểu Việt: 2,5 is two and a half, 2.989,5 (or 2 989) groups its thousands."""

import re

# A numeral as printed; a trailing point or comma belongs to the sentence.
NUMERAL = (
    r"(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|[1-9]\d{0,2}(?: \d{3})+(?![\d.,]|\s?%)|\d+,\d+"
    r"|\d+\.\d{1,2}(?!\d)|\d+)"
)

_GROUPED = re.compile(r"\d{1,3}(?:[. ]\d{3})+(?:,\d+)?")
_DECIMAL_POINT = re.compile(r"\d+\.\d{1,2}")

_WORDS = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9,
    "mười": 10,
}  # fmt: skip
NUMBER_WORD = "(?:" + "|".join(_WORDS) + ")"
_PARTS = {**_WORDS, "tư": 4}
_SIGNS = {"¼": 25.0, "½": 50.0, "¾": 75.0, "⅓": 33.33, "⅔": 66.67, "⅕": 20.0}
FRACTION = (
    rf"(?:{NUMBER_WORD}\s+phần\s+(?:" + "|".join(_PARTS) + r")|một nửa|phân nửa|nửa(?=\s+số))(?!\w)"
    r"|[¼½¾⅓⅔⅕]"
)
# A share in figures: parts of few (2/3 số hộ), or of ten and a hundred (9/10 thủ tục).
SHARE = (
    r"[1-9]\d?/[1-9]\d?(?=\s+(?:tổng\s+)?số\s)|(?:1/2|[12]/3|[13]/4|[1-4]/5|[1-9]/10)(?=\s+[^\W\d])"
    r"|[1-9] trong 10(?=\s+[^\W\d])"
)


def percent_of(printed: str) -> float:
    """Give the value of a fraction in per cent: "ba phần tư", 3/4 and ¾ are 75."""
    text = printed.strip().lower()
    if "nửa" in text:
        return 50.0
    if text in _SIGNS:
        return _SIGNS[text]
    share, parts = re.split(r"\s+phần\s+|/|\s+trong\s+", text)
    whole = _PARTS.get(parts) or int(parts)
    return round(100 * (_WORDS.get(share) or int(share)) / whole, 2)


def number_of(printed: str) -> float:
    """Give the value of a numeral or a number word; raise ValueError for anything else."""
    text = printed.strip().lower()
    if text in _WORDS:
        return float(_WORDS[text])
    if _GROUPED.fullmatch(text):
        return float(re.sub("[. ]", "", text).replace(",", "."))
    if _DECIMAL_POINT.fullmatch(text):
        return float(text)
    return float(text.replace(",", "."))
