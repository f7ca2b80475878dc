"""Ô ngày: a day as it is written in Vietnam, whatever language the browser speaks."""

from django import forms

DAY_FORMATS = ["%d/%m/%Y", "%Y-%m-%d"]
"""Day first, never month first: Django's own formats would read 01/11/2026 as 11 January."""


class DayField(forms.DateField):
    """Một ngày trên phiếu."""

    widget = forms.DateInput(
        attrs={"placeholder": "ngày/tháng/năm", "autocomplete": "off"}, format="%d/%m/%Y"
    )
    default_error_messages = {
        "invalid": "Đây không phải một ngày có thật. Viết ngày/tháng/năm, như 30/06/2025."
    }

    def __init__(self, **details):
        super().__init__(input_formats=DAY_FORMATS, **details)
