"""Dòng bị ngắt: a paragraph that was cut at a fixed width is put together again."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ansinh.core.documents.reading.openings import OPENING
from ansinh.core.documents.reading.source import Cell, Line

_WIDEST_WRAP = 100
_FULL = 0.6
_SET_APART = 0.2
_CLOSED = re.compile(r"[.;:]$|\./\.$")
# The number of a paper, and its place and day, are whole lines of the letterhead.
_WHOLE = re.compile(r"^Số\s?:.*\w\)?$|^[^,]{2,40}, ngày .*\d{4}$")


@dataclass(frozen=True, slots=True)
class PhysicalLine:
    """One line of the file; `apart` means that nothing runs on into it or out of it."""

    number: int
    text: str
    apart: bool
    bold: bool | None = None
    cell: Cell | None = None
    note: bool = False


def is_wrapped(lines: Sequence[PhysicalLine]) -> bool:
    """Tell whether the file was cut at a fixed width: no line is long, some go on in small."""
    widths = [len(line.text) for line in lines if line.text]
    if not widths or max(widths) > _WIDEST_WRAP:
        return False
    return any(one.text and _goes_on_in_small(two) for one, two in _pairs(lines))


def _goes_on_in_small(line: PhysicalLine) -> bool:
    return line.text[:1].islower() and not line.apart and not OPENING.match(line.text)


def join_wrapped(lines: Sequence[PhysicalLine], *, wrapped: bool) -> tuple[Line, ...]:
    """Give the paragraphs as lines, each numbered by the physical line where it starts."""
    return tuple(_paragraphs(lines, wrapped=wrapped))


def _paragraphs(lines: Sequence[PhysicalLine], *, wrapped: bool) -> Iterator[Line]:
    widest = max((len(line.text) for line in lines), default=0)
    printed = sum(1 for line in lines if line.text)
    # Where blank lines set paragraphs apart, what stands without one was cut.
    set_apart = len(lines) - printed > _SET_APART * printed
    open_line: Line | None = None
    for before, line in _pairs([PhysicalLine(0, "", apart=True), *lines]):
        if open_line and wrapped and _runs_on(before, line, 0 if set_apart else widest):
            open_line = replace(open_line, text=f"{open_line.text} {line.text}")
            continue
        if open_line:
            yield open_line
        open_line = _opened(line) if line.text else None
    if open_line:
        yield open_line


def _opened(line: PhysicalLine) -> Line:
    return Line(line.number, line.text, bold=line.bold, cell=line.cell, note=line.note)


def _runs_on(before: PhysicalLine, line: PhysicalLine, full: int) -> bool:
    if not before.text or not line.text or line.apart or OPENING.match(line.text):
        return False
    if before.cell != line.cell:
        return False
    ended = _CLOSED.search(before.text) or _WHOLE.search(before.text)
    if ended and not line.text[:1].islower():
        return False
    if _is_title(before.text, line.text, full):
        return False
    return _same_case(before.text, line.text)


def _is_title(before: str, after: str, full: int) -> bool:
    """A short line in capitals, or one with a number, was not cut where a new sentence follows."""
    is_short = len(before) < _FULL * full
    return is_short and after[:1].isupper() and before.isupper() != bool(OPENING.match(before))


def _same_case(before: str, after: str) -> bool:
    """Capitals do not run on into a sentence, nor back (a title after its type, a name)."""
    return before.isupper() == after.isupper() or not (before.isupper() or after.isupper())


def _pairs(lines: Sequence[PhysicalLine]) -> Iterator[tuple[PhysicalLine, PhysicalLine]]:
    return pairwise(lines)
