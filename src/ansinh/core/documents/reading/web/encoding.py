"""Bảng mã của trang: the byte order mark, what the page declares, or what its bytes allow."""

import codecs
import re

_BYTE_ORDER_MARKS: tuple[tuple[bytes, str], ...] = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_DECLARED = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})")
_HEAD = 8192
_WINDOWS = "cp1252"
_ALIASES = {
    "iso-8859-1": _WINDOWS,
    "latin-1": _WINDOWS,
    "us-ascii": _WINDOWS,
    "x-user-defined": _WINDOWS,
}
_HALF_ZERO = 3


def decode_page(content: bytes) -> str:
    """Give the text of a page; a byte that its encoding does not know becomes U+FFFD."""
    marked = next((codec for mark, codec in _BYTE_ORDER_MARKS if content.startswith(mark)), None)
    codec = marked or _wide_codec(content) or _declared_codec(content)
    try:
        return content.decode(codec or "utf-8")
    except UnicodeDecodeError:
        return content.decode(codec or _WINDOWS, errors="replace")


def _wide_codec(content: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of the tags is zero."""
    head = content[:64]
    if head[1::2].count(0) * _HALF_ZERO > len(head):
        return "utf-16-le"
    return "utf-16-be" if head[0::2].count(0) * _HALF_ZERO > len(head) else None


def _declared_codec(content: bytes) -> str | None:
    declared = _DECLARED.search(content[:_HEAD])
    if declared is None:
        return None
    name = declared[1].decode("ascii").lower()
    try:
        found = codecs.lookup(_ALIASES.get(name, name))
    except LookupError:
        return None
    # A page whose declaration can be read at all is written in single bytes.
    text_codec = getattr(found, "_is_text_encoding", True)
    return found.name if text_codec and not found.name.startswith(("utf-16", "utf-32")) else None
