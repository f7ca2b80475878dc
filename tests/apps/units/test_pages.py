"""Trang đơn vị: everyone may look, the officer may act, and only after a preview."""

import re
from datetime import date

import pytest

from ansinh.apps.journal.queries import count_acts, list_acts_about
from ansinh.apps.units.models import Organisation, Post, Village
from ansinh.apps.units.queries import (
    find_commune,
    find_organisation_by_words,
    list_posts,
    list_villages,
)
from ansinh.core.documents.reading.excel import read_xlsx

pytestmark = pytest.mark.django_db
ON = date(2026, 11, 23)
PAPER = "Nghị quyết số 01/NQ-HĐND ngày 05/11/2026"


def village(name: str) -> Village:
    return Village.objects.get(name=name)


def page(answer) -> str:
    assert answer.status_code == 200
    return answer.content.decode()


def acting_pages() -> list[str]:
    post = Post.objects.get(title="Chủ tịch", organisation__place="Hoằng Phú", valid_until=None)
    office = Organisation.objects.get(code="vhxh")
    return [
        "/don-vi/nhap-thon/",
        f"/don-vi/thon/{village('My Du').pk}/doi-ten/",
        f"/don-vi/thon/{village('My Du').pk}/chia/",
        f"/don-vi/thon/{village('My Du').pk}/chuyen/",
        "/don-vi/lap-thon/",
        "/don-vi/lap-co-quan/",
        f"/don-vi/{office.pk}/ten-goi/",
        f"/don-vi/{office.pk}/chuc-danh/",
        f"/don-vi/chuc-danh/{post.pk}/thoi/",
        f"/don-vi/chuc-danh/{post.pk}/giao/",
        f"/don-vi/{office.pk}/cham-dut/",
    ]


@pytest.mark.parametrize("role", ["officer", "chair", "village_head", "superior"])
def test_everyone_signed_in_may_look_and_only_the_officer_is_offered_to_act(request, client, role):
    client.force_login(request.getfixturevalue(role))
    commune, my_du = find_commune(ON), village("My Du")
    shown = [page(client.get(f"/don-vi/{tail}")) for tail in ("", f"{commune.pk}/")]
    shown.append(page(client.get(f"/don-vi/thon/{my_du.pk}/")))
    assert all("My Du" in html for html in shown)
    assert ["Nhập thôn" in shown[0], "Chấm dứt, giao" in shown[1], "Đổi tên</a>" in shown[2]] == [
        role == "officer"
    ] * 3


@pytest.mark.parametrize("role", ["chair", "village_head", "superior"])
def test_no_one_else_may_act(request, client, role):
    client.force_login(request.getfixturevalue(role))
    for path in acting_pages():
        assert client.get(path).status_code == 403
        assert client.post(path, {"confirmed": "1"}).status_code == 403


def test_the_officer_opens_every_form(client, officer):
    client.force_login(officer)
    for path in acting_pages():
        assert "Xem trước thay đổi" in page(client.get(path))


def test_the_page_speaks_of_the_day_looked_at(client, officer):
    client.force_login(officer)
    before = page(client.get("/don-vi/?ngay=2025-06-30"))
    assert "Bộ phận Lao động – Thương binh và Xã hội xã Hoằng Kim" in before
    assert "Phòng Văn hóa – Xã hội</a>" not in before
    after = page(client.get("/don-vi/?ngay=2025-07-01"))
    assert re.search(r"\d+ cơ quan của các xã cũ sắp xếp lại, nay còn \d+", after)
    assert "Phòng Văn hóa – Xã hội</a>" in after
    assert "Bộ phận Lao động – Thương binh và Xã hội xã Hoằng Kim</a>" not in after


def test_before_there_was_a_commune_the_page_says_so(client, officer):
    client.force_login(officer)
    assert "chưa có xã nào" in page(client.get("/don-vi/?ngay=1990-01-01"))


