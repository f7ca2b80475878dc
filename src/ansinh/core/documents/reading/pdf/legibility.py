"""Chữ có đọc được không: a scan has none, a broken font has the wrong ones."""

from collections.abc import Sequence

from ansinh.core.documents.reading.pdf.rows import Row
from ansinh.core.documents.reading.scan.tesseract import HOW_TO_INSTALL
from ansinh.core.documents.reading.source import UnreadableDocument

_LEAST_LETTERS_A_PAGE = 15
_VIETNAMESE = set(
    "abcdefghijklmnopqrstuvwxyz0123456789đ"
    "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
    " \n.,;:!?()[]{}<>/\\|+-–—−=*&%#@'\"“”‘’„«»…•·°²³≥≤≈~^_$€→←↔✓☐☑●○■□◦▪‐‑⁄"
)
_MOST_STRANGE = 0.06


def has_next_to_no_text(pages: Sequence[Sequence[Row]]) -> bool:
    """Tell whether the pages are pictures: they carry next to no text."""
    letters = sum(len(piece.text) for page in pages for row in page for piece in row)
    return letters < _LEAST_LETTERS_A_PAGE * max(len(pages), 1)


def share_of_strange_signs(text: str) -> float:
    """Give the share of `text` that no Vietnamese paper prints."""
    return sum(letter not in _VIETNAMESE for letter in text.lower()) / max(len(text), 1)


def has_broken_font(text: str) -> bool:
    """Tell whether the font maps its signs to the wrong letters."""
    return share_of_strange_signs(text) > _MOST_STRANGE


def refuse_scan(name: str) -> None:
    """Raise UnreadableDocument for pages that are pictures."""
    raise UnreadableDocument(
        f"{name}: đây là bản quét (ảnh), máy này chưa có phần nhận dạng chữ. "
        f"{HOW_TO_INSTALL}, hoặc đưa bản Word (.docx)."
    )


def refuse_broken_font(name: str, text: str) -> None:
    """Raise UnreadableDocument when the font maps its signs to the wrong letters."""
    if has_broken_font(text):
        share = int(100 * share_of_strange_signs(text))
        raise UnreadableDocument(
            f"{name}: phông chữ trong PDF mã hóa sai ({share} % ký tự không phải chữ Việt), "
            "nhìn thì đúng nhưng chép ra thì hỏng. Đưa bản Word (.docx) hoặc xuất lại PDF. "
            f"{HOW_TO_INSTALL}: có nó, trang được đọc như bản quét."
        )
