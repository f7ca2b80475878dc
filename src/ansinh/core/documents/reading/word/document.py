"""Đọc DOCX: paragraphs in reading order, the printed list numbers restored, footnotes last."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from ansinh.core.documents.reading.characters import single_spaced
from ansinh.core.documents.reading.legacy import Span, conversion_note, convert_spans
from ansinh.core.documents.reading.source import Cell, Line, SourceText, UnreadableDocument
from ansinh.core.documents.reading.word.markup import (
    children_that_matter,
    fonts_in,
    local_name,
    w,
)
from ansinh.core.documents.reading.word.notes import Notes
from ansinh.core.documents.reading.word.numbering import ListNumbers
from ansinh.core.documents.reading.word.package import WordPackage
from ansinh.core.documents.reading.word.runs import Piece, Printed, printed
from ansinh.core.documents.reading.word.styles import Facts, Styles, facts_of_paragraph
from ansinh.core.documents.reading.word.tables import cells_of
from ansinh.core.documents.reading.word.xml import Element

_MAX_DEPTH = 40


def read_docx(name: str, content: bytes) -> SourceText:
    """Read a DOCX; a line's number counts every paragraph, those in tables and empty ones too."""
    package = WordPackage(name, content)
    root = package.main_part()
    body = None if root is None else root.find(w("body"))
    if body is None:
        raise UnreadableDocument(
            f"{name}: tệp Word không có phần nội dung. Mở bằng Word rồi lưu lại."
        )
    styles = package.part("word/styles.xml")
    known = Styles(styles)
    numbers = ListNumbers(package.part("word/numbering.xml"), known.lists())
    walk = _Walk(name, known, numbers)
    lines = [*walk.lines_in(body), *walk.note_lines(Notes(package))]
    told = [conversion_note(name, *one) for one in walk.converted.items()]
    return SourceText("docx", tuple(lines), tuple(told), name, fonts_in(body, styles))


@dataclass
class _Walk:
    """One pass over the body; counts paragraphs and tables as it goes."""

    name: str
    styles: Styles
    numbers: ListNumbers
    paragraphs: int = 0
    tables: int = 0
    references: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    converted: Counter[str] = field(default_factory=Counter[str])
    _carried: list[Piece] = field(default_factory=list[Piece])
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

    def note_lines(self, notes: Notes) -> Iterator[Line]:
        """Give the footnotes, then the endnotes, that the text refers to, numbered as printed."""
        for label, note in notes.referred(self.references):
            lead = f"[{label}] "
            for child in children_that_matter(note):
                if local_name(child) == "p":
                    yield from self._note_paragraph(child, lead)
                    lead = ""

    def _note_paragraph(self, paragraph: Element, lead: str) -> Iterator[Line]:
        self.paragraphs += 1
        style = self.styles.facts(self.styles.paragraph_style(paragraph.find(w("pPr"))))
        text = single_spaced(self._text_of(printed(paragraph, style, self.styles)))
        if text:
            yield Line(self.paragraphs, f"{lead}{text}", note=True)

    def _paragraph(self, paragraph: Element, cell: Cell | None) -> Iterator[Line]:
        self.paragraphs += 1
        properties = paragraph.find(w("pPr"))
        style_name = self.styles.paragraph_style(properties)
        style = facts_of_paragraph(properties).over(self.styles.facts(style_name))
        found = printed(paragraph, style, self.styles)
        self.references += found.references
        found.pieces[:0] = self._carried
        self._carried = []
        if _mark_is_deleted(properties):
            self._carried = found.pieces
            return
        yield from self._lines(
            found, style, self.numbers.label(style.list_id, style.depth, style_name), cell
        )

    def _lines(self, found: Printed, style: Facts, label: str, cell: Cell | None) -> Iterator[Line]:
        texts = [single_spaced(piece) for piece in self._text_of(found).split("\n")]
        if label:
            texts[0] = single_spaced(f"{label}{texts[0]}")
        for text in filter(None, texts):
            yield Line(
                self.paragraphs, text, centred=bool(style.centred), bold=found.is_bold, cell=cell
            )

    def _text_of(self, found: Printed) -> str:
        texts, encoding = convert_spans([Span(piece.text, piece.font) for piece in found.pieces])
        if encoding:
            self.converted[encoding] += 1
        return "".join(texts)

    def _table(self, table: Element) -> Iterator[Line]:
        self.tables += 1
        for element, cell in cells_of(table, self.tables):
            yield from self.lines_in(element, cell)


def _mark_is_deleted(properties: Element | None) -> bool:
    """A paragraph whose end was deleted under review runs on into the next."""
    return properties is not None and properties.find(f"{w('rPr')}/{w('del')}") is not None
