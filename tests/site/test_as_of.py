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


@pytest.fixture
def browser(client, officer):
    client.force_login(officer)
    return client


def test_every_page_says_the_day_and_offers_today_again(browser):
    browser.get("/?ngay=2025-06-30")
    page = browser.get("/chi-tieu/").content.decode()
    assert "30/06/2025" in page
    assert 'href="/chi-tieu/?ngay=2026-11-23">về hôm nay' in page
    assert "về hôm nay" not in browser.get("/chi-tieu/?ngay=2026-11-23").content.decode()


@pytest.mark.parametrize("back", ["https://xau.vn/", "//xau.vn", "javascript:alert(1)", ""])
def test_the_page_of_days_leads_only_to_pages_of_this_place(browser, back):
    page = browser.get("/xem-tai-ngay/", {"tiep": back}).content.decode()
    assert '<form class="form mt3" action="/">' in page
    assert 'href="/?ngay=2026-11-23"' in page


def test_the_page_of_days_offers_the_last_day_before_the_merger(browser):
    page = browser.get("/xem-tai-ngay/", {"tiep": "/chi-tieu/?loc=x"}).content.decode()
    assert 'href="/chi-tieu/?ngay=2025-06-30"' in page
    assert "trước thay đổi ngày 01/07/2025" in page


def test_a_day_chosen_by_one_reader_is_not_another_s(browser, chair):
    browser.get("/?ngay=2025-06-30")
    browser.logout()
    browser.force_login(chair)
    assert "về hôm nay" not in browser.get("/").content.decode()
