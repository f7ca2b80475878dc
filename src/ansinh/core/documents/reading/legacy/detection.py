"""Nhận ra bảng mã cũ: by its frequent syllables, or by what its letters become."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ansinh.core.documents.reading.legacy.syllables import marked_syllables
from ansinh.core.documents.reading.legacy.tables import from_tcvn3, from_vni


@dataclass(frozen=True, slots=True)
class Encoding:
    """An old encoding: what its frequent words look like as Latin letters, and its fonts."""

    name: str
    words: re.Pattern[str]
    fonts: re.Pattern[str]
    unicode: Callable[[str], str]


def _looks(letter_d: str, words: str) -> re.Pattern[str]:
    """A word is told by its whole form; the letter đ by standing before another letter."""
    forms = "|".join(words.replace("_", " ").split())
    return re.compile(rf"(?<!\w)(?:{letter_d}(?=[a-z¨-ÿ])|(?:{forms})(?!\w))", re.IGNORECASE)


TCVN3 = Encoding(
    "TCVN3 (.VnTime)",
    _looks("®", "nh©n_d©n x· ñy_ban uû_ban vµ thùc_hiÖn kÕ_ho¹ch cña n¨m ngµy th¸ng héi c¸c céng "
                "quèc v¨n tØnh huyÖn hé hä nghÌo trÎ_em b¶o_hiÓm gi¸o_dôc môc_tiªu"),
    re.compile(r"\.vn", re.IGNORECASE),
    from_tcvn3,
)  # fmt: skip
VNI = Encoding(
    "VNI",
    _looks("ñ", "nhaân_daân xaõ uûy_ban vaø thöïc_hieän keá_hoaïch cuûa naêm ngaøy thaùng hoäi "
                "caùc coäng quoác vaên tænh huyeän hoä hoï ngheøo treû_em baûo_hieåm giaùo_duïc "
                "muïc_tieâu"),
    re.compile(r"vni[- ]", re.IGNORECASE),
    from_vni,
)  # fmt: skip

_ENOUGH_WORDS = 3
_ENOUGH_WORDS_WITH_FONT = 1
_UNICODE_TO_LEGACY = 9
_MOST_READ = 200_000
_UNICODE = re.compile("[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịỏọốồổỗộớờởỡợủụứừửữựỳỵỷỹ]", re.IGNORECASE)


def legacy_encoding(text: str, fonts: Iterable[str] = ()) -> Encoding | None:
    """Tell the old encoding that a part of `text` is typed in, None for Unicode text.

    A font of the encoding is further evidence, no proof: Unicode papers often declare one too.
    """
    declared = tuple(fonts)
    lines = text[:_MOST_READ].splitlines()
    others = [line for line in lines if not _UNICODE.search(line)]
    unicode_length = sum(map(len, lines)) - sum(map(len, others))
    for encoding in (TCVN3, VNI):
        if _is_typed_in(encoding, others, declared, unicode_length):
            return encoding
    return None


def _is_typed_in(
    encoding: Encoding, lines: list[str], fonts: tuple[str, ...], unicode_length: int
) -> bool:
    typed = [line for line in lines if encoding.words.search(line)]
    words = {word.lower() for line in typed for word in encoding.words.findall(line)}
    has_font = any(encoding.fonts.match(font) for font in fonts)
    enough = _ENOUGH_WORDS_WITH_FONT if has_font else _ENOUGH_WORDS
    return len(words) >= enough and unicode_length <= _UNICODE_TO_LEGACY * sum(map(len, typed))


def font_encoding(font: str) -> Encoding | None:
    """Tell the old encoding that `font` prints, None for a font of Unicode."""
    return next((one for one in (TCVN3, VNI) if one.fonts.match(font)), None)


def gains(encoding: Encoding, text: str) -> bool:
    """Tell whether `text` has more Vietnamese syllables once it is turned into Unicode."""
    if text.isascii() or _UNICODE.search(text):
        return False
    return marked_syllables(encoding.unicode(text)) > marked_syllables(text)
