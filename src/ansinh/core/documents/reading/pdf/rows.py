"""Dòng in: characters on one baseline, cut into pieces where a column's gap stands."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ansinh.core.documents.reading.characters import single_spaced
from ansinh.core.documents.reading.pdf.engine import Glyph, Rules

_SAME_BASELINE = 0.35
_WORD_GAP = 0.12
_COLUMN_GAP = 2.2
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
    for line in _baselines(glyphs):
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
    letters: list[str] = []
    for before, glyph in zip([line[0], *line], line, strict=False):
        if glyph.x - before.right > _WORD_GAP * glyph.size:
            letters.append(" ")
        letters.append(glyph.text)
    printed = [glyph for glyph in line if not glyph.text.isspace()] or line
    size = max(glyph.size for glyph in printed)
    return Piece(single_spaced("".join(letters)), printed[0].x, printed[-1].right, line[0].y, size)
