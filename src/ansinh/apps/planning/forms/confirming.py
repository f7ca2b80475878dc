"""Biểu mẫu của bàn xác nhận."""

from django import forms

from ansinh.apps.planning.actions import Correction, correction_of
from ansinh.apps.planning.forms.numbers import NumberField
from ansinh.apps.planning.models import OwnIndicator, Target
from ansinh.core.documents.figures import format_integer
from ansinh.core.indicators.definition import Indicator
from ansinh.core.indicators.goals import COMPARATOR_WORDS
from ansinh.core.indicators.linking import Offer

LARGEST_FILE = 20 * 1024 * 1024
UNLINKED = ("", "Chưa gắn, chỉ theo dõi bằng lời")


class VersionForm(forms.Form):
    """Bản mà người đọc đang nhìn: goes with every decision."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0, max_value=2**31 - 1)


class ValueForm(VersionForm):
    """Giá trị của một chỉ tiêu."""

    indicator_code = forms.ChoiceField(
        label="Chỉ số", required=False, widget=forms.Select(attrs={"class": "w100"})
    )
    title = forms.CharField(
        label="Tên gọi (để trống thì theo tên chỉ số)",
        required=False,
        max_length=300,
        widget=forms.TextInput(attrs={"class": "w100"}),
    )
    comparator = forms.ChoiceField(
        label="So sánh",
        required=False,
        choices=[("", "không có mức"), *COMPARATOR_WORDS.items()],
    )
    value = NumberField(label="Giá trị", required=False)
    upper = NumberField(label="Đến", required=False)
    unit = forms.CharField(
        label="Đơn vị",
        required=False,
        max_length=60,
        widget=forms.TextInput(attrs={"size": 14}),
    )
    year = forms.IntegerField(
        label="Năm",
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "size": 5, "class": "num"}),
        error_messages={"invalid": "Năm là một số, ví dụ 2030."},
    )

    def __init__(self, *args, offers: list[Offer], indicators: list[Indicator], **details):
        super().__init__(*args, use_required_attribute=False, **details)
        self.fields["indicator_code"].choices = _choices(offers, indicators)

    @property
    def correction(self) -> Correction:
        """What the person settled."""
        given = dict(self.cleaned_data)
        given.pop("version")
        return Correction(**given)


def initial_of(target: Target, correction: Correction | None = None) -> dict[str, object]:
    """The form as the target stands, or as a correction would have it."""
    return {"version": target.version, **vars(correction or correction_of(target))}


def _choices(offers: list[Offer], indicators: list[Indicator]) -> list:
    """Those the sentence may mean first, then all the others; the reasons stand above the form."""
    near = {one.indicator.code for one in offers}
    offered = [(one.indicator.code, _name(one.indicator)) for one in offers]
    others = [(one.code, _name(one)) for one in indicators if one.code not in near]
    groups = [("Câu này có thể là", offered)] if offered else []
    return [UNLINKED, *groups, ("Chỉ số khác", others)]


def _name(indicator: Indicator) -> str:
    unit = f" ({indicator.unit})" if indicator.unit else ""
    return f"{indicator.code} {indicator.title}{unit}"


class SplitForm(VersionForm):
    """Tách một câu thành hai chỉ tiêu."""

    part = forms.CharField(
        label="Chữ của chỉ tiêu mới",
        required=False,
        max_length=2000,
        help_text="Chép đúng từ văn bản; để trống thì lấy cả câu.",
        widget=forms.Textarea(attrs={"rows": 2}),
    )


class MergeForm(VersionForm):
    """Gộp một chỉ tiêu khác vào chỉ tiêu này."""

    absorbed = forms.ModelChoiceField(
        label="Gộp vào đây",
        queryset=Target.objects.none(),
        error_messages={"required": "Chọn chỉ tiêu được gộp vào.", "invalid_choice": "Chọn lại."},
    )

    def __init__(self, *args, target: Target, **details):
        super().__init__(*args, use_required_attribute=False, **details)
        others = target.plan.targets.exclude(pk=target.pk).exclude(state=Target.State.REJECTED)
        self.fields["absorbed"].queryset = others.select_related("own_indicator")
        self.fields["absorbed"].empty_label = "Chọn chỉ tiêu"


class RejectForm(VersionForm):
    """Bỏ một câu không phải chỉ tiêu."""

    because = forms.CharField(
        label="Lý do",
        max_length=1000,
        error_messages={"required": "Ghi lý do bỏ, để người đọc sau biết vì sao."},
        widget=forms.Textarea(attrs={"rows": 2}),
    )


class OwnIndicatorForm(forms.Form):
    """Đặt một chỉ số mới."""

    title = forms.CharField(
        label="Tên chỉ số", max_length=200, error_messages={"required": "Ghi tên chỉ số."}
    )
    unit = forms.CharField(label="Đơn vị tính", max_length=60, required=False)
    better = forms.ChoiceField(label="Chiều tốt", choices=OwnIndicator.Better.choices)
    numerator = forms.CharField(label="Tử số", max_length=500, required=False)
    denominator = forms.CharField(label="Mẫu số", max_length=500, required=False)
    supplier = forms.CharField(
        label="Ai báo cáo số này",
        max_length=200,
        error_messages={"required": "Ghi đơn vị báo cáo số này."},
    )


class UploadForm(forms.Form):
    """Tệp kế hoạch tải lên."""

    file = forms.FileField(
        label="Tệp kế hoạch",
        help_text="Word (.docx), PDF có chữ hoặc văn bản; không quá 20 MB.",
        error_messages={
            "required": "Chọn một tệp từ máy.",
            "empty": "Tệp này rỗng. Mở lại tệp trên máy xem có nội dung không rồi tải lên.",
            "missing": "Chọn một tệp từ máy.",
        },
    )
    anyway = forms.BooleanField(
        label="Vẫn lưu, tôi đã xem và đây là kế hoạch", required=False, widget=forms.HiddenInput
    )

    def ask_whether_to_keep(self, doubt: str) -> None:
        """Show the doubt and the box that sets it aside; the file is chosen once more."""
        told = f"{doubt} Vẫn muốn lưu thì chọn lại tệp và đánh dấu ô dưới."
        self.add_error("file", told)
        self.fields["anyway"].widget = forms.CheckboxInput()

    def clean_file(self):
        file = self.cleaned_data["file"]
        if file.size > LARGEST_FILE:
            raise forms.ValidationError(
                f"Tệp “{file.name}” có {format_integer(file.size // 1024**2)} MB, quá 20 MB. "
                "Bỏ bớt ảnh trong tệp hoặc lưu lại thành Word rồi tải lên."
            )
        return file
