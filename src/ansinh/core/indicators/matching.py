"""Nhận ra chỉ số (matching): which indicators a plan's sentence speaks of."""

import unicodedata
from collections.abc import Iterable

from ansinh.core.indicators.definition import Indicator


def matching_indicators(sentence: str, indicators: Iterable[Indicator]) -> list[Indicator]:
    """Indicators whose words all stand in the sentence, in the order of the catalogue.

    One sentence may ask for several (households, schools and stations in one figure).
    """
    text = folded(sentence)
    return [indicator for indicator in indicators if _speaks_of(text, indicator)]


def folded(text: str) -> str:
    """Lower case, without marks, single spaces: how sentences are compared."""
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d").replace("²", "2"))
    return " ".join("".join(sign for sign in plain if not unicodedata.combining(sign)).split())


def _speaks_of(text: str, indicator: Indicator) -> bool:
    if any(_stands_in(word, text) for word in indicator.unlike):
        return False
    return any(all(_stands_in(word, text) for word in words) for words in indicator.marks)


def _stands_in(word: str, text: str) -> bool:
    # Whole words only: “hộ” must not be found inside “hội”.
    return f" {folded(word)} " in f" {_letters_only(text)} "


def _letters_only(text: str) -> str:
    return " ".join("".join(sign if sign.isalnum() else " " for sign in text).split())
