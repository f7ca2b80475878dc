"""Phạm vi: no query and no page shows anyone outside the reader's villages, on any day."""

import re
from datetime import date, timedelta

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ansinh.apps.accounts.models import User
from ansinh.apps.journal.models import View
from ansinh.apps.registry.models import Family, Household, Person, Place
from ansinh.apps.registry.queries import CATEGORIES, describe_persons, search_persons
from ansinh.apps.units.models import Village

pytestmark = pytest.mark.django_db
ON = date(2026, 11, 23)
MOVED_ON = date(2026, 11, 10)
TEXTS = ["nguyen", "le thi", "v", "Lê", "thi a", "NT-0001", "KS-0002", "0123", ""]


@pytest.fixture
def restless(small_tables):
    """Places and families known for two months, and every fifth household moved on a day."""
    start = date(2026, 10, 1)
    for area in (Place, Family):
        area.objects.update(valid_from=start)
    villages = list(Village.objects.values_list("pk", flat=True))
    for number, place in enumerate(Place.objects.order_by("household__code")):
        if number % 5 == 0:
            Place.objects.filter(pk=place.pk).update(valid_until=MOVED_ON)
            place.pk, place.valid_from = None, MOVED_ON
            place.village_id = villages[number % len(villages)]
            place.save(force_insert=True)
    return villages


def truly_in(villages: set, on: date) -> set:
    """Who was in these villages that day, counted row by row without the code under test."""
    homes = {
        place.household_id
        for place in Place.objects.all()
        if place.village_id in villages and holds(place, on)
    }
    return {
        family.person_id
        for family in Family.objects.all()
        if family.household_id in homes and holds(family, on)
    }


def holds(row, on: date) -> bool:
    return row.valid_from <= on and (row.valid_until is None or on < row.valid_until)


def head_of(villages) -> User:
    head = User.objects.get(username="truong-thon")
    head.villages.set(villages)
    return head


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_no_query_gives_anyone_outside_the_readers_villages(restless, data):
    villages = set(data.draw(st.lists(st.sampled_from(restless), max_size=3)))
    on = data.draw(st.dates(MOVED_ON - timedelta(days=3), MOVED_ON + timedelta(days=3)))
    asked = {
        "text": data.draw(st.sampled_from(TEXTS)),
        "village": data.draw(st.sampled_from([None, *restless])),
        "category": data.draw(st.sampled_from([None, *CATEGORIES])),
    }
    head = head_of(villages)
    mine = truly_in(villages, on)
    assert set(search_persons(head, on, **asked).keys) <= mine
    everyone = list(Person.objects.values_list("pk", flat=True))
    assert {row.key for row in describe_persons(everyone, head, on)} == mine


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_no_page_of_a_person_or_household_opens_outside_the_readers_villages(
    restless, reading, data
):
    village = data.draw(st.sampled_from(restless))
    on = data.draw(st.dates(MOVED_ON - timedelta(days=2), MOVED_ON + timedelta(days=2)))
    client, mine = reading(head_of([village])), truly_in({village}, on)
    person = data.draw(st.sampled_from(sorted(Person.objects.values_list("pk", flat=True))))
    before = View.objects.count()
    answer = client.get(f"/nguoi/{person}/?ngay={on}")
    assert answer.status_code == (200 if person in mine else 404)
    assert View.objects.count() == before + (person in mine)
    home = Family.objects.filter(person=person, valid_until=None).values_list("household_id")[0][0]
    stood_here = any(
        place.village_id == village and holds(place, on)
        for place in Place.objects.filter(household=home)
    )
    assert client.get(f"/ho/{home}/?ngay={on}").status_code == (200 if stood_here else 404)


def addresses(person, household) -> list[str]:
    return [
        "/nguoi/?q=nguyen",
        "/nguoi/?dien=aged_60",
        "/nguoi/?q=nguyen&tep=xlsx",
        f"/nguoi/{person}/",
        f"/nguoi/{person}/sua/health/",
        f"/nguoi/{person}/so/citizen_number/",
        f"/ho/{household}/",
        f"/ho/{household}/sua/poverty/",
        "/nhat-ky/",
        f"/nhat-ky/person/{person}/",
    ]


