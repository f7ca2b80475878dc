from django.urls import path

from ansinh.apps.journal import views

app_name = "journal"
urlpatterns = [
    path("nhat-ky/", views.show_last_acts, name="last"),
    path("nhat-ky/<slug:kind>/<str:key>/", views.show_record, name="record"),
]
