"""Số thứ tự tự động: numbers that exist only as list formatting, as they would be printed."""

import re
from collections import defaultdict
from dataclasses import dataclass

from ansinh.core.documents.reading.list_numbers import printed_number
from ansinh.core.documents.reading.word.markup import w
from ansinh.core.documents.reading.word.xml import Element

_PLACEHOLDER = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class _Level:
    format: str
    text: str
    start: int


class ListNumbers:
    """The lists of one document; `label_of` must be asked in reading order, once a paragraph."""

    def __init__(self, numbering: Element | None, styles: Element | None) -> None:
        """Read the list definitions; both parts may be absent."""
        self._levels = {} if numbering is None else _levels_by_list(numbering)
        self._style_lists = {} if styles is None else _lists_of_styles(styles)
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)

    def label_of(self, paragraph: Element) -> str:
        """Give the number or bullet printed before `paragraph`, or an empty string."""
        place = self._place_of(paragraph)
        if place is None:
            return ""
        list_id, depth = place
        levels = self._levels.get(list_id, {})
        level = levels.get(depth)
        if level is None or level.format == "none":
            return ""
        if level.format == "bullet":
            return "-"
        return self._next_number(list_id, depth, levels)

    def _place_of(self, paragraph: Element) -> tuple[str, int] | None:
        properties = paragraph.find(w("pPr"))
        if properties is None:
            return None
        style = properties.find(w("pStyle"))
        inherited = self._style_lists.get("" if style is None else style.get(w("val"), ""))
        own = _list_place(properties)
        list_id, depth = own or inherited or ("0", 0)
        return None if list_id == "0" else (list_id, depth)

    def _next_number(self, list_id: str, depth: int, levels: dict[int, _Level]) -> str:
        counts = self._counts[list_id]
        counts[depth] = counts.get(depth, levels[depth].start - 1) + 1
        for deeper in [d for d in counts if d > depth]:
            del counts[deeper]

        def number_at(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            level = levels.get(at, levels[depth])
            return printed_number(counts.get(at, level.start), level.format)

        return _PLACEHOLDER.sub(number_at, levels[depth].text)


def _whole(text: str | None, default: int) -> int:
    return int(text) if text and re.fullmatch(r"-?\d{1,6}", text) else default


def _value(parent: Element, tag: str) -> str | None:
    child = parent.find(w(tag))
    return None if child is None else child.get(w("val"))


def _list_place(properties: Element) -> tuple[str, int] | None:
    place = properties.find(w("numPr"))
    if place is None:
        return None
    list_id = _value(place, "numId")
    return None if list_id is None else (list_id, _whole(_value(place, "ilvl"), 0))


def _lists_of_styles(styles: Element) -> dict[str, tuple[str, int]]:
    found: dict[str, tuple[str, int]] = {}
    for style in styles.iter(w("style")):
        properties = style.find(w("pPr"))
        place = None if properties is None else _list_place(properties)
        if place:
            found[style.get(w("styleId"), "")] = place
    return found


def _levels_by_list(numbering: Element) -> dict[str, dict[int, _Level]]:
    abstract = {
        definition.get(w("abstractNumId"), ""): _levels_of(definition)
        for definition in numbering.iter(w("abstractNum"))
    }
    lists: dict[str, dict[int, _Level]] = {}
    for one in numbering.iter(w("num")):
        levels = dict(abstract.get(_value(one, "abstractNumId") or "", {}))
        for override in one.iter(w("lvlOverride")):
            levels.update(_levels_of(override))
            _restart(levels, override)
        lists[one.get(w("numId"), "")] = levels
    return lists


def _restart(levels: dict[int, _Level], override: Element) -> None:
    depth = _whole(override.get(w("ilvl")), 0)
    start = _value(override, "startOverride")
    if start is not None and depth in levels:
        level = levels[depth]
        levels[depth] = _Level(level.format, level.text, _whole(start, level.start))


def _levels_of(definition: Element) -> dict[int, _Level]:
    return {
        _whole(level.get(w("ilvl")), 0): _Level(
            _value(level, "numFmt") or "decimal",
            _value(level, "lvlText") or "",
            _whole(_value(level, "start"), 1),
        )
        for level in definition.iterchildren(w("lvl"))
    }
