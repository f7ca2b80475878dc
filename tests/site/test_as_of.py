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
    assert '<input type="hidden" name="tiep" value="/"' in page
    chosen = browser.get("/xem-tai-ngay/", {"tiep": back, "ngay": "30/06/2025"})
    assert chosen.url == "/?ngay=2025-06-30"
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


@pytest.mark.parametrize("asked", ["05/06/2025", "5/6/2025", "2025-06-05"])
def test_a_day_is_written_day_first_and_leads_back(browser, asked):
    chosen = browser.get("/xem-tai-ngay/", {"tiep": "/chi-tieu/?loc=x", "ngay": asked})
    assert chosen.url == "/chi-tieu/?ngay=2025-06-05"
    browser.get(chosen.url)
    assert 'value="05/06/2025"' in browser.get("/xem-tai-ngay/").content.decode()


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("31/02/2025", "không phải một ngày có thật"),
        ("06/30/2025", "không phải một ngày có thật"),
        ("24/11/2026", "Ngày 24/11/2026 chưa đến"),
        ("31/12/1899", "từ 01/01/1900"),
        ("", "Viết ngày muốn xem"),
    ],
)
def test_a_day_that_cannot_be_looked_at_is_refused_in_words(browser, asked, told):
    page = browser.get("/xem-tai-ngay/", {"tiep": "/chi-tieu/", "ngay": asked})
    assert page.status_code == 200
    assert told in page.content.decode()
    assert "về hôm nay" not in browser.get("/chi-tieu/").content.decode()
