"""Trang số liệu: entered by the officer, read by the others, refused with row and column."""

import re
from datetime import date
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from ansinh.apps.journal.models import Act
from ansinh.apps.planning.models import EnteredValue
from ansinh.apps.planning.queries import find_value, list_wanted_values, place_names
from ansinh.core.documents.reading.excel import read_xlsx
from ansinh.core.indicators.entry_sheet import COLUMNS

pytestmark = pytest.mark.django_db

FIGURE = {
    "numerator": "1.175",
    "denominator": "3.038",
    "as_of": "30/9/2026",
    "finality": "estimate",
    "reported_by": "Bảo hiểm xã hội cơ sở",
    "paper_number": "0125/BC-BHXH",
    "paper_date": "05/10/2026",
    "paper_issuer": "Bảo hiểm xã hội cơ sở",
}
PLACE = "xa-hoang-phu"
HEADS = [column.value for column in COLUMNS]
ROW = {
    "Mã": "T06",
    "Tử số": "1.175",
    "Mẫu số": "3.038",
    "Tính đến ngày": "30/9/2026",
    "Tình trạng": "ước",
    "Ai báo cáo": "BHXH",
    "Số văn bản": "0125/BC-BHXH",
    "Ngày văn bản": "05/10/2026",
    "Nơi ban hành": "BHXH",
}


@pytest.fixture
def as_officer(client, officer):
    client.force_login(officer)
    return client


def text_of(response) -> str:
    return response.content.decode()


def post_figure(client, **details):
    return client.post("/so-lieu/T06/?nam=2026", FIGURE | details, follow=True)


def upload(client, *rows, heads=HEADS):
    lines = [";".join(heads), *(";".join(row.get(head, "") for head in heads) for row in rows)]
    file = SimpleUploadedFile("so-lieu.csv", "\n".join(lines).encode())
    return client.post("/so-lieu/tai-len/?nam=2026", {"tep": file}, follow=True)


def take(client, preview):
    sealed = re.search(r'name="so_lieu" value="([^"]*)"', text_of(preview))[1]
    data = {"so_lieu": sealed, "ten_tep": "so-lieu.csv"}
    return client.post("/so-lieu/nhan/?nam=2026", data, follow=True)


def test_the_list_says_from_whom_by_when_and_what_is_missing(as_officer):
    page = text_of(as_officer.get("/so-lieu/?nam=2026"))
    wanted = list_wanted_values(2026, date(2026, 11, 23))
    assert f"còn thiếu {len(wanted)}/{len(wanted)} số liệu" in page
    assert all(one.indicator.code in page and one.supplier in page for one in wanted)
    assert "31/12/2026" in page


def test_the_filter_narrows_page_and_excel_alike(as_officer):
    address = "/so-lieu/?nam=2026&nguon=estimated"
    codes = re.findall(r">(T\d\d)</a>", text_of(as_officer.get(address)))
    assert codes == ["T03", "T16", "T17", "T18"]
    (sheet,) = read_xlsx("x.xlsx", as_officer.get(f"{address}&tep=xlsx").content)
    assert [row[0] for row in sheet.rows if str(row[0]).startswith("T")] == codes


def test_a_figure_is_entered_revised_and_withdrawn_and_the_history_shows_all(as_officer):
    assert "1.175/3.038" in text_of(post_figure(as_officer))
    first = find_value("T06", 2026, PLACE)
    page = post_figure(as_officer, numerator="1180", seen=str(first.pk))
    assert "1.180/3.038" in text_of(page)
    assert "1.175/3.038" in text_of(page)
    seen = {"seen": str(find_value("T06", 2026, PLACE).pk), "because": "văn bản bị thu hồi"}
    page = as_officer.post("/so-lieu/T06/rut/?nam=2026", seen, follow=True)
    assert "Đã rút: văn bản bị thu hồi" in text_of(page)
    assert find_value("T06", 2026, PLACE) is None


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"numerator": "4000"}, "Tử số lớn hơn mẫu số"),
        ({"as_of": "24/11/2026"}, "ở sau hôm nay"),
        ({"as_of": "31/9/2026"}, "Không có ngày"),
        ({"paper_number": ""}, "Thiếu số văn bản"),
        ({"finality": ""}, "Chọn ước thực hiện"),
        ({"finality": "final"}, "chốt ngày 31/12/2026"),
        ({"numerator": "", "denominator": "", "value": "0,38"}, "có thể là 38 % hoặc 0,38 %"),
        ({"seen": "không phải khóa"}, "mở lại trang"),
    ],
)
def test_a_wrong_figure_is_told_and_nothing_is_kept(as_officer, wrong, words):
    response = post_figure(as_officer, **wrong)
    assert response.status_code == 422
    assert words in text_of(response)
    assert not EnteredValue.objects.exists()


def test_two_people_with_the_page_open_the_second_is_told(as_officer):
    post_figure(as_officer)
    response = post_figure(as_officer, numerator="1200")
    assert response.status_code == 422
    assert "Trong lúc mở trang" in text_of(response)
    assert find_value("T06", 2026, PLACE).numerator == 1175


def test_a_verdict_is_given_on_its_own_page(as_officer):
    assert as_officer.get("/so-lieu/T12/?nam=2026").headers["Location"].startswith("/danh-gia/T12/")
    judged = {
        "verdict": "met",
        "evidence": "Quyết định công nhận",
        "because": "đủ ba tiêu chuẩn",
        "as_of": "30/9/2026",
        "finality": "preliminary",
        "judged_by": "Sở Giáo dục và Đào tạo",
    }
    as_officer.post("/danh-gia/T12/?nam=2026", judged)
    assert find_value("T12", 2026, PLACE).verdict == "met"


