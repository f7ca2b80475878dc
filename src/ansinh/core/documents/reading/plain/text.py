"""Tệp chữ: decoded, freed of table pipes and Markdown marks, wrapped lines joined."""

import re

from ansinh.core.documents.reading.characters import composed, single_spaced
from ansinh.core.documents.reading.plain.encoding import decode
from ansinh.core.documents.reading.plain.wrapping import PhysicalLine, is_wrapped, join_wrapped
from ansinh.core.documents.reading.source import SourceText

_EMPHASIS = re.compile(r"\*\*|__|(?<!\w)\*(?=\S)|(?<=\S)\*(?!\w)")
_HEADING_MARK = re.compile(r"^#{1,6}\s+")
_RULE = re.compile(r"^[\s|:*_=-]+$")


def read_text(name: str, content: bytes) -> SourceText:
    """Read plain text or Markdown; a line's number is its physical line, blank ones counted."""
    text = composed(decode(name, content))
    physical = _physical_lines(text.splitlines())
    lines = join_wrapped(physical, wrapped=is_wrapped(physical))
    return SourceText("text", lines, name=name)


def _physical_lines(raw: list[str]) -> list[PhysicalLine]:
    lines: list[PhysicalLine] = []
    for number, text in enumerate(raw, start=1):
        bold = text.lstrip().startswith(("**", "#"))
        plain = _unmarked(text)
        break_before = "|" in text or not plain or bold
        lines.append(PhysicalLine(number, plain, break_before, bold or None))
    return lines


def _unmarked(text: str) -> str:
    if _RULE.match(text):
        return ""
    stripped = _HEADING_MARK.sub("", text.strip())
    return single_spaced(_EMPHASIS.sub("", stripped).strip("| \t"))
