"""Hôm nay: each role's first page says what waits for that role, and nothing of others."""

from datetime import date

import pytest

from ansinh.apps.accounts.models import User
from ansinh.apps.planning.queries import find_current_plan
from ansinh.site.demo.tasks import give_tasks

ON = date(2026, 11, 23)
pytestmark = pytest.mark.django_db


@pytest.fixture
def first_page(client, request):
    def of(role: str) -> str:
        client.force_login(request.getfixturevalue(role))
        return client.get("/").content.decode()

    return of


def test_the_officer_meets_the_report_s_term_first(first_page):
    page = first_page("officer")
    assert page.index("Gửi báo cáo năm 2026") < page.index("Xem danh sách")
    assert page.count("b-main") == 1


def test_missing_figures_are_named_to_the_officer_alone(first_page):
    assert "số liệu của năm 2026 còn thiếu" in first_page("officer")
    assert "số liệu của năm 2026 còn thiếu" not in first_page("chair")


def test_a_unit_head_meets_the_tasks_of_the_own_office(client, actor):
    head = User.objects.get(role=User.Role.UNIT_HEAD)
    give_tasks(find_current_plan(), ON, actor)
    client.force_login(head)
    page = client.get("/").content.decode()
    assert f"{head.organisation} đang chủ trì" in page
    listed = client.get("/ke-hoach/nhiem-vu/", {"don-vi": str(head.organisation.pk)})
    rows = listed.content.decode().split("<tbody>")[1].split("<tr>")[1:]
    assert rows
    assert all(head.organisation.name in row for row in rows)


def test_a_village_head_meets_only_the_own_village(first_page):
    page = first_page("village_head")
    assert "Thôn Nghĩa Trang đang" in page
    assert "Gửi báo cáo" not in page


def test_the_chair_s_page_is_for_those_who_answer_for_the_commune(client, chair, village_head):
    client.force_login(chair)
    page = client.get("/lanh-dao/").content.decode()
    assert "việc chờ quyết định" in page
    client.force_login(village_head)
    assert client.get("/lanh-dao/").status_code == 403
