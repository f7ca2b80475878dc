"""Đọc HTML: the printed paragraphs of a page in reading order, cells told by their place."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from ansinh.core.documents.reading.characters import single_spaced
from ansinh.core.documents.reading.legacy import Span, conversion_note, convert_spans
from ansinh.core.documents.reading.source import Cell, Line, SourceText, UnreadableDocument
from ansinh.core.documents.reading.superscripts import is_note_mark
from ansinh.core.documents.reading.web.encoding import decode_page
from ansinh.core.documents.reading.web.grid import OpenTable
from ansinh.core.documents.reading.web.lists import OpenList, open_list
from ansinh.core.documents.reading.web.style import Style, style_within
from ansinh.core.documents.reading.web.tree import Closed, Opened, TooDeep, events_of

_BLOCKS = {
    "address", "article", "blockquote", "body", "caption", "center", "dd", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hr", "html", "legend", "li", "main", "ol", "p", "pre", "section", "summary",
    "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
}  # fmt: skip
_LISTS = {"ol", "ul"}
_WHITE_SPACE = re.compile(r"[ \t\r\n\f]+")


def read_html(name: str, content: bytes) -> SourceText:
    """Read a page; a line's number counts the printed paragraphs, those of cells too."""
    page = decode_page(content)
    walk = _Walk()
    try:
        lines = list(walk.lines_in(page))
    except TooDeep as error:
        raise UnreadableDocument(
            f"{name}: các thẻ HTML lồng nhau quá sâu. Mở bằng Word rồi lưu thành .docx."
        ) from error
    flat = {table.number for table in walk.closed_tables if table.widest_row <= 1}
    body = (line for line in lines if not line.note)
    notes = (line for line in lines if line.note)
    numbered = tuple(_without_layout(line, flat) for line in (*body, *notes))
    told = (*_told(name, page), *(conversion_note(name, *one) for one in walk.converted.items()))
    return SourceText("html", numbered, told, name, tuple(sorted(walk.fonts)))


def _without_layout(line: Line, flat: set[int]) -> Line:
    """A table of one column only frames its text."""
    return replace(line, cell=None) if line.cell and line.cell.table in flat else line


def _told(name: str, page: str) -> tuple[str, ...]:
    lost = page.count("\ufffd")
    if not lost:
        return ()
    return (f"{name}: {lost} chữ không đúng bảng mã mà trang khai báo, đọc thành dấu “\ufffd”.",)


@dataclass
class _Walk:
    """One pass over a page: the styles in force, the tables and lists that are open."""

    fonts: set[str] = field(default_factory=set[str])
    converted: Counter[str] = field(default_factory=Counter[str])
    closed_tables: list[OpenTable] = field(default_factory=list[OpenTable])
    _styles: list[Style] = field(default_factory=lambda: [Style()])
    _tables: list[OpenTable] = field(default_factory=list[OpenTable])
    _cells: list[Cell | None] = field(default_factory=lambda: [None])
    _lists: list[OpenList] = field(default_factory=list[OpenList])
    _pieces: list[tuple[str, Style]] = field(default_factory=list[tuple[str, Style]])
    _label: str = ""
    _paragraphs: int = 0
    _table_count: int = 0

    def lines_in(self, page: str) -> Iterator[Line]:
        for event in events_of(page):
            if isinstance(event, str):
                self._print(event)
                continue
            if event.tag in _BLOCKS:
                yield from self._end_paragraph()
            if isinstance(event, Opened):
                self._open(event)
            else:
                self._close(event)
        yield from self._end_paragraph()

    def _print(self, text: str) -> None:
        style = self._styles[-1]
        if style.hidden:
            return
        printed = text if style.preformatted else _WHITE_SPACE.sub(" ", text)
        if style.superscript and is_note_mark("".join(t for t, _ in self._pieces[-3:]), printed):
            return
        self._pieces.append((printed, style))

    def _open(self, opened: Opened) -> None:
        self._styles.append(style_within(self._styles[-1], opened))
        if self._styles[-1].font:
            self.fonts.add(self._styles[-1].font)
        if opened.tag == "br":
            self._pieces.append(("\n", self._styles[-1]))
        elif opened.tag in _LISTS:
            self._lists.append(open_list(opened.tag, opened.attributes))
        elif opened.tag == "li" and not self._styles[-1].hidden:
            self._label = self._lists[-1].label(opened.attributes) if self._lists else "-"
        else:
            self._open_table(opened)

    def _open_table(self, opened: Opened) -> None:
        if opened.tag == "table":
            self._table_count += 1
            self._tables.append(OpenTable(self._table_count))
        elif opened.tag == "tr" and self._tables:
            self._tables[-1].begin_row()
        elif opened.tag in {"td", "th"}:
            table = self._tables[-1] if self._tables else None
            self._cells.append(table.begin_cell(opened.attributes) if table else None)

    def _close(self, closed: Closed) -> None:
        self._styles.pop()
        if closed.tag in _LISTS:
            self._lists.pop()
        elif closed.tag == "li":
            self._label = ""
        elif closed.tag == "table":
            self.closed_tables.append(self._tables.pop())
        elif closed.tag in {"td", "th"}:
            self._cells.pop()

    def _end_paragraph(self) -> Iterator[Line]:
        """Give the lines of the paragraph that ends here; breaks part lines of one number."""
        pieces, self._pieces = self._pieces, []
        told, encoding = convert_spans([Span(text, style.font) for text, style in pieces])
        texts = [single_spaced(text) for text in "".join(told).split("\n")]
        if not any(texts):
            return
        if self._label:
            first = next(index for index, text in enumerate(texts) if text)
            texts[first], self._label = f"{self._label} {texts[first]}", ""
        self._paragraphs += 1
        self.converted.update([encoding] if encoding else [])
        printed = [style for text, style in pieces if text.strip()]
        for text in filter(None, texts):
            yield Line(
                self._paragraphs,
                text,
                centred=printed[0].centred,
                bold=all(style.bold for style in printed),
                cell=self._cells[-1],
                note=printed[0].note,
            )
