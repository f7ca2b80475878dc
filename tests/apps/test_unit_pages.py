"""Sắp xếp đơn vị trên trang: no way of the pages leaves a task with an office that is no more."""

from datetime import date

import pytest

from ansinh.apps.journal.queries import count_acts
from ansinh.apps.planning.queries import find_current_plan
from ansinh.apps.units.actions import establish_organisation
from ansinh.apps.units.models import Organisation
from ansinh.apps.units.queries import get_commune
from ansinh.apps.work.actions import assign_task, close_unit, end_assignment
from ansinh.apps.work.models import Assignment
from ansinh.apps.work.queries import list_ended_owners, list_owners, open_assignments

pytestmark = pytest.mark.django_db
GIVEN, CLOSED, ON = date(2025, 8, 1), date(2026, 11, 10), date(2026, 11, 23)
FOREVER = date(2999, 1, 1)
TOLD = {"effective_on": "10/11/2026", "legal_act": "Nghị quyết số 01/NQ-HĐND ngày 05/11/2026"}
DONE = {"confirmed": "1"}


@pytest.fixture(autouse=True)
def demo_day(settings):
    """The pages on the day of the demo."""
    settings.IS_DEMO, settings.TODAY = True, ON


@pytest.fixture
def office(actor):
    """Offices of the commune by name, each made when first asked for."""
    made = {}

    def of(name: str) -> Organisation:
        if name not in made:
            made[name] = establish_organisation(
                code=f"to-{len(made)}",
                name=name,
                kind=Organisation.Kind.DEPARTMENT,
                parent=get_commune(ON),
                valid_from=date(2025, 7, 1),
                by=actor,
            )
        return made[name]

    return of


@pytest.fixture
def send(client, officer):
    """Send a form of a unit as the officer; the page, or "" when it was done."""
    client.force_login(officer)

    def sent(unit, act: str, told: dict) -> str:
        answer = client.post(f"/don-vi/{unit.pk}/{act}/", TOLD | told)
        assert answer.status_code in (200, 302)
        return answer.content.decode()

    return sent


def task(code: str):
    return find_current_plan().tasks.get(code=code)


def give(code: str, unit, actor, on=GIVEN) -> Assignment:
    return assign_task(task=task(code), organisation=unit, role="lead", on=on, by=actor)


def leads(code: str, on: date) -> list[str]:
    owners = list_owners([task(code)], on).get(task(code).pk, [])
    return [owner.organisation.name for owner in owners if owner.role == "lead"]


def receiver(code: str, unit) -> dict:
    return {f"nhan-{task(code).pk}": unit.pk}


def is_there(unit) -> bool:
    return Organisation.objects.get(pk=unit.pk).valid_until is None


def test_the_page_shows_the_open_tasks_and_the_preview_who_gets_each(office, actor, send, client):
    one, two, three = office("Tổ Một"), office("Tổ Hai"), office("Tổ Ba")
    give("K05", one, actor)
    give("K06", one, actor)
    asked = client.get(f"/don-vi/{one.pk}/cham-dut/").content.decode()
    assert "Tổ Một: 2 việc dở dang cần nơi nhận" in asked
    assert all(f'name="nhan-{task(code).pk}"' in asked for code in ("K05", "K06"))
    acts = count_acts()
    told = {"successor": two.pk} | receiver("K06", three)
    preview = " ".join(send(one, "cham-dut", told).split())
    assert 'K05, chủ trì</th><td data-l="Trước">Tổ Một</td><td data-l="Sau"><b>Tổ Hai' in preview
    assert 'K06, chủ trì</th><td data-l="Trước">Tổ Một</td><td data-l="Sau"><b>Tổ Ba' in preview
    assert "Chấm dứt 1 cơ quan, chuyển 2 việc" in preview
    assert (count_acts(), is_there(one), leads("K05", ON)) == (acts, True, ["Tổ Một"])
    assert send(one, "cham-dut", told | DONE) == ""
    assert not is_there(one)
    assert [leads(code, ON) for code in ("K05", "K06")] == [["Tổ Hai"], ["Tổ Ba"]]
    assert leads("K05", date(2026, 11, 9)) == ["Tổ Một"]
    assert list_ended_owners(FOREVER) == []


