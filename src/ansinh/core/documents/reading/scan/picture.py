"""Đọc ảnh chụp văn bản: one picture (PNG, JPEG, TIFF) of a page, or a TIFF of many."""

from ansinh.core.documents.reading.pdf.columns import blocks_of
from ansinh.core.documents.reading.pdf.pages import recognition_note
from ansinh.core.documents.reading.pdf.paragraphs import paragraphs_of
from ansinh.core.documents.reading.pdf.running import without_page_furniture
from ansinh.core.documents.reading.scan.dimensions import pixels_of
from ansinh.core.documents.reading.scan.headings import with_headings_in_order
from ansinh.core.documents.reading.scan.hocr import pages_of
from ansinh.core.documents.reading.scan.tesseract import (
    HOW_TO_INSTALL,
    SECONDS_A_PAGE,
    PageNotRecognised,
    is_installed,
    recognised,
)
from ansinh.core.documents.reading.source import SourceText, UnreadableDocument

MAX_PIXELS = 60_000_000
"""An A3 page at 600 dpi has 70 million; A4 has 35."""
_PAGES_OF_TIME = 5


def read_picture(name: str, content: bytes) -> SourceText:
    """Read a picture of a paper; a line's number counts the paragraphs."""
    if not is_installed():
        raise UnreadableDocument(
            f"{name}: đây là ảnh chụp văn bản, máy này chưa có phần nhận dạng chữ. "
            f"{HOW_TO_INSTALL}, hoặc đưa bản Word (.docx)."
        )
    if pixels_of(content) > MAX_PIXELS:
        raise UnreadableDocument(f"{name}: ảnh quá lớn. Giảm còn 300 dpi rồi đưa lại.")
    try:
        pages = list(pages_of(recognised(content, seconds=_PAGES_OF_TIME * SECONDS_A_PAGE)))
    except PageNotRecognised as error:
        reason = "nhận dạng quá lâu" if error.slow else "ảnh bị hỏng hoặc không nhận dạng được"
        raise UnreadableDocument(f"{name}: {reason}. Quét lại ở 300 dpi rồi đưa lại.") from error
    lines = list(paragraphs_of(blocks_of(without_page_furniture(pages))))
    told = tuple(with_headings_in_order(lines))
    return SourceText("scan", told, (recognition_note(name, len(pages)),), name)
