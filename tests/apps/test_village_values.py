"""Số theo thôn: entered, revised, taken from a file by village, held to the commune's."""

from datetime import date
from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from ansinh.apps.journal.queries import list_acts_about
from ansinh.apps.planning.models import place_of_village
from ansinh.apps.planning.queries import (
    find_latest_snapshot,
    find_value,
    list_village_values,
    list_yearly_points,
    matrix_of,
    place_on,
)
from ansinh.apps.planning.queries.plans import find_current_plan
from ansinh.apps.units.queries import list_boundaries, list_villages
from ansinh.core.documents.reading.excel import read_xlsx
from ansinh.core.indicators.catalogue import INDICATORS
from ansinh.core.indicators.entry_sheet import COLUMNS

pytestmark = pytest.mark.django_db
ON = date(2026, 11, 23)
FIGURE = {
    "numerator": "40",
    "denominator": "90",
    "as_of": "30/9/2026",
    "finality": "estimate",
    "reported_by": "Trưởng thôn",
    "paper_number": "01/BC",
    "paper_date": "05/10/2026",
    "paper_issuer": "thôn",
}
HEADS = [column.value for column in COLUMNS]
ROW = {
    "Mã": "T06",
    "Tử số": "40",
    "Mẫu số": "90",
    "Tính đến ngày": "30/9/2026",
    "Tình trạng": "ước",
    "Ai báo cáo": "Trưởng thôn",
    "Số văn bản": "01/BC",
    "Ngày văn bản": "05/10/2026",
    "Nơi ban hành": "thôn",
}


@pytest.fixture
def as_officer(client, officer):
    client.force_login(officer)
    return client


@pytest.fixture
def villages():
    return list_villages(ON)


def text_of(response) -> str:
    return unescape(response.content.decode())


def enter(client, village=None, **details):
    address = f"/so-lieu/T06/?nam=2026{f'&thon={village.pk}' if village else ''}"
    return client.post(address, FIGURE | details, follow=True)


def standing(village, code="T06"):
    return find_value(code, 2026, place_of_village(village.pk))


def test_a_village_s_figure_is_its_own_and_leaves_the_commune_s_alone(as_officer, villages):
    page = text_of(enter(as_officer, villages[0]))
    assert f"thôn {villages[0].name}" in page
    assert standing(villages[0]).numerator == 40
    assert standing(villages[1]) is None
    assert find_value("T06", 2026, place_on(ON)) is None
    # One village is not the commune: neither the year's point nor the matrix has a figure yet.
    assert list_yearly_points("T06", list_boundaries(ON)[0], ON) == ()
    rows = matrix_of(find_current_plan(), ON).rows
    assert not next(row for row in rows if row.target.code == "T06").has_figure


def test_each_village_has_its_own_revisions(as_officer, villages):
    enter(as_officer, villages[0])
    enter(as_officer, villages[1], numerator="50")
    enter(as_officer, villages[0], numerator="41", seen=str(standing(villages[0]).pk))
    assert [(standing(v).numerator, standing(v).revision) for v in villages[:2]] == [
        (41, 2),
        (50, 1),
    ]
    response = enter(as_officer, villages[1], numerator="60")
    assert response.status_code == 422
    assert "Trong lúc mở trang" in text_of(response)
    act = list_acts_about(f"value:T06:2026:{place_of_village(villages[0].pk)}")[-1]
    assert act.details["village"] == villages[0].name


def test_the_history_is_that_of_the_village_asked_for_or_of_the_commune(as_officer, villages):
    for village, numerator in ((villages[0], "41"), (villages[1], "52"), (None, "93")):
        enter(as_officer, village, numerator=numerator, denominator="1000")
    addresses = [f"/so-lieu/T06/?nam=2026&thon={one.pk}" for one in villages[:2]]
    for address, own in zip([*addresses, "/so-lieu/T06/?nam=2026"], (41, 52, 93), strict=True):
        history = text_of(as_officer.get(address)).partition("<h2>Lịch sử</h2>")[2]
        shown = [number for number in (41, 52, 93) if f"({number}/1.000)" in history]
        assert shown[:1] == [own]
        assert history.count("Đang dùng") == 1


