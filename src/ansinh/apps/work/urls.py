from django.urls import path, register_converter
from django.urls.converters import IntConverter

from ansinh.apps.work.views import reports as views
from ansinh.apps.work.views import tasks


class YearConverter(IntConverter):
    """Năm có bốn chữ số: what a calendar, and both databases, can hold."""

    regex = "[1-9][0-9]{3}"


register_converter(YearConverter, "year")

app_name = "work"
urlpatterns = [
    path("ke-hoach/nhiem-vu/", tasks.list_tasks, name="tasks"),
    path("ke-hoach/nhiem-vu/chuyen-tiep/", tasks.pass_on_tasks, name="tasks-pass-on"),
    path("ke-hoach/nhiem-vu/<slug:code>/", tasks.show_task, name="task"),
    path("ke-hoach/nhiem-vu/<slug:code>/giao/", tasks.give_task, name="task-give"),
    path("ke-hoach/nhiem-vu/<slug:code>/thoi/", tasks.end_task, name="task-end"),
    path("bao-cao/", views.open_report_of_today, name="report-now"),
    path("bao-cao/<year:year>/", views.show_report, name="report"),
    path("bao-cao/<year:year>/word/", views.download_report, name="report-docx"),
    path("bao-cao/<year:year>/lap/", views.build_report, name="report-build"),
]
