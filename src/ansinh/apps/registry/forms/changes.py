"""Đơn ghi thay đổi của người và hộ: name, move, death, number, head."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from django import forms

from ansinh.apps.registry.actions.numbers import FORMS
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
from ansinh.apps.registry.models import Secret
from ansinh.apps.registry.queries.homes import Member
from ansinh.core.population import codes


class RenameForm(ChangeForm):
    """Sửa họ tên."""

    full_name = person_name_field()
    said_by = said_by_field("căn cước, hoặc trích lục thay đổi hộ tịch số 4")
    seen = forms.CharField(widget=forms.HiddenInput, required=False)
    field_order = ("full_name", "said_by", "seen")
    button, because = "Sửa 1 họ tên", "sửa họ tên theo giấy tờ"


class LeavingForm(ChangeForm):
    """Ai rời một hộ: from which day; `seen` is where the person stood when the page was opened."""

    valid_from = day_field("Từ ngày")
    said_by = said_by_field("thông báo kết quả đăng ký cư trú ngày 20/11/2026")
    seen = forms.IntegerField(widget=forms.HiddenInput)

    @property
    def when(self) -> dict[str, object]:
        """The day, what was seen and the grounds, as the actions take them."""
        given = self.cleaned_data
        return {"on": given["valid_from"], "seen": given["seen"], **self.grounds}


class MoveForm(LeavingForm):
    """Sang một hộ đã có."""

    household = forms.CharField(
        label="Mã hộ chuyển đến",
        max_length=30,
        help_text="Mã ghi ở đầu trang của hộ, như NT-0012.",
        error_messages={"required": "Chưa ghi mã hộ. Tìm tên một người của hộ ấy để lấy mã."},
    )
    relation_to_head = choice_of("Quan hệ với chủ hộ ấy", [CHOOSE, *codes.RELATION_TO_HEAD.items()])
    field_order = ("household", "relation_to_head", "valid_from", "said_by", "seen")
    button, because = "Chuyển 1 người sang hộ này", "chuyển hộ"

    def place_of(self, column: str) -> str | None:
        return super().place_of("household" if column == "household_id" else column)


class SeparationForm(LeavingForm):
    """Tách ra lập hộ mới."""

    village = choice_of("Thôn của hộ mới", [])
    field_order = ("village", "valid_from", "said_by", "seen")
    button, because = "Tách thành 1 hộ mới", "tách hộ"

    def __init__(self, *args, villages: Mapping[UUID, str], **details):
        super().__init__(*args, **details)
        self.fields["village"].choices = [CHOOSE, *keyed(villages)]

    def place_of(self, column: str) -> str | None:
        return super().place_of("village" if column == "village_id" else column)


class DepartureForm(LeavingForm):
    """Rời khỏi xã."""

    to_where = forms.CharField(
        label="Chuyển đến đâu",
        max_length=200,
        help_text="Xã, tỉnh hoặc nước. Chưa rõ thì ghi “chưa rõ”.",
        error_messages={"required": "Chưa ghi chuyển đến đâu. Chưa rõ thì ghi “chưa rõ”."},
    )
    field_order = ("to_where", "valid_from", "said_by", "seen")
    button, because = "Ghi 1 người rời xã", "chuyển khỏi xã"


class DeathForm(ChangeForm):
    """Người đã mất."""

    valid_from = day_field("Ngày mất")
    said_by = said_by_field("trích lục khai tử số 8, hoặc trưởng thôn báo")
    button, because = "Ghi 1 người đã mất", "đã mất"


class NumberForm(ChangeForm):
    """Ghi hoặc thay một số giữ kín."""

    number = number_field(
        "Số", "Chép đủ, cả số 0 ở đầu; dấu cách không sao. Đơn bị trả về thì ghi lại."
    )
    valid_from = day_field("Đúng số này từ ngày")
    said_by = said_by_field("căn cước người dân đưa")
    seen = forms.IntegerField(widget=forms.HiddenInput)
    button, because = "Ghi 1 số", "ghi số theo giấy tờ"

    def __init__(self, *args, kind: str, since: date | None, **details):
        super().__init__(*args, **details)
        if since is not None:
            day = f"Số đang ghi sai từ đầu thì lấy ngày {since:%d/%m/%Y}."
            self.fields["valid_from"].help_text = day
        number, (_, shape) = self.fields["number"], FORMS[kind]
        number.help_text = f"{shape}. Đơn bị trả về thì ghi lại số."
        if kind == Secret.Kind.BANK_ACCOUNT:
            del number.widget.attrs["inputmode"]


class HeadForm(ChangeForm):
    """Đổi chủ hộ: how each member stands to the head; one is the head."""

    valid_from = day_field("Từ ngày")
    said_by = said_by_field("thông báo thay đổi thông tin cư trú ngày 20/11/2026")
    button, because = "Ghi chủ hộ", "đổi chủ hộ"

    def __init__(self, *args, members: list[Member], **details):
        super().__init__(*args, **details)
        self.members = {f"relation-{one.key}": one.key for one in members}
        for one in members:
            self.fields[f"relation-{one.key}"] = choice_of(
                one.name,
                [UNKNOWN, *codes.RELATION_TO_HEAD.items()],
                required=False,
                initial=one.relation or "",
            )
            self.fields[f"relation-{one.key}"].is_told_by_rules = True
        self.order_fields([*self.members, "valid_from", "said_by"])

    def relations(self) -> dict[UUID, str | None]:
        """Each member's relation to the head."""
        return {key: self.cleaned_data[name] or None for name, key in self.members.items()}
