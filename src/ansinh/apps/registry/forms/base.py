"""Một thay đổi trên đơn: what every form of a change has."""

from typing import ClassVar

from django import forms

DAYS = frozenset({"death_date", "birth_date", "valid_until"})
"""Columns whose refusal belongs beside the one day that a form asks for."""


class ChangeForm(forms.Form):
    """Một thay đổi: what it does, how it reads once done, and which reason the journal keeps."""

    button: ClassVar[str]
    because: ClassVar[str]

    def place_of(self, column: str) -> str | None:
        """The field that a refusal about a column is told beside; None for the whole form."""
        if column in self.fields:
            return column
        return "valid_from" if column in DAYS and "valid_from" in self.fields else None

    @property
    def grounds(self) -> dict[str, str]:
        """On whose word and why, as the actions take them."""
        return {"said_by": self.cleaned_data["said_by"], "because": self.because}
