from django.urls import path

from ansinh.apps.planning import views

app_name = "planning"
urlpatterns = [
    path("ke-hoach/", views.show_plan, name="plan"),
    path("ke-hoach/tep-goc/", views.download_plan, name="plan-file"),
    path("chi-tieu/", views.list_targets, name="targets"),
    path("chi-tieu/<slug:code>/", views.show_target, name="target"),
    path("chi-tieu/<slug:code>/con-thieu/", views.list_cases, name="cases"),
]
