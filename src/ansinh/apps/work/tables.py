"""Bảng nhiệm vụ."""

from django.urls import reverse
from django.utils.html import format_html, format_html_join

from ansinh.apps.work.queries import TaskRow
from ansinh.kit.tables import KitTable, NumberColumn, TextColumn
from ansinh.kit.templatetags.kit import draw_mark


class TaskTable(KitTable):
    """Nhiệm vụ và đơn vị: the printed words beside who has the task on the day."""

    code = TextColumn("Mã", width=8, accessor="task__code", orderable=False)
    words = TextColumn("Nhiệm vụ", lead=True, width=60, accessor="task__quote", orderable=False)
    printed = TextColumn(
        "Kế hoạch ghi", width=30, accessor="task__owners", orderable=False, empty_values=()
    )
    owners = TextColumn("Chủ trì", width=36, accessor="leads", orderable=False, empty_values=())
    helpers = TextColumn(
        "Phối hợp", width=30, accessor="coordinators", orderable=False, empty_values=()
    )
    line = NumberColumn("Dòng", width=8, accessor="task__line", orderable=False)

    caption = "Nhiệm vụ của kế hoạch và đơn vị thực hiện"
    noun = "nhiệm vụ"
    empty_fact = "Không có nhiệm vụ nào."
    empty_hint = "Kế hoạch không giao nhiệm vụ nào, hoặc bộ lọc không khớp."

    def render_code(self, record: TaskRow):
        return format_html(
            '<a href="{}">{}</a>', reverse("work:task", args=[record.task.code]), record.task.code
        )

    def render_words(self, record: TaskRow):
        if not record.task.is_supplementary:
            return record.task.quote
        return format_html(
            '{}<span class="sub">bổ sung: {}</span>', record.task.quote, record.task.source
        )

    def render_printed(self, record: TaskRow) -> str:
        return "; ".join(record.task.owners) or "không nêu"

    def value_printed(self, record: TaskRow) -> str:
        return self.render_printed(record)

    def render_owners(self, record: TaskRow):
        return _lines(record.leads) or draw_mark("unk", "Chờ xác định đơn vị")

    def value_owners(self, record: TaskRow) -> str:
        return _plain(record.leads)

    def render_helpers(self, record: TaskRow):
        return _lines(record.coordinators)

    def value_helpers(self, record: TaskRow) -> str:
        return _plain(record.coordinators)


def _lines(owners):
    return format_html_join("", "<div>{}</div>", ((owner.words,) for owner in owners))


def _plain(owners) -> str:
    return "; ".join(owner.words for owner in owners)
