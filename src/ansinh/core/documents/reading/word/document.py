"""Đọc DOCX: paragraphs in reading order, the printed list numbers restored."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from ansinh.core.documents.reading.characters import single_spaced
from ansinh.core.documents.reading.source import Cell, Line, SourceText, UnreadableDocument
from ansinh.core.documents.reading.word.markup import (
    children_that_matter,
    fonts_in,
    is_bold,
    is_centred,
    local_name,
    text_of,
    w,
)
from ansinh.core.documents.reading.word.numbering import ListNumbers
from ansinh.core.documents.reading.word.package import WordPackage
from ansinh.core.documents.reading.word.xml import Element

_MAX_DEPTH = 40


def read_docx(name: str, content: bytes) -> SourceText:
    """Read a DOCX; a line's number counts every paragraph, those in tables and empty ones too."""
    package = WordPackage(name, content)
    root = package.part("word/document.xml")
    body = None if root is None else root.find(w("body"))
    if body is None:
        raise UnreadableDocument(
            f"{name}: tệp Word không có phần nội dung. Mở bằng Word rồi lưu lại."
        )
    styles = package.part("word/styles.xml")
    walk = _Walk(name, ListNumbers(package.part("word/numbering.xml"), styles))
    lines = tuple(walk.lines_in(body))
    return SourceText("docx", lines, name=name, fonts=fonts_in(body, styles))


@dataclass
class _Walk:
    """One pass over the body; counts paragraphs and tables as it goes."""

    name: str
    numbers: ListNumbers
    paragraphs: int = 0
    tables: int = 0
    _depth: int = field(default=0)

    def lines_in(self, parent: Element, cell: Cell | None = None) -> Iterator[Line]:
        self._depth += 1
        if self._depth > _MAX_DEPTH:
            raise UnreadableDocument(
                f"{self.name}: bảng lồng nhau quá {_MAX_DEPTH} tầng. Bỏ bớt bảng lồng rồi lưu lại."
            )
        for child in children_that_matter(parent):
            if local_name(child) == "p":
                yield from self._paragraph(child, cell)
            else:
                yield from self._table(child)
        self._depth -= 1

    def _paragraph(self, paragraph: Element, cell: Cell | None) -> Iterator[Line]:
        self.paragraphs += 1
        label = self.numbers.label_of(paragraph)
        printed = text_of(paragraph)
        pieces = [single_spaced(piece) for piece in printed.split("\n")]
        if label and pieces:
            pieces[0] = f"{label} {pieces[0]}".strip()
        for text in filter(None, pieces):
            yield Line(
                self.paragraphs,
                text,
                centred=is_centred(paragraph),
                bold=is_bold(paragraph),
                cell=cell,
            )

    def _table(self, table: Element) -> Iterator[Line]:
        self.tables += 1
        number = self.tables
        for row_number, row in enumerate(table.iterchildren(w("tr")), start=1):
            for column, cell in enumerate(row.iterchildren(w("tc")), start=1):
                yield from self.lines_in(cell, Cell(number, row_number, column))
