"""Ký hiệu: signs that Word keeps by their place in the fonts Symbol and Wingdings."""

import re

_SYMBOL = {
    0xA3: "≤", 0xB3: "≥", 0xB1: "±", 0xB4: "×", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xB0: "°",
    0xB7: "•", 0xAE: "→", 0xDE: "⇒", 0xA5: "∞", 0x2D: "-", 0xBE: "-", 0xD7: "•",
}  # fmt: skip
_WINGDINGS = {
    0xFC: "✓", 0xFE: "☑", 0xA8: "☐", 0x6F: "☐", 0xFD: "☒", 0xFB: "✗", 0xA7: "▪", 0x6E: "■",
    0xD8: "➢", 0xE0: "→", 0xF0: "⇨", 0x9F: "•", 0x6C: "●", 0x76: "❖",
}  # fmt: skip
_PRIVATE = re.compile("[\uf020-\uf0ff]")


def symbol(font: str, code: str) -> str:
    """Give the sign at the hexadecimal place `code` of `font`."""
    if not re.fullmatch(r"[0-9A-Fa-f]{1,5}", code):
        return ""
    place = int(code, 16)
    if not 0xF000 <= place <= 0xF0FF and "symbol" not in font.lower():
        return chr(place) if place >= 0x20 and not 0xD800 <= place < 0xE000 else ""
    signs = _WINGDINGS if "wingdings" in font.lower() else _SYMBOL
    return signs.get(place & 0xFF, "")


def plain_signs(text: str) -> str:
    """Give `text` with the private signs of Symbol as the signs that people see."""
    return _PRIVATE.sub(lambda sign: _SYMBOL.get(ord(sign[0]) & 0xFF, ""), text)
