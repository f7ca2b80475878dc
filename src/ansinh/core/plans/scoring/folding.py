"""So chữ: spellings that a person takes for one and the same become one key."""

import re
import unicodedata

_TONE_ON_SECOND_VOWEL = re.compile("([ou])([aey])([\u0300\u0301\u0303\u0309\u0323])")
_DASHES = re.compile(r"\s*[-\u2010-\u2015\u2212]\s*")
_ABBREVIATIONS = (("ubnd", "ủy ban nhân dân"), ("hđnd", "hội đồng nhân dân"),
                  ("mttq", "mặt trận tổ quốc"))  # fmt: skip


def fold(text: str) -> str:
    """Give `text` without differences of case, tone place (uỷ, ủy), dashes, spaces, end marks."""
    decomposed = unicodedata.normalize("NFD", text.casefold().replace("²", "2").replace("³", "3"))
    moved = _TONE_ON_SECOND_VOWEL.sub(r"\1\3\2", decomposed)
    joined = _DASHES.sub("-", unicodedata.normalize("NFC", moved))
    return " ".join(re.sub("[“”\"']", "", joined).split()).strip(" .,;:/")


def fold_symbol(number: str) -> str:
    """Give the number of a paper without spaces: “104 -CTr/TU” is 104-ctr/tu."""
    return re.sub(r"\s", "", fold(number))


def fold_organ(name: str) -> str:
    """Give the name of an organ in full words, without parentheses and marks."""
    words = re.sub(r"\(.*?\)|[^\w\s]", " ", fold(name))
    for short, full in _ABBREVIATIONS:
        words = re.sub(rf"\b{short}\b", fold(full), words)
    return " ".join(words.split())
