"""Loại tệp: told from the first bytes, never from the ending of the name."""

import io
import re
import zipfile
from enum import Enum

from ansinh.core.documents.reading.source import UnreadableDocument
from ansinh.core.documents.reading.word.package import MAIN_PART

_TAKES = "Đưa tệp văn bản (.txt, .md), Word (.docx), trang HTML hoặc PDF."
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")

_REFUSED_STARTS: tuple[tuple[bytes, str], ...] = (
    (b"GIF8", "ảnh GIF"),
    (b"BM", "ảnh BMP"),
    (b"RIFF", "tệp ảnh, âm thanh hoặc phim"),
    (b"\x1f\x8b", "tệp nén gzip"),
    (b"7z\xbc\xaf", "tệp nén 7z"),
    (b"Rar!", "tệp nén RAR"),
    (b"{\\rtf", "văn bản RTF: mở bằng Word rồi lưu thành .docx"),
    (b"PAR1", "tệp dữ liệu Parquet"),
    (b"SQLite format 3", "cơ sở dữ liệu SQLite"),
    (b"\x7fELF", "chương trình máy tính"),
    (b"MZ", "chương trình máy tính"),
)

_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*", b"P5 ")

_PACKAGES: tuple[tuple[str, str], ...] = (
    ("xl/workbook.xml", "bảng tính Excel"),
    ("ppt/presentation.xml", "trình chiếu PowerPoint"),
    ("mimetype", "văn bản OpenDocument (.odt): mở bằng Word hoặc LibreOffice rồi lưu thành .docx"),
)

_PAGE_START = re.compile(
    rb"<(?:!doctype html|html|head|body|meta|title|p|div|table|center|font|span|h[1-6])[\s>/]"
)


class Kind(Enum):
    """The kinds of file that can be read."""

    TEXT = "text"
    HTML = "html"
    DOCX = "docx"
    PDF = "pdf"
    PICTURE = "picture"


def kind_of(name: str, content: bytes) -> Kind:
    """Tell which reader takes `content`; raise UnreadableDocument for anything else."""
    if b"%PDF-" in content[:1024]:
        return Kind.PDF
    if content.startswith(_PICTURES):
        return Kind.PICTURE
    if content.startswith(b"PK"):
        return _kind_of_package(name, content)
    if content.startswith(_OLE):
        raise UnreadableDocument(_ole_message(name, content))
    for start, what in _REFUSED_STARTS:
        if content.startswith(start) and not _looks_like_text(content):
            raise UnreadableDocument(f"{name}: đây là {what}. {_TAKES}")
    return _kind_of_text(name, content)


def _looks_like_text(content: bytes) -> bool:
    try:
        content[:4096].decode("utf-8", errors="strict")
    except UnicodeDecodeError as error:
        return error.start > len(content[:4096]) - 4
    return b"\x00" not in content[:4096] and not content.startswith(b"{\\rtf")


def _kind_of_package(name: str, content: bytes) -> Kind:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            members = set(package.namelist())
    except Exception as error:
        raise UnreadableDocument(
            f"{name}: tệp nén bị hỏng, không mở được. Mở bằng Word rồi lưu lại, hoặc tải lại tệp."
        ) from error
    if any(map(MAIN_PART.fullmatch, members)):
        return Kind.DOCX
    what = next((what for part, what in _PACKAGES if part in members), "tệp nén ZIP")
    raise UnreadableDocument(f"{name}: đây là {what}, không phải .docx. {_TAKES}")


def _ole_message(name: str, content: bytes) -> str:
    if _ENCRYPTED_PACKAGE in content:
        return (
            f"{name}: tệp Word có mật khẩu. "
            "Mở bằng Word, bỏ mật khẩu (Tệp, Thông tin, Bảo vệ tài liệu) rồi lưu lại."
        )
    return (
        f"{name}: đây là tệp Office đời cũ (.doc, .xls hoặc .ppt), không đọc được. "
        "Mở bằng Word rồi lưu thành .docx."
    )


def _kind_of_text(name: str, content: bytes) -> Kind:
    # UTF-16 without its zero bytes shows its tags as well.
    start = content[:4096].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    if _PAGE_START.match(start) or b"<html" in start:
        return Kind.HTML
    if start.startswith(b"<?xml"):
        raise UnreadableDocument(f"{name}: đây là tệp XML. {_TAKES}")
    return Kind.TEXT
