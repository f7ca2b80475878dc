"""Số, ký hiệu: 68/KH-UBND, 197-KH/HU, 20/2021/NĐ-CP, also broken by blanks."""

import re

from ansinh.core.plans.words.document_types import TYPES_IN_SYMBOLS
from ansinh.core.plans.words.forms import matching_form

_PART = r"[a-zđ][\wà-ỹ&]*"
# In matching form; blanks stand where a line ended or a writer left them.
NUMBER = (
    rf"\d+(?:[.,]\d+)?[a-zđ]?\s?[/-]\s?(?:\d{{4}}\s?/\s?)?{_PART}"
    rf"(?:\s?[-/]\s?{_PART}|/\d+)*"
)
_SEPARATOR = re.compile(r"(\s?[-/–]\s?)")


def printed_number(printed: str) -> tuple[str | None, int]:
    """Give the number without blanks and how much of `printed` it takes up.

    Where a blank stands beside a dash or stroke, only capitals go on with the symbol; None when
    no symbol is left.
    """
    parts = _SEPARATOR.split(printed)
    kept = parts[0]
    for sign, part in zip(parts[1::2], parts[2::2], strict=True):
        spaced = sign != sign.strip()
        if spaced and not part.isdecimal() and not _is_symbol(part):
            break
        kept += sign + part
    bare = re.sub(r"\s+", "", kept).replace("–", "-")
    return (bare if re.search(r"[^\W\d_]", bare.lstrip("0123456789")) else None), len(kept)


def type_in_symbol(number: str | None) -> str | None:
    """Give the type that a symbol abbreviates, None where it abbreviates none or several."""
    if number is None:
        return None
    form = matching_form(number)
    parts = [part for part in re.split(r"[/-]", form)[1:] if not part.isdecimal()]
    return TYPES_IN_SYMBOLS.get(parts[0]) if parts else None


def _is_symbol(part: str) -> bool:
    """KH, CTr, QH15 are parts of symbols; Phòng is a word."""
    capitals = sum(letter.isupper() for letter in part)
    return capitals >= 2 or (len(part) == 1 and capitals == 1)
