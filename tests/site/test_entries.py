"""Đăng nhập: every entry is in the journal, by whichever door."""

import pytest

from ansinh.apps.journal.queries import list_acts_about
from ansinh.site.demo.accounts import DEMO_PASSWORD

pytestmark = pytest.mark.django_db


def test_signing_in_by_name_and_password_is_in_the_journal(client, officer):
    client.post("/dang-nhap/", {"login": officer.username, "password": DEMO_PASSWORD})
    assert [act.verb for act in list_acts_about(f"account:{officer.pk}")][-1] == "đăng nhập"


def test_entering_by_the_demo_s_door_is_in_the_journal(client, officer, settings):
    settings.IS_DEMO = True
    before = len(list_acts_about(f"account:{officer.pk}"))
    client.post("/vao-thu/", {"username": officer.username})
    assert len(list_acts_about(f"account:{officer.pk}")) == before + 1


def test_a_wrong_password_leaves_no_entry(client, officer):
    before = len(list_acts_about(f"account:{officer.pk}"))
    client.post("/dang-nhap/", {"login": officer.username, "password": "sai-mat-khau"})
    assert len(list_acts_about(f"account:{officer.pk}")) == before


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2026-11-23", "còn 7 ngày"),
        ("2026-11-30", "còn 0 ngày"),
        ("2026-12-01", "quá hạn 1 ngày"),
        ("2026-12-16", "quá hạn 16 ngày"),
    ],
)
def test_the_report_s_term_is_counted_to_the_day_before_and_past_it(
    client, officer, settings, day, words
):
    from datetime import date

    settings.TODAY = date.fromisoformat(day)
    client.force_login(officer)
    assert words in client.get("/").content.decode()


def test_a_plan_with_an_impossible_term_still_opens_the_first_page(client, officer):
    from ansinh.apps.planning.models import Plan

    plan = Plan.objects.get()
    plan.content["deadlines"] = [
        {"text": "31/11 hằng năm", "day": 31, "month": 11, "recurrence": "yearly"}
    ]
    plan.save()
    client.force_login(officer)
    assert client.get("/").status_code == 200
