"""Bảng ma trận chỉ tiêu × nhiệm vụ × số liệu."""

from django.urls import reverse
from django.utils.html import format_html, format_html_join

from ansinh.apps.planning.queries import BASELINE_YEAR, MatrixRow, Served
from ansinh.kit.tables import KitTable, TextColumn
from ansinh.kit.templatetags.kit import draw_mark


class MatrixTable(KitTable):
    """Mỗi dòng một chỉ tiêu: what is done for it, where its figures come from, what is missing."""

    code = TextColumn("Mã", width=8, accessor="target__code", orderable=False)
    title = TextColumn("Chỉ tiêu", lead=True, width=50, accessor="target__title", orderable=False)
    tasks = TextColumn("Nhiệm vụ phục vụ", width=40, orderable=False, empty_values=())
    source = TextColumn("Nguồn số liệu", width=24, orderable=False)
    figure = TextColumn("Số liệu", width=16, accessor="has_figure", orderable=False)
    baseline = TextColumn(
        f"Mốc {BASELINE_YEAR}", width=16, accessor="has_baseline", orderable=False
    )

    caption = "Chỉ tiêu, nhiệm vụ phục vụ và số liệu"
    noun = "chỉ tiêu"
    empty_fact = "Không có chỉ tiêu nào như thế."
    empty_hint = "Không còn lỗ hổng loại này, hoặc chưa có chỉ tiêu nào được xác nhận."

    def render_code(self, record: MatrixRow):
        url = reverse("planning:links", args=[record.target.code])
        return format_html('<a href="{}">{}</a>', url, record.target.code)

    def render_tasks(self, record: MatrixRow):
        if record.is_without_task:
            return draw_mark("no", "Không có nhiệm vụ")
        return format_html_join(", ", "{}", ((_task_link(one),) for one in record.tasks))

    def value_tasks(self, record: MatrixRow) -> str:
        return ", ".join(
            f"{one.task.code}{' (đề xuất)' if one.is_suggested else ''}" for one in record.tasks
        )

    def render_figure(self, value: bool):
        return draw_mark("ok", "Có") if value else draw_mark("none", "Chưa có")

    def value_figure(self, value: bool) -> str:
        return "có" if value else "chưa có"

    def render_baseline(self, value: bool):
        return draw_mark("ok", "Có") if value else draw_mark("none", "Chưa có")

    def value_baseline(self, value: bool) -> str:
        return "có" if value else "chưa có"


def _task_link(one: Served):
    """A decided link is solid; one that the words alone suggest is dashed."""
    look, why = ("rec ask", f"Đề xuất: {one.why}") if one.is_suggested else ("rec", "Đã gắn")
    url = reverse("work:task", args=[one.task.code])
    return format_html('<a class="{}" href="{}" title="{}">{}</a>', look, url, why, one.task.code)
