"""Số thứ tự tự động: numbers that exist only as list formatting, as they would be printed."""

import re
from dataclasses import dataclass, replace

from ansinh.core.documents.reading.list_numbers import printed_number
from ansinh.core.documents.reading.word.markup import is_on, value_of, w
from ansinh.core.documents.reading.word.xml import Element

_PLACEHOLDER = re.compile(r"%([1-9])")
_BULLETS_KEPT = {"-", "+", "–", "•"}


@dataclass(frozen=True, slots=True)
class _Level:
    """One level of a list; `restart` is the level (from 1) above which it goes on counting."""

    form: str
    text: str
    start: int
    legal: bool = False
    glue: str = " "
    restart: int | None = None
    style: str = ""


@dataclass(frozen=True, slots=True)
class _List:
    """One w:num: its levels, the counters it shares with its kin, and where it starts anew."""

    counters: str
    levels: dict[int, _Level]
    restarts: dict[int, int]


class ListNumbers:
    """The lists of one document; `label` must be asked in reading order, once a paragraph."""

    def __init__(self, numbering: Element | None, links: dict[str, str] | None = None) -> None:
        """Read the list definitions; `links` tells the list of a list style."""
        self._lists = {} if numbering is None else _lists_in(numbering, links or {})
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[str] = set()

    def label(self, list_id: str | None, depth: str | None, style: str = "") -> str:
        """Give the number or bullet of the next paragraph of a list, with what parts it from
        the text; empty without a list. The level of a style linked to one needs no `depth`.
        """
        one = self._lists.get(list_id or "0")
        if one is None:
            return ""
        linked = next((at for at, level in one.levels.items() if style and level.style == style), 0)
        at = whole(depth, linked)
        level = one.levels.get(at)
        if level is None:
            return ""
        if level.form == "bullet":
            return (level.text if level.text in _BULLETS_KEPT else "-") + " "
        printed = self._next_number(list_id or "", one, at)
        return f"{printed}{level.glue}" if printed else ""

    def _next_number(self, list_id: str, one: _List, depth: int) -> str:
        counts = self._counts.setdefault(one.counters, {})
        if list_id not in self._begun:
            self._begun.add(list_id)
            for at, start in one.restarts.items():
                counts[at] = start - 1
        level = one.levels[depth]
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [at for at in counts if at > depth and _begins_anew(one, at, depth)]:
            del counts[deeper]

        def number_at(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            its = one.levels.get(at, level)
            if its.form == "none":
                return ""
            form = "decimal" if level.legal else its.form
            return printed_number(counts.get(at, its.start), form)

        return _PLACEHOLDER.sub(number_at, level.text)


def _begins_anew(one: _List, deeper: int, depth: int) -> bool:
    """A level begins anew after any level above it, unless it says after which only."""
    level = one.levels.get(deeper)
    restart = None if level is None else level.restart
    return restart is None or depth < restart


def whole(text: str | None, default: int) -> int:
    """Read a whole number of at most six digits."""
    return int(text) if text and re.fullmatch(r"-?\d{1,6}", text) else default


def _lists_in(numbering: Element, links: dict[str, str]) -> dict[str, _List]:
    abstract = {
        definition.get(w("abstractNumId"), ""): definition
        for definition in numbering.iterchildren(w("abstractNum"))
    }
    of_list = {
        one.get(w("numId"), ""): value_of(one, "abstractNumId") or ""
        for one in numbering.iterchildren(w("num"))
    }
    lists: dict[str, _List] = {}
    for one in numbering.iterchildren(w("num")):
        list_id = one.get(w("numId"), "")
        kin = _linked(of_list[list_id], abstract, of_list, links)
        levels = _levels_of(abstract[kin]) if kin in abstract else {}
        restarts: dict[int, int] = {}
        for override in one.iterchildren(w("lvlOverride")):
            levels.update(_levels_of(override))
            _restart(levels, override, restarts)
        lists[list_id] = _List(kin, levels, restarts)
    return lists


def _linked(
    kin: str, abstract: dict[str, Element], of_list: dict[str, str], links: dict[str, str]
) -> str:
    """A definition without levels of its own may stand for that of a list style."""
    style = value_of(abstract[kin], "numStyleLink") if kin in abstract else None
    return of_list.get(links.get(style, ""), kin) if style else kin


def _restart(levels: dict[int, _Level], override: Element, restarts: dict[int, int]) -> None:
    depth = whole(override.get(w("ilvl")), 0)
    start = value_of(override, "startOverride")
    if start is not None and depth in levels:
        level = levels[depth]
        restarts[depth] = whole(start, level.start)
        levels[depth] = replace(level, start=restarts[depth])


def _levels_of(definition: Element) -> dict[int, _Level]:
    return {
        whole(level.get(w("ilvl")), 0): _Level(
            value_of(level, "numFmt") or "decimal",
            value_of(level, "lvlText") or "",
            whole(value_of(level, "start"), 1),
            legal=bool(is_on(level, "isLgl")),
            glue="" if value_of(level, "suff") == "nothing" else " ",
            restart=_whole_or_none(value_of(level, "lvlRestart")),
            style=value_of(level, "pStyle") or "",
        )
        for level in definition.iterchildren(w("lvl"))
    }


def _whole_or_none(text: str | None) -> int | None:
    return None if text is None else whole(text, 0)
