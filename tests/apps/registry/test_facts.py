"""Sổ dân cư: dated facts, nothing overwritten; everyone sees no more than their scope."""

from datetime import date, timedelta
from uuid import uuid4

import polars as pl
import pytest
from django.db import IntegrityError, transaction

from ansinh.apps.registry.actions import RegistryNotEmpty, load_population
from ansinh.apps.registry.models import (
    HOUSEHOLD_FACTS,
    PERSON_FACTS,
    BenefitReceived,
    Connection,
    Family,
    Household,
    Incident,
    KeptTable,
    MeritStatus,
    Person,
    Place,
)
from ansinh.apps.registry.queries import (
    count_in_scope,
    find_households_in_scope,
    find_persons_in_scope,
    picture_on,
)
from ansinh.apps.units.models import Village
from ansinh.apps.units.queries import get_commune
from ansinh.core.population.schema import HOUSEHOLDS, PERSONS, TABLES

pytestmark = pytest.mark.django_db
ON = date(2026, 11, 23)
NEXT = ON + timedelta(days=1)


def test_the_registry_keeps_every_column_of_the_dictionary():
    kept = {name for area in PERSON_FACTS for name in area.columns} | {"person_id"}
    assert kept == set(PERSONS.names)
    kept = {name for area in HOUSEHOLD_FACTS for name in area.columns} | {"household_id"}
    assert kept == set(HOUSEHOLDS.names)


def test_what_was_loaded_comes_back_as_it_was(small_tables):
    given, kept = small_tables, picture_on(ON)
    for name, key in (("persons", "person_id"), ("households", "household_id")):
        # Where a village stands is the units' to say: see the test below.
        columns = [c for c in kept[name].columns if c not in {"commune_id", "province_id"}]
        expected = given[name].select(columns).sort(key)
        assert kept[name].select(columns).sort(key).to_dicts() == expected.to_dicts()


def test_a_household_stands_in_the_commune_its_village_belongs_to_on_the_day():
    commune = get_commune(ON)
    households = picture_on(ON)["households"]
    assert set(households["commune_id"]) == {str(commune.pk)}
    assert set(households["province_id"]) == {str(commune.parent_id)}


def test_a_table_that_is_not_kept_yet_is_left_out_and_one_without_rows_means_none():
    KeptTable.objects.create(name="incidents", since=ON)
    assert "merit_statuses" not in picture_on(ON)
    assert picture_on(ON)["incidents"].is_empty()
    assert "incidents" not in picture_on(ON - timedelta(days=1))


def test_every_other_table_of_the_dictionary_comes_back_as_it_was_written():
    person, household = Person.objects.first(), Household.objects.first()
    day = ON - timedelta(days=9)
    MeritStatus.objects.create(
        person=person, valid_from=day, said_by="thử", merit_code="war_invalid", injury_percent=61
    )
    BenefitReceived.objects.create(
        person=person, said_by="thử", kind="visit", received_on=ON, amount=500_000
    )
    BenefitReceived.objects.create(person=person, said_by="thử", kind="visit", received_on=NEXT)
    Incident.objects.create(household=household, said_by="thử", kind="hunger", on=day)
    KeptTable.objects.bulk_create(
        KeptTable(name=name, since=day)
        for name in ("merit_statuses", "benefits_received", "incidents")
    )
    picture = picture_on(ON)
    assert picture["merit_statuses"]["injury_percent"].to_list() == [61]
    assert picture["benefits_received"]["amount"].to_list() == [500_000]
    assert picture["incidents"]["household_id"].to_list() == [str(household.pk)]
    for name, table in picture.items():
        assert table.columns == list(TABLES[name].names)


def test_a_fact_holds_from_its_first_day_until_the_day_it_ends():
    household = Household.objects.first()
    fact = Connection.objects.get(household=household)
    fact.valid_until = ON + timedelta(days=10)
    fact.save()
    successor = Connection.objects.create(
        household=household,
        valid_from=ON + timedelta(days=10),
        said_by="trưởng thôn",
        fibre_internet=True,
    )
    held = [
        Connection.objects.valid_on(ON + timedelta(days=days)).get(household=household).pk
        for days in (0, 9, 10, 400)
    ]
    assert held == [fact.pk, fact.pk, successor.pk, successor.pk]
    assert not Connection.objects.valid_on(ON - timedelta(days=1)).exists()


