"""Mẫu nhập của báo cáo."""

from django import forms

from ansinh.apps.units.queries import signatories_on
from ansinh.core.reports.written_parts import PARTS, WHAT_TO_WRITE
from ansinh.kit.days import DayField

LONGEST_TEXT = 20_000


class PartField(forms.CharField):
    """Ô viết một phần: it must be written before the report goes out, not before it is kept."""

    def validate(self, value):
        """An empty part is kept as it is and stands in the work list."""


class ReportTextForm(forms.Form):
    """Bảy phần, trừ phần II: what the officer writes in each."""

    def __init__(self, *args, **details):
        super().__init__(*args, **details)
        for part, title in PARTS.items():
            self.fields[part] = PartField(
                label=f"{part}. {title}",
                help_text=f"{WHAT_TO_WRITE[part]} Dòng bắt đầu bằng “- ” thành ý gạch đầu dòng.",
                max_length=LONGEST_TEXT,
                widget=forms.Textarea(attrs={"rows": 5}),
            )
            self.fields[part].widget.attrs["id"] = f"phan-{part}"


class IssueForm(forms.Form):
    """Phát hành: number given by the clerk, day of signing, who signs."""

    number = forms.IntegerField(
        label="Số báo cáo",
        min_value=1,
        max_value=99_999,
        help_text="Số văn thư cấp trong năm, ví dụ 15; ký hiệu /BC-UBND có sẵn.",
    )
    issued_on = DayField(label="Ngày ban hành", help_text="Ngày ký, như 28/11/2026.")
    signer = forms.ChoiceField(label="Người ký", required=False)

    def __init__(self, *args, today, **details):
        super().__init__(*args, **details)
        able = signatories_on(today)
        nobody = [("", "TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH, tên để trống")]
        self.fields["signer"].choices = [
            (str(one.post.pk), f"{one.full_name}, {' / '.join(one.authority)}") for one in able
        ] or nobody
        if not able:
            hint = "Chưa có ai giữ chức danh ký trong sổ đơn vị; ghi người giữ chức danh ở đó."
            self.fields["signer"].help_text = hint
        self.fields["issued_on"].initial = today
