"""Mã của bản dùng thử: keys that a picture holds are the same at every building."""

from datetime import date

import pytest

from ansinh.apps.registry.queries import picture_on
from ansinh.site.demo.units.keys import demo_key

pytestmark = pytest.mark.django_db


def test_commune_and_province_of_the_picture_follow_from_their_codes():
    homes = picture_on(date(2026, 11, 23))["households"]
    assert set(homes["commune_id"]) == {str(demo_key("xa-hoang-phu"))}
    assert set(homes["province_id"]) == {str(demo_key("tinh-thanh-hoa"))}
