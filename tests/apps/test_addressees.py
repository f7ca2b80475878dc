"""Kính gửi: those the plan's own sentence names, as they are on the report's day, and why."""

from datetime import date

import pytest

from ansinh.apps.planning.models import Plan, Task
from ansinh.apps.units.models import Organisation
from ansinh.apps.work.queries.addressees import NOBODY_NAMED, addressees_on

pytestmark = pytest.mark.django_db
NOW = date(2026, 11, 23)
PROVINCE, DISTRICT = "Ủy ban nhân dân tỉnh Thanh Hóa", "Ủy ban nhân dân huyện Hoằng Hóa"
FIELDS = {
    "Sở Nội vụ": "lao động, việc làm, người có công, chính sách bảo hiểm",
    "Sở Y tế": "trợ giúp xã hội, trẻ em",
    "Sở Nông nghiệp và Môi trường": "giảm nghèo, nước sạch, vệ sinh",
}


@pytest.fixture
def plan():
    return Plan.objects.get()


def named(plan, on=NOW):
    return [one.name for one in addressees_on(plan, on)]


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (
            date(2025, 2, 28),
            [DISTRICT, "Phòng Lao động – Thương binh và Xã hội huyện Hoằng Hóa"],
        ),
        (date(2025, 6, 30), [DISTRICT, "Phòng Nội vụ huyện Hoằng Hóa"]),
        (date(2025, 7, 1), [PROVINCE, *(f"{name} ({told})" for name, told in FIELDS.items())]),
        (NOW, [PROVINCE, *(f"{name} ({told})" for name, told in FIELDS.items())]),
    ],
)
def test_the_report_goes_to_whom_the_sentence_names_as_they_are_that_day(plan, on, expected):
    assert named(plan, on) == expected


def test_each_addressee_says_the_sentence_and_the_papers_that_led_to_it(plan):
    for one in addressees_on(plan, NOW):
        sentence, papers = one.why
        assert sentence.startswith("K31, dòng 62 của Kế hoạch: “gộp chung, báo cáo lên Phòng")
        assert "từ 01/7/2025" in papers
        assert "Nghị quyết số 1686/NQ-UBTVQH15" in papers
        assert one.name.partition(" (")[0] in papers


def test_the_recipients_of_the_plan_are_addressed_besides(plan):
    Task.objects.filter(code="K31").update(quote="báo cáo lên UBND huyện")
    assert named(plan)[0] == PROVINCE
    assert len(named(plan)) == 4
    why = {one.name.partition(" (")[0]: one.why[0] for one in addressees_on(plan, NOW)}
    assert why["Sở Y tế"] == "Nơi nhận của Kế hoạch: “Phòng LĐTB-XH (b/c)”."
    plan.content["recipients"] = []
    assert named(plan) == [PROVINCE]


def test_who_is_reported_to_within_the_commune_is_not_addressed(plan):
    plan.content["recipients"] = []
    Task.objects.filter(code="K31").delete()
    assert "báo cáo kết quả về UBND xã" in Task.objects.get(code="K30").quote
    told = addressees_on(plan, NOW)
    assert [one.name for one in told] == [
        unit.name for unit in Organisation.objects.filter(kind="superior", valid_until=None)
    ]
    assert {one.why for one in told} == {(NOBODY_NAMED,)}


def test_a_task_added_later_may_name_another(plan):
    Task.objects.create(
        plan=plan,
        code="K32",
        position=99,
        quote="báo cáo Phòng Nội vụ huyện",
        source="Công văn của Sở Nội vụ",
    )
    Task.objects.filter(code="K31").delete()
    plan.content["recipients"] = []
    first = addressees_on(plan, NOW)[0]
    assert (first.name.partition(" (")[0], first.why[0]) == (
        "Sở Nội vụ",
        "K32, nhiệm vụ bổ sung: “báo cáo Phòng Nội vụ huyện”.",
    )


def test_the_paper_and_the_page_show_them(client, officer):
    client.force_login(officer)
    page = client.get("/bao-cao/2026/").content.decode()
    assert f"- {PROVINCE};" in page
    assert f"<summary><span>{PROVINCE}</span></summary>" in page
    assert "từ 01/7/2025 việc chuyển cho Sở Y tế" in page
