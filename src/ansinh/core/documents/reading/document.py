"""Đọc một tệp: from a path or an upload to numbered lines, or one clear refusal."""

from dataclasses import replace
from pathlib import Path

from ansinh.core.documents.reading.content_kind import Kind, kind_of
from ansinh.core.documents.reading.legacy import conversion_note, convert_lines
from ansinh.core.documents.reading.pdf.document import read_pdf
from ansinh.core.documents.reading.plain.text import read_text
from ansinh.core.documents.reading.scan.picture import read_picture
from ansinh.core.documents.reading.source import SourceText, UnreadableDocument
from ansinh.core.documents.reading.web.document import read_html
from ansinh.core.documents.reading.word.document import read_docx

MAX_BYTES = 50 * 1024 * 1024

_READERS = {
    Kind.TEXT: read_text,
    Kind.HTML: read_html,
    Kind.DOCX: read_docx,
    Kind.PDF: read_pdf,
    Kind.PICTURE: read_picture,
}


def read_document(path: Path) -> SourceText:
    """Read the paper at `path` (text, Markdown, HTML, DOCX, PDF, a scan).

    Raises UnreadableDocument, and nothing else, when the file cannot be read as such a paper.
    A file over 50 MB is refused before it is opened.
    """
    name = path.name or str(path)
    try:
        _refuse_odd_place(path, name)
        _refuse_size(name, path.stat().st_size)
        content = path.read_bytes()
    except (OSError, ValueError) as error:
        if isinstance(error, UnreadableDocument):
            raise
        message = f"{name}: không mở được tệp này. Kiểm tra quyền đọc hoặc chép lại tệp."
        raise UnreadableDocument(message) from error
    return read_document_bytes(name, content)


def read_document_bytes(name: str, content: bytes) -> SourceText:
    """Read an uploaded paper; `name` serves messages only, the kind is told from `content`.

    Raises UnreadableDocument, and nothing else, when it cannot be read.
    """
    _refuse_size(name, len(content))
    kind = kind_of(name, content)
    try:
        source = _READERS[kind](name, content)
    except UnreadableDocument:
        raise
    except Exception as error:  # a spoiled file can break the engines in any way
        message = f"{name}: tệp bị hỏng, không đọc được. Mở bằng phần mềm gốc rồi lưu lại."
        raise UnreadableDocument(message) from error
    if not source.lines:
        raise UnreadableDocument(f"{name}: tệp không có chữ nào. Chọn lại tệp có nội dung.")
    return _in_right_letters(name, source)


def _in_right_letters(name: str, source: SourceText) -> SourceText:
    lines, encoding, count = convert_lines(source.lines, source.fonts)
    notes = (conversion_note(name, encoding, count),) if encoding else ()
    return replace(source, lines=lines, notes=(*source.notes, *notes))


def _refuse_odd_place(path: Path, name: str) -> None:
    if not path.exists():
        raise UnreadableDocument(f"{name}: không có tệp này. Kiểm tra lại đường dẫn và tên tệp.")
    if path.is_dir():
        raise UnreadableDocument(f"{name}: đây là thư mục, không phải tệp. Chọn một tệp văn bản.")
    if not path.is_file():
        raise UnreadableDocument(f"{name}: đây không phải tệp thường. Chọn một tệp văn bản.")


def _refuse_size(name: str, size: int) -> None:
    if size > MAX_BYTES:
        megabytes = size / 1024 / 1024
        raise UnreadableDocument(
            f"{name}: tệp nặng {megabytes:.0f} MB, quá mức 50 MB. "
            "Bỏ bớt ảnh rồi lưu lại, hoặc tách tệp."
        )
    if size == 0:
        raise UnreadableDocument(f"{name}: tệp rỗng (0 byte). Chép lại hoặc tải lại tệp gốc.")
