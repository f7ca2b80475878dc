"""Đoạn bị ngắt dòng: sentences that a file breaks over lines, put together to be read."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ansinh.core.documents.reading import Line
from ansinh.core.plans.structure.headings import bullet_width, numbered
from ansinh.core.plans.words.document_types import DOCUMENT_TYPES
from ansinh.core.plans.words.forms import alternatives, matching_form

_UNFINISHED = re.compile(r"(?:[\w]\s?[-/]|[,(]|\b(?:số|ngày|tháng|năm|của|và|về|theo|tại|các))$")
_CLOSED = re.compile(r"[.;:]$|\./\.$")
_REPLACES = re.compile(
    r"\b(?:thay thế|bãi bỏ|hủy bỏ)\s+(?:cho\s+)?(?:toàn bộ\s+)?(?:các\s+)?"
    rf"(?:{alternatives(DOCUMENT_TYPES)})\b(?!.*\. )"
)
_OPENS = re.compile(r"^[-+•\s]*(?:căn cứ|thực hiện|theo|xét|điều \d|tiếp tục thực hiện)\b")


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


def _is_open_list(line: Line) -> bool:
    """The papers that one replaces may stand below each other."""
    return line.text.endswith((";", ":")) and bool(_REPLACES.search(matching_form(line.text)))


def _opens_another(line: Line) -> bool:
    return bool(numbered(line.text) or _OPENS.match(matching_form(line.text)))


def _goes_on(before: Line, line: Line) -> bool:
    if _is_open_list(before) and not _opens_another(line):
        return True
    if before.cell != line.cell or _CLOSED.search(before.text) or bullet_width(line.text):
        return False
    if _opens_another(line):
        return False
    if _UNFINISHED.search(matching_form(before.text)):
        return True
    return before.text.isupper() == line.text.isupper() and line.text[:1].islower()
