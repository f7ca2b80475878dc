"""Đọc PDF có chữ: pages to rows, rows to columns and paragraphs; scans are told as such."""

from ansinh.core.documents.reading.pdf.columns import blocks_of
from ansinh.core.documents.reading.pdf.engine import Pdf, PdfNotOpened
from ansinh.core.documents.reading.pdf.legibility import refuse_scan
from ansinh.core.documents.reading.pdf.paragraphs import paragraphs_of
from ansinh.core.documents.reading.pdf.rows import Row, rows_of
from ansinh.core.documents.reading.pdf.running import without_page_furniture
from ansinh.core.documents.reading.source import SourceText, UnreadableDocument

MAX_PAGES = 1_000


def read_pdf(name: str, content: bytes) -> SourceText:
    """Read a PDF that carries text; a line's number counts the reconstructed paragraphs."""
    try:
        pdf = Pdf(content)
    except PdfNotOpened as error:
        raise UnreadableDocument(_refusal(name, locked=error.locked)) from error
    try:
        pages, notes = _rows_by_page(name, pdf)
    finally:
        pdf.close()
    refuse_scan(name, pages)
    blank = [str(number) for number, rows in enumerate(pages, start=1) if not rows]
    if blank:
        notes.append(f"{name}: trang {', '.join(blank)} không có chữ (có thể là ảnh), chưa đọc.")
    lines = tuple(paragraphs_of(blocks_of(without_page_furniture(pages))))
    return SourceText("pdf", lines, notes=tuple(notes), name=name)


def _refusal(name: str, *, locked: bool) -> str:
    if locked:
        return f"{name}: tệp PDF có mật khẩu. Mở bằng mật khẩu rồi in lại thành PDF không khóa."
    return f"{name}: tệp PDF bị hỏng, không mở được. Tải lại tệp hoặc xuất lại PDF từ bản gốc."


def _rows_by_page(name: str, pdf: Pdf) -> tuple[list[list[Row]], list[str]]:
    if pdf.page_count > MAX_PAGES:
        raise UnreadableDocument(
            f"{name}: PDF có {pdf.page_count} trang, quá mức {MAX_PAGES} trang. "
            "Tách tệp rồi đưa lại."
        )
    pages: list[list[Row]] = []
    notes: list[str] = []
    for index in range(pdf.page_count):
        try:
            pages.append(rows_of(pdf.glyphs_on(index)))
        except PdfNotOpened:
            pages.append([])
            notes.append(f"{name}: trang {index + 1} bị hỏng, bỏ qua; các trang khác vẫn đọc.")
    return pages, notes
