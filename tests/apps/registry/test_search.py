"""Tìm người: any order, with or without marks, by number or household; never beyond one's scope."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ansinh.apps.registry.actions import (
    register_household,
    register_person,
    rename_person,
    set_secret,
)
from ansinh.apps.registry.models import Family, Household, NameWord, Person
from ansinh.apps.registry.models.search import fold, spell, tokens_of
from ansinh.apps.registry.queries import describe_persons, search_persons
from ansinh.apps.units.models import Village

pytestmark = pytest.mark.django_db
ON = date(2026, 11, 23)
TOLD = {"said_by": "Căn cước", "because": "ghi để thử"}


@pytest.fixture
def home():
    return Household.objects.order_by("code").first()


@pytest.fixture
def enrol(home, actor):
    """Ghi một người vào sổ; the relation is a child's unless said."""

    def enrol(name, household=None, **details):
        return register_person(
            full_name=name,
            household=household or home,
            identity={"birth_date": date(1980, 1, 1), "sex": "female"},
            family={"relation_to_head": "child"} | details.pop("family", {}),
            valid_from=ON,
            by=actor,
            **TOLD,
            **details,
        )

    return enrol


def names(found):
    order = {key: place for place, key in enumerate(found.keys)}
    people = Person.objects.filter(pk__in=found.keys)
    return [one.full_name for one in sorted(people, key=lambda one: order[one.pk])]


@pytest.mark.parametrize(
    "text",
    [
        "Quỳnh Đoan",
        "quynh doan",
        "doan quynh",
        "ĐOAN  QUỲNH",
        "kieu quynh doa",
        "Kiều Qu",
        "đoan kiều quỳnh ",
    ],
)
def test_words_are_found_in_any_order_with_or_without_marks(enrol, officer, text):
    enrol("Kiều Quỳnh Đoan")
    assert names(search_persons(officer, ON, text)) == ["Kiều Quỳnh Đoan"]


def test_only_the_last_word_may_be_unfinished(enrol, officer):
    enrol("Kiều Quỳnh Đoan")
    assert search_persons(officer, ON, "quyn doan").keys == []
    assert search_persons(officer, ON, "kieu quyn ").keys == []


def test_the_spelling_typed_comes_first_and_old_and_new_tone_places_are_one(enrol, officer):
    for name in ("Kiều Xuyến Hoa", "Kiều Xuyến Hòa", "Kiều Xuyến Hoá"):
        enrol(name)
    assert names(search_persons(officer, ON, "xuyến hoà"))[0] == "Kiều Xuyến Hòa"
    assert names(search_persons(officer, ON, "xuyến hóa"))[0] == "Kiều Xuyến Hoá"
    assert len(search_persons(officer, ON, "xuyen hoa").keys) == 3


def test_heads_of_household_come_before_others_and_then_given_names(enrol, officer, actor):
    home = register_household(
        place={"village_id": Village.objects.first().pk}, valid_from=ON, by=actor, **TOLD
    )
    enrol("Kiều Xuyến Bình", home)
    enrol("Kiều Xuyến An", home)
    enrol("Kiều Xuyến Cúc", home, family={"relation_to_head": "head"})
    assert names(search_persons(officer, ON, "kieu xuyen")) == [
        "Kiều Xuyến Cúc",
        "Kiều Xuyến An",
        "Kiều Xuyến Bình",
    ]


def test_a_person_is_found_by_the_whole_number_or_its_last_digits(enrol, officer, actor):
    person = enrol("Kiều Quỳnh Đoan", citizen_number="038 152 000 412")
    set_secret(
        person=person, kind="phone", number="+84 912.345.678",
        valid_from=date(2020, 1, 1), by=actor, **TOLD,
    )  # fmt: skip
    for text in ("038152000412", "0412", "00412", "038.152.000.412", "5678", "0912345678"):
        assert search_persons(officer, ON, text).keys == [person.pk], text
    for text in ("0413", "10412", "038152000413", "412", "4120"):
        assert search_persons(officer, ON, text).keys == [], text


def test_a_whole_number_leads_to_its_person_and_does_not_stay_in_the_address(
    enrol, officer, reading
):
    person = enrol("Kiều Quỳnh Đoan", citizen_number="038152000412")
    led = reading(officer).get("/nguoi/", {"q": "038 152 000 412"})
    assert (led.status_code, led.url) == (302, f"/nguoi/{person.pk}/")
    assert reading(officer).get("/nguoi/", {"q": "0412"}).status_code == 200
    assert reading(officer).get("/nguoi/", {"q": "038152000413"}).status_code == 200


