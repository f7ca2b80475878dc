"""Thứ tự chữ cái tiếng Việt (collation): a ă â b c d đ …, and the six tones within a letter."""

import unicodedata
from collections.abc import Hashable, Mapping
from typing import TypeVar

ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
# Không dấu, huyền, hỏi, ngã, sắc, nặng: the order of Vietnamese dictionaries.
TONES = "\u0300\u0309\u0303\u0301\u0323"
_RANKS = {letter: rank for rank, letter in enumerate(ALPHABET, start=1)}
_BEYOND = len(ALPHABET) + 1

Key = TypeVar("Key", bound=Hashable)
Order = tuple[tuple[tuple[int, str], ...], tuple[int, ...], str]


def alphabetical(words: str) -> Order:
    """Sort key of words as a Vietnamese reader looks for them: Cẩm, Dũng, Đại, Hòa.

    Letters decide first, tones only between words of the same letters.
    """
    parted = [_parted(sign) for sign in unicodedata.normalize("NFC", words.casefold())]
    return tuple(_place(base) for base, _ in parted), tuple(tone for _, tone in parted), words


def by_name(names: Mapping[Key, str]) -> dict[Key, str]:
    """Names by key in alphabetical order; of one name in the order of the keys, None first."""
    return dict(sorted(names.items(), key=lambda one: (alphabetical(one[1]), str(one[0] or ""))))


def _place(base: str) -> tuple[int, str]:
    """Spaces and figures before letters, letters of other alphabets after."""
    return _RANKS.get(base, _BEYOND if base.isalpha() else 0), base


def _parted(sign: str) -> tuple[str, int]:
    """A letter without its tone, and the tone's place in the order."""
    parts = unicodedata.normalize("NFD", sign)
    tone = next((place for place, mark in enumerate(TONES, start=1) if mark in parts), 0)
    kept = "".join(part for part in parts if part not in TONES)
    return unicodedata.normalize("NFC", kept), tone
