"""Sửa lỗi nhận dạng: signs that look alike, set right where only one of them can stand."""

import re

_ALIKE = str.maketrans({"⁄": "/", "∕": "/", "Ð": "Đ", "—": "–", "‐": "-", "‑": "-"})
_RULES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?<=\d)[Oo](?=[\dOo%.,])|(?<=\d[.,])[Oo](?=\d|%|\s|$)"), "0"),
    (re.compile(r"(?<=\d)[Oo](?=\s?%)"), "0"),
    (re.compile(r"(?<=\d)[lI|](?=[\d%]|[.,]\d)|(?<![^\s(])[lI|](?=\d{1,3}(?:[.,]\d+)?\s?%)"), "1"),
    (re.compile(r"(?<=\d)\s+(?=%)"), ""),
    (re.compile(r"(?<=\d)\s?°[/⁄]o(?!\w)|(?<=\d)\s?0[/⁄]0(?![\d/])"), "%"),
    (re.compile(r"^[–−~_=]\s?(?=[^\W\d_])"), "- "),
    (re.compile(r"^([IVX]{1,5}|\d{1,2})\s?[.](?=[^\W\d_])"), r"\1. "),
    (re.compile(r"(?<=/[A-Z]{2})[–−](?=[A-ZĐ])"), "-"),
    (re.compile(r"(?<=\d)(\s?[kcd]?m)[?*”’](?=[\s/,;.)]|$)"), r"\1²"),
)

# A capital with a mark within a small word is the same letter grown too tall.
_TALL = re.compile(
    r"(?<!\w)[^\W\d_A-ZÀ-Ỹ]+[^\W\d_]*[ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ]\w*"
)
_HEADING = re.compile(r"([IVXHTl1|L]{1,5})\s?[.]\s*(\S.*)")
_STROKES = str.maketrans("l1|LT", "IIIII")


def corrected(text: str) -> str:
    """Give one recognised piece of a row with its look-alike signs set right."""
    text = text.translate(_ALIKE)
    for pattern, sign in _RULES:
        text = pattern.sub(sign, text)
    return _heading_number(_TALL.sub(_in_small, text))


def _in_small(word: re.Match[str]) -> str:
    return word[0] if word[0].isascii() else word[0].lower()


def _heading_number(text: str) -> str:
    """Set right the Roman number before a heading in capitals, whose strokes run together."""
    found = _HEADING.match(text)
    if not found or not found[2].isupper():
        return text
    number = found[1].replace("H", "II").translate(_STROKES)
    return f"{number}. {found[2]}" if re.fullmatch(r"X{0,3}(?:IX|IV|V?I{0,3})", number) else text