def test_renaming_is_previewed_then_done_and_told(client, officer):
    client.force_login(officer)
    my_du = village("My Du")
    path = f"/don-vi/thon/{my_du.pk}/doi-ten/"
    told = {"name": "My Du Mới", "effective_on": "2026-11-10", "legal_act": PAPER}
    acts = count_acts()
    preview = page(client.post(path, told))
    assert "My Du Mới" in preview
    assert PAPER in preview
    assert (village("My Du").pk, count_acts()) == (my_du.pk, acts)
    assert client.post(path, told | {"confirmed": "1"}).status_code == 302
    assert [one.name for one in list_villages(date(2026, 11, 9)) if one.pk == my_du.pk] == ["My Du"]
    assert [one.name for one in list_villages(ON) if one.pk == my_du.pk] == ["My Du Mới"]
    last = list_acts_about(f"village:{my_du.pk}")[-1]
    assert (last.verb, last.because, last.by_name) == ("đổi tên thôn", PAPER, str(officer))
    history = page(client.get(f"/don-vi/thon/{my_du.pk}/"))
    assert "Thôn My Du đổi tên thành thôn My Du Mới" in history


def test_a_day_of_effect_is_read_day_first(client, officer):
    client.force_login(officer)
    my_du = village("My Du")
    told = {"name": "My Du Mới", "effective_on": "10/11/2026", "legal_act": PAPER}
    client.post(f"/don-vi/thon/{my_du.pk}/doi-ten/", told | {"confirmed": "1"})
    named = {
        day: one.name
        for day in (date(2026, 11, 9), date(2026, 11, 10))
        for one in list_villages(day)
        if one.pk == my_du.pk
    }
    assert list(named.values()) == ["My Du", "My Du Mới"]


def test_merging_is_previewed_then_done(client, officer):
    client.force_login(officer)
    both = [village("Nghĩa Trang").pk, village("Nghĩa Phú").pk]
    told = {
        "villages": both,
        "name": "Nghĩa Trang",
        "effective_on": "2026-11-10",
        "legal_act": PAPER,
    }
    assert page(client.post("/don-vi/nhap-thon/", told)).count("<b>Nghĩa Trang</b>") == 2
    done = client.post("/don-vi/nhap-thon/", told | {"confirmed": "1"}, follow=True)
    assert "Đã nhập thành thôn: Nghĩa Trang" in page(done)
    assert len(list_villages(ON)) == 3
    again = page(client.post("/don-vi/nhap-thon/", told | {"confirmed": "1"}))
    assert "không còn" in again
    assert len(list_villages(ON)) == 3


def test_appointing_and_leaving_a_post_go_through_their_forms(client, officer):
    client.force_login(officer)
    *_, leaving, appointing, _ = acting_pages()
    told = {"effective_on": "2026-11-10", "legal_act": PAPER}
    someone = told | {"full_name": "Người Mới", "is_acting": "on", "confirmed": "1"}
    assert client.post(appointing, someone).status_code == 302
    commune = find_commune(ON)
    assert next(one.holder for one in list_posts(ON, [commune])) == "Người Mới"
    left = {"effective_on": "20/11/2026", "legal_act": PAPER, "confirmed": "1"}
    assert client.post(leaving, left).status_code == 302
    assert next(one.holder for one in list_posts(date(2026, 11, 19), [commune])) == "Người Mới"
    assert next(one.holder for one in list_posts(ON, [commune])) == ""
    assert "đang trống" in page(client.post(leaving, left))


def test_a_village_moves_to_a_commune_that_was_set_up_on_the_pages(client, officer):
    client.force_login(officer)
    my_du, told = village("My Du"), {"effective_on": "10/11/2026", "legal_act": PAPER}
    commune = {"name": "Ủy ban nhân dân xã Đông Đỗ", "kind": "commune", "place": "Đông Đỗ"}
    answer = client.post("/don-vi/lap-co-quan/", commune | told | {"confirmed": "1"})
    other = Organisation.objects.get(name=commune["name"])
    assert (answer.url, other.code) == (f"/don-vi/{other.pk}/", "uy-ban-nhan-dan-xa-dong-do")
    path = f"/don-vi/thon/{my_du.pk}/chuyen/"
    too_early = {"commune": other.pk, "effective_on": "09/11/2026", "legal_act": PAPER}
    assert "có từ ngày 10/11/2026" in page(client.post(path, too_early))
    moving = told | {"commune": other.pk, "name": "My Du Mới", "effective_on": "15/11/2026"}
    assert "My Du Mới" in page(client.post(path, moving))
    assert client.post(path, moving | {"confirmed": "1"}).status_code == 302
    assert my_du.pk in {one.pk for one in list_villages(date(2026, 11, 14), find_commune(ON))}
    assert [one.name for one in list_villages(ON, other)] == ["My Du Mới"]
    refused = page(client.post(path, moving | {"confirmed": "1"}))
    assert "Xã này không còn" in refused


