"""Ranh giới với lxml: a page as a stream of what opens, what closes and the text between."""
# pyright: basic
# lxml carries no types; what leaves this module is typed.

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree  # pyright: ignore[reportAttributeAccessIssue]


class TooDeep(ValueError):
    """The tags are nested deeper than any real page."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A tag that opens, its name in small letters."""

    tag: str
    attributes: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Closed:
    """The tag that closes."""

    tag: str


Event = Opened | Closed | str


def events_of(page: str) -> Iterator[Event]:
    """Give the tags and texts of `page` in order, comments left out; raises TooDeep.

    Nothing is fetched, no entity of the page's own is resolved.
    """
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False)
    root = etree.fromstring(page.encode("utf-8", errors="replace"), parser)
    if any("depth" in error.message for error in parser.error_log):
        raise TooDeep("depth")
    if root is not None:
        yield from _walk(root)


def _walk(root: etree._Element) -> Iterator[Event]:
    for what, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        if what == "start":
            yield Opened(element.tag.lower(), element.attrib)
            if element.text:
                yield element.text
        elif what == "end":
            yield Closed(element.tag.lower())
        if what != "start" and element.tail:
            yield element.tail
