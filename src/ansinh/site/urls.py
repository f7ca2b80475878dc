"""Addresses of every page."""

from allauth.account.views import LogoutView
from django.urls import include, path

from ansinh.site import errors
from ansinh.site.as_of import choose_day
from ansinh.site.help import show_help
from ansinh.site.sign_in import SignIn, enter_demo
from ansinh.site.today.chair import show_chair_page
from ansinh.site.today.overview import overview

urlpatterns = [
    path("", overview, name="overview"),
    path("lanh-dao/", show_chair_page, name="chair"),
    path("xem-tai-ngay/", choose_day, name="choose-day"),
    path("tro-giup/", show_help, name="help"),
    path("dang-nhap/", SignIn.as_view(), name="account_login"),
    path("thoat/", LogoutView.as_view(), name="account_logout"),
    path("vao-thu/", enter_demo, name="enter_demo"),
    path("", include("ansinh.apps.journal.urls")),
    path("", include("ansinh.apps.registry.urls")),
    path("", include("ansinh.apps.planning.urls")),
    path("", include("ansinh.apps.work.urls")),
    path("don-vi/", include("ansinh.apps.units.urls")),
]

handler400 = errors.bad_request
handler403 = errors.forbidden
handler404 = errors.not_found
handler429 = errors.too_many
handler500 = errors.failed
