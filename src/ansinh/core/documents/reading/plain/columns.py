"""Hai cột cách nhau bằng khoảng trắng: letterhead and signature typed side by side."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ansinh.core.documents.reading.plain.pipes import RawLine
from ansinh.core.documents.reading.source import Cell

_TAB = 8
_GAP = re.compile(r"(?<=\S)[ \u00a0]{4,}(?=\S)")
# The room left for a number, a day or a month to be written in parts no columns.
_TO_BE_FILLED = re.compile(r"(?:số\s*:|kính gửi\s*:|[/…]|\.\.|số|ngày|tháng|năm)$", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]{2}")
_SIDE_BY_SIDE = re.compile(
    r"CỘNG H|ĐẢNG CỘNG SẢN|Độc lập|Số\s*:|Nơi nhận|(?:^|\s)(?:TM|KT|TL|TUQ|Q|T/M|K/T)\s?\.|, ngày"
    r"|(?:CHỦ TỊCH|GIÁM ĐỐC|BÍ THƯ|TRƯỞNG) {4,}\S"
)
_MOST_BLANK = 4
_SLACK = 2


def cut_at_gaps(lines: Sequence[RawLine], tables: int) -> Iterator[RawLine]:
    """Give the lines with two columns side by side as cells, the left one first.

    `tables` is how many tables the text has already.
    """
    wide = [_Wide(line) for line in lines]
    index = 0
    while index < len(wide):
        end = _end_of_block(wide, index)
        block = wide[index:end]
        if not any(_SIDE_BY_SIDE.search(one.text) for one in block):
            yield lines[index]
            index += 1
            continue
        tables += 1
        yield from _columns(block, tables)
        index = end


class _Wide:
    """A line as it stands on paper; `gap` is where its two parts are set apart, if they are."""

    def __init__(self, line: RawLine) -> None:
        self.number = line.number
        self.text = line.text.expandtabs(_TAB).rstrip()
        gaps = [] if line.cell else [g for g in _GAP.finditer(self.text) if self._parts(g)]
        self.gap = (gaps[0].start(), gaps[0].end()) if len(gaps) == 1 else None
        self.left = len(self.text) - len(self.text.lstrip())

    def _parts(self, gap: re.Match[str]) -> bool:
        before, after = self.text[: gap.start()], self.text[gap.end() :]
        if _TO_BE_FILLED.search(before) or after.startswith(("/", ":", "-")):
            return False
        return bool(_LETTERS.search(before) and _LETTERS.search(after))


@dataclass
class _Gutter:
    """The empty space between two columns, and how far the left one is indented."""

    low: int
    high: int
    indent: int

    def narrow(self, gap: tuple[int, int], left: int) -> None:
        self.low, self.high = max(self.low, gap[0]), min(self.high, gap[1])
        self.indent = max(self.indent, left)

    def holds(self, one: _Wide, *, after_blank: bool) -> bool:
        """Tell whether a line without a gap stands in one of the two columns."""
        middle = (one.left + len(one.text)) / 2
        if one.left >= self.high - _SLACK or (one.left > self.low and middle >= self.high):
            return True
        at_left = one.left <= self.indent and len(one.text) <= self.high
        return at_left and (not after_blank or one.text.lstrip().startswith(("-", "+", "Số")))


def _end_of_block(wide: Sequence[_Wide], start: int) -> int:
    """Find the line after the two columns that begin at `start`; `start` itself if none do."""
    first = wide[start].gap
    if first is None:
        return start
    gutter = _Gutter(*first, wide[start].left)
    end = start + 1
    for index in range(start + 1, len(wide)):
        one = wide[index]
        if index - end > _MOST_BLANK:
            break
        if not one.text:
            continue
        if one.gap:
            gutter.narrow(one.gap, one.left)
        elif not gutter.holds(one, after_blank=index > end):
            break
        end = index + 1
    return end


def _columns(block: Sequence[_Wide], table: int) -> Iterator[RawLine]:
    gutter = min(one.gap[1] for one in block if one.gap)
    left: list[RawLine] = []
    right: list[RawLine] = []
    for one in block:
        if one.gap:
            left.append(RawLine(one.number, one.text[: one.gap[0]], Cell(table, 1, 1)))
            right.append(RawLine(one.number, one.text[one.gap[1] :], Cell(table, 1, 2)))
        elif one.text:
            is_right = (one.left + len(one.text)) / 2 >= gutter or one.left >= gutter
            place = Cell(table, 1, 2 if is_right else 1)
            (right if is_right else left).append(RawLine(one.number, one.text, place))
    yield from left
    yield from right