@pytest.mark.parametrize("role", ["chair", "superior", "village_head"])
def test_others_read_and_cannot_write(client, request, role):
    client.force_login(request.getfixturevalue(role))
    page = client.get("/so-lieu/T06/?nam=2026")
    assert page.status_code == 200
    assert "<form method" not in text_of(page).replace("/dang-xuat/", "")
    assert 'name="numerator"' not in text_of(page)
    for response in (
        client.post("/so-lieu/T06/?nam=2026", FIGURE),
        client.post("/so-lieu/T06/rut/", {"because": "x"}),
        client.post("/so-lieu/tai-len/"),
        client.post("/so-lieu/nhan/"),
    ):
        assert response.status_code == 403
    assert not EnteredValue.objects.exists()


def test_what_the_registry_computes_has_no_page_to_type_it_in(as_officer):
    assert as_officer.get("/so-lieu/T19/").status_code == 404
    assert as_officer.get("/danh-gia/T99/").status_code == 404


def test_a_file_is_shown_first_and_taken_as_one_act(as_officer):
    preview = upload(as_officer, ROW, ROW | {"Mã": "T7", "Tử số": "800"})
    assert "nhận được 2 dòng" in text_of(preview)
    assert "được hiểu là T07" in text_of(preview)
    assert not EnteredValue.objects.exists()
    acts = Act.objects.count()
    assert "Đã nhận 2 số liệu" in text_of(take(as_officer, preview))
    assert {value.numerator for value in EnteredValue.objects.all()} == {1175, 800}
    assert Act.objects.count() == acts + 1
    act = Act.objects.last()
    assert [row["indicator"] for row in act.details["rows"]] == ["T06", "T07"]


def test_the_preview_tells_new_changed_same_and_refused_with_place_and_reason(as_officer):
    take(as_officer, upload(as_officer, ROW, ROW | {"Mã": "T07"}))
    page = text_of(
        upload(
            as_officer,
            ROW,
            ROW | {"Mã": "T07", "Tử số": "900"},
            ROW | {"Mã": "T33", "Tử số": "", "Mẫu số": "", "Giá trị": "83,2"},
            ROW | {"Mã": "T30", "Tử số": "4", "Mẫu số": "3"},
        )
    )
    for words in ("Như đã có", "Sửa số đã có", "Mới", "Không nhận", "dòng 5"):
        assert words in page
    assert "1.175/3.038" in page
    assert "Tử số lớn hơn mẫu số" in page


def test_a_row_that_says_final_before_the_closing_day_is_refused(as_officer):
    page = text_of(upload(as_officer, ROW | {"Tình trạng": "chính thức"}))
    assert "1 dòng không nhận" in page
    assert "chốt ngày 31/12/2026" in page
    assert "“sơ bộ” hoặc “ước thực hiện”" in page


def test_a_share_that_could_be_read_twice_is_asked_with_both_readings(as_officer):
    unclear = {"Tử số": "", "Mẫu số": "", "Giá trị": "0,9"}
    page = text_of(upload(as_officer, ROW | unclear))
    assert "Cột “Giá trị”: “0,9” có thể là 90 % hoặc 0,9 %" in page
    assert "nhận được 0 dòng" in page
    page = text_of(upload(as_officer, ROW | unclear | {"Giá trị": "0,9 %"}))
    assert "0,9\xa0%" in page
    assert "nhận được 1 dòng" in page


def test_extra_columns_are_named_and_a_year_not_asked_for_is_refused(as_officer):
    page = text_of(upload(as_officer, ROW | {"Nháp": "x"}, heads=[*HEADS, "Nháp"]))
    assert "Cột thêm vào không đọc: “Nháp”" in page
    page = text_of(upload(as_officer, ROW | {"Tính đến ngày": "30/9/2025"}))
    assert "không thuộc năm 2026" in page


def test_a_preview_that_was_changed_or_overtaken_writes_nothing(as_officer):
    forged = as_officer.post("/so-lieu/nhan/?nam=2026", {"so_lieu": "abc:def:ghi"}, follow=True)
    assert "bị đổi" in text_of(forged)
    preview = upload(as_officer, ROW, ROW | {"Mã": "T07"})
    post_figure(as_officer, numerator="5")
    assert "Chưa ghi dòng nào. T06" in text_of(take(as_officer, preview))
    assert [value.numerator for value in EnteredValue.objects.all()] == [5]


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("anh.xlsx", b"\x89PNG", "Không đọc được"),
        ("so.csv", b"ten;tuoi\nA;3", "không có các cột"),
        ("so.csv", "tên".encode("utf-16-be"), "so.csv"),
        ("to.xlsx", bytes(2 * 1024 * 1024 + 1), "lớn hơn 2 MB"),
    ],
)
def test_a_file_that_is_no_template_is_told_what_to_do(as_officer, name, content, words):
    file = BytesIO(content)
    file.name = name
    page = as_officer.post("/so-lieu/tai-len/?nam=2026", {"tep": file}, follow=True)
    assert page.status_code == 200
    assert words in text_of(page)


def test_the_template_holds_what_stands_and_comes_back_as_the_same(as_officer):
    post_figure(as_officer)
    template = as_officer.get("/so-lieu/mau.xlsx?nam=2026")
    file = SimpleUploadedFile("mau.xlsx", template.content)
    page = text_of(as_officer.post("/so-lieu/tai-len/?nam=2026", {"tep": file}))
    assert "nhận được 0 dòng, 1 dòng như đã có" in page


def test_a_commune_that_ended_is_told_apart_from_its_heir_of_the_same_name():
    names = place_names()
    assert names[PLACE] == "xã Hoằng Phú"
    former = [name for code, name in names.items() if code != PLACE and "Hoằng Phú" in name]
    assert former == ["xã Hoằng Phú trước 01/07/2025"]
