"""Bảng mã cũ: text typed for TCVN3 (.VnTime) or VNI fonts, seen by its frequent syllables."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ansinh.core.documents.reading.source import UnreadableDocument


@dataclass(frozen=True, slots=True)
class _Encoding:
    """An old encoding: what its frequent words look like as Latin letters, and its fonts."""

    name: str
    words: re.Pattern[str]
    fonts: re.Pattern[str]


def _looks(letter_d: str, words: str) -> re.Pattern[str]:
    """A word is told by its whole form; the letter đ by standing before another letter."""
    forms = "|".join(words.replace("_", " ").split())
    return re.compile(rf"(?<!\w)(?:{letter_d}(?=[a-z¨-ÿ])|(?:{forms})(?!\w))", re.IGNORECASE)


_TCVN3 = _Encoding(
    "TCVN3 (.VnTime)",
    _looks("®", "nh©n_d©n x· ñy_ban uû_ban vµ thùc_hiÖn kÕ_ho¹ch cña n¨m ngµy th¸ng héi c¸c céng "
                "quèc v¨n tØnh huyÖn hé hä nghÌo trÎ_em b¶o_hiÓm gi¸o_dôc môc_tiªu"),
    re.compile(r"\.vn", re.IGNORECASE),
)  # fmt: skip
_VNI = _Encoding(
    "VNI",
    _looks("ñ", "nhaân_daân xaõ uûy_ban vaø thöïc_hieän keá_hoaïch cuûa naêm ngaøy thaùng hoäi "
                "caùc coäng quoác vaên tænh huyeän hoä hoï ngheøo treû_em baûo_hieåm giaùo_duïc "
                "muïc_tieâu"),
    re.compile(r"vni[- ]", re.IGNORECASE),
)  # fmt: skip

_ENOUGH_WORDS = 3
_ENOUGH_WORDS_WITH_FONT = 1
_UNICODE_TO_LEGACY = 9
_MOST_READ = 200_000
_UNICODE = re.compile("[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịỏọốồổỗộớờởỡợủụứừửữựỳỵỷỹ]", re.IGNORECASE)


def refuse_legacy(name: str, text: str, fonts: Iterable[str] = ()) -> None:
    """Raise UnreadableDocument when `text`, printed in `fonts`, is typed in an old encoding."""
    found = legacy_encoding(text, fonts)
    if found:
        raise UnreadableDocument(
            f"{name}: chữ gõ theo bảng mã cũ {found}, không phải Unicode. Chuyển mã sang Unicode "
            "(bộ gõ có mục chuyển mã, ví dụ UniKey: Ctrl+Shift+F6) rồi đưa lại."
        )


def legacy_encoding(text: str, fonts: Iterable[str] = ()) -> str | None:
    """Name the old encoding that a good part of `text` is typed in, or None for Unicode text.

    A font of the encoding is further evidence, no proof: Unicode papers often declare one too.
    """
    declared = tuple(fonts)
    lines = text[:_MOST_READ].splitlines()
    others = [line for line in lines if not _UNICODE.search(line)]
    unicode_length = sum(map(len, lines)) - sum(map(len, others))
    for encoding in (_TCVN3, _VNI):
        if _is_typed_in(encoding, others, declared, unicode_length):
            return encoding.name
    return None


def _is_typed_in(
    encoding: _Encoding, lines: list[str], fonts: tuple[str, ...], unicode_length: int
) -> bool:
    typed = [line for line in lines if encoding.words.search(line)]
    words = {word.lower() for line in typed for word in encoding.words.findall(line)}
    has_font = any(encoding.fonts.match(font) for font in fonts)
    enough = _ENOUGH_WORDS_WITH_FONT if has_font else _ENOUGH_WORDS
    return len(words) >= enough and unicode_length <= _UNICODE_TO_LEGACY * sum(map(len, typed))