def test_a_village_s_figure_is_withdrawn_without_touching_the_others(as_officer, villages):
    enter(as_officer, villages[0])
    enter(as_officer, villages[1])
    seen = {"seen": str(standing(villages[0]).pk), "because": "đếm lại"}
    page = as_officer.post(f"/so-lieu/T06/rut/?nam=2026&thon={villages[0].pk}", seen, follow=True)
    assert f"selected>thôn {villages[0].name}" in text_of(page)
    assert (standing(villages[0]), standing(villages[1]).numerator) == (None, 40)


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"numerator": "91"}, "Tử số lớn hơn mẫu số"),
        ({"numerator": "", "denominator": ""}, "Chưa có số liệu"),
        ({"as_of": "30/9/2025"}, "không thuộc năm 2026"),
    ],
)
def test_a_village_s_figure_is_held_to_the_same_rules(as_officer, villages, wrong, words):
    response = enter(as_officer, villages[0], **wrong)
    assert response.status_code == 422
    assert words in text_of(response)


def test_a_village_not_of_the_commune_and_an_indicator_without_villages_have_no_page(
    as_officer, villages
):
    for address in (
        "/so-lieu/T06/?thon=khong-co",
        "/so-lieu/T06/?thon=00000000-0000-0000-0000-000000000000",
        f"/so-lieu/T17/?thon={villages[0].pk}",
    ):
        assert as_officer.get(address).status_code == 404


def test_the_target_s_page_shows_villages_side_by_side_and_doubts_a_sum_that_differs(
    as_officer, villages
):
    for village in villages:
        enter(as_officer, village)
    enter(as_officer, numerator=str(40 * len(villages)), denominator=str(90 * len(villages)))
    page = text_of(as_officer.get("/chi-tieu/T06/"))
    assert all(f'<th scope="row">{village.name}</th>' in page for village in villages)
    assert "Cộng các thôn" in page
    assert "Không khớp" not in page
    seen = str(find_value("T06", 2026, place_on(ON)).pk)
    enter(as_officer, numerator="39", denominator="90", seen=seen)
    told = f"{len(villages)}/{len(villages)} thôn, cộng lại"
    for address in ("/chi-tieu/T06/", "/so-lieu/T06/?nam=2026"):
        page = text_of(as_officer.get(address))
        assert "Không khớp" in page
        assert told in page
        assert "số của cả xã (39/90)" in page


def test_a_figure_of_a_day_to_come_is_not_yet_among_the_villages(as_officer, villages):
    enter(as_officer, villages[0])
    assert not list_village_values(INDICATORS["T06"], 2026, date(2026, 9, 29)).given
    assert list_village_values(INDICATORS["T06"], 2026, date(2026, 9, 30)).given


def upload(client, *rows):
    lines = [";".join(HEADS), *(";".join(row.get(head, "") for head in HEADS) for row in rows)]
    file = SimpleUploadedFile("so-lieu.csv", "\n".join(lines).encode())
    return client.post("/so-lieu/tai-len/?nam=2026", {"tep": file}, follow=True)


def test_a_file_gives_one_row_a_village_and_comes_back_as_the_same(as_officer, villages):
    first, second = (ROW | {"Thôn": f"Thôn {village.name}"} for village in villages[:2])
    page = text_of(upload(as_officer, first, second, ROW | {"Tử số": "400", "Mẫu số": "900"}))
    assert "nhận được 3 dòng" in page
    sealed = page.split('name="so_lieu" value="')[1].split('"')[0]
    as_officer.post("/so-lieu/nhan/?nam=2026", {"so_lieu": sealed, "ten_tep": "x.csv"})
    assert [standing(village).numerator for village in villages[:2]] == [40, 40]
    assert find_value("T06", 2026, place_on(ON)).numerator == 400
    template = as_officer.get("/so-lieu/mau.xlsx?nam=2026").content
    rows = read_xlsx("mau.xlsx", template)[0].rows
    named = [row[HEADS.index("Thôn")] for row in rows if row and row[0] == "T06"]
    assert named == ["", *(village.name for village in villages[:2])]
    file = SimpleUploadedFile("mau.xlsx", template)
    again = as_officer.post("/so-lieu/tai-len/?nam=2026", {"tep": file}, follow=True)
    assert "3 dòng như đã có" in text_of(again)


def test_a_file_s_village_that_is_not_there_or_stands_twice_is_refused(as_officer, villages):
    known = ROW | {"Thôn": villages[0].name}
    page = text_of(upload(as_officer, ROW | {"Thôn": "Không Có"}, known, known))
    assert "Không có thôn “Không Có”" in page
    assert f"T06 của thôn {villages[0].name} đã có ở dòng" in page
    assert "nhận được 1 dòng" in page


def test_the_snapshot_s_day_bounds_what_the_target_s_page_shows(as_officer, villages):
    assert find_latest_snapshot(ON).on == ON
    enter(as_officer, villages[0])
    page = text_of(as_officer.get("/chi-tieu/T06/?pham-vi=" + list_boundaries(ON)[1].code))
    assert "Cộng các thôn" not in page
