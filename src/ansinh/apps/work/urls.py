from django.urls import path, register_converter
from django.urls.converters import IntConverter

from ansinh.apps.work.views import issuing, reports, tasks, units, versions


class YearConverter(IntConverter):
    """Năm có bốn chữ số: what a calendar, and both databases, can hold."""

    regex = "[1-9][0-9]{3}"


register_converter(YearConverter, "year")

REPORT = "bao-cao/<year:year>"

app_name = "work"
urlpatterns = [
    path("ke-hoach/nhiem-vu/", tasks.list_tasks, name="tasks"),
    path("ke-hoach/nhiem-vu/chuyen-tiep/", tasks.pass_on_tasks, name="tasks-pass-on"),
    path("ke-hoach/nhiem-vu/<slug:code>/", tasks.show_task, name="task"),
    path("ke-hoach/nhiem-vu/<slug:code>/giao/", tasks.give_task, name="task-give"),
    path("ke-hoach/nhiem-vu/<slug:code>/thoi/", tasks.end_task, name="task-end"),
    path("don-vi/<uuid:key>/cham-dut/", units.close_unit, name="close-unit"),
    path("don-vi/<uuid:key>/doi-ten/", units.rename_unit, name="rename-unit"),
    path("don-vi/<uuid:key>/chuyen-linh-vuc/", units.pass_field, name="pass-field"),
    path("bao-cao/", reports.open_report_of_today, name="report-now"),
    path(f"{REPORT}/", reports.show_report, name="report"),
    path(f"{REPORT}/word/", reports.download_report, {"ending": "docx"}, name="report-docx"),
    path(f"{REPORT}/pdf/", reports.download_report, {"ending": "pdf"}, name="report-pdf"),
    path(f"{REPORT}/excel/", reports.download_report, {"ending": "xlsx"}, name="report-xlsx"),
    path(f"{REPORT}/lap/", reports.build_report, name="report-build"),
    path(f"{REPORT}/noi-dung/", issuing.edit_texts, name="report-texts"),
    path(f"{REPORT}/phat-hanh/", issuing.issue, name="report-issue"),
    path(f"{REPORT}/khac/", versions.show_differences, name="report-differences"),
    path(f"{REPORT}/lanh-dao/", versions.show_chair_page, name="report-chair"),
    path(f"{REPORT}/hop-thon/", versions.show_village_notice, name="report-village"),
]
