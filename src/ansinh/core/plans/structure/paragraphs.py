"""Đoạn bị ngắt dòng: sentences that a file breaks over lines, put together to be read."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ansinh.core.documents.reading import Line
from ansinh.core.plans.structure.headings import bullet_width, numbered
from ansinh.core.plans.words.forms import matching_form

_UNFINISHED = re.compile(r"(?:[\w]\s?[-/]|[,(]|\b(?:số|ngày|tháng|năm|của|và|về|theo|tại|các))$")
_CLOSED = re.compile(r"[.;:]$|\./\.$")
_OPENS = re.compile(r"^(?:căn cứ|thực hiện|theo|xét|điều \d|tiếp tục thực hiện)\b")


def paragraphs_of(lines: Sequence[Line]) -> Iterator[Line]:
    """Give the lines, those that go on in the next one joined; each keeps its first number."""
    held: Line | None = None
    for line in lines:
        if held and _goes_on(held, line):
            # A symbol is broken behind its dash or stroke, without a blank.
            joint = "" if held.text.endswith(("-", "/")) and line.text[:1].isupper() else " "
            held = replace(held, text=f"{held.text}{joint}{line.text}")
            continue
        if held:
            yield held
        held = line
    if held:
        yield held


def _goes_on(before: Line, line: Line) -> bool:
    if before.cell != line.cell or _CLOSED.search(before.text) or bullet_width(line.text):
        return False
    if numbered(line.text) or _OPENS.match(matching_form(line.text)):
        return False
    if before.text.isupper() != line.text.isupper():
        return False
    return line.text[:1].islower() or bool(_UNFINISHED.search(matching_form(before.text)))
