"""Ranh giới với lxml: the few members of an element that are used, and the guarded parser."""
# pyright: basic
# lxml carries no types; Element states what this package uses of it.

from collections.abc import Iterator
from typing import Protocol, cast

from lxml import etree  # pyright: ignore[reportAttributeAccessIssue]


class Element(Protocol):
    """An XML element."""

    @property
    def tag(self) -> object:
        """The qualified name, or a function for comments."""
        ...

    @property
    def text(self) -> str | None:
        """The text before the first child."""
        ...

    def get(self, key: str, default: str = "") -> str:
        """Give an attribute."""
        ...

    def find(self, path: str) -> "Element | None":
        """Find the first element at `path`."""
        ...

    def iter(self, tag: str) -> "Iterator[Element]":
        """Give all elements below with this name."""
        ...

    def iterchildren(self, tag: str) -> "Iterator[Element]":
        """Give the children with this name."""
        ...

    def __iter__(self) -> "Iterator[Element]":
        """Give the children."""
        ...


class BrokenXml(ValueError):
    """The bytes are no XML that can be read."""


def parsed(content: bytes) -> tuple[Element, bool]:
    """Parse XML without network or entities; the flag tells that it declares a document type.

    Raises BrokenXml.
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise BrokenXml(str(error)) from error
    return cast("Element", root), root.getroottree().docinfo.internalDTD is not None
