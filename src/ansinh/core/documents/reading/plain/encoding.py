"""Bảng mã: Unicode is read; the old Vietnamese encodings are recognised and named."""

from ansinh.core.documents.reading.plain.legacy import legacy_encoding
from ansinh.core.documents.reading.source import UnreadableDocument

_BYTE_ORDER_MARKS: tuple[tuple[bytes, str], ...] = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_FEW_CONTROLS = 3


def decode(name: str, content: bytes) -> str:
    """Give the text of `content`; raise UnreadableDocument when it is not Unicode text."""
    codec = next((c for mark, c in _BYTE_ORDER_MARKS if content.startswith(mark)), "utf-8")
    try:
        text = content.decode(codec)
    except UnicodeDecodeError as error:
        raise UnreadableDocument(_broken_message(name, content, error.start)) from error
    _refuse_binary(name, text)
    _refuse_legacy(name, text)
    return text


def _broken_message(name: str, content: bytes, position: int) -> str:
    legacy = legacy_encoding(content.decode("latin-1"))
    if legacy:
        return _legacy_message(name, legacy)
    line = content[:position].count(b"\n") + 1
    return (
        f"{name}, dòng {line}: chữ không đúng bảng mã Unicode (UTF-8). "
        "Mở tệp, chọn lưu lại với mã UTF-8."
    )


def _refuse_binary(name: str, text: str) -> None:
    control = sum(ch < " " and ch not in "\t\n\r\f\v" for ch in text)
    if control > _FEW_CONTROLS + len(text) // 200:
        raise UnreadableDocument(
            f"{name}: đây không phải tệp chữ (có {control} ký tự điều khiển). "
            "Đưa tệp văn bản (.txt, .md), Word (.docx) hoặc PDF có chữ."
        )


def _refuse_legacy(name: str, text: str) -> None:
    legacy = legacy_encoding(text)
    if legacy:
        raise UnreadableDocument(_legacy_message(name, legacy))


def _legacy_message(name: str, legacy: str) -> str:
    return (
        f"{name}: chữ gõ theo bảng mã cũ {legacy}, không phải Unicode. "
        "Chuyển mã sang Unicode (bộ gõ có mục chuyển mã, ví dụ UniKey: Ctrl+Shift+F6) rồi đưa lại."
    )
