"""Trang “Ghi thay đổi”: each form does one thing, refuses beside the field, and shows no number."""

from datetime import date

import pytest

from ansinh.apps.journal.models import Act, View
from ansinh.apps.registry.models import Family, Household, Identity, Person, Place, Secret
from ansinh.apps.registry.queries.homes import living_members
from ansinh.apps.units.models import Village

pytestmark = pytest.mark.django_db
ON = date(2026, 11, 23)
NUMBER = "038126000412"
BIRTH = {
    "full_name": "Kiều Xuân Lam",
    "valid_from": "23/11/2026",
    "sex": "female",
    "relation_to_head": "child",
    "said_by": "giấy khai sinh số 15",
}
ARRIVAL = BIRTH | {
    "full_name": "Vi Thị Nhài",
    "birth_date": "01/01/1972",
    "birth_date_precision": "year",
    "relation_to_head": "other",
}
GROUNDS = {"valid_from": "23/11/2026", "said_by": "trưởng thôn báo"}


@pytest.fixture
def client(reading, officer):
    return reading(officer)


@pytest.fixture
def home():
    """A household of several, by the day all were loaded."""
    homes = Household.objects.order_by("code")
    return next(home for home in homes if len(living_members(home, ON)) > 2)


@pytest.fixture
def person(home):
    return Person.objects.get(pk=living_members(home, ON)[-1].key)


def page(answer) -> str:
    return answer.content.decode()


def newest() -> Person:
    return Person.objects.get(pk=Identity.objects.latest("pk").person_id)


def test_a_child_is_born_into_a_household_with_its_mother(client, home):
    mother = next(one for one in living_members(home, ON) if one.sex == "female")
    form = BIRTH | {"mother": str(mother.key), "citizen_number": "038 126 000 412"}
    answer = client.post(f"/ho/{home.pk}/moi-sinh/", form, follow=True)
    child = newest()
    assert answer.redirect_chain[-1][0] == f"/nguoi/{child.pk}/"
    family = Family.objects.get(person=child)
    assert (family.household_id, family.mother_id, family.residence) == (
        home.pk,
        mother.key,
        "present",
    )
    assert Identity.objects.get(person=child).birth_date == ON
    assert "••••••••0412" in page(answer)
    assert NUMBER not in page(answer)
    assert {act.because for act in Act.objects.filter(subject=f"person:{child.pk}")} == {
        "đăng ký khai sinh"
    }


def test_the_same_birth_sent_twice_is_one_child(client, home):
    address = f"/ho/{home.pk}/moi-sinh/"
    assert "Là người khác" not in page(client.get(address))
    client.post(address, BIRTH)
    before = Person.objects.count()
    again = page(client.post(address, BIRTH))
    assert "một người không ghi ở hai hộ" in again
    assert 'type="checkbox"' in again
    assert Person.objects.count() == before
    assert client.post(address, BIRTH | {"is_another": "on"}).status_code == 302


def test_an_arrival_and_a_new_household_are_recorded(client, home):
    client.post(f"/ho/{home.pk}/chuyen-den/", ARRIVAL)
    assert Family.objects.get(person=newest()).household_id == home.pk
    assert Identity.objects.get(person=newest()).birth_date_precision == "year"
    village = Village.objects.last()
    form = ARRIVAL | {"full_name": "Vi Văn Thọ", "sex": "male", "village": str(village.pk)}
    answer = client.post("/ho/moi/", form, follow=True)
    place = Place.objects.get(head_id=newest().pk)
    assert (place.village_id, place.valid_from) == (village.pk, ON)
    assert f"/ho/{place.household_id}/" in answer.redirect_chain[-1][0]


