"""Trang so sánh: two plans side by side as people confirmed them; who sees which."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from python_calamine import CalamineWorkbook

from ansinh.apps.journal.models import Act
from ansinh.apps.planning.actions import keep_plan, reject_target
from ansinh.apps.planning.models import Plan
from ansinh.apps.planning.queries import as_compared, find_current_plan
from ansinh.site.clock import system_actor

pytestmark = pytest.mark.django_db
PAGE = "/ke-hoach/so-sanh/"
OTHER = """ỦY BAN NHÂN DÂN
TỈNH LẠNG HỒ
Số: 15/KH-UBND

Lạng Hồ, ngày 12 tháng 01 năm 2024

KẾ HOẠCH
Chăm lo an sinh đến năm 2030

I. MỤC TIÊU ĐẾN NĂM 2030
- Tỷ lệ thất nghiệp chung dưới 2%.
- Trên 70% bản có đội chiếu bóng lưu động.

II. NHIỆM VỤ
1. Sở Công Thương
- Lắp trạm sạc điện mặt trời tại chợ phiên “A&B” vùng cao.
"""


@pytest.fixture
def officer(client, django_user_model):
    client.force_login(django_user_model.objects.get(role="officer"))
    return client


@pytest.fixture
def draft(db) -> Plan:
    """A plan that was kept and never put in use."""
    return keep_plan(file_name="tinh.txt", content=OTHER.encode(), by=system_actor("test"))


def send(client, content: bytes, name: str = "tỉnh.txt"):
    return client.post(f"{PAGE}tep/", {"file": SimpleUploadedFile(name, content)})


def test_both_sentences_of_a_target_stand_in_one_row_with_the_verdict(officer, draft):
    page = officer.get(PAGE, {"voi": draft.pk}).text
    rows = [row for row in page.split("<tr") if "Tỷ lệ thất nghiệp chung dưới 2%" in row]
    assert len(rows) == 1
    assert "thất nghiệp ở mức dưới 2,5%" in rows[0]
    assert "Cao hơn" in rows[0]


def test_what_the_plan_lacks_is_told_work_and_papers_too(officer, draft):
    page = officer.get(PAGE, {"voi": draft.pk}).text
    assert "1 không có ở đây" in page
    assert "chợ phiên “A&amp;B” vùng cao" in page
    assert "15/KH-UBND" in page
    assert "chính kế hoạch để so" in page


def test_a_filter_keeps_one_verdict_and_stays_in_the_export(officer, draft):
    page = officer.get(PAGE, {"voi": draft.pk, "kq": "missing"}).text
    assert "chiếu bóng lưu động" in page
    assert "dưới 2,5%" not in page
    assert "kq=missing" in page


def test_the_excel_file_holds_all_three_lists(officer, draft):
    answer = officer.get(PAGE, {"voi": draft.pk, "tep": "xlsx"})
    book = CalamineWorkbook.from_filelike(BytesIO(answer.content))
    assert book.sheet_names == ["Chỉ tiêu", "Việc chưa thấy ở dưới", "Văn bản chưa dẫn"]
    assert "Sở Công Thương" in str(book.get_sheet_by_index(1).to_python())


def test_an_uploaded_paper_is_compared_and_nothing_of_it_is_kept(officer):
    plans, acts = Plan.objects.count(), Act.objects.count()
    answer = send(officer, OTHER.encode())
    page = officer.get(answer.url).text
    assert "Tệp vừa đọc: tỉnh.txt" in page
    assert "Tỷ lệ thất nghiệp chung dưới 2%" in page
    assert (Plan.objects.count(), Act.objects.count()) == (plans, acts)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"PK\x03\x04 hong", "tệp nén bị hỏng"),
        ("Giấy mời họp phụ huynh.".encode(), "có vẻ không phải một kế hoạch"),
        (b"", "Tệp này rỗng"),
    ],
)
def test_a_file_that_is_no_plan_is_told_beside_the_field(officer, content, told):
    answer = send(officer, content)
    assert answer.status_code == 400
    assert told in answer.text


def test_a_plan_never_put_in_use_is_for_those_who_see_the_desk(draft, django_user_model):
    for role, sees in (("officer", True), ("chair", True), ("superior", False)):
        client = Client()
        client.force_login(django_user_model.objects.get(role=role))
        page = client.get(PAGE, {"voi": draft.pk}).text
        assert ("chiếu bóng lưu động" in page) is sees


def test_the_paper_of_one_reader_is_not_another_s(officer, django_user_model):
    send(officer, OTHER.encode())
    other = Client()
    other.force_login(django_user_model.objects.get(role="chair"))
    assert "Tệp vừa đọc" not in other.get(PAGE, {"voi": "tep"}).text


def test_values_are_those_that_people_confirmed_and_rejected_ones_are_gone(db):
    plan = find_current_plan()
    target = plan.targets.confirmed().exclude(value=None).first()
    target.value = 12
    target.save()
    shown = as_compared(plan, with_waiting=False).targets
    assert 12 in [one.value for one in shown if one.quote == target.quote]
    reject_target(target=target, version=target.version, because="thử", by=system_actor("test"))
    fewer = as_compared(plan, with_waiting=False).targets
    assert len(fewer) == len(shown) - 1
