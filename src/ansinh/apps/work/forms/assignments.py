"""Biểu mẫu giao nhiệm vụ."""

from datetime import date

from django import forms

from ansinh.apps.units.models import Organisation
from ansinh.apps.work.models import Assignment
from ansinh.kit.days import DayField

NO_DAY = {"required": "Ghi ngày."}


class OfficeField(forms.ModelChoiceField):
    """Đơn vị, those that ended told apart."""

    def label_from_instance(self, obj):
        return f"{obj} (đến {obj.valid_until:%d/%m/%Y})" if obj.valid_until else str(obj)


class GiveForm(forms.Form):
    """Giao nhiệm vụ cho một đơn vị."""

    organisation = OfficeField(
        label="Đơn vị",
        queryset=Organisation.objects.none(),
        empty_label="Chọn đơn vị",
        error_messages={
            "required": "Chọn đơn vị.",
            "invalid_choice": "Chọn đơn vị trong danh sách.",
        },
    )
    role = forms.ChoiceField(label="Vai trò", choices=Assignment.Role.choices)
    on = DayField(label="Từ ngày", error_messages=NO_DAY)
    because = forms.CharField(label="Căn cứ, lý do", required=False, max_length=500)

    def __init__(self, *args, today: date, **details):
        super().__init__(*args, use_required_attribute=False, **details)
        self.today = today
        known = Organisation.objects.exclude(kind__in=Organisation.ABOVE_COMMUNE).order_by(
            "name", "valid_from"
        )
        self.fields["organisation"].queryset = known

    def clean_on(self):
        on = self.cleaned_data["on"]
        if on > self.today:
            raise forms.ValidationError(
                f"Ngày {on:%d/%m/%Y} chưa tới; giao từ hôm nay trở về trước."
            )
        return on


class EndForm(forms.Form):
    """Thôi giao."""

    assignment = forms.ModelChoiceField(
        queryset=Assignment.objects.none(),
        widget=forms.HiddenInput,
        error_messages={"required": "Chọn đơn vị thôi làm.", "invalid_choice": "Tải lại trang."},
    )
    on = DayField(label="Thôi làm từ ngày", error_messages=NO_DAY)
    because = forms.CharField(
        label="Lý do", max_length=500, error_messages={"required": "Ghi lý do thôi giao."}
    )

    def __init__(self, *args, task, **details):
        super().__init__(*args, use_required_attribute=False, **details)
        self.fields["assignment"].queryset = task.assignments.all()
