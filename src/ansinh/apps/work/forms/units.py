"""Phiếu sắp xếp đơn vị cùng việc của nó: closed, renamed, a field passed on."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django import forms

from ansinh.apps.planning.models import Task
from ansinh.apps.units.forms import Change, DeedForm
from ansinh.apps.units.models import Field, Organisation
from ansinh.apps.work import actions
from ansinh.apps.work.models import Assignment
from ansinh.apps.work.queries import open_assignments

GONE = {"invalid_choice": "Cơ quan này không còn. Tải lại trang và chọn lại."}


@dataclass(frozen=True)
class Handover:
    """Một việc dở dang: what the unit does in it, and the field that says who takes it over."""

    task: Task
    roles: str
    since: date
    field: forms.BoundField


class CloseUnitForm(DeedForm):
    """Chấm dứt một đơn vị; mỗi việc dở dang có nơi nhận."""

    successor = forms.ModelChoiceField(
        queryset=Organisation.objects.none(),
        label="Cơ quan kế tục",
        required=False,
        empty_label="Không có (giải thể)",
        help_text="Nhận toàn bộ việc, thôn và đơn vị trực thuộc.",
        error_messages=GONE,
    )
    field_order = ("successor", "effective_on", "legal_act")
    done = "Đã chấm dứt, việc đã chuyển"

    def __init__(self, *args, unit: Organisation, on: date, **details):
        super().__init__(*args, **details)
        self.unit = unit
        others = _others_of_its_level(unit, on)
        self.fields["successor"].queryset = others
        self.rows = list(open_assignments(unit, min(on, self._day_told() or on)))
        self.others = {str(one.pk): one for one in others}
        offered = [("", "Cơ quan kế tục"), *((key, str(one)) for key, one in self.others.items())]
        for row in self.rows:
            self.fields[_place_of(row.task)] = forms.ChoiceField(
                label=f"Nơi nhận {row.task.code}",
                choices=offered,
                required=False,
                error_messages=GONE,
            )

    @property
    def button(self) -> str:
        """What the last press does, once it has been tried."""
        moved = f", chuyển {len(self.passed)} việc" if self.passed else ""
        return f"Chấm dứt 1 cơ quan{moved}"

    @property
    def head_fields(self) -> list[forms.BoundField]:
        """Successor, day and paper, which stand above the list of tasks."""
        return [self[name] for name in self.field_order]

    @property
    def handovers(self) -> list[Handover]:
        """Each open task once, in the order of the plan."""
        by_task: dict[int, list[Assignment]] = {}
        for row in self.rows:
            by_task.setdefault(row.task_id, []).append(row)
        return [
            Handover(
                rows[0].task,
                ", ".join(row.get_role_display() for row in rows),
                min(row.valid_from for row in rows),
                self[_place_of(rows[0].task)],
            )
            for rows in by_task.values()
        ]

    def clean(self):
        super().clean()
        if "successor" in self.errors or self.cleaned_data["successor"]:
            return
        for one in self.handovers:
            if not self.cleaned_data.get(one.field.name) and not one.field.errors:
                self.add_error(one.field.name, "Chọn nơi nhận, hoặc chọn cơ quan kế tục ở trên.")

    def changes(self) -> list[Change]:
        successor = self.cleaned_data["successor"]
        after = f"nhập vào “{successor}”" if successor else "giải thể"
        posts = self.unit.posts.filter(valid_until=None).values_list("title", flat=True)
        ended = [("Chức danh", title, "chấm dứt") for title in posts]
        return [("Cơ quan", self.unit.name, after), *ended, *_told(self.passed, self.unit)]

    def act(self, by) -> Organisation:
        told = self.cleaned_data
        tasks = {row.task_id: told[_place_of(row.task)] for row in self.rows}
        self.passed = actions.close_unit(
            organisation=self.unit,
            on=told["effective_on"],
            by=by,
            successor=told["successor"],
            receivers={task: self.others[key] for task, key in tasks.items() if key},
            legal_act=told["legal_act"],
        )
        return told["successor"] or self.unit

    def _day_told(self) -> date | None:
        """The day of a form that was sent: tasks may have been given up between it and today."""
        field = self.fields["effective_on"]
        try:
            return field.clean(self.data.get(self.add_prefix("effective_on")))
        except forms.ValidationError:
            return None


class RenameUnitForm(DeedForm):
    """Đổi tên cơ quan."""

    name = forms.CharField(
        label="Tên mới của cơ quan",
        max_length=200,
        help_text="Tên đầy đủ như trong văn bản; tên cũ vẫn giữ cho các ngày trước đó.",
        error_messages={"required": "Chưa ghi tên. Ghi tên như trong văn bản."},
    )
    field_order = ("name", "effective_on", "legal_act")
    button, done = "Đổi tên 1 cơ quan", "Đã đổi tên, việc và chức danh đi theo"

    def __init__(self, *args, unit: Organisation, **details):
        super().__init__(*args, **details)
        self.unit = unit

    def changes(self) -> list[Change]:
        name = self.cleaned_data["name"]
        return [("Tên cơ quan", self.unit.name, name), *_told(self.passed, self.unit)]

    def act(self, by) -> Organisation:
        told = self.cleaned_data
        renamed, self.passed = actions.rename_unit(
            organisation=self.unit,
            name=told["name"],
            on=told["effective_on"],
            by=by,
            legal_act=told["legal_act"],
        )
        return renamed


class PassFieldForm(DeedForm):
    """Chuyển một lĩnh vực cho cơ quan khác."""

    field = forms.ChoiceField(
        label="Lĩnh vực",
        choices=[("", "Chọn lĩnh vực"), *(one for one in Field.choices if one[0] != Field.ALL)],
        help_text="Việc dở dang chỉ nói về lĩnh vực này đi theo; việc nói về nhiều lĩnh vực ở lại.",
        error_messages={"required": "Chưa chọn lĩnh vực."} | GONE,
    )
    successor = forms.ModelChoiceField(
        queryset=Organisation.objects.none(),
        label="Cơ quan nhận",
        empty_label="Chọn cơ quan",
        error_messages={"required": "Chưa chọn cơ quan nhận."} | GONE,
    )
    function = forms.CharField(
        label="Phần việc",
        max_length=200,
        required=False,
        help_text="Ghi khi văn bản chỉ chuyển một phần của lĩnh vực.",
    )
    field_order = ("field", "successor", "function", "effective_on", "legal_act")
    button, done = "Chuyển 1 lĩnh vực", "Đã chuyển lĩnh vực sang"

    def __init__(self, *args, unit: Organisation, on: date, **details):
        super().__init__(*args, **details)
        self.unit = unit
        others = Organisation.objects.valid_on(on).exclude(pk=unit.pk).order_by("name")
        self.fields["successor"].queryset = others

    def changes(self) -> list[Change]:
        label = Field(self.cleaned_data["field"]).label
        moved = (f"Lĩnh vực {label}", self.unit.name, str(self.cleaned_data["successor"]))
        staying = open_assignments(self.unit, self.cleaned_data["effective_on"]).count()
        staying -= len(self.passed)
        left = [("Việc khác", f"{staying} việc của {self.unit}", "ở lại")] if staying else []
        return [moved, *_told(self.passed, self.unit), *left]

    def act(self, by) -> Organisation:
        told = self.cleaned_data
        self.passed = actions.pass_field(
            predecessor=self.unit,
            successor=told["successor"],
            field=told["field"],
            function=told["function"],
            on=told["effective_on"],
            by=by,
            legal_act=told["legal_act"],
        )
        return told["successor"]


def _others_of_its_level(unit: Organisation, on: date):
    """Who may stand in its place: of the commune for what is the commune's, else above it."""
    others = Organisation.objects.valid_on(on).exclude(pk=unit.pk).order_by("name")
    above = Organisation.ABOVE_COMMUNE
    return others.filter(kind__in=above) if unit.kind in above else others.exclude(kind__in=above)


def _told(passed: Iterable[Assignment], unit: Organisation) -> list[Change]:
    return [
        (f"{row.task.code}, {row.get_role_display()}", unit.name, row.organisation.name)
        for row in passed
    ]


def _place_of(task: Task) -> str:
    return f"nhan-{task.pk}"
