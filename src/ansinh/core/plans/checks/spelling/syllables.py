"""Âm tiết: which letters make a Vietnamese syllable, by onset, rime and tone."""

import re
import unicodedata
from functools import lru_cache

TONES = {"\u0300": "f", "\u0301": "s", "\u0309": "r", "\u0303": "x", "\u0323": "j"}
_ONSETS = (
    "ngh", "ng", "nh", "gh", "gi", "kh", "ph", "th", "tr", "ch", "qu", "b", "c", "d", "đ", "g",
    "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", "",
)  # fmt: skip
_RIME_LIST = """
    a e ê i o ô ơ u ư y ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng
    âp ât âu ây ec em en eng eo ep et êch êm ên ênh êp êt êu ich im in inh ip it iu ia iêc iêm
    iên iêng iêp iêt iêu oc oi om on ong oong op ot oa oac oach oai oam oan oang oanh oao oap
    oat oay oăc oăm oăn oăng oăt oe oem oen oeo oet ôc ôi ôm ôn ông ôp ôt ơi ơm ơn ơp ơt uc ui
    um un ung up ut ua uân uâng uât uây uê uêch uên uênh uêu uôc uôi uôm uôn uông uôt uơ uy uya
    uych uynh uyn uyt uyu uyên uyêt uyp ưc ưi ưm ưn ưng ưt ưu ưa ươc ươi ươm ươn ương ươp ươt
    ươu yêm yên yêng yêt yêu
"""
_RIMES = frozenset(_RIME_LIST.split())
_AFTER_QU = {"a", "e", "ê", "i", "o", "ơ", "y", "ă", "â", "u"}
_STOPPED = re.compile(r"(?:c|ch|p|t)$")
_FRONT = re.compile(r"^(?:e|ê|i|y)")


@lru_cache(maxsize=8192)
def parted(syllable: str) -> tuple[str, str]:
    """Give the letters of a syllable without its tone, and the tone (f s r x j, or empty)."""
    tone = ""
    letters: list[str] = []
    for sign in unicodedata.normalize("NFD", syllable.lower()):
        if sign in TONES:
            tone = TONES[sign]
        else:
            letters.append(sign)
    return unicodedata.normalize("NFC", "".join(letters)), tone


@lru_cache(maxsize=8192)
def is_syllable(word: str) -> bool:
    """Whether `word` (any case) can be a syllable of Vietnamese."""
    letters, tone = parted(word)
    return any(
        letters.startswith(onset) and _fits(onset, letters[len(onset) :], tone) for onset in _ONSETS
    ) or letters in {"gi", "gin", "ginh", "giêc", "giêt", "giêng", "quôc", "gìn"}


def _fits(onset: str, rime: str, tone: str) -> bool:
    if onset == "qu":
        known = rime in _RIMES or f"u{rime}" in _RIMES or f"o{rime}" in _RIMES
        return known and rime[:1] in _AFTER_QU and _tone_fits(rime, tone)
    if rime not in _RIMES or not _tone_fits(rime, tone):
        return False
    if onset in {"k", "gh", "ngh"}:
        return bool(_FRONT.match(rime))
    if onset in {"c", "g", "ng"}:
        return not _FRONT.match(rime)
    return True


def _tone_fits(rime: str, tone: str) -> bool:
    """Rimes that end in a stop bear only the acute or the dot below."""
    return not _STOPPED.search(rime) or tone in {"s", "j"}
