"""So chữ (words compared): whether a term stands in a sentence, however it is typed."""

import unicodedata
from functools import lru_cache

TONES = "\u0300\u0301\u0303\u0309\u0323"  # huyền, sắc, ngã, hỏi, nặng


def folded(text: str) -> str:
    """Lower case, words only, each with its tone written last: how sentences are compared.

    A tone may be typed on either vowel (khỏe, khoẻ); the other marks tell words apart (hộ, hồ).
    """
    plain = unicodedata.normalize("NFKD", text.lower())
    letters = "".join(s if s.isalnum() or unicodedata.combining(s) else " " for s in plain)
    return " ".join(_tone_last(word) for word in letters.split())


def _tone_last(word: str) -> str:
    return "".join(sorted(word, key=TONES.__contains__))


def stands_in(word: str, text: str) -> bool:
    """Whether the word, as whole words (“hộ” is not in “hội”), stands in a folded text."""
    return f" {_folded_word(word)} " in f" {text} "


@lru_cache(maxsize=4096)
def _folded_word(word: str) -> str:
    """The catalogue's words are few and asked for with every sentence."""
    return folded(word)
