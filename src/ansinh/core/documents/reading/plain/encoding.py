"""Bảng mã: Unicode first, then the code pages that Vietnamese was typed in."""

from ansinh.core.documents.reading.characters import composed
from ansinh.core.documents.reading.legacy import legacy_encoding
from ansinh.core.documents.reading.legacy.syllables import marked_syllables, marked_words
from ansinh.core.documents.reading.source import UnreadableDocument

_BYTE_ORDER_MARKS: tuple[tuple[bytes, str], ...] = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_FEW_CONTROLS = 3
_MOSTLY = 0.8


def decode(name: str, content: bytes) -> str:
    """Give the text of `content`; an old Vietnamese encoding is left for its conversion.

    Raises UnreadableDocument when it is no text in any encoding of Vietnamese.
    """
    codec = next((c for mark, c in _BYTE_ORDER_MARKS if content.startswith(mark)), "utf-8")
    try:
        text = content.decode(codec)
    except UnicodeDecodeError as error:
        text = _single_bytes(content)
        if text is None:
            raise UnreadableDocument(_broken_message(name, content, error.start)) from error
    _refuse_binary(name, text)
    return text


def _single_bytes(content: bytes) -> str | None:
    """Read Windows code pages: letters of TCVN3 and VNI as Western ones, or Windows-1258."""
    western = content.decode("cp1252", errors="replace")
    if legacy_encoding(western):
        return western
    vietnamese = composed(content.decode("cp1258", errors="replace"))
    known = marked_syllables(vietnamese) >= _MOSTLY * marked_words(vietnamese) > 0
    return vietnamese if known and "\ufffd" not in vietnamese else None


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
