"""Phần lặp của trang: page numbers and running headers, which are no part of the text."""

import re
from collections import Counter
from collections.abc import Sequence

from ansinh.core.documents.reading.pdf.rows import Row

_PAGE_NUMBER = re.compile(r"^[-–— ]*(?:trang\s+)?\d{1,4}(?:\s*/\s*\d{1,4})?[-–— ]*$", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_FEWEST_PAGES = 3


def without_page_furniture(pages: Sequence[Sequence[Row]]) -> list[list[Row]]:
    """Give the pages without page numbers and without what heads or foots most of them."""
    repeated = _repeated(pages)
    return [[row for row in page if not _is_furniture(row, page, repeated)] for page in pages]


def _is_furniture(row: Row, page: Sequence[Row], repeated: set[str]) -> bool:
    at_edge = row in (page[0], page[-1])
    return at_edge and (bool(_PAGE_NUMBER.match(_text(row))) or _shape(row) in repeated)


def _repeated(pages: Sequence[Sequence[Row]]) -> set[str]:
    edges = Counter(
        shape for page in pages if page for shape in {_shape(page[0]), _shape(page[-1])}
    )
    enough = max(_FEWEST_PAGES, (len(pages) + 1) // 2)
    return {shape for shape, count in edges.items() if count >= enough}


def _text(row: Row) -> str:
    return " ".join(piece.text for piece in row)


def _shape(row: Row) -> str:
    return _DIGITS.sub("#", _text(row))
