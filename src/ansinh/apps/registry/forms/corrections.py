"""Đơn trên trang: filter people, correct an area of facts, say why a number is asked for."""

from django import forms

from ansinh.apps.registry.actions import PURPOSES
from ansinh.apps.registry.models import Fact
from ansinh.core.population.schema import Column
from ansinh.kit.days import DayField

KNOWN_TO_BE_NONE = "-"
YES_NO = [("", "Chưa rõ"), ("yes", "Có"), ("no", "Không")]
ANSWERS = {"yes": True, "no": False}


class YesNoField(forms.ChoiceField):
    """Có, không, chưa rõ."""

    def __init__(self, **details):
        super().__init__(choices=YES_NO, **details)

    def clean(self, value):
        return ANSWERS.get(super().clean(value))

    def prepare_value(self, value):
        return {True: "yes", False: "no"}.get(value, value or "")


class CodesField(forms.MultipleChoiceField):
    """Nhiều mã: nothing ticked is unknown, “không có” is known to be none."""

    widget = forms.CheckboxSelectMultiple

    def clean(self, value):
        chosen = super().clean(value)
        if KNOWN_TO_BE_NONE in chosen:
            return []
        return chosen or None

    def prepare_value(self, value):
        return [KNOWN_TO_BE_NONE] if value == [] else value


def field_of(column: Column) -> forms.Field | None:
    """The field in which a column is corrected; None for links between records."""
    told = {"label": column.label, "required": False}
    if column.kind == "bool":
        return YesNoField(**told)
    if column.kind == "code":
        return forms.TypedChoiceField(
            choices=[("", "Chưa rõ"), *column.codes.items()], empty_value=None, **told
        )
    if column.kind == "codes":
        return CodesField(choices=[(KNOWN_TO_BE_NONE, "Không có"), *column.codes.items()], **told)
    if column.kind == "date":
        return DayField(**told)
    if column.kind in {"int", "money"}:
        return forms.IntegerField(min_value=0, **told)
    if column.kind == "decimal":
        return forms.FloatField(min_value=0, **told)
    if column.kind == "text":
        return forms.CharField(max_length=200, empty_value=None, **told)
    return None


class CorrectionForm(forms.Form):
    """Sửa một phần dữ kiện: the columns as they stand, from which day, on whose word, why."""

    def __init__(self, *args, area: type[Fact], row: Fact | None, **kwargs):
        super().__init__(*args, **kwargs)
        self.area = area
        self.row = row
        for column in area.told:
            field = field_of(column)
            if field is not None:
                field.initial = getattr(row, column.name, None)
                self.fields[column.name] = field
        self._add_grounds()

    def _add_grounds(self) -> None:
        since = (
            f" Chỗ ghi sai từ đầu thì lấy ngày {self.row.valid_from:%d/%m/%Y}." if self.row else ""
        )
        self.fields["valid_from"] = DayField(
            label="Đúng như vậy từ ngày",
            help_text=f"Ngày bắt đầu đúng như trên, không phải ngày ghi.{since}",
            error_messages={"required": "Chọn ngày bắt đầu đúng như vậy."},
        )
        self.fields["said_by"] = forms.CharField(
            label="Theo giấy tờ nào, ai cho biết",
            max_length=200,
            error_messages={"required": "Ghi theo giấy tờ nào hoặc ai cho biết."},
        )
        self.fields["because"] = forms.CharField(
            label="Vì sao sửa",
            max_length=500,
            error_messages={"required": "Ghi vì sao sửa; sổ nhật ký giữ lý do này."},
        )
        self.fields["seen"] = forms.IntegerField(
            widget=forms.HiddenInput, initial=self.row.pk if self.row else 0
        )

    def changed_values(self) -> dict[str, object]:
        """The columns whose value differs from the row that stands."""
        columns = [column.name for column in self.area.told if column.name in self.fields]
        given = {name: self.cleaned_data.get(name) for name in columns}
        return {
            name: value for name, value in given.items() if value != getattr(self.row, name, None)
        }


class RevealForm(forms.Form):
    """Xem một số để làm gì."""

    purpose = forms.ChoiceField(
        label="Xem để làm gì",
        choices=[("", "Chọn một việc"), *PURPOSES.items()],
        error_messages={
            "required": "Chọn xem số này để làm việc gì; sổ nhật ký giữ mục đích.",
            "invalid_choice": "Chọn xem số này để làm việc gì; sổ nhật ký giữ mục đích.",
        },
    )
    note = forms.CharField(
        label="Ghi rõ", required=False, max_length=300, help_text="Bắt buộc khi chọn việc khác."
    )
