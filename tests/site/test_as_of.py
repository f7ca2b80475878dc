"""Xem tại ngày: the day the reader looks at follows them, and is never after today."""

from datetime import date

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import RequestFactory

from ansinh.site.middleware import day_looked_at

TODAY = date(2026, 11, 23)


def look(address: str, kept: dict) -> date:
    request = RequestFactory().get(address)
    request.session, request.today, request.user = kept, TODAY, AnonymousUser()
    return day_looked_at(request)


def test_a_chosen_day_is_kept_until_another_is_chosen():
    kept = {}
    assert look("/?ngay=2025-06-30", kept) == date(2025, 6, 30)
    assert look("/chi-tieu/", kept) == date(2025, 6, 30)
    assert look("/?ngay=2026-11-23", kept) == TODAY
    assert look("/", kept) == TODAY


@pytest.mark.parametrize("asked", ["2026-11-24", "2999-01-01"])
def test_a_day_to_come_shows_today(asked):
    assert look(f"/?ngay={asked}", {"as_of": "2025-06-30"}) == TODAY


@pytest.mark.parametrize("asked", ["30/06/2025", "", "2025-13-01", "<b>"])
def test_a_day_that_is_none_changes_nothing(asked):
    assert look(f"/?ngay={asked}", {"as_of": "2025-06-30"}) == date(2025, 6, 30)
