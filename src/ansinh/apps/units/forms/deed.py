"""Phiếu sắp xếp: each says what it changes, carries it out, and asks for the day and the paper."""

from typing import ClassVar

from django import forms

from ansinh.kit.days import DayField

Change = tuple[str, str, str]
"""What, before, after."""


class DeedForm(forms.Form):
    """Every act names its day and its paper."""

    effective_on = DayField(
        label="Có hiệu lực từ ngày",
        help_text="Ngày ghi trong văn bản; từ ngày này mọi trang dùng tên và đơn vị mới.",
        error_messages={
            "required": "Chưa có ngày hiệu lực. Ghi ngày như trong văn bản.",
        },
    )
    legal_act = forms.CharField(
        label="Căn cứ",
        max_length=300,
        help_text="Số, ký hiệu, ngày của nghị quyết hoặc quyết định.",
        error_messages={"required": "Chưa nêu căn cứ. Ghi số, ký hiệu và ngày của văn bản."},
    )
    button: ClassVar[str]
    """What the last press does."""
    done: ClassVar[str]
    """What has happened afterwards."""

    @property
    def told(self) -> dict[str, object]:
        """Day and paper, as the actions take them."""
        return {
            "effective_on": self.cleaned_data["effective_on"],
            "legal_act": self.cleaned_data["legal_act"],
        }


def name_field(label: str, **details: object) -> forms.CharField:
    """A field for a name, which may not be blank."""
    return forms.CharField(
        label=label,
        max_length=120,
        error_messages={"required": "Chưa ghi tên. Ghi tên như trong văn bản."},
        **details,
    )
