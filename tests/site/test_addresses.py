"""Mọi vai ở mọi địa chỉ: who opens what, who is refused, and that none is left out."""

import pytest
from addresses import (
    ACTS_OF_THE_OFFICER,
    GET,
    MISSING,
    MOVED,
    NO_TRACE,
    OK,
    REFUSED,
    ROLES,
    TO_SIGN_IN,
    outcome,
)
from django.test import Client
from django.urls import get_resolver

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo_mode")]

OTHERS = [role for role in ROLES if role not in ("officer", "nobody")]
HOSTILE = ("\0", "'--", "-1", "a" * 5000, "9" * 400, "2026-02-30", "0001-01-01", "<script>", "%")
QUESTIONS = (
    *("thon", "trang", "page", "ngay", "pham-vi", "sort", "q", "dien", "muc", "tinh-trang"),
    *("voi", "xet", "kq"),
    *("nam", "nguon", "tu", "thieu", "viec", "cho", "chi-so", "tep", "tiep", "next"),
)
LISTS = (
    *("/", "/lanh-dao/", "/xem-tai-ngay/", "/ke-hoach/", "/ke-hoach/kiem-tra/"),
    *("/ke-hoach/so-sanh/",),
    *("/ke-hoach/xac-nhan/", "/ke-hoach/xac-nhan/{reading}/", "/ke-hoach/ma-tran/"),
    *("/ke-hoach/nhiem-vu/", "/chi-tieu/", "/chi-tieu/T36/", "/chi-tieu/T36/con-thieu/"),
    *("/so-lieu/", "/so-lieu/T33/", "/so-lieu/mau.xlsx", "/bao-cao/", "/bao-cao/2026/"),
    *("/nguoi/", "/nguoi/{person}/", "/ho/{household}/", "/don-vi/", "/don-vi/thon/{village}/"),
    *("/nhat-ky/", "/nhat-ky/person/{person}/", "/tro-giup/"),
)


@pytest.fixture
def visitors(request):
    """A signed-in browser of any role, asked for by its name."""

    def of(role, **options):
        client = Client(**options)
        if role != "nobody":
            client.force_login(request.getfixturevalue(role))
        return client

    return of


@pytest.mark.parametrize("path", GET)
def test_each_role_opens_what_is_its_own(visitors, known, path):
    for role, expected in zip(ROLES, GET[path], strict=True):
        answer = visitors(role).get(path.format(**known))
        assert outcome(answer) == expected, role
        if expected in (REFUSED, MISSING):
            page = answer.content.decode()
            assert "Nên làm" in page, role
            assert not NO_TRACE.search(page), role


@pytest.mark.parametrize("path", ACTS_OF_THE_OFFICER)
def test_who_may_not_act_is_refused_and_nothing_is_written(visitors, known, path):
    from ansinh.apps.journal.models import Act

    # Signing in is an act of its own, so all have signed in before the count.
    clients = {role: visitors(role) for role in (*OTHERS, "nobody")}
    before = Act.objects.count()
    for role, client in clients.items():
        expected = TO_SIGN_IN if role == "nobody" else REFUSED
        assert outcome(client.post(path.format(**known))) == expected, role
    assert Act.objects.count() == before


@pytest.mark.parametrize("path", ACTS_OF_THE_OFFICER)
def test_an_empty_form_of_the_officer_gets_an_answer_and_no_trace(visitors, known, path):
    answer = visitors("officer").post(path.format(**known))
    assert outcome(answer) not in (REFUSED, TO_SIGN_IN)
    assert answer.status_code < 500
    assert not NO_TRACE.search(answer.content.decode())


def test_everyone_may_sign_out(visitors):
    for role in ROLES:
        expected = TO_SIGN_IN if role == "nobody" else MOVED
        assert outcome(visitors(role).post("/thoat/")) == expected, role


def test_no_address_is_left_out(known):
    """An address that is added must say here who may open it."""
    resolver = get_resolver()
    told = {
        resolver.resolve(path.partition("?")[0].format(**known)).view_name
        for path in GET
        if GET[path][0] != MISSING
    }
    assert set(names_of(resolver)) - told == set()


def names_of(resolver, prefix=""):
    """Names of every address, with those of the apps below."""
    for pattern in resolver.url_patterns:
        if hasattr(pattern, "url_patterns"):
            space = f"{prefix}{pattern.namespace}:" if pattern.namespace else prefix
            yield from names_of(pattern, space)
        else:
            yield f"{prefix}{pattern.name}"


@pytest.mark.parametrize("path", LISTS)
def test_a_hostile_question_never_gets_a_trace_or_a_fault(visitors, known, path):
    client = visitors("officer", raise_request_exception=False)
    # A few at a time, for a question that is refused hides those after it.
    few = [dict.fromkeys(QUESTIONS[place::5], "\0'--\"><script>") for place in range(5)]
    together = [dict.fromkeys(QUESTIONS, words) for words in HOSTILE]
    for asked in few + together:
        answer = client.get(path.format(**known), asked)
        assert answer.status_code < 500, asked
        if answer.headers["Content-Type"].startswith("text/html"):
            page = answer.content.decode()
            assert not NO_TRACE.search(page), asked
            assert "<script" not in page, asked


@pytest.mark.parametrize("asked", ["2999-01-01", "khong-phai-ngay", "2026-02-30", "", "\0"])
def test_a_day_that_is_none_or_to_come_shows_today(visitors, asked):
    answer = visitors("officer").get("/don-vi/", {"ngay": asked})
    assert answer.status_code == OK
    assert "23/11/2026" in answer.content.decode()


@pytest.mark.parametrize("role", ["village_head", "unit_head", "supervisor", "superior"])
def test_the_first_page_tells_of_no_draft_to_whom_drafts_are_closed(visitors, role):
    assert "dự thảo 1" in visitors("officer").get("/").content.decode()
    page = visitors(role).get("/").content.decode()
    assert "dự thảo" not in page
    assert "Chưa phát hành bản nào" in page