def test_a_village_and_a_post_are_set_up_once(client, officer):
    client.force_login(officer)
    office, told = Organisation.objects.get(code="vhxh"), {"legal_act": PAPER, "confirmed": "1"}
    told["effective_on"] = "10/11/2026"
    assert client.post("/don-vi/lap-thon/", told | {"name": "Thôn thử"}).status_code == 302
    assert "Thôn thử" in [one.name for one in list_villages(ON, find_commune(ON))]
    again = page(client.post("/don-vi/lap-thon/", told | {"name": "thôn THỬ"}))
    assert "đã có thôn tên" in again
    post = {"title": "Tổ trưởng", "rank": "head", "signs_as": "none"}
    assert client.post(f"/don-vi/{office.pk}/chuc-danh/", told | post).status_code == 302
    assert [one.holder for one in list_posts(ON, [office]) if str(one.post) == "Tổ trưởng"] == [""]


def test_a_name_that_papers_use_is_added_once_and_understood(client, officer):
    client.force_login(officer)
    office = Organisation.objects.get(code="vhxh")
    path, told = f"/don-vi/{office.pk}/ten-goi/", {"words": "Tổ  chính sách xã"}
    assert "thêm “Tổ chính sách xã”" in page(client.post(path, told)).replace("  ", " ")
    assert office.aliases.count() == 0
    assert client.post(path, told | {"confirmed": "1"}).status_code == 302
    assert "“Tổ chính sách xã”" in page(client.get(f"/don-vi/{office.pk}/"))
    assert find_organisation_by_words("Tổ chính sách xã", ON) == office
    assert "đã có tên gọi" in page(client.post(path, told | {"confirmed": "1"}))


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"legal_act": ""}, "Chưa nêu căn cứ"),
        ({"effective_on": ""}, "Chưa có ngày hiệu lực"),
        ({"effective_on": "31/02/2026"}, "không phải một ngày có thật"),
        ({"effective_on": "2025-07-01"}, "chọn ngày sau ngày đó"),
        ({"name": " "}, "Chưa ghi tên"),
        ({"name": "Kim Sơn"}, "đã có thôn tên Kim Sơn"),
        ({"name": "My Du"}, "đã mang tên My Du"),
        ({"name": "a" * 400}, "120"),
    ],
)
def test_what_cannot_be_done_comes_back_in_words_and_changes_nothing(client, officer, told, said):
    client.force_login(officer)
    my_du, acts = village("My Du"), count_acts()
    sent = {"name": "Tên mới", "effective_on": "2026-11-10", "legal_act": PAPER} | told
    for step in ({}, {"confirmed": "1"}):
        html = page(client.post(f"/don-vi/thon/{my_du.pk}/doi-ten/", sent | step))
        assert said in html
    assert (village("My Du").pk, count_acts()) == (my_du.pk, acts)


def test_the_list_goes_to_excel_as_it_stands(client, officer):
    client.force_login(officer)
    answer = client.get("/don-vi/?tep=xlsx&ngay=2026-11-23")
    sheets = read_xlsx("don-vi.xlsx", answer.content)
    cells = [str(cell) for sheet in sheets for row in sheet.rows for cell in row]
    assert "Nghĩa Trang" in cells
    assert any("Trưởng phòng Văn hóa – Xã hội: Hoàng Thị Đ" in cell for cell in cells)


@pytest.mark.parametrize(
    "path", ["/don-vi/khong-phai/", "/don-vi/thon/00000000-0000-0000-0000-000000000000/"]
)
def test_a_unit_that_is_not_there_is_not_found(client, officer, path):
    client.force_login(officer)
    assert client.get(path).status_code == 404
