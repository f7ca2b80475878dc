"""Tên loại văn bản: the line that names the type of a paper, alone or with its title."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ansinh.core.documents.reading import Line
from ansinh.core.plans.structure.headings import bullet_width, numbered
from ansinh.core.plans.words.document_types import TITLE_TYPES
from ansinh.core.plans.words.forms import alternatives, matching_form

_TYPES_BY_FORM = {matching_form(kind): kind for kind in TITLE_TYPES}
_OPENING_TYPE = re.compile(
    rf"^(?:\(?dự thảo\)?\s*)?(?P<t>{alternatives(TITLE_TYPES)})(?=[\s:.-])\s*[:.-]?\s*"
)
_PREAMBLE = re.compile(
    r"^[-\s]*(?:căn cứ|thực hiện|theo|xét|để|nhằm|trên cơ sở|tiếp tục|triển khai|thi hành)\b"
)
_SUBJECT = re.compile(r"^(?:v/v|về việc)\b|\bv/v\b")
_ADDRESS = re.compile(r"^kính gửi\b")
_CITED = re.compile(r"^(?:số\s*:?\s*[\d.…/_]|\d+\s?[-/]|ngày\b|này\b|của\b)")
_LONGEST_TITLE = 400
_MOST_LINES = 60
_FEW_LINES = 6


@dataclass(frozen=True, slots=True)
class TitleLine:
    """Where the title begins: the index of its line, the type, and what follows on the line."""

    index: int
    kind: str
    rest: str = ""


def type_in_title(line: Line) -> str | None:
    """Give the type of paper when `line` is nothing but its name in capitals, else None."""
    text = line.text.strip(" *.")
    return _TYPES_BY_FORM.get(matching_form(text)) if text.isupper() else None


def find_title(lines: Sequence[Line]) -> TitleLine | None:
    """Find the title of the paper: its type alone in capitals, else with its title on one line,
    else in small letters at the very top, else the subject of a letter, else anywhere.
    """
    head = _head(lines)
    for candidates in (_bare(head), _joined(head), _in_small(head), _letter(lines), _bare(lines)):
        found = next(candidates, None)
        if found:
            return found
    return None


def opening_type(line: Line) -> TitleLine | None:
    """Tell whether capitals open with a type of paper and go on with its title."""
    match = _OPENING_TYPE.match(matching_form(line.text))
    if not match or not line.text[: match.end("t")].isupper():
        return None
    rest = line.text[match.end() :].strip()
    if not rest or _CITED.match(matching_form(rest)) or line.text.endswith((":", ";")):
        return None
    return TitleLine(0, _TYPES_BY_FORM[match["t"]], rest)


def with_rest(line: Line, title: TitleLine) -> tuple[Line, ...]:
    """Give the part of the title that stands on the line of its type."""
    return (replace(line, text=title.rest),) if title.rest else ()


def _head(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines above the first base, the first heading and the first sentence to someone."""
    for index, line in enumerate(lines[:_MOST_LINES]):
        found = numbered(line.text)
        form = matching_form(line.text)
        if _PREAMBLE.match(form) and not line.text.isupper():
            return lines[:index]
        if found and found.kind not in {"letter", "capital"}:
            return lines[:index]
    return lines[:_MOST_LINES]


def _bare(lines: Sequence[Line]) -> Iterator[TitleLine]:
    for index, line in enumerate(lines):
        kind = type_in_title(line)
        if kind:
            yield TitleLine(index, kind)


def _joined(lines: Sequence[Line]) -> Iterator[TitleLine]:
    for index, line in enumerate(lines):
        found = opening_type(line)
        if found:
            yield replace(found, index=index)


def _in_small(lines: Sequence[Line]) -> Iterator[TitleLine]:
    """A paper without letterhead may write its type and title as a common line."""
    for index, line in enumerate(lines[:_FEW_LINES]):
        match = _OPENING_TYPE.match(f"{matching_form(line.text)} ")
        if not match or len(line.text) > _LONGEST_TITLE or line.text.endswith((".", ";", ":", ",")):
            continue
        rest = line.text[match.end() :].strip()
        if not _CITED.match(matching_form(rest)):
            yield TitleLine(index, _TYPES_BY_FORM[match["t"]], rest)


def _letter(lines: Sequence[Line]) -> Iterator[TitleLine]:
    """Công văn has no type: its subject stands under the number, then whom it is sent to."""
    head = lines[:_MOST_LINES]
    for index, line in enumerate(head):
        if _ADDRESS.match(matching_form(line.text)):
            yield TitleLine(_after_addressees(head, index), "Công văn", _subject(head))


def _after_addressees(lines: Sequence[Line], index: int) -> int:
    """Addressees in a list stand below the words "Kính gửi"."""
    while index + 1 < len(lines) and bullet_width(lines[index + 1].text):
        index += 1
    return index


def _subject(lines: Sequence[Line]) -> str:
    words = ""
    for line in lines:
        if words and not line.text[:1].islower():
            break
        if words or _SUBJECT.search(matching_form(line.text)):
            words = f"{words} {line.text}".strip()
    return words
