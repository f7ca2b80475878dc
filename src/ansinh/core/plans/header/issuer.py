"""Cơ quan ban hành: from the letterhead, else from the sentence that issues, else the signature."""

import re
from collections.abc import Iterator, Sequence

from ansinh.core.documents.reading import Line
from ansinh.core.plans.header.organ_names import AREA, OPENS, as_written, composed_name, in_full
from ansinh.core.plans.structure.closings import AUTHORITY
from ansinh.core.plans.structure.parts import Parts
from ansinh.core.plans.words.document_types import TITLE_TYPES
from ansinh.core.plans.words.forms import alternatives, matching_form
from ansinh.core.plans.words.organs import AREA_WORDS, ISSUERS, SHORT_FORMS

_NO_NAME = re.compile(
    r"^số\b(?! \d+/qđ)|,\s*ngày\b|^\d+\s?[-/]|^ngày\b|^v/v\b|^về việc\b|^kính gửi\b|[.;:]$"
)
_UNION = re.compile(r"^đoàn (?:tncs|thanh niên cộng sản) hồ chí minh$")
_ISSUES = re.compile(
    rf"(?P<who>(?:{alternatives([*ISSUERS, *SHORT_FORMS])})(?:\s+[^\s,;.:]+){{0,12}}?)\s+"
    rf"(?:ban hành|xây dựng|lập|đề ra|triển khai|thông qua)\s+(?:và\s+\w+(?:\s\w+)?\s+)?"
    rf"(?:{alternatives(TITLE_TYPES)})\b"
)
_SIGNED_FOR = re.compile(r"^(?:TM\s?\.?|T/M\s?\.?|THAY MẶT)\s*")
_LONGEST_NAME = 90
_FIRST_LINES = 12


def read_issuer(
    parts: Parts, top: Sequence[Line], lines: Sequence[Line], place: str | None
) -> tuple[str | None, tuple[str, ...]]:
    """Give the body that issued the paper, written as within a sentence, and notes."""
    printed = list(_names_in(top))
    text = " ".join(line.text for line in lines[len(parts.letterhead) :])
    if printed:
        around = " ".join(line.text for line in top if not line.text.isupper())
        return as_written(composed_name(printed), text, around), ()
    issued = _from_sentence([*parts.front, *parts.body[:_FIRST_LINES]])
    if issued:
        note = "Không có tên cơ quan ở đầu văn bản; lấy theo câu ban hành."
        return _with_place(issued, place, text), (note,)
    signed = _from_signature(parts.closing)
    if signed:
        note = "Không có tên cơ quan ở đầu văn bản; lấy theo chữ ký."
        return _with_place(as_written(signed, text, ""), place, text), (note,)
    return None, ("Không thấy tên cơ quan ban hành.",)


def _names_in(top: Sequence[Line]) -> Iterator[str]:
    """The lines that name bodies; what the Youth Union has at the right is none."""
    is_first = True
    for text in (line.text.strip(" *-_") for line in top):
        if _is_name(text) and (is_first or not _UNION.match(matching_form(text))):
            yield text
            is_first = False


def _is_name(text: str) -> bool:
    form = matching_form(text)
    if not re.search(r"[^\W\d_]{2}", text) or _NO_NAME.search(form):
        return False
    if text.isupper():
        return True
    # Some write their name in small letters: it opens as a name does and is no sentence.
    in_small = bool(OPENS.match(form)) and text[:1].isupper() and len(text) < _LONGEST_NAME
    return (in_small and not text.endswith(",")) or _is_mostly_capital(text)


def _is_mostly_capital(text: str) -> bool:
    """ "ĐOÀN KIỂM TRA THEO QĐ Số 5", "UBND xã HOÀ AN": all but a few letters are capitals."""
    letters = [letter for letter in text if letter.isalpha()]
    capitals = sum(letter.isupper() for letter in letters)
    return len(letters) > 4 and capitals >= 0.8 * len(letters)


def _from_sentence(lines: Sequence[Line]) -> str | None:
    for line in lines:
        matches = list(_ISSUES.finditer(matching_form(line.text)))
        if matches:
            match = matches[-1]
            return in_full(line.text[match.start("who") : match.end("who")])
    return None


def _from_signature(closing: Sequence[Line]) -> str | None:
    for line in closing:
        match = _SIGNED_FOR.match(line.text) if AUTHORITY.match(line.text) else None
        if match:
            name = line.text[match.end() :].strip()
            return in_full(name) if OPENS.match(matching_form(name)) else None
    return None


def _with_place(name: str, place: str | None, text: str) -> str:
    """A name such as "Ủy ban nhân dân xã" takes its place from the line of place and date."""
    form = matching_form(name)
    if AREA.search(form) or not place:
        return name
    area = re.search(rf"(?<!\w)(?:{alternatives(AREA_WORDS)})$", form)
    if area:
        return f"{name} {place}"
    named = re.compile(rf"(?<!\w)((?:{alternatives(AREA_WORDS)}) {re.escape(place)})", re.I)
    found = named.search(text)
    return f"{name} {found[1]}" if found else name
