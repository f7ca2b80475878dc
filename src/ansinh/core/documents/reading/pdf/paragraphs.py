"""Đoạn văn: rows that run on into one another are joined, hyphens at line ends undone."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from ansinh.core.documents.reading.openings import OPENING
from ansinh.core.documents.reading.pdf.columns import Block
from ansinh.core.documents.reading.pdf.rows import Piece
from ansinh.core.documents.reading.source import Cell, Line

_ENDED = re.compile(r"(?:[.;:!?]|\./\.)[”\"]?$")
_GOES_ON = re.compile(r"[a-zà-ỹđ]|\d{1,3}[^.)\s]|\d{1,4}%?\s(?!\W)", re.UNICODE)
_LOOSEST = 1.2
_SMALL_WIDTH = 0.5
_CAPITAL_WIDTH = 0.75
_CENTRE_SLACK = 8.0


@dataclass
class _Open:
    """The paragraph being put together; it starts on `page` and has come to `last_page`."""

    page: int
    column: int
    last_page: int
    block: Block
    pieces: list[Piece] = field(default_factory=list)

    @property
    def printed_table(self) -> int:
        """Tell the table that this stands in, 0 for two columns and for running text."""
        return self.block.table


def paragraphs_of(blocks: Iterable[Block]) -> Iterator[Line]:
    """Give the paragraphs as lines, numbered from 1 in reading order."""
    told = list(blocks)
    layout = _Layout(told)
    table = 0
    previous = (0, 0)
    for number, one in enumerate(_joined(told, layout), start=1):
        table += _begins_table(one, previous)
        previous = (one.column, one.printed_table)
        row, width = max(one.block.row, 1), one.block.width
        cell = Cell(max(table, 1), row, one.column, width) if one.column else None
        yield Line(
            number,
            _text(one.pieces),
            one.page,
            layout.is_centred(one.pieces),
            cell=cell,
            confidence=_confidence(one.pieces),
        )


def _begins_table(one: _Open, previous: tuple[int, int]) -> bool:
    if one.printed_table or previous[1]:
        return bool(one.column) and one.printed_table != previous[1]
    return one.column == 1 and previous[0] != 1


class _Layout:
    """The margins and the usual line distance of a paper."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        body = [piece for block in blocks if not block.column for piece in block.pieces]
        self.left = min((p.left for p in body), default=0.0)
        self.right = max((p.right for p in body), default=0.0)
        gaps = Counter(
            round(one.y - two.y)
            for block in blocks
            if not block.column
            for one, two in zip(block.pieces, block.pieces[1:], strict=False)
            if one.y > two.y
        )
        self.leading = float(gaps.most_common(1)[0][0]) if gaps else 0.0

    def is_centred(self, pieces: Sequence[Piece]) -> bool:
        middle = (self.left + self.right) / 2
        return all(
            abs((p.left + p.right) / 2 - middle) < _CENTRE_SLACK and p.left > self.left + 1
            for p in pieces
        )

    def runs_on(self, before: Piece, piece: Piece, *, same_page: bool) -> bool:
        """Tell whether `piece` continues the line of `before`: no room was left for its word, or it
        goes on in small letters where nothing had ended.
        """
        distance = before.y - piece.y
        if same_page and self.leading and not 0 <= distance <= _LOOSEST * self.leading:
            return False
        ended = bool(_ENDED.search(before.text))
        if not same_page and ended:
            return False
        if not ended and _GOES_ON.match(piece.text):
            return True
        return self.right - before.right < _first_word_width(piece)


def _first_word_width(piece: Piece) -> float:
    """Estimate the room that the first word of `piece` and a space would have taken."""
    letters = piece.text.split(" ", 1)[0]
    ems = sum(_CAPITAL_WIDTH if letter.isupper() else _SMALL_WIDTH for letter in letters)
    return (ems + _SMALL_WIDTH) * piece.size + 2


def _joined(blocks: Iterable[Block], layout: _Layout) -> Iterator[_Open]:
    one: _Open | None = None
    for block in blocks:
        for piece in block.pieces:
            if one and _continues(one, block, piece, layout):
                one.pieces.append(piece)
                one.last_page = block.page
                continue
            if one:
                yield one
            one = _Open(block.page, block.column, block.page, block, [piece])
    if one:
        yield one


def _continues(one: _Open, block: Block, piece: Piece, layout: _Layout) -> bool:
    if one.column != block.column or block.page - one.last_page > 1 or OPENING.match(piece.text):
        return False
    if block.table or one.block.table:
        return one.block is block
    before = one.pieces[-1]
    if before.text.isupper() != piece.text.isupper() and one.pieces[0].text.isupper():
        return False
    if block.column:
        return _continues_in_column(one, before, piece)
    return layout.runs_on(before, piece, same_page=one.last_page == block.page)


def _continues_in_column(one: _Open, before: Piece, piece: Piece) -> bool:
    """In a column only a recipient's entry or a motto cut in two runs on."""
    close = 0 < before.y - piece.y < 1.5 * piece.size
    entry = one.pieces[0].text.startswith(("-", "+")) and not _ENDED.search(before.text)
    return close and (entry or (one.pieces[0].text.startswith("CỘNG H") and piece.text.isupper()))


def _confidence(pieces: Sequence[Piece]) -> float | None:
    """The mean over the letters, None as soon as a piece was printed and not recognised."""
    letters = sum(len(piece.text) for piece in pieces)
    told = [piece.confidence * len(piece.text) for piece in pieces if piece.confidence is not None]
    return round(sum(told) / letters, 2) if len(told) == len(pieces) and letters else None


def _text(pieces: Sequence[Piece]) -> str:
    text = pieces[0].text
    for piece in pieces[1:]:
        text = _glued(text, piece.text)
    return text


def _glued(text: str, following: str) -> str:
    if re.search(r"\w-$", text):
        cut_word = text[-2].islower() and following[:1].islower()
        return (text[:-1] if cut_word else text) + following
    return f"{text} {following}"
