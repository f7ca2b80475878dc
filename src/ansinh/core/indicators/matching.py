"""Nhận ra chỉ số (matching): which indicators a plan's sentence speaks of."""

import unicodedata
from collections.abc import Iterable

from ansinh.core.indicators.definition import Indicator

TONES = "\u0300\u0301\u0303\u0309\u0323"  # huyền, sắc, ngã, hỏi, nặng


def matching_indicators(sentence: str, indicators: Iterable[Indicator]) -> list[Indicator]:
    """Indicators whose words all stand in the sentence, in the order of the catalogue.

    One sentence may ask for several (households, schools and stations in one figure).
    """
    text = folded(sentence)
    return [indicator for indicator in indicators if _speaks_of(text, indicator)]


def folded(text: str) -> str:
    """Lower case, words only, each with its tone written last: how sentences are compared.

    A tone may be typed on either vowel (khỏe, khoẻ); the other marks tell words apart (hộ, hồ).
    """
    plain = unicodedata.normalize("NFKD", text.lower())
    letters = "".join(s if s.isalnum() or unicodedata.combining(s) else " " for s in plain)
    return " ".join(_tone_last(word) for word in letters.split())


def _tone_last(word: str) -> str:
    return "".join(sorted(word, key=TONES.__contains__))


def _speaks_of(text: str, indicator: Indicator) -> bool:
    if any(_stands_in(word, text) for word in indicator.unlike):
        return False
    return any(all(_stands_in(word, text) for word in words) for words in indicator.marks)


def _stands_in(word: str, text: str) -> bool:
    # Whole words only: “hộ” must not be found inside “hội”.
    return f" {folded(word)} " in f" {text} "
