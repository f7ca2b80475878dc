"""Dạng so: text in the form that rules are matched on; its positions equal the original's."""

import re
from collections.abc import Iterable
from functools import lru_cache

_TONE_PLACES = {
    "oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa",
    "oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe", "oẹ": "ọe",
    "uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy",
}  # fmt: skip
_LONG_LOWER = "İ"
_DASHES = str.maketrans({"–": "-", "—": "-", "−": "-", "‑": "-", "‐": "-"})
_TONE = re.compile(r"(?<!q)(?:" + "|".join(_TONE_PLACES) + r")(?!\w)")


@lru_cache(maxsize=4096)
def matching_form(text: str) -> str:
    """Lower case, one kind of dash, one place for the tone of oa, oe, uy; same length."""
    lowered = text.replace(_LONG_LOWER, "i").lower().translate(_DASHES)
    if len(lowered) != len(text):
        lowered = "".join(one if len(one := letter.lower()) == 1 else letter for letter in text)
    return _TONE.sub(lambda match: _TONE_PLACES[match[0]], lowered)


def alternatives(words: Iterable[str]) -> str:
    """Give a regular expression for any of `words`, the longest tried first."""
    ordered = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(matching_form(word)) for word in ordered)


def capitalised(text: str) -> str:
    """Give `text` with its first letter as a capital."""
    return text[:1].upper() + text[1:]
