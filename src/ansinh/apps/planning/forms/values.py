"""Nhập, đánh giá, rút một số liệu."""

from collections.abc import Callable
from datetime import date

from django import forms

from ansinh.apps.planning.actions import NewValue, Paper
from ansinh.apps.planning.models import EnteredValue
from ansinh.core.indicators.definition import Indicator
from ansinh.core.indicators.entry_sheet.cells import (
    UnclearCell,
    count_of,
    day_of,
    number_of,
    share_of,
    text_of,
)
from ansinh.core.indicators.entry_sheet.template import asked_in_words, value_as_text
from ansinh.core.indicators.values import EnteredFigure

DAY_HINT = "Ví dụ 31/12/2026."


class ReadField(forms.CharField):
    """Ô chữ read as the cells of the Excel template are, with the same words when unclear."""

    def __init__(self, label: str, read: Callable, **details):
        super().__init__(label=label, required=details.pop("required", False), **details)
        self.read = read
        self.is_told_by_rules = True

    def clean(self, value):
        try:
            return self.read(super().clean(value))
        except UnclearCell as unclear:
            raise forms.ValidationError(str(unclear)) from unclear


def text_field(label: str, **details) -> forms.CharField:
    """Ô chữ: where it must be filled, the entry rules tell it, as they do for a file's rows."""
    field = forms.CharField(label=label, required=False, **details)
    field.is_told_by_rules = True
    return field


def finality_field() -> forms.ChoiceField:
    """Tình trạng of a figure, to be chosen and never assumed."""
    choices = [("", "– chọn –"), *EnteredValue.Finality.choices]
    wanted = {"required": "Chọn ước thực hiện, sơ bộ hay chính thức."}
    return forms.ChoiceField(label="Tình trạng", choices=choices, error_messages=wanted)


NO_DAY = {"required": "Ghi ngày mà số liệu phản ánh."}


class SeenForm(forms.Form):
    """Carries which value stood when the page was opened, so that a later one is not undone."""

    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def seen_value(self) -> EnteredValue | None:
        """The value that stood, in force or not any more."""
        key = self.cleaned_data["seen"]
        return EnteredValue.objects.filter(pk=key).first() if key else None

    def clean_seen(self):
        key = self.cleaned_data["seen"]
        try:
            return str(forms.UUIDField(required=False).clean(key) or "")
        except forms.ValidationError:
            # The field is hidden, so that its fault must be told above the form.
            self.add_error(None, "Trang đã cũ hoặc bị đổi: mở lại trang rồi nhập lại.")
            return ""


class FigureForm(SeenForm):
    """Nhập hoặc sửa một số: counts or a value, its day, its paper."""

    numerator = ReadField("Tử số", count_of)
    denominator = ReadField("Mẫu số", count_of)
    value = text_field("Giá trị", help_text="Chỉ ghi khi văn bản không có tử số, mẫu số.")
    as_of = ReadField(
        "Tính đến ngày", day_of, help_text=DAY_HINT, required=True, error_messages=NO_DAY
    )
    finality = finality_field()
    area = text_field("Địa bàn của số cấp trên", help_text="Ví dụ tỉnh Thanh Hóa, cả nước.")
    reported_by = text_field("Ai báo cáo, kiểm đếm")
    paper_number = text_field("Số văn bản", help_text="Đủ ký hiệu như in trên giấy.")
    paper_date = ReadField("Ngày văn bản", day_of, help_text=DAY_HINT)
    paper_issuer = text_field("Nơi ban hành văn bản")
    note = forms.CharField(label="Ghi chú", required=False)

    def __init__(
        self,
        *args,
        indicator: Indicator,
        of_village: bool = False,
        unit: str = "",
        **kwargs,
    ):
        super().__init__(*args, **kwargs)
        self.unit = unit
        if unit:
            # A unit speaks for itself, and an officer says when its figure is final.
            del self.fields["reported_by"]
            self.fields["finality"].choices = [
                choice
                for choice in self.fields["finality"].choices
                if choice[0] != EnteredValue.Finality.FINAL
            ]
        self.indicator = indicator
        read = share_of if indicator.is_share else number_of
        hint = self.fields["value"].help_text
        self.fields["value"] = ReadField(f"Giá trị ({indicator.unit})", read, help_text=hint)
        for name in _left_out(indicator, of_village=of_village):
            self.fields.pop(name, None)
        self.order_fields(FIGURE_ORDER)

    def new_value(self, year: int, place: str) -> NewValue:
        """What the action takes; an upper level's figure is of no place of ours."""
        given = self.cleaned_data
        upper = bool(given.get("area"))
        figure = EnteredFigure(
            as_of=given["as_of"],
            numerator=given.get("numerator"),
            denominator=given.get("denominator"),
            value=given.get("value"),
            level="upper" if upper else "own",
            area=given.get("area", ""),
            reported_by=self.unit or given["reported_by"],
            finality=given["finality"],
            note=given["note"],
            version=self.indicator.version,
        )
        number, dated = given["paper_number"], given["paper_date"]
        return NewValue(
            indicator=self.indicator,
            year=year,
            place="" if upper else place,
            figure=figure,
            paper=Paper(number=number, dated=dated, issuer=given["paper_issuer"]),
            seen=self.seen_value(),
        )


FIGURE_ORDER = ("numerator", "denominator", "value", "as_of", "finality")


def _left_out(indicator: Indicator, *, of_village: bool) -> tuple[str, ...]:
    """Fields that say nothing of this indicator, or of a village, which gives counts only."""
    if of_village:
        return (*_left_out(indicator, of_village=False), "value", "area")
    if indicator.shape == "level":
        return ("numerator", "denominator")
    if indicator.shape == "remaining":
        return ("denominator", "value", "area")
    return () if indicator.source == "estimated" else ("area",)


class JudgementForm(SeenForm):
    """Đánh giá: a verdict, what it stands on, and why."""

    verdict = forms.ChoiceField(
        label="Kết luận",
        choices=EnteredValue.Verdict.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Chọn một kết luận."},
    )
    evidence = text_field(
        "Căn cứ", widget=forms.Textarea(attrs={"rows": 3}), help_text="Văn bản, danh sách, sự việc."
    )
    because = text_field("Vì sao căn cứ ấy dẫn đến kết luận", widget=forms.Textarea({"rows": 3}))
    as_of = ReadField(
        "Tính đến ngày", day_of, help_text=DAY_HINT, required=True, error_messages=NO_DAY
    )
    finality = finality_field()
    judged_by = text_field("Ai đánh giá")


class WithdrawForm(SeenForm):
    """Rút số liệu: why it cannot be used."""

    because = text_field("Vì sao rút")


def asked_of(indicator: Indicator) -> str:
    """What is to be given, in words."""
    return asked_in_words(indicator)


def initial_of(value: EnteredValue | None, on: date) -> dict[str, object]:
    """What the form shows first: the value that stands, else nothing but the day."""
    if value is None:
        return {"as_of": text_of(on)}
    texts = {
        name: getattr(value, name)
        for name in ("area", "reported_by", "paper_number", "paper_issuer", "note", "finality")
    }
    judged = {"verdict": value.verdict, "evidence": value.evidence, "because": value.because}
    return {
        **texts,
        **judged,
        "judged_by": value.reported_by,
        "seen": str(value.pk),
        "numerator": value.numerator,
        "denominator": value.denominator,
        "value": value_as_text(value.indicator, value.figure) or "",
        "as_of": text_of(value.as_of),
        "paper_date": text_of(value.paper_date) if value.paper_date else "",
    }