@pytest.mark.parametrize("role", ["unit_head", "supervisor", "superior"])
def test_who_sees_figures_only_is_refused_in_words_everywhere(reading, superior, role):
    superior.role = role
    superior.save()
    client = reading(superior)
    family = Family.objects.first()
    for address in addresses(family.person_id, family.household_id):
        answer = client.get(address)
        assert answer.status_code == 403, address
        assert "ngoài phạm vi" in answer.content.decode(), address


def test_a_village_head_neither_corrects_nor_unmasks_nor_reads_the_journal(reading, village_head):
    nghia_trang = Village.objects.get(name="Nghĩa Trang")
    person = sorted(truly_in({nghia_trang.pk}, ON))[0]
    home = Family.objects.get(person=person).household_id
    client = reading(village_head)
    opened = {address: client.get(address).status_code for address in addresses(person, home)}
    assert opened[f"/nguoi/{person}/"] == opened[f"/ho/{home}/"] == 200
    closed = [a for a in opened if "/sua/" in a or "/so/" in a or a.startswith("/nhat-ky/")]
    assert {opened[address] for address in closed} == {403}


def test_no_name_of_another_village_stands_in_any_page_of_a_village_head(
    reading, village_head, restless
):
    nghia_trang = Village.objects.get(name="Nghĩa Trang")
    village_head.villages.set([nghia_trang])
    mine = truly_in({nghia_trang.pk}, ON)
    every = dict(Person.objects.values_list("pk", "full_name"))
    strangers = {f"/nguoi/{key}/" for key in every if key not in mine}
    person = sorted(mine)[0]
    mother = next(key for key in sorted(every) if key not in mine)
    Person.objects.filter(pk=mother).update(full_name="Người Làng Khác")
    Family.objects.filter(person__in=mine).update(mother_id=mother)
    client = reading(village_head)
    home = Family.objects.get(person=person).household_id
    pages = [
        *(f"/nguoi/{person}/", f"/ho/{home}/", "/nguoi/?dien=aged_60", "/nguoi/?q=nguyen"),
        *("/", "/chi-tieu/T36/", "/chi-tieu/T36/con-thieu/", "/nguoi/?q=Người+Làng+Khác"),
    ]
    for address in pages:
        text = client.get(address).content.decode()
        assert not strangers & set(re.findall(r"/nguoi/[0-9a-f-]{36}/", text)), address
        shown = text.replace("Người Làng Khác”", "").replace('value="Người Làng Khác"', "")
        assert "Người Làng Khác" not in shown, address


def test_a_village_outside_ones_scope_in_the_address_shows_nobody(reading, village_head):
    other = Village.objects.exclude(name="Nghĩa Trang")[0]
    page = reading(village_head).get(f"/nguoi/?thon={other.pk}&q=nguyen").content.decode()
    assert "0 người" in page


@pytest.mark.parametrize(
    "address",
    ["/nguoi/?q=%00", "/nguoi/?q=" + "a" * 5000, "/nguoi/?thon=x&dien=y&page=zz", "/nguoi/?page=99",
     "/nguoi/?q=%27%3B--", "/nhat-ky/?q=%00&viec=x&page=-1"],
)  # fmt: skip
def test_hostile_addresses_are_answered(reading, officer, address):
    assert reading(officer).get(address).status_code == 200


def test_records_that_are_not_there_are_not_found(reading, officer):
    client: Client = reading(officer)
    nobody = "6fcb3950-ff97-4d33-a3e1-04f9954cc323"
    person = Person.objects.first().pk
    for address in (
        f"/nguoi/{nobody}/",
        f"/ho/{nobody}/",
        f"/nguoi/{person}/sua/poverty/",
        f"/nguoi/{person}/sua/hiv_statuses/",
        f"/nguoi/{person}/so/hiv/",
        "/nhat-ky/person/x/",
        "/nhat-ky/khac/x/",
    ):
        assert client.get(address).status_code == 404, address


def test_every_household_in_the_head_of_a_page_is_one_the_reader_may_open(reading, village_head):
    client = reading(village_head)
    text = client.get("/nguoi/?dien=aged_60").content.decode()
    homes = set(re.findall(r"/ho/([0-9a-f-]{36})/", text))
    assert homes
    allowed = Household.objects.in_scope_of(village_head, ON).values_list("pk", flat=True)
    assert homes <= {str(key) for key in allowed}
