"""Chữ số trên cao: a footnote's mark is no part of the sentence, the 2 of m² is."""

import re

_MARK = re.compile(r"^\s*(?:\[\w{1,3}\]|\(\d{1,3}\)|\d{1,3}|\*{1,3})\s*$")
_UNIT = re.compile(r"(?<![^\W\d])(?:[kdcm]?m|10|CO|người/k?m)\s*$", re.IGNORECASE)


def is_note_mark(before: str, raised: str) -> bool:
    """Tell whether the raised signs after `before` refer to a footnote."""
    return bool(_MARK.match(raised)) and not _UNIT.search(before)
