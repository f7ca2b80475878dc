"""Bảng mã: Unicode is read; bytes that are not Unicode are refused with their line."""

from ansinh.core.documents.reading.legacy import refuse_legacy
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
        refuse_legacy(name, content.decode("latin-1"))
        raise UnreadableDocument(_broken_message(name, content, error.start)) from error
    _refuse_binary(name, text)
    return text


def _broken_message(name: str, content: bytes, position: int) -> str:
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
