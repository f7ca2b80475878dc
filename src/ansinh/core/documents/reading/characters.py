"""Characters made comparable: one composed form, plain spaces, nothing invisible."""

import re
import unicodedata

_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\x00"))
_WHITE_SPACE = re.compile(r"\s+")


def composed(text: str) -> str:
    """Give `text` in NFC without invisible characters; line ends stay.

    The soft hyphen stays as well: in an old encoding it is a letter.
    """
    return unicodedata.normalize("NFC", text.translate(_INVISIBLE))


def single_spaced(text: str) -> str:
    """Give `text` composed, on one line, with single spaces and no space at either end."""
    return _WHITE_SPACE.sub(" ", composed(text)).strip()
