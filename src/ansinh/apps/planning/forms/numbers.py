"""Ô số: numbers as they are written in Vietnamese."""

import re
from decimal import Decimal

from django import forms

LONGEST = 40
_GROUPED = re.compile(r"-?[0-9]{1,3}([.][0-9]{3})+")
_PLAIN = re.compile(r"-?[0-9]{1,30}([.][0-9]{1,6})?")


def read_number(text: str) -> Decimal:
    """ "96,5" and "96.5" are 96.5; "1.234.567" is grouped; at most 6 decimals.

    Raises ValueError for what is no such number.
    """
    plain = text.replace("\u00a0", "").replace(" ", "")
    if "," in plain or _GROUPED.fullmatch(plain):
        plain = plain.replace(".", "").replace(",", ".")
    if not _PLAIN.fullmatch(plain):
        raise ValueError(text)
    return Decimal(plain)


class NumberField(forms.Field):
    """Số có thể có phần thập phân; empty is not known."""

    widget = forms.TextInput(attrs={"inputmode": "decimal", "size": 7, "class": "num"})

    def to_python(self, value):
        text = str(value or "").strip()
        if not text:
            return None
        try:
            return read_number(text)
        except ValueError as wrong:
            raise forms.ValidationError(
                f"“{text[:LONGEST]}” không phải một số. Viết như 96,5 hoặc 1.234."
            ) from wrong

    def prepare_value(self, value):
        return f"{value.normalize():f}".replace(".", ",") if isinstance(value, Decimal) else value