def test_a_person_moves_separates_leaves_and_dies_by_their_own_pages(client, home, person):
    other = Household.objects.exclude(pk=home.pk).order_by("code").first()
    form = GROUNDS | {"household": other.code.lower(), "relation_to_head": "other", "seen": "0"}
    address = f"/nguoi/{person.pk}/"
    assert "vừa được người khác sửa" in page(client.post(f"{address}chuyen-ho/", form))
    form["seen"] = Family.objects.get(person=person).pk
    client.post(f"{address}chuyen-ho/", form)
    assert Family.objects.valid_on(ON).get(person=person).household_id == other.pk
    seen = {"seen": Family.objects.get(person=person, withdrawn_in=None).pk}
    village = {"village": str(Village.objects.first().pk)}
    answer = client.post(f"{address}tach-ho/", GROUNDS | seen | village, follow=True)
    assert "Đã lập hộ" in page(answer)
    died = client.post(f"{address}mat/", GROUNDS, follow=True)
    assert f"Đã ghi {person} mất ngày 23/11/2026" in page(died)
    assert "đã mất 23/11/2026" in page(client.get(address))
    assert "Sổ đã ghi người này mất ngày 23/11/2026" in page(client.post(f"{address}mat/", GROUNDS))


def test_who_leaves_the_commune_is_in_no_list_of_the_household_any_more(client, home, person):
    seen = {"seen": Family.objects.get(person=person).pk, "to_where": "Đà Nẵng"}
    client.post(f"/nguoi/{person.pk}/roi-xa/", GROUNDS | seen)
    assert f"/nguoi/{person.pk}/" not in page(client.get(f"/ho/{home.pk}/"))


def test_the_page_offers_what_may_still_happen_to_the_living_the_gone_and_the_dead(
    client, home, person
):
    address = f"/nguoi/{person.pk}/"

    def offered():
        told = page(client.get(address))
        acts = ("chuyen-ho", "tach-ho", "roi-xa", "mat", "ho-ten")
        return [act for act in acts if f'href="{address}{act}/"' in told]

    assert offered() == ["chuyen-ho", "tach-ho", "roi-xa", "mat", "ho-ten"]
    seen = {"seen": Family.objects.get(person=person).pk, "to_where": "Đà Nẵng"}
    client.post(f"{address}roi-xa/", GROUNDS | seen)
    assert offered() == ["chuyen-ho", "ho-ten"]
    back = {"household": home.code, "relation_to_head": "other", "seen": "0"}
    client.post(f"{address}chuyen-ho/", GROUNDS | back)
    client.post(f"{address}mat/", GROUNDS)
    assert offered() == ["ho-ten"]


def test_a_head_who_dies_leads_on_to_naming_another(client, home):
    head, *others = living_members(home, ON)
    told = page(client.post(f"/nguoi/{head.key}/mat/", GROUNDS, follow=True))
    assert f"/ho/{home.pk}/chu-ho/" in told
    relations = {f"relation-{one.key}": one.relation for one in others}
    form = GROUNDS | relations
    address = f"/ho/{home.pk}/chu-ho/"
    # Died today, so not among those who live there today.
    assert f"relation-{head.key}" not in page(client.get(address))
    assert "đúng một chủ hộ" in page(client.post(address, form))
    client.post(address, form | {f"relation-{others[0].key}": "head"})
    assert Place.objects.valid_on(ON).get(household=home).head_id == others[0].key


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("38126000412", "Số định danh có 12 chữ số"),
        ("0381260004123", "ở đây có 13 ký tự"),
        ("", "Chưa ghi số"),
        ("03812600041a", "Số định danh có 12 chữ số"),
    ],
)
def test_a_number_that_cannot_be_right_is_refused_and_never_sent_back(
    client, person, number, words
):
    form = GROUNDS | {"number": number, "seen": "0"}
    before = Act.objects.count()
    answer = page(client.post(f"/nguoi/{person.pk}/so/citizen_number/ghi/", form))
    assert words in answer
    assert not number or number not in answer
    assert Act.objects.count() == before


