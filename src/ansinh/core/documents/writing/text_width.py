"""Bề dài của dòng chữ: how long a line of Times New Roman bold is, to draw rules under it."""

import unicodedata

POINTS_PER_MM = 72 / 25.4

# Advance widths in thousandths of the type size; marks above and below a letter take no room.
_SIGNS_BY_WIDTH = {
    250: " ,.\u00a0",
    278: "ijl/ı",
    333: "ft-:;()“”",
    389: "sIJ",
    444: "cerz",
    500: "aogvxy0123456789–",
    556: "bdđhknpquSươ",
    611: "FP",
    667: "BELTZ",
    722: "wACDĐKNRUVXYƯ",
    778: "GHOQƠ",
    833: "m",
    944: "M",
    1000: "W…",
}
_WIDTHS = {sign: width for width, signs in _SIGNS_BY_WIDTH.items() for sign in signs}
_OTHER = 600


def bold_text_width(text: str, size: float) -> float:
    """Length in mm of `text` set bold at `size` pt; a sign outside the table counts as average."""
    letters = (_base_letter(sign) for sign in unicodedata.normalize("NFC", text))
    return sum(_WIDTHS.get(letter, _OTHER) for letter in letters) * size / 1000 / POINTS_PER_MM


def _base_letter(sign: str) -> str:
    """The letter without its tone, but keeping the horn, which takes room: "ự" is "ư"."""
    marks = unicodedata.normalize("NFD", sign)
    if "\u031b" in marks:
        return unicodedata.normalize("NFC", marks[0] + "\u031b")
    return marks[0]
