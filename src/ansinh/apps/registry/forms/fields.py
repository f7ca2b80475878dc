"""Ô dùng chung của các đơn: day, grounds, number; each refusal says what to write."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from django import forms

from ansinh.kit.days import DayField

SAID_BY = "Ai cho biết, giấy tờ"
CHOOSE = ("", "Chọn")
UNKNOWN = ("", "Chưa rõ")


def day_field(label: str, hint: str = "") -> DayField:
    """The day from which it holds."""
    return DayField(
        label=label,
        help_text=hint,
        error_messages={"required": "Chưa ghi ngày. Viết ngày/tháng/năm, như 30/06/2025."},
    )


def said_by_field(example: str) -> forms.CharField:
    """On whose word, by which paper."""
    return forms.CharField(
        label=SAID_BY,
        max_length=200,
        help_text=f"Như: {example}.",
        error_messages={"required": "Ghi theo giấy tờ nào hoặc ai cho biết."},
    )


def choice_of(
    label: str, choices: Iterable[tuple[str, str]], **details: object
) -> forms.ChoiceField:
    """One of a list; a missing choice is told alike everywhere."""
    words = "Chưa chọn. Chọn một dòng trong danh sách."
    messages = {"required": words, "invalid_choice": words}
    return forms.ChoiceField(label=label, choices=choices, error_messages=messages, **details)


class SecretInput(forms.PasswordInput):
    """Ô ghi số giữ kín: read while it is written, empty when the page comes back."""

    input_type = "text"


def number_field(label: str, hint: str, *, required: bool = True) -> forms.CharField:
    """A number kept secret: text, so that its leading zeros stay; never sent back to the page."""
    return forms.CharField(
        label=label,
        help_text=hint,
        max_length=40,
        required=required,
        widget=SecretInput(attrs={"autocomplete": "off", "inputmode": "numeric"}),
        error_messages={"required": "Chưa ghi số. Chép đủ các chữ số, cả số 0 ở đầu."},
    )


def person_name_field() -> forms.CharField:
    """Họ và tên."""
    return forms.CharField(
        label="Họ và tên",
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        help_text="Viết có dấu, như trong giấy tờ.",
        error_messages={"required": "Chưa ghi họ và tên."},
    )


def keyed(names: Mapping[UUID, str]) -> list[tuple[str, str]]:
    """Things to choose from, by key."""
    return [(str(key), name) for key, name in names.items()]
