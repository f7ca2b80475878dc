from django.urls import path, register_converter
from django.urls.converters import IntConverter

from ansinh.apps.work import views


class YearConverter(IntConverter):
    """Năm có bốn chữ số: what a calendar, and both databases, can hold."""

    regex = "[1-9][0-9]{3}"


register_converter(YearConverter, "year")

app_name = "work"
urlpatterns = [
    path("bao-cao/", views.open_report_of_today, name="report-now"),
    path("bao-cao/<year:year>/", views.show_report, name="report"),
    path("bao-cao/<year:year>/word/", views.download_report, name="report-docx"),
    path("bao-cao/<year:year>/lap/", views.build_report, name="report-build"),
]