def test_a_household_code_finds_its_members(officer, home):
    members = set(Family.objects.filter(household_id=home.pk).values_list("person_id", flat=True))
    assert set(search_persons(officer, ON, home.code.lower()).keys) == members


def test_a_former_name_no_longer_finds_and_words_are_counted_right(enrol, officer, actor):
    person = enrol("Kiều Quỳnh Đoan")
    rename_person(person=person, full_name="Kiều Quỳnh Thoa", by=actor, **TOLD)
    assert search_persons(officer, ON, "quynh doan").keys == []
    assert search_persons(officer, ON, "quynh thoa").keys == [person.pk]
    assert NameWord.objects.get(word="doan").bearers == sum(
        "doan" in fold(name).split() for name in Person.objects.values_list("full_name", flat=True)
    )


def test_words_of_the_loaded_population_are_counted():
    every = [set(fold(name).split()) for name in Person.objects.values_list("full_name", flat=True)]
    for word, bearers in NameWord.objects.values_list("word", "bearers"):
        assert bearers == sum(word in words for words in every), word


@pytest.mark.parametrize(
    "text",
    ["", "   ", "%", "_", "'; DROP TABLE registry_person; --", "\x00", "😀", "a" * 5000, "ñ" * 300,
     "1", "123", "0" * 400, "-", "NT-", "名前", "%%%% xzq", "x" * 50 + " y" * 400],
)  # fmt: skip
def test_hostile_text_finds_nobody_and_breaks_nothing(officer, text):
    assert search_persons(officer, ON, text).keys == []


def test_an_unknown_category_or_village_finds_nobody(officer):
    assert search_persons(officer, ON, "", category="x").keys == []
    assert search_persons(officer, ON, "", village=Household.objects.first().pk).keys == []


def test_people_of_another_village_are_not_found_by_anything(enrol, village_head, officer, actor):
    elsewhere = Household.objects.located_on(ON).exclude(
        village_id=Village.objects.get(name="Nghĩa Trang").pk
    )[0]
    person = enrol("Kiều Quỳnh Đoan", elsewhere, citizen_number="038152000412")
    assert search_persons(officer, ON, "quynh doan").keys == [person.pk]
    for text in ("quynh doan", "Kiều Quỳnh Đoan", "0412", "038152000412", elsewhere.code):
        assert search_persons(village_head, ON, text).keys == [], text
    assert search_persons(village_head, ON, "", village=elsewhere.village_id).keys == []


def test_a_superior_finds_nobody(superior):
    assert search_persons(superior, ON, "nguyen").keys == []
    assert search_persons(superior, ON, "", category="aged_60").keys == []


def test_categories_are_of_the_day(officer, enrol):
    person = enrol("Kiều Quỳnh Đoan")
    birthday = date(2040, 1, 1)
    day_before = search_persons(officer, birthday - timedelta(days=1), "", category="aged_60")
    assert person.pk not in day_before.keys
    assert person.pk in search_persons(officer, birthday, "", category="aged_60").keys


def test_a_list_shows_what_was_so_on_the_day(officer, enrol):
    person = enrol("Kiều Quỳnh Đoan")
    (row,) = describe_persons([person.pk], officer, ON)
    assert (row.name, row.born, row.age, row.sex) == ("Kiều Quỳnh Đoan", "01/01/1980", 46, "Nữ")
    (early,) = describe_persons([person.pk], officer, ON - timedelta(days=1))
    assert early.state == "không có trong sổ vào ngày này"


NAMES = st.text(st.sampled_from("aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạễộựỳỵ "), max_size=40)


@settings(max_examples=100)
@given(NAMES)
def test_every_word_of_a_name_begins_one_of_its_tokens(name):
    words = fold(name).split()
    tokens = [token for token, _ in tokens_of(name)]
    assert {token.split(" ")[0] for token in tokens} == set(words)
    assert all(sorted(token.split()) == sorted(words) for token in tokens)


@settings(max_examples=100)
@given(NAMES)
def test_spelling_keeps_apart_what_folding_brings_together(name):
    assert fold(name) == fold(fold(name))
    assert spell(name.upper()) == spell(name)
