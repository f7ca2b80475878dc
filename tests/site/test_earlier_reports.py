"""Báo cáo năm trước: the demo's closed year is issued, and every report leads to the others."""

from datetime import date

import pytest

from ansinh.apps.planning.models import Plan
from ansinh.apps.units.queries import signatories_on
from ansinh.apps.work.queries import list_years
from ansinh.site.demo.reports import NOT_WRITTEN, issue_report_of

pytestmark = pytest.mark.django_db
ON = date(2026, 11, 23)


def test_the_demo_issues_a_closed_year_on_its_last_day_by_who_could_sign(actor, superior, client):
    client.force_login(superior)
    assert list_years(superior) == []
    report = issue_report_of(2026, Plan.objects.get(), actor)
    assert (report.is_issued, report.issued_on, report.number) == (True, ON, 1)
    assert report.signer["name"] == signatories_on(ON)[0].full_name
    assert set(report.texts.values()) == {NOT_WRITTEN}
    assert list_years(superior) == [2026]
    page = client.get("/bao-cao/2025/").content.decode()
    assert '<a href="/bao-cao/2026/">2026</a>' in page


def test_a_draft_leads_only_those_who_may_read_it(client, officer, superior):
    client.force_login(officer)
    assert 'href="/bao-cao/2026/">2026</a>' in client.get("/bao-cao/2025/").content.decode()
    client.force_login(superior)
    assert 'href="/bao-cao/2026/">2026</a>' not in client.get("/bao-cao/2025/").content.decode()


def test_the_report_s_page_asks_the_database_little(client, officer, django_assert_max_num_queries):
    client.force_login(officer)
    with django_assert_max_num_queries(70):
        assert client.get("/bao-cao/2026/").status_code == 200