def test_without_a_successor_each_task_asks_for_its_receiver(office, actor, send):
    one, two = office("Tổ Một"), office("Tổ Hai")
    give("K05", one, actor)
    give("K06", one, actor)
    for step in ({}, DONE):
        page = send(one, "cham-dut", receiver("K05", two) | step)
        assert page.count("Chọn nơi nhận, hoặc chọn cơ quan kế tục ở trên.") == 1
        assert is_there(one)
    assert send(one, "cham-dut", receiver("K05", two) | receiver("K06", two) | DONE) == ""
    assert [leads(code, ON) for code in ("K05", "K06")] == [["Tổ Hai"], ["Tổ Hai"]]


def test_a_unit_without_tasks_is_dissolved_with_nobody_after_it(office, send, client):
    one = office("Tổ Một")
    assert "không còn việc dở dang" in client.get(f"/don-vi/{one.pk}/cham-dut/").content.decode()
    assert send(one, "cham-dut", DONE) == ""
    assert not is_there(one)


def test_closing_is_refused_in_words_and_nothing_is_written(office, actor, send):
    one, two, gone = office("Tổ Một"), office("Tổ Hai"), office("Tổ Cũ")
    give("K05", one, actor, on=date(2026, 9, 1))
    close_unit(organisation=gone, on=date(2026, 10, 1), by=actor)
    acts = count_acts()
    for told, said in (
        ({"successor": two.pk, "effective_on": "01/09/2026"}, "từ ngày 01/09/2026"),
        ({"successor": two.pk, "effective_on": "01/07/2025"}, "không thể chấm dứt"),
        ({"successor": gone.pk}, "không còn"),
        (receiver("K05", gone), "không còn"),
        (receiver("K05", one), "không còn"),
        ({"successor": one.pk}, "không còn"),
        ({"successor": two.pk, "effective_on": "31/02/2026"}, "một ngày có thật"),
        ({"successor": two.pk, "effective_on": ""}, "Chưa có ngày"),
        ({"successor": two.pk, "legal_act": " "}, "Chưa nêu căn cứ"),
    ):
        for step in ({}, DONE):
            assert said in send(one, "cham-dut", told | step), told
    assert (count_acts(), is_there(one), leads("K05", ON)) == (acts, True, ["Tổ Một"])


def test_a_unit_is_closed_once(office, actor, send):
    one, two = office("Tổ Một"), office("Tổ Hai")
    give("K05", one, actor)
    told = {"successor": two.pk} | DONE
    assert send(one, "cham-dut", told) == ""
    assert "không ghi lần thứ hai" in send(one, "cham-dut", told)
    assert Assignment.objects.filter(task=task("K05")).count() == 2


def test_a_task_given_up_between_the_day_and_today_is_asked_for_too(office, actor, send):
    one, two = office("Tổ Một"), office("Tổ Hai")
    row = give("K05", one, actor)
    end_assignment(assignment=row, on=date(2026, 11, 20), by=actor, because="thử")
    assert "Chọn nơi nhận" in send(one, "cham-dut", DONE)
    assert send(one, "cham-dut", receiver("K05", two) | DONE) == ""
    assert [leads("K05", date(2026, 11, day)) for day in (9, 10, 19, 20)] == [
        ["Tổ Một"],
        ["Tổ Hai"],
        ["Tổ Hai"],
        [],
    ]


