"""What a hostile request meets, which headers close a page, and what a fault tells."""

import re
from datetime import timedelta

import pytest
from addresses import MISSING, MOVED, NO_TRACE, OK, REFUSED, TO_SIGN_IN, outcome
from django.db import OperationalError, connection
from django.test import Client, RequestFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo_mode")]


def visitor(request, role, **options):
    """A browser of that role, signed in unless it is nobody's."""
    client = Client(**options)
    if role != "nobody":
        client.force_login(request.getfixturevalue(role))
    return client


@pytest.mark.parametrize("path", ["/bao-cao/2026/lap/", "/vao-thu/", "/dang-nhap/", "/thoat/"])
def test_a_form_sent_from_elsewhere_is_refused_in_vietnamese(request, path):
    role = "nobody" if path in ("/vao-thu/", "/dang-nhap/") else "officer"
    client = visitor(request, role, enforce_csrf_checks=True)
    answer = client.post(path, {"username": "can-bo", "login": "can-bo", "password": "x"})
    assert answer.status_code == REFUSED
    page = answer.content.decode()
    assert "Nên làm" in page
    assert not NO_TRACE.search(page)


def test_the_demo_door_lets_a_role_in_and_no_one_else(client, officer):
    assert client.post("/vao-thu/", {"username": "can-bo"}).status_code == MOVED
    assert client.get("/").context["user"] == officer


@pytest.mark.parametrize("username", ["", "khong-co-ai", "that-su", "\0", "a" * 5000])
def test_the_demo_door_stays_shut_for_every_other_name(client, officer, username):
    type(officer).objects.create(username="that-su", role="officer", is_demo=False)
    assert client.post("/vao-thu/", {"username": username}).status_code == MISSING
    assert outcome(client.get("/")) == TO_SIGN_IN


@pytest.mark.usefixtures("officer")
def test_outside_the_demo_there_is_no_demo_door(client, settings):
    settings.IS_DEMO = False
    assert client.post("/vao-thu/", {"username": "can-bo"}).status_code == MISSING
    assert "Vào vai này" not in client.get("/dang-nhap/").content.decode()


@pytest.mark.parametrize(
    "path", ["/", "/chi-tieu/T36/con-thieu/", "/khong-co/", "/bao-cao/2026/word/"]
)
def test_every_answer_carries_the_headers_that_close_it(client, officer, path):
    client.force_login(officer)
    headers = client.get(path).headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Referrer-Policy"] == "same-origin"


