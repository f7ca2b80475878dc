"""Số La Mã của đề mục: a stroke that recognition lost is told by the numbers around it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ansinh.core.documents.reading.list_numbers import printed_number
from ansinh.core.documents.reading.source import Line

_HEADING = re.compile(r"([IVX]{1,5})\. (\S.*)")
_WORTH = {printed_number(number, "upperRoman"): number for number in range(1, 40)}


def with_headings_in_order(lines: Sequence[Line]) -> list[Line]:
    """Give the lines; a heading whose number repeats the last one, before a gap, fills the gap."""
    told = list(lines)
    headings = [(at, found) for at, line in enumerate(told) if (found := _heading(line))]
    worth = [_WORTH.get(found[1], 0) for _, found in headings]
    for place in range(1, len(headings) - 1):
        at, found = headings[place]
        if worth[place] == worth[place - 1] and worth[place + 1] == worth[place] + 2:
            worth[place] += 1
            number = printed_number(worth[place], "upperRoman")
            told[at] = replace(told[at], text=f"{number}. {found[2]}")
    return told


def _heading(line: Line) -> re.Match[str] | None:
    found = None if line.cell else _HEADING.fullmatch(line.text)
    return found if found and found[2].isupper() else None
