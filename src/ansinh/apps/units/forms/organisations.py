"""Phiếu cơ quan: established, called by one more name; what moves its tasks is done in `work`."""

from datetime import date

from django import forms
from django.utils.text import slugify

from ansinh.apps.units import actions
from ansinh.apps.units.forms.deed import Change, DeedForm
from ansinh.apps.units.models import Organisation


class EstablishOrganisationForm(DeedForm):
    """Thành lập một cơ quan, đơn vị."""

    name = forms.CharField(
        label="Tên cơ quan",
        max_length=200,
        help_text="Tên đầy đủ như trong văn bản.",
        error_messages={"required": "Chưa ghi tên cơ quan. Ghi như trong văn bản."},
    )
    kind = forms.ChoiceField(label="Loại", choices=Organisation.Kind.choices)
    place = forms.CharField(
        label="Địa danh",
        max_length=120,
        required=False,
        help_text="Với xã, tỉnh: tên địa phương, không ghi cấp ở đầu.",
    )
    parent = forms.ModelChoiceField(
        queryset=Organisation.objects.none(),
        label="Thuộc",
        required=False,
        empty_label="Không thuộc cơ quan nào ở đây",
        error_messages={"invalid_choice": "Cơ quan này không còn. Tải lại trang và chọn lại."},
    )
    field_order = ("name", "kind", "place", "parent", "effective_on", "legal_act")
    button, done = "Lập 1 cơ quan", "Đã lập"

    def __init__(self, *args, on: date, **details):
        super().__init__(*args, **details)
        self.fields["parent"].queryset = Organisation.objects.valid_on(on).order_by("name")
        self.fields["kind"].initial = Organisation.Kind.DEPARTMENT

    def changes(self) -> list[Change]:
        return [("Cơ quan", "chưa có", self.cleaned_data["name"])]

    def act(self, by) -> Organisation:
        told = self.cleaned_data
        return actions.establish_organisation(
            code=_code_of(told["name"]),
            name=" ".join(told["name"].split()),
            kind=told["kind"],
            place=told["place"],
            parent=told["parent"],
            valid_from=told["effective_on"],
            legal_act=told["legal_act"],
            by=by,
        )


class AliasForm(forms.Form):
    """Thêm tên gọi: no day and no paper, for papers call an office as they please."""

    words = forms.CharField(
        label="Văn bản còn gọi là",
        max_length=200,
        help_text="Đúng chữ như trong văn bản; câu có chữ này được hiểu là cơ quan này.",
        error_messages={"required": "Chưa ghi tên gọi. Ghi đúng chữ như trong văn bản."},
    )
    button, done = "Thêm 1 tên gọi", "Đã thêm tên gọi"

    def __init__(self, *args, organisation: Organisation, **details):
        super().__init__(*args, **details)
        self.organisation = organisation

    def changes(self) -> list[Change]:
        kept = ", ".join(f"“{one}”" for one in self.organisation.aliases.order_by("words"))
        return [("Tên gọi", kept or "chưa có", f"thêm “{self.cleaned_data['words']}”")]

    def act(self, by) -> Organisation:
        actions.add_alias(organisation=self.organisation, words=self.cleaned_data["words"], by=by)
        return self.organisation


def _code_of(name: str) -> str:
    """Mã of an office from its name in plain letters: “Tổ Đo đạc” is to-do-dac."""
    return slugify(name.replace("đ", "d").replace("Đ", "D"))[:60] or "don-vi"
