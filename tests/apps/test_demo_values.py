"""Số liệu của bản dùng thử: invented, said to be, and with counts wherever the kind has any."""

from datetime import date

import pytest

from ansinh.apps.planning.models import EnteredValue
from ansinh.core.indicators.village_figures import takes_own_counts
from ansinh.site.demo.values import INVENTED, enter_demo_values

pytestmark = pytest.mark.django_db
ON = date(2026, 11, 23)


@pytest.fixture
def values(actor):
    enter_demo_values(actor, ON)
    return list(EnteredValue.objects.in_force())


def test_every_invented_value_says_so_and_none_is_final_before_its_closing_day(values):
    assert {value.note for value in values} == {INVENTED}
    early = [value for value in values if value.as_of < date(value.year, *value.indicator.closes)]
    assert early
    assert "final" not in {value.finality for value in early}


def test_what_can_be_counted_has_numerator_and_denominator(values):
    counted = [value for value in values if takes_own_counts(value.indicator)]
    assert {"T20", "T33"} <= {value.indicator_code for value in counted}
    for value in counted:
        assert value.numerator is not None, value
        if value.indicator.shape != "remaining":
            assert value.denominator, value