def test_the_session_cookie_is_out_of_reach_of_scripts_and_other_sites(client):
    client.post("/vao-thu/", {"username": "can-bo"})
    cookie = client.cookies["sessionid"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"


@pytest.mark.parametrize(
    "asked", ["khong-phai-uuid", "0b5d1c1e-9c0f-4a57-8d53-6a1f7f0c2e11", "\0", "'--", "a" * 5000]
)
def test_a_village_that_is_not_there_is_refused_not_shown_as_empty(client, officer, asked):
    client.force_login(officer)
    answer = client.get("/chi-tieu/T36/con-thieu/", {"thon": asked})
    assert answer.status_code in (REFUSED, MISSING)


@pytest.mark.parametrize("asked", ["-1", "0", "abc", "1e9", "9" * 5000, "\0", "", "1;2"])
def test_a_page_number_that_makes_no_sense_still_opens_the_list(client, officer, asked):
    client.force_login(officer)
    answer = client.get("/chi-tieu/T36/con-thieu/", {"page": asked})
    assert answer.status_code == OK
    assert "hộ chưa có" in answer.content.decode()


@pytest.mark.parametrize(
    "path",
    [
        "/chi-tieu/T36%00/",
        "/chi-tieu/%00/con-thieu/",
        f"/chi-tieu/{'A' * 3000}/",
        "/chi-tieu/..%2f..%2fetc/",
        "/chi-tieu/T36'%20OR%201=1/",
        "/bao-cao/0/word/",
        "/bao-cao/99999999999999999999/word/",
        "/bao-cao/-1/",
    ],
)
def test_an_address_that_names_nothing_is_not_found(client, officer, path):
    client.force_login(officer)
    assert client.get(path).status_code == MISSING


@pytest.mark.parametrize("year", ["0", "1", "1000", "9999", "10000", "99999999999999999999"])
def test_a_year_without_figures_says_so_or_is_not_found(client, officer, year):
    client.force_login(officer)
    answer = client.get(f"/bao-cao/{year}/")
    assert answer.status_code in (OK, MISSING)
    assert not NO_TRACE.search(answer.content.decode())
    assert client.post(f"/bao-cao/{year}/lap/").status_code in (MOVED, MISSING)


def test_a_query_string_is_shown_back_as_text_only(client, officer):
    client.force_login(officer)
    answer = client.get(
        "/chi-tieu/T36/con-thieu/", {"page": "1", "q": '"><script>alert(1)</script>'}
    )
    assert "<script" not in answer.content.decode()


@pytest.mark.parametrize(
    "name",
    ['a"; filename="x.html', "a\r\nSet-Cookie: y=1.docx", "kế hoạch năm.docx", "../../x", ""],
)
def test_the_name_of_a_kept_file_cannot_write_headers(client, officer, name):
    from ansinh.apps.planning.models import Plan

    kept = Plan.objects.first()
    Plan.objects.create(
        file_name=name,
        file=b"PK",
        digest=name.encode().hex()[:64],
        title="x",
        lines=[],
        content=kept.content,
        kept_at=kept.kept_at + timedelta(days=1),
        in_use_at=kept.kept_at + timedelta(days=1),
    )
    client.force_login(officer)
    answer = client.get("/ke-hoach/tep-goc/")
    assert answer.content == b"PK"
    assert "Set-Cookie" not in answer.headers
    disposition = answer.headers["Content-Disposition"]
    assert re.fullmatch(r'attachment; filename="[\w.-]+"', disposition, re.ASCII)
    assert answer.headers["Content-Type"] == "application/octet-stream"


def test_a_lost_snapshot_says_so_with_a_code_and_no_place_of_the_machine(officer):
    from ansinh.apps.planning.models import Snapshot

    Snapshot.objects.update(folder="/khong-co-o-day")
    client = Client(raise_request_exception=False)
    client.force_login(officer)
    answer = client.get("/chi-tieu/T36/con-thieu/")
    page = answer.content.decode()
    assert answer.status_code == 503
    assert "bị mất" in page
    assert re.search(r"L-\d{4}-[0-9A-F]{4}", page)
    assert not NO_TRACE.search(page)
    assert "khong-co-o-day" not in page


def test_a_missing_snapshot_says_what_to_do_first():
    from ansinh.apps.planning.queries import NoSnapshot
    from ansinh.site.middleware import SnapshotFaults

    request = RequestFactory().get("/")
    answer = SnapshotFaults(None).process_exception(request, NoSnapshot("Năm 2025 chưa có ảnh."))
    assert answer.status_code == 409
    assert "Năm 2025 chưa có ảnh." in answer.content.decode()


@pytest.mark.parametrize("path", ["/", "/dang-nhap/", "/khong-co/"])
def test_a_database_that_fails_gives_the_page_of_faults_in_vietnamese(officer, path):
    client = Client(raise_request_exception=False)
    client.force_login(officer)
    with connection.execute_wrapper(refuse_every_query):
        answer = client.get(path)
    page = answer.content.decode()
    assert answer.status_code == 500
    assert "Trang này gặp sự cố" in page
    assert "Chưa có gì được ghi" not in page
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert not NO_TRACE.search(page)


def refuse_every_query(*_):
    raise OperationalError("cơ sở dữ liệu không trả lời")


def test_a_shared_computer_keeps_no_page_with_names(client, officer):
    client.force_login(officer)
    for path in ("/", "/chi-tieu/T36/con-thieu/"):
        assert "no-store" in client.get(path).headers["Cache-Control"]


def test_an_address_asked_for_before_signing_in_opens_after_it(client):
    asked = "/chi-tieu/T36/con-thieu/?page=2"
    to_sign_in = client.get(asked).url
    fields = {"login": "can-bo", "password": "dung-thu-an-sinh"}
    assert client.post(to_sign_in, fields).url == asked


@pytest.mark.parametrize("elsewhere", ["https://example.org/", "//example.org", "javascript:x"])
def test_signing_in_never_redirects_to_another_host(client, elsewhere):
    fields = {"login": "can-bo", "password": "dung-thu-an-sinh", "next": elsewhere}
    for path in ("/dang-nhap/", f"/dang-nhap/?next={elsewhere}"):
        answer = Client().post(path, fields)
        assert (answer.status_code, answer.url) == (MOVED, "/")
