"""Bàn xác nhận trên trang: who decides, who reads, two at once, hostile files."""

import io
import re
import zipfile
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from ansinh.apps.planning.models import Decision, OwnIndicator, Plan, Target
from ansinh.apps.planning.queries import find_current_plan, find_plan_on_desk
from ansinh.core.documents.reading.excel import read_xlsx

pytestmark = pytest.mark.django_db
READERS = ("chair", "village_head", "superior")
VALUE = {
    "version": "0",
    "indicator_code": "T33",
    "title": "",
    "comparator": ">=",
    "value": "85",
    "upper": "",
    "unit": "thuê bao/100 dân",
    "year": "2030",
}


@pytest.fixture
def waiting(demo_plan) -> Plan:
    """The plan of the small commune as before anyone confirmed it."""
    plan = find_current_plan()
    Decision.objects.all().delete()
    plan.targets.update(state="proposed", version=0)
    return plan


@pytest.fixture
def desk(client, officer):
    client.force_login(officer)
    return client


def value_url(code: str, deed: str = "") -> str:
    return f"/ke-hoach/xac-nhan/{Target.objects.get(code=code).pk}/{deed}"


def words(answer) -> str:
    return answer.content.decode()


def test_the_desk_opens_the_gravest_first_and_enter_leads_from_one_to_the_next(desk, waiting):
    page = words(desk.get("/ke-hoach/xac-nhan/"))
    assert "Còn 36 chỉ tiêu chờ xác nhận" in page
    assert "Xem T33" in page
    answer = desk.post(value_url("T33"), VALUE)
    following = desk.get(answer.url)
    assert answer.status_code == 302
    assert "Đã sửa rồi chốt T33" in words(following)
    target = Target.objects.get(code="T33")
    assert (target.is_confirmed, target.unit) == (True, "thuê bao/100 dân")


def test_only_confirmed_targets_are_listed_and_the_page_says_how_many_wait(desk, waiting):
    desk.post(value_url("T33"), VALUE)
    page = words(desk.get("/chi-tieu/"))
    assert "35 chỉ tiêu chờ xác nhận" in page
    assert "/chi-tieu/T33/" in page
    assert "/chi-tieu/T36/" not in page
    assert desk.get("/chi-tieu/T36/").status_code == 404


@pytest.mark.parametrize("role", READERS)
def test_only_the_officer_decides(request, client, waiting, role):
    client.force_login(request.getfixturevalue(role))
    sent = [
        (value_url("T33"), VALUE),
        (value_url("T33", "bo/"), {"reject-version": "0", "reject-because": "x"}),
        (value_url("T33", "tach/"), {"split-version": "0"}),
        (value_url("T33", "gop/"), {"merge-version": "0"}),
        (value_url("T33", "hoan-tac/"), {"version": "0"}),
        (value_url("T33", "chi-so/"), {}),
        ("/ke-hoach/xac-nhan/ro-nghia/", {}),
        ("/ke-hoach/dua-vao-dung/", {}),
        ("/ke-hoach/tai-len/", {}),
        ("/ke-hoach/ma-tran/T01/gan/", {}),
        ("/ke-hoach/nhiem-vu/K01/giao/", {}),
        ("/ke-hoach/nhiem-vu/K01/thoi/", {}),
        ("/ke-hoach/nhiem-vu/chuyen-tiep/", {}),
    ]
    assert {client.post(url, data).status_code for url, data in sent} == {403}
    assert not Decision.objects.exists()


def test_the_chair_reads_what_waits_without_buttons_and_others_do_not(request, client, waiting):
    client.force_login(request.getfixturevalue("chair"))
    page = words(client.get(value_url("T33")))
    assert "Nghi sai đơn vị" in page
    assert "Chốt" not in page
    for role in ("village_head", "superior"):
        client.force_login(request.getfixturevalue(role))
        assert client.get(value_url("T33")).status_code == 403
        assert "/xac-nhan/" not in words(client.get("/ke-hoach/"))


def test_the_second_sees_what_the_first_decided_and_keeps_what_they_typed(desk, waiting):
    second = Client()
    second.force_login(desk.get("/").context["user"])
    desk.post(value_url("T33"), VALUE)
    answer = second.post(value_url("T33"), VALUE | {"value": "90", "title": "Băng rộng"})
    page = words(answer)
    assert answer.status_code == 409
    assert "vừa sửa rồi chốt T33" in page
    assert 'value="90"' in page
    assert Target.objects.get(code="T33").value == 85
    again = second.post(value_url("T33"), VALUE | {"value": "90", "version": "1"})
    assert again.status_code == 302
    assert Target.objects.get(code="T33").value == 90