def test_a_number_of_another_is_refused_without_saying_whose(client, home, person):
    head = Person.objects.get(pk=living_members(home, ON)[0].key)
    form = GROUNDS | {"number": NUMBER, "seen": "0"}
    told = page(
        client.post(f"/nguoi/{head.pk}/so/citizen_number/ghi/", form | {"number": "038126 000412"})
    )
    assert told == ""
    answer = page(client.post(f"/nguoi/{person.pk}/so/citizen_number/ghi/", form))
    assert "đã ghi cho một người khác" in answer
    assert head.full_name not in answer
    assert NUMBER not in answer
    assert Secret.objects.filter(whole_hash=Secret.objects.latest("pk").whole_hash).count() == 1


def test_a_newcomer_with_the_number_of_another_leaves_no_trace(client, home, person):
    client.post(
        f"/nguoi/{person.pk}/so/citizen_number/ghi/", GROUNDS | {"number": NUMBER, "seen": "0"}
    )
    before = Person.objects.count(), Act.objects.count()
    answer = page(client.post(f"/ho/{home.pk}/moi-sinh/", BIRTH | {"citizen_number": NUMBER}))
    assert "đã ghi cho một người khác" in answer
    assert NUMBER not in answer
    assert (Person.objects.count(), Act.objects.count()) == before


def test_a_phone_keeps_its_leading_zero_and_a_second_officer_is_refused(client, person):
    address = f"/nguoi/{person.pk}/so/phone/ghi/"
    form = GROUNDS | {"number": "0912 345 671", "seen": "0"}
    answer = client.post(address, form, follow=True)
    assert "••••••5671" in page(answer)
    second = page(client.post(address, form | {"number": "0912345672"}))
    assert "vừa được người khác sửa" in second
    assert "0912345672" not in second
    assert Act.objects.latest("number").verb == "ghi số điện thoại"


def test_a_name_is_put_right_and_found_by_its_new_words(client, person):
    former = person.full_name
    form = {"full_name": "Kiều Xuân Thuỷ", "said_by": "căn cước", "seen": former}
    client.post(f"/nguoi/{person.pk}/ho-ten/", form)
    assert "Kiều Xuân Thuỷ" in page(client.get("/nguoi/?q=kieu+xuan+thuy"))
    assert "vừa được người khác sửa" in page(client.post(f"/nguoi/{person.pk}/ho-ten/", form))


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("24/11/2027", "chưa đến"),
        ("31/02/2026", "không phải một ngày có thật"),
        ("", "Chưa ghi ngày"),
        ("01/01/1879", "quá xa"),
        ("01/01/1881", "trước ngày sinh"),
        ("22/11/2026", "chọn ngày từ đó"),
    ],
)
def test_a_day_that_cannot_be_is_refused_beside_the_day(client, person, day, words):
    seen = {"seen": Family.objects.get(person=person).pk, "to_where": "Đà Nẵng"}
    form = GROUNDS | seen | {"valid_from": day}
    answer = page(client.post(f"/nguoi/{person.pk}/roi-xa/", form))
    beside = answer.partition('id="id_valid_from_error"')[2].partition("</div>")[0]
    assert words in beside


def test_opening_a_form_is_kept_as_a_look_at_the_person(client, person):
    client.get(f"/nguoi/{person.pk}/mat/")
    assert View.objects.latest("pk").what == "ghi người đã mất"


def test_links_to_the_forms_are_the_officers_only(client, reading, village_head, home, person):
    mine = page(client.get(f"/nguoi/{person.pk}/")) + page(client.get(f"/ho/{home.pk}/"))
    assert mine.count("Ghi thay đổi") == 2
    key = Place.objects.filter(village_id=village_head.villages.get().pk).first().household_id
    looked_after = Family.objects.filter(household_id=key).first().person_id
    head = reading(village_head)
    theirs = page(head.get(f"/ho/{key}/")) + page(head.get(f"/nguoi/{looked_after}/"))
    assert "Ghi thay đổi" not in theirs
    assert "/ghi/" not in theirs
