from django.urls import path

from ansinh.apps.planning import views

app_name = "planning"
urlpatterns = [
    path("ke-hoach/", views.show_plan, name="plan"),
    path("ke-hoach/kiem-tra/", views.list_findings, name="findings"),
    path("ke-hoach/tep-goc/", views.download_plan, name="plan-file"),
    path("chi-tieu/", views.list_targets, name="targets"),
    path("chi-tieu/<slug:code>/", views.show_target, name="target"),
    path("chi-tieu/<slug:code>/con-thieu/", views.list_cases, name="cases"),
    path("so-lieu/", views.list_values, name="values"),
    path("so-lieu/mau.xlsx", views.download_template, name="value-template"),
    path("so-lieu/tai-len/", views.upload_values, name="value-upload"),
    path("so-lieu/nhan/", views.take_values, name="value-take"),
    path("so-lieu/<slug:code>/", views.show_value, name="value"),
    path("so-lieu/<slug:code>/rut/", views.withdraw_value, name="value-withdraw"),
    path("danh-gia/<slug:code>/", views.show_judgement, name="judgement"),
]
