"""Tệp chữ: decoded, cut into cells where there are tables, freed of Markdown's marks, joined."""

import html
import re
from collections.abc import Iterable, Iterator

from ansinh.core.documents.reading.characters import composed, single_spaced
from ansinh.core.documents.reading.plain.columns import cut_at_gaps
from ansinh.core.documents.reading.plain.encoding import decode
from ansinh.core.documents.reading.plain.pipes import RawLine, cut_at_pipes
from ansinh.core.documents.reading.plain.wrapping import PhysicalLine, is_wrapped, join_wrapped
from ansinh.core.documents.reading.source import SourceText
from ansinh.core.documents.reading.superscripts import is_note_mark

_EMPHASIS = re.compile(r"\*\*|__|(?<!\w)\*(?=\S)|(?<=\S)\*(?!\w)")
_HEADING_MARK = re.compile(r"^#{1,6}\s+")
_RULE = re.compile(r"^[\s|:*_=-]+$")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_RAISED = re.compile(r"<sup>([^<>]{1,8})</sup>", re.IGNORECASE)
_TAG = re.compile(r"</?(?:b|i|u|em|strong|center|sup|sub|p|div|span|font)(?:\s[^<>]*)?>", re.I)
_ENTITY = re.compile(r"&(?:nbsp|gt|lt|amp|quot|#\d{1,7}|#x[0-9a-f]{1,6});", re.IGNORECASE)
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!|<>~-])")
_NOTE_MARK = re.compile(r"(?<=\S)\[\^\w{1,20}\](?!:)")
_NOTE = re.compile(r"^\[\^(\w{1,20})\]:\s*")


def read_text(name: str, content: bytes) -> SourceText:
    """Read plain text or Markdown; a line's number is its physical line, blank ones counted."""
    text = composed(decode(name, content))
    raw = [RawLine(number, line) for number, line in enumerate(text.splitlines(), start=1)]
    piped = list(cut_at_pipes(raw))
    tables = max((line.cell.table for line in piped if line.cell), default=0)
    physical = list(_physical_lines(cut_at_gaps(piped, tables)))
    lines = join_wrapped(physical, wrapped=is_wrapped(physical))
    body, notes = ([x for x in lines if x.note is is_note] for is_note in (False, True))
    return SourceText("text", (*body, *notes), name=name)


def _physical_lines(lines: Iterable[RawLine]) -> Iterator[PhysicalLine]:
    for line in lines:
        for part in _BREAK.split(line.text):
            bold = part.lstrip().startswith(("**", "#")) or None
            note = bool(_NOTE.match(part))
            plain = _unmarked(part)
            apart = "|" in part or not plain or bool(bold) or note
            yield PhysicalLine(line.number, plain, apart, bold, line.cell, note)


def _unmarked(text: str) -> str:
    if _RULE.match(text):
        return ""
    stripped = _HEADING_MARK.sub("", text.strip())
    told = _NOTE.sub(r"[\1] ", _NOTE_MARK.sub("", stripped))
    plain = _EMPHASIS.sub("", _TAG.sub("", _RAISED.sub(_raised, told)))
    seen = _ESCAPED.sub(r"\1", _ENTITY.sub(lambda entity: html.unescape(entity[0]), plain))
    return single_spaced(seen.strip("| \t") if seen != "\\|" else seen)


def _raised(sign: re.Match[str]) -> str:
    return "" if is_note_mark(sign.string[: sign.start()], sign[1]) else sign[1]
