"""Bảng mã cũ: text typed for TCVN3 (.VnTime) or VNI fonts, seen by its frequent syllables."""

import re

# What frequent words look like when their bytes are taken for Latin letters.
_TCVN3_WORDS = (
    "nh©n d©n", "x·", "ñy ban", "vµ", "®", "thùc hiÖn", "kÕ ho¹ch", "cña", "®Õn",
    "n¨m", "ngµy", "th¸ng", "héi", "c¸c", "®ång", "céng", "quèc",
)  # fmt: skip
_VNI_WORDS = (
    "nhaân daân", "xaõ", "uûy ban", "vaø", "ñ", "thöïc hieän", "keá hoaïch", "cuûa", "ñeán",
    "naêm", "ngaøy", "thaùng", "hoäi", "caùc", "ñoàng", "coäng", "quoác",
)  # fmt: skip

_ENOUGH_WORDS = 3
_MODERN = re.compile("[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]")


def legacy_encoding(text: str) -> str | None:
    """Name the old encoding that `text` seems to be typed in, or None for Unicode text."""
    lowered = text[:200_000].lower()
    if len(_MODERN.findall(lowered)) * 100 > len(lowered):
        return None
    for label, words in (("TCVN3 (.VnTime)", _TCVN3_WORDS), ("VNI", _VNI_WORDS)):
        if sum(word.lower() in lowered for word in words) >= _ENOUGH_WORDS:
            return label
    return None
