"""Hôm nay: each role's first page says what waits for that role, and nothing of others."""

import logging
from dataclasses import replace
from datetime import date
from itertools import cycle

import pytest

from ansinh.apps.accounts.models import User
from ansinh.apps.planning.models import Plan, Snapshot
from ansinh.apps.planning.queries import find_current_plan
from ansinh.apps.work.models import YearlyReport
from ansinh.apps.work.queries import gather_facts
from ansinh.core.documents.paper import TableBlock
from ansinh.core.reports.chair_page import compose_chair_page
from ansinh.core.reports.urgency import LAGGING
from ansinh.site.demo.tasks import give_tasks
from ansinh.site.today.chair import lagging_rows

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


def test_before_the_first_snapshot_the_chair_s_page_says_what_to_do(client, chair):
    client.force_login(chair)
    before = client.get("/lanh-dao/?ngay=2020-01-01")
    assert before.status_code == 200
    assert "Đến ngày 01/01/2020 chưa có ảnh chụp số liệu" in before.content.decode()
    assert "ansinh snapshot take" in before.content.decode()


def test_before_the_first_plan_the_chair_s_page_says_what_to_do(client, chair):
    YearlyReport.objects.all().delete()
    Plan.objects.all().delete()
    client.force_login(chair)
    page = client.get("/lanh-dao/")
    assert page.status_code == 200
    assert "ansinh plan keep" in page.content.decode()


def test_a_page_refused_is_one_line_in_the_log(client, village_head, caplog):
    client.force_login(village_head)
    with caplog.at_level(logging.WARNING, logger="django.request"):
        assert client.get("/lanh-dao/").status_code == 403
    (record,) = caplog.records
    assert "/lanh-dao/" in record.getMessage()
    assert "Traceback" not in caplog.text
    assert record.exc_info is None


def test_a_fault_keeps_its_trace_in_the_log(client, officer, caplog, monkeypatch):
    def fail(*args, **kwargs):
        raise RuntimeError("hỏng")

    monkeypatch.setattr("ansinh.site.today.overview.find_current_plan", fail)
    client.force_login(officer)
    client.raise_request_exception = False
    assert client.get("/").status_code == 500
    assert "RuntimeError: hỏng" in caplog.text


def test_the_chair_s_page_and_the_chair_s_paper_name_targets_in_one_order():
    plan = Plan.objects.get()
    facts = gather_facts(2026, plan, Snapshot.objects.get())
    words = cycle(["", *reversed(LAGGING)])
    targets = tuple(replace(target, progress=next(words)) for target in facts.targets)
    on_page = [row["code"] for row in lagging_rows(targets, {})]
    paper = compose_chair_page(replace(facts, targets=targets))
    (table,) = (block for block in paper.body if isinstance(block, TableBlock))
    in_paper = [row[0][0].text.partition(".")[0] for row in table.rows]
    assert len(on_page) > 3
    assert in_paper[: len(on_page)] == on_page[: len(in_paper)]
    by_code = {target.code: target for target in targets}
    ranks = [LAGGING.index(by_code[code].progress) for code in on_page]
    assert ranks == sorted(ranks)
    assert len(set(ranks)) == 2