def test_a_renamed_unit_keeps_its_tasks_posts_and_head(office, actor, send, client, unit_head):
    one = Organisation.objects.get(pk=unit_head.organisation_id)
    give("K05", one, actor)
    told = {"name": "Phòng Chính sách xã"}
    assert "K05, chủ trì" in send(one, "doi-ten", told)
    assert send(one, "doi-ten", told | DONE) == ""
    assert leads("K05", date(2026, 11, 9)) == [one.name]
    assert leads("K05", CLOSED) == ["Phòng Chính sách xã"]
    assert not open_assignments(one, FOREVER).exists()
    client.force_login(unit_head)
    assert "Phòng Chính sách xã đang chủ trì 1 nhiệm vụ" in client.get("/").content.decode()


@pytest.mark.parametrize(("name", "said"), [("", "Chưa ghi tên"), ("Tổ Một", "khác tên đang dùng")])
def test_a_unit_is_not_renamed_to_nothing_or_to_its_own_name(office, send, name, said):
    one = office("Tổ Một")
    assert said in send(one, "doi-ten", {"name": name} | DONE)
    assert is_there(one)


def test_a_field_takes_its_own_tasks_along_and_leaves_the_others(office, actor, send):
    one, two = office("Tổ Một"), office("Tổ Hai")
    give("K19", one, actor)
    give("K05", one, actor)
    told = {"field": "merit", "successor": two.pk}
    preview = send(one, "chuyen-linh-vuc", told)
    assert "K19, chủ trì" in preview
    assert "1 việc của Tổ Một" in preview
    assert leads("K19", ON) == ["Tổ Một"]
    assert send(one, "chuyen-linh-vuc", told | DONE) == ""
    assert (leads("K19", ON), leads("K05", ON)) == (["Tổ Hai"], ["Tổ Một"])
    assert "không ghi lại" in send(one, "chuyen-linh-vuc", told | DONE)
    assert "không còn" in send(one, "chuyen-linh-vuc", told | {"successor": one.pk})


def test_what_is_left_after_a_field_went_goes_to_the_successor_and_not_to_nobody(
    office, actor, send
):
    one, two, three = office("Tổ Một"), office("Tổ Hai"), office("Tổ Ba")
    give("K05", one, actor)
    assert send(one, "chuyen-linh-vuc", {"field": "merit", "successor": two.pk} | DONE) == ""
    later = {"successor": three.pk, "effective_on": "20/11/2026"}
    assert send(one, "cham-dut", later | DONE) == ""
    assert leads("K05", ON) == ["Tổ Ba"]


def test_a_task_given_for_the_past_of_a_closed_unit_is_its_heirs(office, actor, send, client):
    one, two = office("Tổ Một"), office("Tổ Hai")
    assert send(one, "cham-dut", {"successor": two.pk} | DONE) == ""
    told = {"organisation": one.pk, "role": "lead", "on": "01/09/2026"}
    answer = client.post("/ke-hoach/nhiem-vu/K05/giao/", told)
    assert answer.status_code == 302
    assert (leads("K05", date(2026, 11, 9)), leads("K05", CLOSED)) == (["Tổ Một"], ["Tổ Hai"])
    gone = office("Tổ Cũ")
    close_unit(organisation=gone, on=CLOSED, by=actor)
    refused = client.post("/ke-hoach/nhiem-vu/K06/giao/", told | {"organisation": gone.pk})
    assert "Nêu đơn vị kế tục" in refused.content.decode()
    assert leads("K06", date(2026, 11, 9)) == []
    assert list_ended_owners(FOREVER) == []


def test_a_unit_whose_end_is_already_known_hands_a_new_task_on(office, actor, send, client):
    one, two = office("Tổ Một"), office("Tổ Hai")
    told = {"successor": two.pk, "effective_on": "01/01/2027"}
    assert send(one, "cham-dut", told | DONE) == ""
    given = {"organisation": one.pk, "role": "lead", "on": "20/11/2026"}
    assert client.post("/ke-hoach/nhiem-vu/K05/giao/", given).status_code == 302
    assert leads("K05", date(2026, 12, 31)) == ["Tổ Một"]
    assert leads("K05", date(2027, 1, 1)) == ["Tổ Hai"]
