"""Chuyển mã: the parts of a paper that are typed in an old encoding become Unicode."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from ansinh.core.documents.reading.legacy.detection import (
    TCVN3,
    Encoding,
    font_encoding,
    gains,
    legacy_encoding,
)
from ansinh.core.documents.reading.source import Line

_WORD = re.compile(r"[^\W\d_]+")
_SOFT_HYPHEN = "\u00ad"
_MOST_WORDS_OF_A_TITLE = 25
_ENDED = re.compile(r"[.,;:!?]$|^[-+*•]")


@dataclass(frozen=True, slots=True)
class Span:
    """Text printed in one font."""

    text: str
    font: str


def convert_spans(spans: Sequence[Span]) -> tuple[list[str], str | None]:
    """Give the texts of a paragraph with those of old fonts in Unicode, and the encoding's name.

    A font alone is no proof, Unicode papers are often left in one: what it prints must gain.
    """
    texts = [span.text for span in spans]
    for encoding, places in _by_encoding(spans).items():
        if not gains(encoding, "".join(texts[at] for at in places)):
            continue
        for at in places:
            texts[at] = encoding.unicode(texts[at])
            if encoding is TCVN3 and spans[at].font.upper().endswith("H"):
                texts[at] = texts[at].upper()
        return texts, encoding.name
    return texts, None


def _by_encoding(spans: Sequence[Span]) -> dict[Encoding, list[int]]:
    found: dict[Encoding, list[int]] = {}
    for encoding, places in groupby(range(len(spans)), lambda at: font_encoding(spans[at].font)):
        if encoding:
            found.setdefault(encoding, []).extend(places)
    return found


def convert_lines(
    lines: Sequence[Line], fonts: Iterable[str] = ()
) -> tuple[tuple[Line, ...], str | None, int]:
    """Give the lines with those typed in an old encoding in Unicode, its name, and their count."""
    encoding = legacy_encoding("\n".join(line.text for line in lines), fonts)
    told = [
        replace(line, text=_in_unicode(encoding, line.text))
        if encoding and gains(encoding, line.text)
        else line
        for line in lines
    ]
    count = sum(new is not old for new, old in zip(told, lines, strict=True))
    name = encoding.name if encoding and count else None
    return tuple(_without_soft_hyphens(line) for line in told), name, count


def _without_soft_hyphens(line: Line) -> Line:
    """The sign that TCVN3 prints as ư is no letter in Unicode."""
    if _SOFT_HYPHEN not in line.text:
        return line
    return replace(line, text=line.text.replace(_SOFT_HYPHEN, ""))


def _in_unicode(encoding: Encoding, text: str) -> str:
    """Fonts of capitals are not known here: they show by their small letters with tones."""
    told = encoding.unicode(text)
    if encoding is not TCVN3:
        return told
    if _is_title(text, told):
        return told.upper()
    return _WORD.sub(lambda word: _as_capitals(word[0]), told)


def _is_title(typed: str, told: str) -> bool:
    plain = [letter for letter in typed if letter.isascii() and letter.isalpha()]
    if len(plain) > 1 and all(letter.isupper() for letter in plain):
        return True
    short = len(told.split()) <= _MOST_WORDS_OF_A_TITLE
    return short and told.islower() and not _ENDED.search(told.strip())


def _as_capitals(word: str) -> str:
    plain = [letter for letter in word if letter.isascii()]
    return word.upper() if len(plain) > 1 and all(map(str.isupper, plain)) else word


def conversion_note(name: str, encoding: str, count: int) -> str:
    """Say that lines were turned into Unicode."""
    return (
        f"{name}: {count} đoạn gõ theo bảng mã cũ {encoding} đã được chuyển sang Unicode. "
        "Đối chiếu lại với bản gốc, nhất là chữ hoa."
    )
