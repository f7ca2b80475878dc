"""Dòng in: characters on one baseline, cut into pieces where a column's gap stands."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ansinh.core.documents.reading.characters import single_spaced
from ansinh.core.documents.reading.pdf.engine import Glyph, Rules
from ansinh.core.documents.reading.superscripts import is_note_mark

_SAME_BASELINE = 0.35
_WORD_GAP = 0.12
_COLUMN_GAP = 2.2
_RAISED_SIZE = 0.8
_LIFT = 0.15
_NO_RULES = Rules()


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text on one baseline; `left`, `right`, `y` and `size` in points.

    `confidence`, from 0 to 1, is that of a recognised piece, None for a printed one.
    """

    text: str
    left: float
    right: float
    y: float
    size: float
    confidence: float | None = None


Row = tuple[Piece, ...]


def rows_of(glyphs: Iterable[Glyph], rules: Rules = _NO_RULES) -> list[Row]:
    """Set the characters of a page into rows, top first, each row's pieces from the left.

    Pieces are parted by a wide gap or by a line drawn down between them.
    """
    told: list[Row] = []
    for line in _with_raised(_baselines(glyphs)):
        y = line[0].y
        cuts = [x for x, low, high in rules.down if low - 1 <= y <= high + 1]
        row = tuple(_pieces(sorted(line, key=lambda g: g.x), cuts))
        if row:
            told.append(row)
    return told


def _baselines(glyphs: Iterable[Glyph]) -> Iterator[list[Glyph]]:
    line: list[Glyph] = []
    for glyph in sorted(glyphs, key=lambda g: (-g.y, g.x)):
        if line and line[0].y - glyph.y > _SAME_BASELINE * max(line[0].size, 1):
            yield line
            line = []
        line.append(glyph)
    if line:
        yield line


def _with_raised(lines: Iterable[list[Glyph]]) -> Iterator[list[Glyph]]:
    """Put raised signs, which have a baseline of their own, into the line they belong to."""
    waiting: list[Glyph] = []
    for line in lines:
        size = max(glyph.size for glyph in line)
        if waiting and _is_raised(waiting[0], line[0].y, size):
            line.extend(waiting)
        elif waiting:
            yield waiting
        waiting = line
    if waiting:
        yield waiting


def _is_raised(glyph: Glyph, y: float, size: float) -> bool:
    return glyph.size < _RAISED_SIZE * size and _LIFT * size < glyph.y - y < size


def _pieces(line: list[Glyph], cuts: Sequence[float]) -> Iterator[Piece]:
    start = 0
    for index in range(1, len(line) + 1):
        if index == len(line) or _is_parted(line, index, cuts):
            piece = _piece(line[start:index])
            if piece.text:
                yield piece
            start = index


def _is_parted(line: list[Glyph], index: int, cuts: Sequence[float]) -> bool:
    if _gap(line, index) > _COLUMN_GAP * line[index].size:
        return True
    before, after = line[index - 1], line[index]
    return any(before.x < cut <= after.x + 1 and before.right <= cut + 1 for cut in cuts)


def _gap(line: list[Glyph], index: int) -> float:
    """The empty space before a character; blanks before it count as empty."""
    if line[index].text.isspace():
        return 0
    before = index - 1
    while before > 0 and line[before].text.isspace():
        before -= 1
    return line[index].x - line[before].right


def _piece(line: list[Glyph]) -> Piece:
    printed = [glyph for glyph in line if not glyph.text.isspace()] or line
    largest = max(printed, key=lambda glyph: glyph.size)
    text = _text(line, largest)
    return Piece(text, printed[0].x, printed[-1].right, largest.y, largest.size)


def _text(line: list[Glyph], largest: Glyph) -> str:
    """The words of a piece; the mark of a footnote after a word is no part of its sentence."""
    text, raised = "", ""
    for before, glyph in zip([line[0], *line], line, strict=False):
        if _is_raised(glyph, largest.y, largest.size):
            raised += glyph.text
            continue
        text, raised = text + _kept(text, raised), ""
        text += " " if glyph.x - before.right > _WORD_GAP * glyph.size else ""
        text += glyph.text
    return single_spaced(text + _kept(text, raised))


def _kept(before: str, raised: str) -> str:
    return "" if before.strip() and is_note_mark(before, raised) else raised