def test_all_that_is_sure_is_confirmed_in_one_go_as_shown(desk, waiting):
    page = desk.get("/ke-hoach/xac-nhan/")
    shown = [row.version_key for row in page.context["sure"]]
    desk.post("/ke-hoach/xac-nhan/ro-nghia/", {"gia-tri": shown})
    assert waiting.targets.confirmed().count() == len(shown) > 10
    assert Decision.objects.count() == len(shown)


@pytest.mark.parametrize("given", ["", "x", "1", "1:", ":1", "1:-1", "9" * 40 + ":0", "١:٠"])
def test_a_list_that_no_page_sent_confirms_nothing(desk, waiting, given):
    answer = desk.post("/ke-hoach/xac-nhan/ro-nghia/", {"gia-tri": given})
    assert answer.status_code in (302, 404)
    assert not Decision.objects.exists()


def test_split_reject_and_undo_by_their_buttons(desk, waiting):
    assert desk.post(value_url("T34", "tach/"), {"split-version": "0"}).status_code == 302
    assert (
        desk.post(
            value_url("M01", "bo/"), {"reject-version": "1", "reject-because": "trùng"}
        ).status_code
        == 302
    )
    assert desk.post(value_url("M01", "hoan-tac/"), {"version": "2"}).status_code == 302
    assert desk.post(value_url("T34", "hoan-tac/"), {"version": "1"}).status_code == 302
    assert waiting.targets.count() == waiting.targets.waiting().count() == 36


def test_a_merge_by_its_button(desk, waiting):
    other = Target.objects.get(code="T35").pk
    desk.post(value_url("T34", "gop/"), {"merge-version": "0", "merge-absorbed": other})
    assert Target.objects.get(code="T35").merged_into.code == "T34"


def test_a_new_indicator_is_made_and_chosen(desk, waiting):
    sent = {
        "own-title": "Thôn có sân bóng",
        "own-unit": "%",
        "own-better": "more",
        "own-supplier": "Phòng Văn hóa – Xã hội",
    }
    answer = desk.post(value_url("T10", "chi-so/"), sent)
    page = words(desk.get(answer.url))
    assert OwnIndicator.objects.get().code == "X01"
    assert '<option value="X01" selected>' in page


@pytest.mark.parametrize(
    ("field", "sent", "said"),
    [
        ("value", "tám mươi", "không phải một số"),
        ("value", "-5", "từ 0 trở lên"),
        ("value", "9" * 29, "1 triệu tỷ"),
        ("value", "NaN", "không phải một số"),
        ("value", "1e400", "không phải một số"),
        ("year", "20300", "từ 2000 đến 2100"),
        ("year", "hai nghìn", "Năm là một số"),
        ("comparator", "hơn", ""),
        ("indicator_code", "T99", ""),
        ("version", "-1", ""),
        ("version", "9" * 30, ""),
    ],
)
def test_what_cannot_be_meant_is_told_beside_its_field(desk, waiting, field, sent, said):
    answer = desk.post(value_url("T33"), VALUE | {field: sent})
    assert answer.status_code == 200
    assert said in words(answer)
    assert not Decision.objects.exists()


@pytest.mark.parametrize(
    ("written", "value"), [("96,5", "96.5"), ("96.5", "96.5"), ("1.234", "1234"), (" 85 ", "85")]
)
def test_numbers_are_read_as_vietnamese_writes_them(desk, waiting, written, value):
    desk.post(value_url("T33"), VALUE | {"value": written})
    assert str(Target.objects.get(code="T33").value.normalize()) == value


