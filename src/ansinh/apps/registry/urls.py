from django.urls import path

from ansinh.apps.registry import views

app_name = "registry"
urlpatterns = [
    path("nguoi/", views.search, name="search"),
    path("nguoi/<uuid:key>/", views.show_person, name="person"),
    path("nguoi/<uuid:key>/sua/<slug:area>/", views.correct_person, name="correct-person"),
    path("nguoi/<uuid:key>/so/<slug:kind>/", views.reveal_number, name="reveal"),
    path("ho/<uuid:key>/", views.show_household, name="household"),
    path("ho/<uuid:key>/sua/<slug:area>/", views.correct_household, name="correct-household"),
]
