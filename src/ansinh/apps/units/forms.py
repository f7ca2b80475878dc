"""Phiếu sắp xếp đơn vị: each says what it changes, carries it out, and asks for the paper."""

from datetime import date
from typing import ClassVar

from django import forms

from ansinh.apps.units import actions
from ansinh.apps.units.models import Organisation, Post, Village
from ansinh.apps.units.queries import list_villages
from ansinh.kit.days import DayField

Change = tuple[str, str, str]
"""What, before, after."""


class DeedForm(forms.Form):
    """Every act names its day and its paper."""

    effective_on = DayField(
        label="Có hiệu lực từ ngày",
        help_text="Ngày ghi trong văn bản; từ ngày này mọi trang dùng tên và đơn vị mới.",
        error_messages={
            "required": "Chưa có ngày hiệu lực. Ghi ngày như trong văn bản.",
        },
    )
    legal_act = forms.CharField(
        label="Căn cứ",
        max_length=300,
        help_text="Số, ký hiệu, ngày của nghị quyết hoặc quyết định.",
        error_messages={"required": "Chưa nêu căn cứ. Ghi số, ký hiệu và ngày của văn bản."},
    )
    button: ClassVar[str]
    """What the last press does."""
    done: ClassVar[str]
    """What has happened afterwards."""
    then: ClassVar[tuple[str, str] | None] = None
    """Name of the page on which to go on, and the words that lead there."""

    @property
    def told(self) -> dict[str, object]:
        """Day and paper, as the actions take them."""
        return {
            "effective_on": self.cleaned_data["effective_on"],
            "legal_act": self.cleaned_data["legal_act"],
        }


def name_field(label: str, **details: object) -> forms.CharField:
    """A field for a name, which may not be blank."""
    return forms.CharField(
        label=label,
        max_length=120,
        error_messages={"required": "Chưa ghi tên. Ghi tên như trong văn bản."},
        **details,
    )


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


class AppointForm(DeedForm):
    """Giao chức danh."""

    full_name = name_field("Họ và tên người giữ")
    is_acting = forms.BooleanField(label="Giữ quyền (Q.)", required=False)
    field_order = ("full_name", "is_acting", "effective_on", "legal_act")
    button, done = "Giao 1 chức danh", "Đã giao chức danh"

    def __init__(self, *args, post: Post, holder: str, **details):
        super().__init__(*args, **details)
        self.post, self.holder = post, holder

    def changes(self) -> list[Change]:
        return [(self.post.title, self.holder or "đang khuyết", self.cleaned_data["full_name"])]

    def act(self, by) -> Organisation:
        actions.appoint(
            post=self.post,
            full_name=self.cleaned_data["full_name"],
            is_acting=self.cleaned_data["is_acting"],
            valid_from=self.cleaned_data["effective_on"],
            legal_act=self.cleaned_data["legal_act"],
            by=by,
        )
        return self.post.organisation


class EndOrganisationForm(DeedForm):
    """Chấm dứt một cơ quan, có hoặc không có cơ quan kế tục."""

    successor = forms.ModelChoiceField(
        queryset=Organisation.objects.none(),
        label="Cơ quan kế tục",
        required=False,
        empty_label="Không có (giải thể)",
        help_text="Nhận toàn bộ việc, thôn và đơn vị trực thuộc.",
        error_messages={"invalid_choice": "Cơ quan này không còn. Tải lại trang và chọn lại."},
    )
    field_order = ("successor", "effective_on", "legal_act")
    button, done = "Chấm dứt 1 cơ quan", "Đã chấm dứt"
    then = ("work:tasks", "Xem nhiệm vụ còn dở của cơ quan này và chuyển cho nơi nhận")

    def __init__(self, *args, organisation: Organisation, on: date, **details):
        super().__init__(*args, **details)
        self.organisation = organisation
        others = Organisation.objects.valid_on(on).exclude(pk=organisation.pk).order_by("name")
        self.fields["successor"].queryset = others

    def changes(self) -> list[Change]:
        successor = self.cleaned_data["successor"]
        after = f"nhập vào “{successor}”" if successor else "giải thể"
        posts = self.organisation.posts.filter(valid_until=None).values_list("title", flat=True)
        ended = [("Chức danh", title, "chấm dứt") for title in posts]
        return [("Cơ quan", self.organisation.name, after), *ended]

    def act(self, by) -> Organisation:
        successor = self.cleaned_data["successor"]
        if successor is None:
            actions.abolish_organisation(organisation=self.organisation, by=by, **self.told)
            return self.organisation
        actions.merge_organisations(
            predecessors=[self.organisation], successor=successor, by=by, **self.told
        )
        return successor
