"""Các phần: where the title, the preamble, the body, the closing and the annexes stand."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ansinh.core.documents.reading import Line
from ansinh.core.plans.structure.headings import numbered
from ansinh.core.plans.words.document_types import TITLE_TYPES
from ansinh.core.plans.words.forms import matching_form

_TYPES_BY_FORM = {matching_form(kind): kind for kind in TITLE_TYPES}
_RECIPIENTS = re.compile(r"^nơi nhận\s*:?")
_AUTHORITY = re.compile(r"^(?:(?:TM|KT|TL|TUQ|Q)\s?\.|[TK]/[MTL]\s?\.?)\s?(?=[^\W\d_])")
_ANNEX = re.compile(r"^(?:PHỤ LỤC|BIỂU SỐ|Phụ lục)(?:\s+(?:SỐ\s+)?[IVXLC\d]+)?\s*[:.]?$|^PHỤ LỤC\b")
_ATTACHED = re.compile(r"^\(?\s*(?:ban hành )?kèm theo\b")
_FEW = 12


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of one paper, each a run of lines; `doc_type` in Vietnamese words, None without
    a title. `attached_type` and `attached_front` belong to a paper issued with this one, whose
    text then is the `body`; the `articles` are those of the paper that issues it.
    """

    letterhead: tuple[Line, ...]
    doc_type: str | None
    front: tuple[Line, ...]
    articles: tuple[Line, ...]
    attached_type: str | None
    attached_front: tuple[Line, ...]
    body: tuple[Line, ...]
    closing: tuple[Line, ...]
    annexes: tuple[Line, ...]


def parts_of(lines: Sequence[Line]) -> Parts:
    """Cut a paper into its parts; a part that is absent is empty."""
    title = _title_index(lines, 0)
    letterhead = lines[: title or 0]
    start = 0 if title is None else title + 1
    doc_type = None if title is None else type_in_title(lines[title])
    closing = _closing_index(lines, start)
    attached = _title_index(lines, closing) if closing < len(lines) else None
    ending = _annex_index(lines, closing, attached)
    front, body = _front_and_body(lines[start:closing])
    if attached is None:
        return Parts(tuple(letterhead), doc_type, front, (), None, (), body,
                     tuple(lines[closing:ending]), tuple(lines[ending:]))  # fmt: skip
    end = _annex_index(lines, attached + 1, None)
    attached_front, attached_body = _front_and_body(lines[attached + 1 : end])
    return Parts(tuple(letterhead), doc_type, front, body, type_in_title(lines[attached]),
                 attached_front, attached_body, tuple(lines[closing:attached]),
                 tuple(lines[end:]))  # fmt: skip


def type_in_title(line: Line) -> str | None:
    """Give the type of paper when `line` is nothing but its name in capitals, else None."""
    text = line.text.strip(" *.")
    return _TYPES_BY_FORM.get(matching_form(text)) if text.isupper() else None


def _title_index(lines: Sequence[Line], start: int) -> int | None:
    return next((i for i in range(start, len(lines)) if type_in_title(lines[i])), None)


def _closing_index(lines: Sequence[Line], start: int) -> int:
    """Find where the recipients or the signature begin, whichever stands first."""
    for index in range(start, len(lines)):
        if _RECIPIENTS.match(matching_form(lines[index].text)):
            near = range(max(start, index - _FEW), index)
            return next((i for i in near if _AUTHORITY.match(lines[i].text)), index)
    signed = [i for i in range(start, len(lines)) if _AUTHORITY.match(lines[i].text)]
    return signed[0] if signed else len(lines)


def _annex_index(lines: Sequence[Line], start: int, before: int | None) -> int:
    stop = len(lines) if before is None else before
    for index in range(start, stop):
        if _ANNEX.match(lines[index].text):
            return index
        if index > start + 1 and _ATTACHED.match(matching_form(lines[index].text)):
            return index - 1
    return stop


def _front_and_body(lines: Sequence[Line]) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    first = next((i for i, line in enumerate(lines) if _opens_body(line)), len(lines))
    return tuple(lines[:first]), tuple(lines[first:])


def _opens_body(line: Line) -> bool:
    found = numbered(line.text)
    return found is not None and found.kind != "letter"
