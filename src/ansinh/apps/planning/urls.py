from django.urls import path, register_converter
from django.urls.converters import IntConverter

from ansinh.apps.planning import views
from ansinh.apps.planning.views import (
    comparison,
    confirming,
    matrix,
    papers,
    readings,
    uploading,
)


class RowConverter(IntConverter):
    """Khóa của một dòng: no more digits than both databases can hold."""

    regex = "[1-9][0-9]{0,17}"


register_converter(RowConverter, "row")

app_name = "planning"
urlpatterns = [
    path("ke-hoach/", views.show_plan, name="plan"),
    path("ke-hoach/kiem-tra/", views.list_plan_findings, name="findings"),
    path("ke-hoach/so-sanh/", comparison.show_comparison, name="comparison"),
    path("ke-hoach/so-sanh/tep/", comparison.upload_other, name="comparison-upload"),
    path("ke-hoach/tep-goc/", views.download_plan, name="plan-file"),
    path("ke-hoach/tai-len/", uploading.upload_plan, name="upload"),
    path("ke-hoach/dua-vao-dung/", confirming.put_in_use, name="plan-in-use"),
    path("ke-hoach/xac-nhan/", confirming.show_desk, name="desk"),
    path("ke-hoach/xac-nhan/ro-nghia/", confirming.confirm_sure, name="confirm-sure"),
    path("ke-hoach/xac-nhan/van-ban/<uuid:key>/", papers.show_paper, name="paper"),
    path("ke-hoach/xac-nhan/<row:pk>/", readings.show_reading, name="reading"),
    path("ke-hoach/xac-nhan/<row:pk>/tach/", readings.split_reading, name="reading-split"),
    path("ke-hoach/xac-nhan/<row:pk>/gop/", readings.merge_reading, name="reading-merge"),
    path("ke-hoach/xac-nhan/<row:pk>/bo/", readings.reject_reading, name="reading-reject"),
    path("ke-hoach/xac-nhan/<row:pk>/hoan-tac/", readings.undo_reading, name="reading-undo"),
    path("ke-hoach/xac-nhan/<row:pk>/chi-so/", readings.add_indicator, name="reading-indicator"),
    path("ke-hoach/ma-tran/", matrix.show_matrix, name="matrix"),
    path("ke-hoach/ma-tran/<slug:code>/", matrix.show_links, name="links"),
    path("ke-hoach/ma-tran/<slug:code>/gan/", matrix.decide_link, name="link-decide"),
    path("ke-hoach/ma-tran/<slug:code>/bo-sung/", matrix.add_task, name="task-add"),
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
