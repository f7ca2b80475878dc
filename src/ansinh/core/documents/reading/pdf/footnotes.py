"""Chú thích cuối trang: small rows at the foot of a page, which must not cut its sentences."""

import re
from collections import Counter
from collections.abc import Sequence

from ansinh.core.documents.reading.pdf.rows import Row
from ansinh.core.documents.reading.source import Line

_SMALL = 0.9
_MARK = re.compile(r"^(?:\[?\d{1,3}[\])]?|\*{1,3})\s*(?=[^\W\d])")
_MOST_ROWS = 12


def without_footnotes(pages: Sequence[list[Row]]) -> tuple[list[list[Row]], list[Line]]:
    """Give the pages without their footnotes, and these as lines, their numbers to be given."""
    body = _usual_size(pages)
    kept: list[list[Row]] = []
    notes: list[Line] = []
    for number, rows in enumerate(pages, start=1):
        start = _start_of_notes(rows, body)
        kept.append(list(rows[:start]))
        notes += _notes_in(rows[start:], number)
    return kept, notes


def _usual_size(pages: Sequence[Sequence[Row]]) -> float:
    letters: Counter[float] = Counter()
    for piece in (piece for page in pages for row in page for piece in row):
        letters[round(piece.size, 1)] += len(piece.text) if piece.confidence is None else 0
    return letters.most_common(1)[0][0] if letters else 0.0


def _start_of_notes(rows: Sequence[Row], body: float) -> int:
    """Find where the small rows begin that close a page; its end where they are no notes."""
    start = len(rows)
    while start and len(rows[start - 1]) == 1 and rows[start - 1][0].size <= _SMALL * body:
        start -= 1
    few = 0 < len(rows) - start <= _MOST_ROWS
    told = few and start > 0 and bool(_MARK.match(rows[start][0].text))
    return start if told and rows[start][0].confidence is None else len(rows)


def _notes_in(rows: Sequence[Row], page: int) -> list[Line]:
    notes: list[Line] = []
    for (piece,) in rows:
        if notes and not _MARK.match(piece.text):
            last = notes.pop()
            notes.append(Line(0, f"{last.text} {piece.text}", page, note=True))
        else:
            notes.append(Line(0, piece.text, page, note=True))
    return notes
