from django.urls import path

from ansinh.apps.registry import views

app_name = "registry"
urlpatterns = [
    path("nguoi/", views.search, name="search"),
    path("nguoi/<uuid:key>/", views.show_person, name="person"),
    path("nguoi/<uuid:key>/sua/<slug:area>/", views.correct_person, name="correct-person"),
    path("nguoi/<uuid:key>/so/<slug:kind>/", views.reveal_number, name="reveal"),
    path("nguoi/<uuid:key>/so/<slug:kind>/ghi/", views.keep_number, name="keep-number"),
    path("nguoi/<uuid:key>/ho-ten/", views.rename, name="rename"),
    path("nguoi/<uuid:key>/chuyen-ho/", views.move, name="move"),
    path("nguoi/<uuid:key>/tach-ho/", views.separate, name="separate"),
    path("nguoi/<uuid:key>/roi-xa/", views.depart, name="depart"),
    path("nguoi/<uuid:key>/mat/", views.die, name="die"),
    path("ho/moi/", views.add_household, name="add-household"),
    path("ho/thon-chia/<uuid:key>/", views.assign_to_parts, name="assign-to-parts"),
    path("ho/<uuid:key>/", views.show_household, name="household"),
    path("ho/<uuid:key>/sua/<slug:area>/", views.correct_household, name="correct-household"),
    path("ho/<uuid:key>/moi-sinh/", views.add_newborn, name="add-newborn"),
    path("ho/<uuid:key>/chuyen-den/", views.add_arrival, name="add-arrival"),
    path("ho/<uuid:key>/chu-ho/", views.change_head, name="change-head"),
]
