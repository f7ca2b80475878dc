"""Đơn vị tự nhập số: for its own work only, in its own name, never final."""

from datetime import date
from html import unescape

import pytest

from ansinh.apps.planning.actions import (
    NewValue,
    Paper,
    ValueRefused,
    enter_unit_value,
    link_task,
    refuse_link,
)
from ansinh.apps.planning.models import place_of_village
from ansinh.apps.planning.queries import find_current_plan, find_value, matrix_of, place_on
from ansinh.apps.units.queries import list_villages
from ansinh.apps.work.actions import assign_task, end_assignment
from ansinh.apps.work.models import Assignment
from ansinh.apps.work.queries import list_unit_indicators
from ansinh.core.indicators.catalogue import INDICATORS
from ansinh.core.indicators.values import EnteredFigure

pytestmark = pytest.mark.django_db
ON, YEAR_END = date(2026, 11, 23), date(2025, 12, 31)
FIGURE = {
    "numerator": "1175",
    "denominator": "3038",
    "as_of": "30/9/2026",
    "finality": "preliminary",
    "paper_number": "12/BC-VHXH",
    "paper_date": "05/10/2026",
    "paper_issuer": "Phòng Văn hóa – Xã hội",
}
ADDRESS = "/so-lieu/T06/?nam=2026"


@pytest.fixture
def lead(unit_head, actor):
    """The unit head's office leads K01, which a person linked to T06."""
    plan = find_current_plan()
    task = plan.tasks.get(code="K01")
    link_task(task=task, target=plan.targets.get(code="T06"), by=actor)
    return assign_task(
        task=task,
        organisation=unit_head.organisation,
        role=Assignment.Role.LEAD,
        on=date(2025, 8, 1),
        by=actor,
    )


@pytest.fixture
def as_unit_head(client, unit_head):
    client.force_login(unit_head)
    return client


def text_of(response) -> str:
    return unescape(response.content.decode())


def standing():
    return find_value("T06", 2026, place_on(ON))


def test_a_unit_answers_for_the_targets_its_tasks_work_for_as_the_matrix_shows(
    lead, unit_head, actor
):
    unit = unit_head.organisation
    plan = find_current_plan()
    by_hand = {
        row.target.indicator_code
        for row in matrix_of(plan, ON).rows
        if "K01" in {one.task.code for one in row.tasks}
    }
    assert "T06" in by_hand
    assert list_unit_indicators(unit, ON) == by_hand
    assert list_unit_indicators(unit, date(2025, 7, 31)) == frozenset()
    refuse_link(task=lead.task, target=plan.targets.get(code="T06"), by=actor)
    assert "T06" not in list_unit_indicators(unit, ON)


def test_a_unit_head_enters_in_the_unit_s_name_and_everyone_sees_who(
    lead, as_unit_head, unit_head, officer, client
):
    page = text_of(as_unit_head.get(ADDRESS))
    assert 'name="numerator"' in page
    assert 'name="reported_by"' not in page
    assert 'value="final"' not in page
    as_unit_head.post(ADDRESS, FIGURE | {"reported_by": "Bộ Y tế"})
    assert standing().reported_by == unit_head.organisation.name
    client.force_login(officer)
    page = text_of(client.get(ADDRESS))
    assert f"Người nhập: {unit_head.full_name}" in page
    assert "sơ bộ" in page


def test_the_first_page_asks_the_unit_head_for_the_unit_s_figures(lead, as_unit_head):
    page = text_of(as_unit_head.get("/"))
    assert "số liệu của đơn vị" in page
    assert "/so-lieu/T06/" in page


def test_a_unit_head_enters_a_village_s_figure_too(lead, as_unit_head):
    village = list_villages(ON)[0]
    as_unit_head.post(f"{ADDRESS}&thon={village.pk}", FIGURE | {"numerator": "5"})
    assert find_value("T06", 2026, place_of_village(village.pk)).numerator == 5


def test_what_is_not_the_unit_s_is_refused(lead, as_unit_head):
    for address in ("/so-lieu/T33/", "/danh-gia/T12/", "/so-lieu/T06/rut/", "/so-lieu/nhan/"):
        assert as_unit_head.post(address, FIGURE).status_code == 403
    assert 'name="numerator"' not in text_of(as_unit_head.get("/so-lieu/T33/"))


def test_once_the_task_is_no_longer_the_unit_s_neither_is_the_figure(lead, as_unit_head, actor):
    end_assignment(assignment=lead, on=ON, by=actor, because="chuyển đơn vị khác")
    assert as_unit_head.post(ADDRESS, FIGURE).status_code == 403
    assert standing() is None


@pytest.mark.parametrize("role", ["chair", "village_head", "supervisor", "superior"])
def test_no_other_role_enters_even_where_its_office_leads(lead, client, request, role):
    user = request.getfixturevalue(role)
    user.organisation = lead.organisation
    user.save()
    client.force_login(user)
    assert client.post(ADDRESS, FIGURE).status_code == 403
    assert standing() is None


def unit_value(unit, actor, seen=None, finality="preliminary"):
    figure = EnteredFigure(
        as_of=YEAR_END, numerator=1, denominator=2, finality=finality, reported_by="ai đó"
    )
    new = NewValue(
        indicator=INDICATORS["T06"],
        year=2025,
        place=place_on(YEAR_END),
        figure=figure,
        paper=Paper(number="1/BC", dated=date(2026, 1, 5), issuer="đơn vị"),
        seen=seen,
    )
    return enter_unit_value(new=new, unit=unit, on=ON, by=actor)


def test_a_unit_s_figure_is_never_final_and_what_is_final_is_no_unit_s_to_change(
    unit_head, officer, client, actor
):
    unit = unit_head.organisation
    with pytest.raises(ValueRefused, match="công chức xem rồi mới ghi"):
        unit_value(unit, actor, finality="final")
    value = unit_value(unit, actor)
    value = unit_value(unit, actor, seen=value)
    assert (value.revision, value.reported_by) == (2, unit.name)
    client.force_login(officer)
    accepted = {
        **FIGURE,
        "as_of": "31/12/2025",
        "finality": "final",
        "reported_by": unit.name,
        "seen": str(value.pk),
    }
    client.post("/so-lieu/T06/?nam=2025", accepted)
    final = find_value("T06", 2025, place_on(YEAR_END))
    assert final.finality == "final"
    with pytest.raises(ValueRefused, match="đề nghị công chức"):
        unit_value(unit, actor, seen=final)


def test_a_figure_another_office_gave_is_not_the_unit_s_to_replace(
    lead, as_unit_head, officer, client
):
    client.force_login(officer)
    client.post(ADDRESS, FIGURE | {"reported_by": "Bảo hiểm xã hội cơ sở"})
    client.force_login(lead.organisation.user_set.get(username="truong-phong"))
    response = client.post(ADDRESS, FIGURE | {"numerator": "9", "seen": str(standing().pk)})
    assert response.status_code == 422
    assert "Bảo hiểm xã hội cơ sở báo" in text_of(response)
    assert standing().numerator == 1175
