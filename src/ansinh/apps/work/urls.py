from django.urls import path

from ansinh.apps.work import views

app_name = "work"
urlpatterns = [
    path("bao-cao/", views.open_report_of_today, name="report-now"),
    path("bao-cao/<int:year>/", views.show_report, name="report"),
    path("bao-cao/<int:year>/word/", views.download_report, name="report-docx"),
    path("bao-cao/<int:year>/lap/", views.build_report, name="report-build"),
]
