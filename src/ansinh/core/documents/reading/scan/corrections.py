"""Sửa lỗi nhận dạng: signs that look alike, set right where only one of them can stand."""

import re

_RULES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?<=\d)[Oo](?=[\dOo%.,])|(?<=\d[.,])[Oo](?=\d|%|\s|$)"), "0"),
    (re.compile(r"(?<=\d)[Oo](?=\s?%)"), "0"),
    (re.compile(r"(?<=\d)[lI|](?=[\d%]|[.,]\d)|(?<![^\s(])[lI|](?=\d{1,3}(?:[.,]\d+)?\s?%)"), "1"),
    (re.compile(r"(?<=\d)\s+(?=%)"), ""),
    (re.compile(r"(?<=\d)\s?°[/⁄]o(?!\w)|(?<=\d)\s?0[/⁄]0(?![\d/])"), "%"),
    (re.compile(r"^[—–−~_=]\s?(?=[^\W\d_])"), "- "),
    (re.compile(r"^([IVX]{1,5}|\d{1,2})\s?[.](?=[^\W\d_])"), r"\1. "),
    (re.compile(r"(?<=/[A-Z]{2})[—–−](?=[A-ZĐ])"), "-"),
)


def corrected(text: str) -> str:
    """Give one recognised piece of a row with its look-alike signs set right."""
    for pattern, sign in _RULES:
        text = pattern.sub(sign, text)
    return text
