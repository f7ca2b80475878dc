"""Âm tiết: whether a word is built as a Vietnamese syllable is built."""

import re
import unicodedata

_ONSET = r"(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnpqrstvx])?"
_OPEN = (
    "a ă â e ê i o ô ơ u ư y ai ao au ay âu ây eo êu ia iu oa oai oao oay oe oeo oi ôi ơi ua uê ui "
    "uơ ưa ưi ưu uy uya uyu uây uôi ươi ươu iêu yêu uao uai ue uau"
)
_CLOSED = "a ă â e ê i o ô ơ u ư iê yê oa oă oe oo uâ uê uô uy uyê ươ y"
_CODA = r"(?:c|m|n|ng|p|t)"
_SOFT_ENDED = r"(?:a|ê|i|y|oa|uê|uy)(?:ch|nh)"
_SYLLABLE = re.compile(
    rf"{_ONSET}(?:(?:{'|'.join(_CLOSED.split())}){_CODA}|{_SOFT_ENDED}|(?:{'|'.join(_OPEN.split())}))"
)
_TONES = dict.fromkeys(map(ord, "\u0300\u0301\u0303\u0309\u0323"))
_WORD = re.compile(r"[^\W\d_]+")


def is_syllable(word: str) -> bool:
    """Tell whether `word` can be one Vietnamese syllable, in any case."""
    bare = unicodedata.normalize("NFD", word.lower())
    tones = sum(letter in "\u0300\u0301\u0303\u0309\u0323" for letter in bare)
    if tones > 1:
        return False
    return bool(_SYLLABLE.fullmatch(unicodedata.normalize("NFC", bare.translate(_TONES))))


def marked_syllables(text: str) -> int:
    """Count the words of `text` that bear a mark and are Vietnamese syllables."""
    return sum(not word.isascii() and is_syllable(word) for word in _WORD.findall(text))


def marked_words(text: str) -> int:
    """Count the words of `text` that bear a mark."""
    return sum(not word.isascii() for word in _WORD.findall(text))
