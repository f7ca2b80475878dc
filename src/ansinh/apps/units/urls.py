"""Addresses of the units' pages, under /don-vi/."""

from django.urls import path

from ansinh.apps.units.views import changing, showing

app_name = "units"
urlpatterns = [
    path("", showing.list_units, name="list"),
    path("nhap-thon/", changing.merge_villages, name="merge-villages"),
    path("lap-thon/", changing.establish_village, name="establish-village"),
    path("lap-co-quan/", changing.establish_organisation, name="establish-organisation"),
    path("thon/<uuid:key>/", showing.show_village, name="village"),
    path("thon/<uuid:key>/doi-ten/", changing.rename_village, name="rename-village"),
    path("thon/<uuid:key>/chia/", changing.split_village, name="split-village"),
    path("thon/<uuid:key>/chuyen/", changing.move_village, name="move-village"),
    path("chuc-danh/<int:key>/giao/", changing.appoint, name="appoint"),
    path("chuc-danh/<int:key>/thoi/", changing.end_holding, name="end-holding"),
    path("<uuid:key>/", showing.show_organisation, name="organisation"),
    path("<uuid:key>/ten-goi/", changing.add_alias, name="add-alias"),
    path("<uuid:key>/chuc-danh/", changing.create_post, name="create-post"),
]
