"""Chú thích: footnotes and endnotes, found by what the text refers to."""

from collections.abc import Iterable, Iterator

from ansinh.core.documents.reading.word.markup import w
from ansinh.core.documents.reading.word.package import WordPackage
from ansinh.core.documents.reading.word.xml import Element

_KINDS = ("footnote", "endnote")


class Notes:
    """The notes of one document."""

    def __init__(self, package: WordPackage) -> None:
        """Take the notes out of their parts, which may be absent."""
        self._notes = {
            (kind, note.get(w("id"), "")): note
            for kind in _KINDS
            if (part := package.part(f"word/{kind}s.xml")) is not None
            for note in part.iterchildren(w(kind))
        }

    def referred(self, references: Iterable[tuple[str, str]]) -> Iterator[tuple[int, Element]]:
        """Give the notes in the order of their references, each kind numbered from 1."""
        told = list(dict.fromkeys(references))
        for kind in _KINDS:
            of_kind = [self._notes[one] for one in told if one[0] == kind and one in self._notes]
            yield from enumerate(of_kind, start=1)