def test_one_subject_has_one_open_fact_of_a_kind():
    household = Household.objects.first()
    with pytest.raises(IntegrityError), transaction.atomic():
        Connection.objects.create(household=household, valid_from=ON, said_by="x")


def test_a_fact_cannot_end_on_or_before_the_day_it_begins():
    fact = Connection.objects.first()
    fact.valid_until = fact.valid_from
    with pytest.raises(IntegrityError), transaction.atomic():
        fact.save()


def test_a_day_before_anything_was_known_has_an_empty_picture():
    picture = picture_on(ON - timedelta(days=1))
    assert picture["persons"].is_empty()
    assert picture["households"].is_empty()
    assert picture["persons"].columns == list(PERSONS.names)


def test_a_village_head_finds_only_the_people_of_their_village(village_head, officer):
    nghia_trang = Village.objects.get(name="Nghĩa Trang")
    everyone = [str(key) for key in Person.objects.values_list("pk", flat=True)]
    mine = find_persons_in_scope(village_head, ON, everyone)
    assert mine
    assert {person.village_id for person in mine.values()} == {nghia_trang.pk}
    assert len(find_persons_in_scope(officer, ON, everyone)) == len(everyone)
    homes = [str(key) for key in Household.objects.values_list("pk", flat=True)]
    found = find_households_in_scope(village_head, ON, homes)
    assert {home.village_id for home in found.values()} == {nghia_trang.pk}
    assert len(found) == 12


def test_a_superior_finds_nobody(superior):
    everyone = [str(key) for key in Person.objects.values_list("pk", flat=True)]
    assert find_persons_in_scope(superior, ON, everyone) == {}
    assert count_in_scope(superior, ON) == {"persons": 0, "households": 0}


def test_a_village_head_without_a_village_finds_nobody(village_head):
    village_head.villages.clear()
    assert count_in_scope(village_head, ON) == {"persons": 0, "households": 0}


def test_scope_follows_a_household_that_moves(village_head):
    household = Household.objects.located_on(ON).exclude(
        village_id=Village.objects.get(name="Nghĩa Trang").pk
    )[0]
    place = Place.objects.get(household=household)
    place.valid_until = ON + timedelta(days=30)
    place.save()
    Place.objects.create(
        household=household,
        valid_from=ON + timedelta(days=30),
        said_by="thử",
        village_id=Village.objects.get(name="Nghĩa Trang").pk,
    )
    key = [str(household.pk)]
    assert find_households_in_scope(village_head, ON + timedelta(days=29), key) == {}
    assert find_households_in_scope(village_head, ON + timedelta(days=30), key)


def test_a_person_whose_household_is_not_known_is_in_no_village(village_head, officer):
    person = Person.objects.create(full_name="Người chưa rõ hộ")
    Family.objects.create(person=person, valid_from=ON, said_by="thử")
    key = [str(person.pk)]
    assert find_persons_in_scope(village_head, ON, key) == {}
    assert find_persons_in_scope(officer, ON, key)[person.pk].village_id is None


def test_a_population_is_loaded_into_an_empty_registry_only(actor):
    with pytest.raises(RegistryNotEmpty, match="còn trống"):
        load_population(
            persons=pl.DataFrame(schema=PERSONS.polars_schema),
            households=pl.DataFrame(schema=HOUSEHOLDS.polars_schema),
            full_names={},
            household_codes={},
            on=ON,
            said_by="thử",
            by=actor,
        )


def test_a_load_that_fails_half_way_leaves_nothing(actor, small_tables):
    for model in [*PERSON_FACTS, *HOUSEHOLD_FACTS, Person, Household]:
        model.objects.all().delete()
    tables = small_tables
    persons = tables["persons"]
    names = dict.fromkeys(persons["person_id"], "Người thử")
    del names[persons["person_id"][-1]]
    with pytest.raises(KeyError):
        load_population(
            persons=persons,
            households=tables["households"],
            full_names=names,
            household_codes={
                key: str(uuid4())[:20] for key in tables["households"]["household_id"]
            },
            on=ON,
            said_by="thử",
            by=actor,
        )
    assert not Household.objects.exists()
    assert not Person.objects.exists()
