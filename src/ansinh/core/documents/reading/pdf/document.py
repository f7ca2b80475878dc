"""Đọc PDF: from the characters on each page to paragraphs in reading order; pictures recognised."""

from ansinh.core.documents.reading.legacy import legacy_encoding
from ansinh.core.documents.reading.pdf.columns import blocks_of
from ansinh.core.documents.reading.pdf.engine import Pdf, PdfNotOpened
from ansinh.core.documents.reading.pdf.footnotes import without_footnotes
from ansinh.core.documents.reading.pdf.legibility import (
    has_broken_font,
    has_next_to_no_text,
    refuse_broken_font,
    refuse_scan,
)
from ansinh.core.documents.reading.pdf.pages import Pages, recognise_pages
from ansinh.core.documents.reading.pdf.paragraphs import paragraphs_of
from ansinh.core.documents.reading.pdf.rows import Row, rows_of
from ansinh.core.documents.reading.pdf.running import without_page_furniture
from ansinh.core.documents.reading.scan.headings import with_headings_in_order
from ansinh.core.documents.reading.scan.tesseract import is_installed
from ansinh.core.documents.reading.source import SourceText, UnreadableDocument

MAX_PAGES = 1_000


def read_pdf(name: str, content: bytes) -> SourceText:
    """Read a PDF; a line's number counts the reconstructed paragraphs.

    Pages that are pictures, and those of a font that cannot be read, go through recognition
    where it is installed.
    """
    try:
        pdf = Pdf(content)
    except PdfNotOpened as error:
        raise UnreadableDocument(_refusal(name, locked=error.locked)) from error
    try:
        pages = _printed_pages(name, pdf)
        _recognise(name, pdf, pages)
    finally:
        pdf.close()
    bodies, footnotes = without_footnotes(without_page_furniture(pages.rows))
    lines = list(paragraphs_of(blocks_of(bodies, pages.rules)))
    kind = "scan" if pages.are_mostly_recognised() else "pdf"
    if kind == "scan":
        lines = with_headings_in_order(lines)
    return SourceText(kind, pages.with_gaps(lines, footnotes), notes=tuple(pages.notes), name=name)


def _refusal(name: str, *, locked: bool) -> str:
    if locked:
        return f"{name}: tệp PDF có mật khẩu. Mở bằng mật khẩu rồi in lại thành PDF không khóa."
    return f"{name}: tệp PDF bị hỏng, không mở được. Tải lại tệp hoặc xuất lại PDF từ bản gốc."


def _printed_pages(name: str, pdf: Pdf) -> Pages:
    if pdf.page_count > MAX_PAGES:
        raise UnreadableDocument(
            f"{name}: PDF có {pdf.page_count} trang, quá mức {MAX_PAGES} trang. "
            "Tách tệp rồi đưa lại."
        )
    pages = Pages(name)
    for index in range(pdf.page_count):
        try:
            rules = pdf.rules_on(index)
            pages.rows.append(rows_of(pdf.glyphs_on(index), rules))
            pages.rules.append(rules.across)
        except PdfNotOpened:
            pages.rules.append(())
            pages.rows.append([])
            pages.lose(index, "bị hỏng")
    return pages


def _recognise(name: str, pdf: Pdf, pages: Pages) -> None:
    """Replace what cannot be read as text; refuse a paper of which nothing can."""
    text = "\n".join(piece.text for page in pages.rows for row in page for piece in row)
    is_scan = has_next_to_no_text(pages.rows)
    is_broken = has_broken_font(text) and not legacy_encoding(text)
    if not is_installed():
        if is_scan:
            refuse_scan(name)
        if is_broken:
            refuse_broken_font(name, text)
        for index in _without_text(pages.rows):
            pages.lose(index, "không có chữ (có thể là ảnh)")
        return
    everything = range(pdf.page_count) if is_scan or is_broken else _without_text(pages.rows)
    recognise_pages(pdf, pages, [i for i in everything if i not in pages.lost])
    if is_scan and not any(pages.rows):
        raise UnreadableDocument(
            f"{name}: các trang là ảnh, nhận dạng không ra chữ nào. Quét lại ở 300 dpi."
        )


def _without_text(pages: list[list[Row]]) -> list[int]:
    return [index for index, rows in enumerate(pages) if not rows]
