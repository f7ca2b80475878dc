"""Addresses of the units' pages, under /don-vi/."""

from django.urls import path

from ansinh.apps.units.views import changing, showing

app_name = "units"
urlpatterns = [
    path("", showing.list_units, name="list"),
    path("nhap-thon/", changing.merge_villages, name="merge-villages"),
    path("thon/<uuid:key>/", showing.show_village, name="village"),
    path("thon/<uuid:key>/doi-ten/", changing.rename_village, name="rename-village"),
    path("thon/<uuid:key>/chia/", changing.split_village, name="split-village"),
    path("chuc-danh/<int:key>/giao/", changing.appoint, name="appoint"),
    path("<uuid:key>/", showing.show_organisation, name="organisation"),
    path("<uuid:key>/cham-dut/", changing.end_organisation, name="end-organisation"),
]
