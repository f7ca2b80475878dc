"""Các phần: where the title, the preamble, the body, the closing and the annexes stand."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from ansinh.core.documents.reading import Line
from ansinh.core.plans.structure.closings import closing_index
from ansinh.core.plans.structure.headings import has_bare_headings, is_bare_heading, numbered
from ansinh.core.plans.structure.titles import (
    TitleLine,
    find_title,
    opening_type,
    type_in_title,
    with_rest,
)
from ansinh.core.plans.words.document_types import ISSUING_TYPES
from ansinh.core.plans.words.forms import matching_form

_ANNEX = re.compile(r"^(?:PHỤ LỤC|BIỂU SỐ|Phụ lục)(?:\s+(?:SỐ\s+)?[IVXLC\d]+)?\s*[:.]?$|^PHỤ LỤC\b")
_FORM = re.compile(r"^(?:MẪU|BIỂU MẪU|ĐỀ CƯƠNG|Mẫu số)\b")
_ATTACHED = re.compile(r"^\(?\s*(?:được\s+)?(?:ban hành\s+|phê duyệt\s+)?kèm theo\b")
_BASIS_IN_LIST = re.compile(r"^(?:căn cứ|thực hiện|theo)\b")
_FEW = 8


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
    title = find_title(lines)
    start = title.index + 1 if title else 0
    beside = _beside_title(lines, title) if title else ()
    letterhead = (*lines[: max(start - 1, 0)], *beside)
    lines = [*lines[:start], *(line for line in lines[start:] if line not in beside)]
    top = with_rest(lines[title.index], title) if title else ()
    doc_type = title.kind if title else None
    attached = _attached(lines, start, doc_type)
    if title and attached:
        return _with_attached(lines, letterhead, title, attached)
    closing = closing_index(lines, start, len(lines))
    annex = _annex_index(lines, start, closing)
    end = _annex_index(lines, closing, closing)
    front, body = _front_and_body(lines[start : min(closing, annex)])
    annexes = lines[annex:closing] if annex < closing else lines[end:]
    return Parts(letterhead, doc_type, (*top, *front), (), None, (), body,
                 tuple(lines[closing:end]), tuple(annexes))  # fmt: skip


def _beside_title(lines: Sequence[Line], title: TitleLine) -> tuple[Line, ...]:
    """The right column of the letterhead, where the title runs on in the left one."""
    cell = lines[title.index].cell
    if cell is None:
        return ()
    below = lines[title.index + 1 :]
    same = takewhile(lambda line: line.cell is not None and line.cell.table == cell.table, below)
    return tuple(line for line in same if line.cell and line.cell.column > cell.column)


def text_of(parts: Parts) -> tuple[Line, ...]:
    """Give the lines written in sentences: title, preamble, articles and body."""
    return (*parts.front, *parts.articles, *parts.attached_front, *parts.body)


def _with_attached(
    lines: Sequence[Line], letterhead: tuple[Line, ...], title: TitleLine, attached: TitleLine
) -> Parts:
    """Cut a paper that issues another: two titles, a signature in the middle or at the end."""
    start = title.index + 1
    first = closing_index(lines, start, attached.index)
    front, articles = _front_and_body(lines[start:first])
    inside = attached.index + 1
    last = closing_index(lines, inside, _annex_index(lines, inside, inside))
    end = _annex_index(lines, inside, last)
    attached_front, body = _front_and_body(lines[inside : min(last, end)])
    middle = tuple(lines[first : attached.index])
    return Parts(
        letterhead=letterhead,
        doc_type=title.kind,
        front=(*with_rest(lines[title.index], title), *front),
        articles=articles,
        attached_type=attached.kind,
        attached_front=(*with_rest(lines[attached.index], attached), *attached_front),
        body=body,
        closing=middle or tuple(lines[last:end]),
        annexes=tuple(lines[end:]),
    )


def _attached(lines: Sequence[Line], start: int, doc_type: str | None) -> TitleLine | None:
    """Find the title of the paper that this one issues; annexes and forms are none."""
    if doc_type not in ISSUING_TYPES:
        return None
    closed = closing_index(lines, start, len(lines))
    for index in range(start, len(lines)):
        text = lines[index].text
        if _ANNEX.match(text) or _FORM.match(text):
            return None
        bare = type_in_title(lines[index])
        joined = opening_type(lines[index]) if index > closed else None
        kind = bare or (joined.kind if joined else None)
        if not kind or kind == doc_type:
            continue
        if (index > closed and bare) or _is_announced(lines, index):
            return TitleLine(index, kind, joined.rest if joined else "")
    return None


def _is_announced(lines: Sequence[Line], index: int) -> bool:
    """Under the title of an issued paper stands that it is issued with the other."""
    below = lines[index + 1 : index + 1 + _FEW]
    return any(_ATTACHED.match(matching_form(line.text)) for line in below)


def _annex_index(lines: Sequence[Line], start: int, closing: int) -> int:
    """Find where the annexes begin; those announced by nothing but "kèm theo" follow a closing."""
    for index in range(start, len(lines)):
        if _ANNEX.match(lines[index].text) and lines[index].cell is None:
            return index
        if index > closing + 1 and _ATTACHED.match(matching_form(lines[index].text)):
            return index - 1
    return len(lines)


def _front_and_body(lines: Sequence[Line]) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    by_capitals = has_bare_headings([numbered(line.text) for line in lines])
    first = len(lines)
    for index, line in enumerate(lines):
        bare = by_capitals and index > 0 and is_bare_heading(line)
        if _opens_body(line) or (bare and not lines[index - 1].text.isupper()):
            first = index
            break
    return tuple(lines[:first]), tuple(lines[first:])


def _opens_body(line: Line) -> bool:
    found = numbered(line.text)
    if found is None or found.kind == "letter":
        return False
    return not (found.kind == "arabic" and _BASIS_IN_LIST.match(matching_form(found.text)))
