"""Ô số: numbers as they are written in Vietnamese."""

import re
from decimal import Decimal, InvalidOperation

from django import forms

LONGEST = 30
_GROUPED = re.compile(r"-?\d{1,3}(\.\d{3})+$")


def read_number(text: str) -> Decimal:
    """ "96,5" and "96.5" are 96.5; "1.234.567" is grouped. Raises ValueError for what is none."""
    plain = text.replace("\u00a0", "").replace(" ", "")
    if "," in plain or _GROUPED.match(plain):
        plain = plain.replace(".", "").replace(",", ".")
    try:
        number = Decimal(plain)
    except InvalidOperation as wrong:
        raise ValueError(text) from wrong
    if not number.is_finite() or len(plain) > LONGEST:
        raise ValueError(text)
    return number


class NumberField(forms.CharField):
    """Số có thể có phần thập phân; empty is not known."""

    def __init__(self, **details):
        super().__init__(max_length=LONGEST, **details)
        self.widget.attrs.update({"inputmode": "decimal", "size": 7, "class": "num"})

    def to_python(self, value):
        text = super().to_python(value)
        if not text:
            return None
        try:
            return read_number(text)
        except ValueError as wrong:
            raise forms.ValidationError(
                f"“{text}” không phải một số. Viết như 96,5 hoặc 1.234."
            ) from wrong

    def prepare_value(self, value):
        return f"{value.normalize():f}".replace(".", ",") if isinstance(value, Decimal) else value
