"""Phiếu sắp xếp thôn: renamed, moved, merged, split, established."""

from datetime import date
from uuid import uuid4

from django import forms

from ansinh.apps.units import actions
from ansinh.apps.units.forms.deed import Change, DeedForm, name_field
from ansinh.apps.units.models import Organisation, Village
from ansinh.apps.units.queries import list_villages


class RenameVillageForm(DeedForm):
    """Đổi tên thôn."""

    name = name_field("Tên mới của thôn", help_text="Không ghi chữ “thôn” ở đầu.")
    field_order = ("name", "effective_on", "legal_act")
    button, done = "Đổi tên 1 thôn", "Đã đổi tên thôn"

    def __init__(self, *args, village: Village, **details):
        super().__init__(*args, **details)
        self.village = village

    def changes(self) -> list[Change]:
        return [("Tên thôn", self.village.name, self.cleaned_data["name"])]

    def act(self, by) -> Village:
        actions.rename_village(
            village=self.village, name=self.cleaned_data["name"], by=by, **self.told
        )
        return self.village


class MoveVillageForm(DeedForm):
    """Chuyển thôn về xã khác."""

    commune = forms.ModelChoiceField(
        queryset=Organisation.objects.none(),
        label="Xã nhận thôn",
        empty_label="Chọn xã",
        help_text="Xã chưa có trong danh sách thì lập ở trang Đơn vị trước.",
        error_messages={
            "required": "Chưa chọn xã nhận thôn.",
            "invalid_choice": "Xã này không còn. Tải lại trang và chọn lại.",
        },
    )
    name = forms.CharField(
        label="Tên mới của thôn",
        max_length=120,
        required=False,
        help_text="Chỉ ghi khi văn bản đổi cả tên; để trống thì giữ tên đang dùng.",
    )
    field_order = ("commune", "name", "effective_on", "legal_act")
    button, done = "Chuyển 1 thôn", "Đã chuyển thôn"

    def __init__(self, *args, village: Village, on: date, **details):
        super().__init__(*args, **details)
        self.village = village
        communes = Organisation.objects.valid_on(on).filter(kind=Organisation.Kind.COMMUNE)
        others = communes.exclude(pk=village.commune_id)
        self.fields["commune"].queryset = others.order_by("name")

    def changes(self) -> list[Change]:
        told = self.cleaned_data
        renamed = [("Tên thôn", self.village.name, told["name"])] if told["name"] else []
        return [("Thuộc", str(self.village.commune), str(told["commune"])), *renamed]

    def act(self, by) -> Village:
        actions.move_village(
            village=self.village,
            commune=self.cleaned_data["commune"],
            name=self.cleaned_data["name"],
            by=by,
            **self.told,
        )
        return self.village


class SplitVillageForm(DeedForm):
    """Chia, tách thôn."""

    names = forms.CharField(
        label="Tên các thôn mới",
        help_text="Mỗi dòng một tên.",
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Chưa ghi tên các thôn mới. Mỗi dòng một tên."},
    )
    field_order = ("names", "effective_on", "legal_act")
    button, done = "Chia 1 thôn", "Đã chia thôn"

    def __init__(self, *args, village: Village, **details):
        super().__init__(*args, **details)
        self.village = village

    def clean_names(self) -> list[str]:
        return [name for name in self.cleaned_data["names"].splitlines() if name.strip()]

    def changes(self) -> list[Change]:
        return [("Thôn mới", self.village.name, name) for name in self.cleaned_data["names"]]

    def act(self, by) -> Village:
        actions.split_village(
            village=self.village, names=self.cleaned_data["names"], by=by, **self.told
        )
        return self.village


class VillageChoices(forms.ModelMultipleChoiceField):
    """Thôn to choose from, by name."""

    widget = forms.CheckboxSelectMultiple

    def label_from_instance(self, obj: Village) -> str:
        return obj.name


class MergeVillagesForm(DeedForm):
    """Nhập thôn."""

    villages = VillageChoices(
        queryset=Village.objects.none(),
        label="Các thôn nhập lại",
        error_messages={
            "required": "Chưa chọn thôn nào. Chọn từ hai thôn.",
            "invalid_choice": "Thôn này không còn. Tải lại trang và chọn lại.",
        },
    )
    name = name_field("Tên thôn mới", help_text="Được giữ tên của một trong các thôn cũ.")
    field_order = ("villages", "name", "effective_on", "legal_act")
    done = "Đã nhập thành thôn"

    def __init__(self, *args, commune: Organisation, on: date, **details):
        super().__init__(*args, **details)
        keys = [village.pk for village in list_villages(on, commune)]
        self.fields["villages"].queryset = Village.objects.filter(pk__in=keys)

    @property
    def button(self) -> str:
        return f"Nhập {len(self.cleaned_data['villages'])} thôn thành 1"

    def changes(self) -> list[Change]:
        name = self.cleaned_data["name"]
        return [("Thôn", village.name, name) for village in self.cleaned_data["villages"]]

    def act(self, by) -> Village:
        return actions.merge_villages(
            villages=list(self.cleaned_data["villages"]),
            name=self.cleaned_data["name"],
            by=by,
            **self.told,
        )


class EstablishVillageForm(DeedForm):
    """Lập một thôn mới, không từ thôn nào."""

    name = name_field("Tên thôn", help_text="Không ghi chữ “thôn” ở đầu.")
    field_order = ("name", "effective_on", "legal_act")
    button, done = "Lập 1 thôn", "Đã lập thôn"

    def __init__(self, *args, commune: Organisation, **details):
        super().__init__(*args, **details)
        self.commune = commune

    def changes(self) -> list[Change]:
        return [(f"Thôn của {self.commune}", "chưa có", self.cleaned_data["name"])]

    def act(self, by) -> Village:
        return actions.establish_village(
            key=uuid4(),
            name=self.cleaned_data["name"],
            commune=self.commune,
            valid_from=self.cleaned_data["effective_on"],
            legal_act=self.cleaned_data["legal_act"],
            by=by,
        )