def paper(name: str, content: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def bomb() -> bytes:
    """A small file that would unpack to 300 MB."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as out:
        out.writestr("word/document.xml", b"\0" * 300_000_000)
    return packed.getvalue()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("rong.docx", b""),
        ("hong.docx", b"PK\x03\x04" + b"\xff" * 500),
        ("hong.pdf", b"%PDF-1.4 hong"),
        ("cu.doc", b"\xd0\xcf\x11\xe0" + b"\0" * 600),
        ("thu.txt", "Chào anh, tôi vẫn khỏe.".encode()),
        ("anh.png", b"\x89PNG\r\n\x1a\n" + b"\0" * 100),
        ("../../x.docx", b"MZ\x90"),
    ],
)
def test_a_hostile_file_is_refused_in_vietnamese_and_leaves_nothing(desk, name, content):
    before = Plan.objects.count()
    answer = desk.post("/ke-hoach/tai-len/", {"file": paper(name, content)})
    page = words(answer)
    assert answer.status_code == 400
    assert 'class="err"' in page
    assert "Traceback" not in page
    assert Plan.objects.count() == before


def test_a_file_that_would_unpack_to_fill_the_memory_is_refused(desk):
    answer = desk.post("/ke-hoach/tai-len/", {"file": paper("bom.docx", bomb())})
    assert answer.status_code == 400


def test_an_uploaded_plan_waits_and_replaces_nothing_until_it_is_put_in_use(desk, another_plan):
    Plan.objects.update(kept_at=Plan.objects.first().kept_at - timedelta(days=1))
    answer = desk.post("/ke-hoach/tai-len/", {"file": paper("thang_6.txt", another_plan)})
    assert answer.url == "/ke-hoach/xac-nhan/"
    assert "chưa thay kế hoạch đang dùng" in words(desk.get(answer.url))
    new = find_plan_on_desk()
    assert find_current_plan() != new
    desk.post("/ke-hoach/dua-vao-dung/")
    assert find_current_plan() != new
    keys = [f"{target.pk}:0" for target in new.targets.all()]
    desk.post("/ke-hoach/xac-nhan/ro-nghia/", {"gia-tri": keys})
    desk.post("/ke-hoach/dua-vao-dung/")
    assert find_current_plan() == new


def test_the_matrix_says_its_holes_and_its_file_says_the_same(desk):
    page = desk.get("/ke-hoach/ma-tran/")
    assert "31 trong 36 chỉ tiêu không có nhiệm vụ riêng" in words(page)
    file = desk.get("/ke-hoach/ma-tran/?lo=nhiem-vu&tep=xlsx")
    sheet = read_xlsx("ma-tran.xlsx", file.content)[0]
    assert sum(bool(re.fullmatch(r"T\d\d", str(row[0]))) for row in sheet.rows) == 31


def test_a_task_is_given_and_taken_back_on_its_page(desk):
    from ansinh.apps.units.models import Organisation

    unit = Organisation.objects.get(code="vhxh", name="Phòng Văn hóa – Xã hội")
    sent = {"organisation": unit.pk, "role": "lead", "on": "2026-01-05", "because": ""}
    assert desk.post("/ke-hoach/nhiem-vu/K05/giao/", sent).status_code == 302
    page = words(desk.get("/ke-hoach/nhiem-vu/K05/"))
    assert "K05: Phòng Văn hóa – Xã hội" in page
    assert "lần thứ hai" in words(desk.post("/ke-hoach/nhiem-vu/K05/giao/", sent))
    early = words(desk.get("/ke-hoach/nhiem-vu/K05/?ngay=2025-12-31"))
    assert "K05: chờ xác định đơn vị" in early


@pytest.mark.parametrize("day", ["", "hôm nay", "31/02/2026", "2999-01-01"])
def test_a_day_that_is_none_or_not_yet_gives_no_task(desk, day):
    from ansinh.apps.units.models import Organisation
    from ansinh.apps.work.models import Assignment

    before = Assignment.objects.count()
    unit = Organisation.objects.filter(code="vhxh").first()
    sent = {"organisation": unit.pk, "role": "lead", "on": day}
    assert desk.post("/ke-hoach/nhiem-vu/K05/giao/", sent).status_code == 200
    assert Assignment.objects.count() == before


def test_what_people_type_is_shown_as_text_only(desk, waiting):
    nasty = "<script>alert(1)</script>"
    desk.post(value_url("T33"), VALUE | {"title": nasty})
    for path in ("/chi-tieu/", "/ke-hoach/", "/ke-hoach/xac-nhan/", "/ke-hoach/ma-tran/"):
        assert "<script" not in words(desk.get(path))


def test_the_navigation_counts_what_waits_for_the_one_who_decides(client, waiting, officer, chair):
    client.force_login(officer)
    assert '36<span class="vh"> việc' in words(client.get("/chi-tieu/"))
    client.force_login(chair)
    assert '<span class="vh"> việc' not in words(client.get("/chi-tieu/"))


def test_the_indicators_a_sentence_may_mean_are_offered_with_the_reason(desk, waiting):
    page = words(desk.get(value_url("T19")))
    assert "Chỉ số có thể là" in page
    assert "Cùng đơn vị (%), cùng dân số (người dân)" in page
    assert "Đang gắn" in page
    waiting.targets.filter(code="T19").update(indicator_code="")
    page = words(desk.get(value_url("T19")))
    assert '?chi-so=T19#gia-tri">Chọn</a>' in page
    chosen = words(desk.get(f"{value_url('T19')}?chi-so=T19"))
    assert '<option value="T19" selected>' in chosen


def test_a_sentence_that_fits_nothing_is_told_so_and_what_to_do(desk, waiting):
    waiting.targets.filter(code="T19").update(quote="Trồng 5.000 cây", unit="cây")
    page = words(desk.get(value_url("T19")))
    assert "Không chỉ số nào của danh mục hợp" in page
    assert "Đặt chỉ số mới" in page


def test_a_value_says_how_it_was_read_and_how_surely(desk, waiting):
    how = {"how": ["năm ghi ở câu dẫn"], "confidence": 0.55}
    waiting.targets.filter(code="T19").update(**how)
    page = words(desk.get(value_url("T19")))
    assert "Năm ghi ở câu dẫn." in page
    assert "Chưa chắc 55 %" in page
    assert "Máy chỉ chắc 55 %" in page
    waiting.targets.filter(code="T19").update(confidence=1.0, doubt="Bảng ghi hai số")
    assert "Bảng ghi hai số" in words(desk.get(value_url("T19")))
    rows = re.findall(r"<tr>.*?</tr>", words(desk.get("/ke-hoach/xac-nhan/")))
    assert any(">T19<" in row and "Máy đọc chưa chắc" in row for row in rows)


def test_each_quote_opens_in_its_paper_even_of_a_plan_not_in_use(desk, another_plan):
    desk.post("/ke-hoach/tai-len/", {"file": paper("thang_6.txt", another_plan)})
    new = find_plan_on_desk()
    one = new.targets.get(code="T19")
    page = words(desk.get(f"/ke-hoach/xac-nhan/{one.pk}/"))
    (url, anchor) = re.search(r'href="(/ke-hoach/xac-nhan/van-ban/[^"#]+)#([^"]+)"', page).groups()
    assert str(new.pk) in url
    assert f'id="{anchor}"' in words(desk.get(url))


def test_a_corrected_copy_says_on_the_desk_what_was_kept_changed_and_lost(desk, demo_plan):
    text = demo_plan.with_suffix(".txt").read_text(encoding="utf-8")
    mended = text.replace("Trên 96% dân số", "Trên 98% dân số").replace(
        " và loại trừ bệnh sốt rét", ""
    )
    sent = desk.post("/ke-hoach/tai-len/", {"file": paper("sua.txt", mended.encode())}, follow=True)
    page = words(sent)
    assert "giữ 34 quyết định của bản trước, 1 giá trị chờ xác nhận" in page
    assert "giữ 34 quyết định, 1 giá trị đã đổi, 1 chỉ tiêu không còn" in page
    assert "loại trừ bệnh sốt rét" in page
    changed = find_plan_on_desk().targets.get(code="T19")
    value = words(desk.get(f"/ke-hoach/xac-nhan/{changed.pk}/"))
    assert re.search(r"Đã đổi so với bản trước: khi đó là trên 96\s%", value)
    old = words(desk.get(f"/ke-hoach/xac-nhan/{changed.was.pk}/"))
    assert "Văn bản này đã có bản sau" in old


INVITATION = """GIẤY MỜI
Họp thôn quý III

1. Thời gian: 19 giờ ngày 05/8/2026
2. Địa điểm: nhà văn hóa thôn
3. Nội dung
- Các hộ cử một người đi họp, nộp quỹ trước ngày 10/8/2026.
- Tổ trưởng các tổ thông báo đến từng hộ.
"""


def test_a_paper_that_is_no_plan_is_asked_about_before_it_is_kept(desk):
    from ansinh.core.documents.reading import read_document_bytes
    from ansinh.core.plans import no_plan_note, read_plan

    content = INVITATION.encode()
    read = read_plan(read_document_bytes("moi.txt", content))
    assert read.targets or read.tasks
    assert no_plan_note(read)
    before = Plan.objects.count()
    answer = desk.post("/ke-hoach/tai-len/", {"file": paper("moi.txt", content)})
    assert answer.status_code == 400
    assert "không phải một kế hoạch" in answer.text
    assert 'type="checkbox" name="anyway"' in answer.text
    assert Plan.objects.count() == before
    kept = desk.post("/ke-hoach/tai-len/", {"file": paper("moi.txt", content), "anyway": "on"})
    assert kept.status_code == 302
    assert Plan.objects.count() == before + 1
