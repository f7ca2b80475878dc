"""Chữ có đọc được không: a scan has none, a broken font has the wrong ones."""

from collections.abc import Sequence

from ansinh.core.documents.reading.pdf.rows import Row
from ansinh.core.documents.reading.source import UnreadableDocument

_LEAST_LETTERS_A_PAGE = 15
_VIETNAMESE = set(
    "abcdefghijklmnopqrstuvwxyz0123456789đ"
    "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
    " \n.,;:!?()[]{}<>/\\|+-–—−=*&%#@'\"“”‘’„«»…•·°²³≥≤≈~^_$€→←↔✓☐☑●○■□◦▪‐‑⁄"
)
_MOST_STRANGE = 0.06


def refuse_scan(name: str, pages: Sequence[Sequence[Row]]) -> None:
    """Raise UnreadableDocument when the pages carry next to no text."""
    letters = sum(len(piece.text) for page in pages for row in page for piece in row)
    if letters < _LEAST_LETTERS_A_PAGE * max(len(pages), 1):
        raise UnreadableDocument(
            f"{name}: đây là bản quét (ảnh), trong PDF không có chữ. "
            "Đưa bản chữ (.txt), Word (.docx) hoặc PDF xuất từ Word."
        )


def refuse_broken_font(name: str, text: str) -> None:
    """Raise UnreadableDocument when the font maps its signs to the wrong letters."""
    strange = sum(letter not in _VIETNAMESE for letter in text.lower())
    if strange > _MOST_STRANGE * len(text):
        share = 100 * strange // len(text)
        raise UnreadableDocument(
            f"{name}: phông chữ trong PDF mã hóa sai ({share} % ký tự không phải chữ Việt), "
            "nhìn thì đúng nhưng chép ra thì hỏng. Đưa bản Word (.docx) hoặc xuất lại PDF."
        )
