"""Đơn ghi người mới: a birth, an arrival, a household with its head."""

from collections.abc import Callable, Mapping
from datetime import date
from uuid import UUID

from django import forms

from ansinh.apps.registry.forms.base import ChangeForm
from ansinh.apps.registry.forms.fields import (
    CHOOSE,
    UNKNOWN,
    choice_of,
    day_field,
    keyed,
    number_field,
    person_name_field,
    said_by_field,
)
from ansinh.apps.registry.queries.homes import Member
from ansinh.core.population import codes

NEWBORN = ("child", "grandchild", "sibling", "other")
"""How a child may stand to the head at birth."""


class NewPersonForm(ChangeForm):
    """Một người mới trong sổ: fields that every way into the registry shares."""

    identity: Callable[[], dict[str, object]]
    """Who the person is; each way in says it."""

    full_name = person_name_field()
    sex = choice_of("Giới tính", [CHOOSE, *codes.SEX.items()])
    citizen_number = number_field(
        "Số định danh", "12 chữ số, cả số 0 ở đầu. Đơn bị trả về thì ghi lại số.", required=False
    )
    is_another = forms.BooleanField(
        label="Là người khác, chỉ trùng họ tên và ngày sinh",
        required=False,
        widget=forms.HiddenInput,
        help_text="Chỉ đánh dấu sau khi đã tìm theo tên và thấy đúng là hai người.",
    )

    def place_of(self, column: str) -> str | None:
        """Whether it is another person is asked only once someone alike was found."""
        if column == "is_another":
            self.fields["is_another"].widget = forms.CheckboxInput()
        return super().place_of(column)

    @property
    def told(self) -> dict[str, object]:
        """What the actions take of the person."""
        given = self.cleaned_data
        return {
            "full_name": given["full_name"],
            "identity": self.identity(),
            "citizen_number": given["citizen_number"],
            "is_another": given["is_another"],
            **self.grounds,
        }

    def who(self, born: date, **more: object) -> dict[str, object]:
        """Day of birth and sex, as the registry keeps them."""
        told = {"birth_date": born, "birth_date_precision": "day"}
        return told | {"sex": self.cleaned_data["sex"]} | more


class BirthForm(NewPersonForm):
    """Trẻ mới sinh."""

    valid_from = day_field("Ngày sinh")
    relation_to_head = choice_of(
        "Quan hệ với chủ hộ",
        [CHOOSE, *((code, codes.RELATION_TO_HEAD[code]) for code in NEWBORN)],
    )
    mother = choice_of("Mẹ", [], required=False)
    father = choice_of("Cha", [], required=False)
    said_by = said_by_field("giấy khai sinh số 15, ngày 20/11/2026")
    field_order = (
        "full_name",
        "valid_from",
        "sex",
        "relation_to_head",
        "mother",
        "father",
        "citizen_number",
        "said_by",
        "is_another",
    )
    button, because = "Ghi 1 trẻ mới sinh", "đăng ký khai sinh"

    def __init__(self, *args, members: list[Member], **details):
        super().__init__(*args, **details)
        for name, sex in (("mother", "female"), ("father", "male")):
            fit = [(str(one.key), one.name) for one in members if one.sex == sex]
            self.fields[name].choices = [("", "Chưa rõ, hoặc ở hộ khác"), *fit]

    def identity(self) -> dict[str, object]:
        return self.who(self.cleaned_data["valid_from"])

    def family(self) -> dict[str, object]:
        """How the child stands in the household."""
        return {
            "relation_to_head": self.cleaned_data["relation_to_head"],
            "mother_id": self.cleaned_data["mother"] or None,
            "father_id": self.cleaned_data["father"] or None,
            "residence": "present",
        }


class GrownForm(NewPersonForm):
    """Người có ngày sinh riêng, khác ngày đến."""

    birth_date = day_field("Ngày sinh", "Chỉ biết năm thì ghi ngày 01/01 của năm ấy.")
    birth_date_precision = choice_of("Biết ngày sinh đến đâu", codes.BIRTH_DATE_PRECISION.items())
    ethnicity = choice_of("Dân tộc", [UNKNOWN, *codes.ETHNICITY.items()], required=False)

    def identity(self) -> dict[str, object]:
        precision = self.cleaned_data["birth_date_precision"]
        ethnicity = self.cleaned_data["ethnicity"] or None
        born = self.cleaned_data["birth_date"]
        return self.who(born, birth_date_precision=precision, ethnicity=ethnicity)


class ArrivalForm(GrownForm):
    """Người chuyển đến một hộ."""

    valid_from = day_field("Ở hộ này từ ngày")
    relation_to_head = choice_of("Quan hệ với chủ hộ", [CHOOSE, *codes.RELATION_TO_HEAD.items()])
    said_by = said_by_field("thông báo kết quả đăng ký cư trú ngày 20/11/2026")
    field_order = (
        "full_name",
        "birth_date",
        "birth_date_precision",
        "sex",
        "ethnicity",
        "valid_from",
        "relation_to_head",
        "citizen_number",
        "said_by",
        "is_another",
    )
    button, because = "Ghi 1 người chuyển đến", "chuyển đến"

    def family(self) -> dict[str, object]:
        """How the person stands in the household."""
        relation = self.cleaned_data["relation_to_head"]
        return {"relation_to_head": relation, "residence": "present"}


class HouseholdForm(GrownForm):
    """Hộ mới cùng chủ hộ."""

    village = choice_of("Thôn", [])
    valid_from = day_field("Hộ ở thôn này từ ngày")
    said_by = said_by_field("thông báo kết quả đăng ký thường trú ngày 20/11/2026")
    field_order = (
        "village",
        "valid_from",
        "full_name",
        "birth_date",
        "birth_date_precision",
        "sex",
        "ethnicity",
        "citizen_number",
        "said_by",
        "is_another",
    )
    button, because = "Ghi 1 hộ và chủ hộ", "lập hộ mới"

    def __init__(self, *args, villages: Mapping[UUID, str], **details):
        super().__init__(*args, **details)
        self.fields["village"].choices = [CHOOSE, *keyed(villages)]
        self.fields["full_name"].label = "Họ và tên chủ hộ"
