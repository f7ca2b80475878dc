"""Nạp dân số: dated facts in parts, all of them or nothing, found again as of any day."""

from datetime import date
from uuid import UUID

import polars as pl
import pytest

from ansinh.apps.journal.models import Act
from ansinh.apps.registry.actions import Part, RegistryNotEmpty, load_parts, loading, reveal_secret
from ansinh.apps.registry.models import (
    HOUSEHOLD_FACTS,
    PERSON_FACTS,
    RECORDS,
    Household,
    KeptTable,
    NameWord,
    Person,
    SearchToken,
    Secret,
    VillageCoverage,
)
from ansinh.apps.registry.queries import coded_households, picture_on
from ansinh.apps.units.models import Village
from ansinh.core.population.synthesis.history import picture_of, synthesize_history
from ansinh.core.population.synthesis.profiles import HOANG_KIM
from ansinh.site.demo.people import load_history

pytestmark = pytest.mark.django_db
ON = date(2026, 11, 23)
EARLIER = date(2024, 12, 31)


@pytest.fixture(scope="module")
def history():
    return synthesize_history(5, (HOANG_KIM._replace(people=300),), until=ON)


@pytest.fixture
def empty_registry(db):
    """The registry before anything was loaded; the session's commune comes back afterwards."""
    records = [*RECORDS.values(), VillageCoverage, Secret, SearchToken, NameWord, KeptTable]
    for model in [*PERSON_FACTS, *HOUSEHOLD_FACTS, *records, Person, Household]:
        model.objects.all().delete()
    villages = synthesize_history(5, (HOANG_KIM._replace(people=300),), until=ON).tables["villages"]
    for key in villages["village_id"]:
        Village.objects.get_or_create(id=UUID(key), defaults={"valid_from": date(2015, 1, 1)})


def part_of(history, rows: slice = slice(None)) -> Part:
    """Some of the people of a history, with their households and facts."""
    homes = history.households[rows].select("household_id")
    persons = history.persons.join(homes, on="household_id", how="semi")
    return Part(
        persons=persons.select(id="person_id", full_name=pl.lit("Nguyễn Thử")),
        households=homes.select(
            id="household_id", code=pl.format("T-{}", "household_id").str.head(30)
        ),
        areas={
            area: frame.join(homes, on="household_id", how="semi")
            if "village_id" in frame.columns
            else frame.join(persons, on="person_id", how="semi")
            for area, frame in history.areas.items()
            if area in {"place", "identity", "health", "disability"}
        },
    )


def load(actor, *parts: Part, expected: int = 10) -> dict[str, int]:
    return load_parts(parts=parts, expected=expected, since=EARLIER, on=ON, said_by="thử", by=actor)


@pytest.mark.parametrize("large", [10**9, 1], ids=["indexes kept", "indexes built after"])
def test_a_history_comes_back_as_it_was_on_any_day(
    empty_registry, history, actor, monkeypatch, large
):
    monkeypatch.setattr(loading, "LARGE", large)
    load_history(history, said_by="thử", by=actor)
    for day in (date(2023, 6, 1), EARLIER, ON):
        kept, told = picture_on(day), picture_of(history, day)
        for name, key in (("persons", "person_id"), ("households", "household_id")):
            columns = [c for c in told[name].columns if c not in {"commune_id", "province_id"}]
            again = kept[name].sort(key).select(columns)
            assert again.to_dicts() == told[name].sort(key).select(columns).to_dicts()


def test_names_are_found_and_numbers_are_kept_secret(empty_registry, history, actor):
    load_history(history, said_by="thử", by=actor)
    person = Person.objects.first()
    assert SearchToken.objects.filter(person=person).count() == len(person.full_name.split())
    word = SearchToken.objects.first().token.split(" ", 1)[0]
    bearers = SearchToken.objects.filter(token__startswith=f"{word} ").values("person").distinct()
    assert NameWord.objects.get(word=word).bearers == bearers.count()
    kept = Secret.objects.filter(kind=Secret.Kind.CITIZEN_NUMBER).first()
    number = reveal_secret(
        person=kept.person, kind=kept.kind, purpose="check", by=actor, on=kept.valid_from
    )
    assert number.startswith("038")
    assert len(number) == 12
    assert number.encode() not in bytes(kept.ciphertext)


def test_the_other_tables_are_there_and_known_since_the_beginning(empty_registry, history, actor):
    load_history(history, said_by="thử", by=actor)
    for name, model in RECORDS.items():
        assert model.objects.count() == history.tables[name].height, name
    assert set(KeptTable.objects.values_list("name", flat=True)) == {*RECORDS, "village_coverage"}
    assert set(KeptTable.objects.values_list("since", flat=True)) == {history.since}


def test_codes_of_households_never_repeat(history):
    codes = coded_households(history.households)
    assert codes["code"].is_unique().all()
    assert set(codes["id"]) == set(history.households["household_id"])


def test_parts_are_counted_in_the_journal_once(empty_registry, history, actor):
    heard = []
    acts = Act.objects.count()
    counted = load_parts(
        parts=[part_of(history, slice(0, 20)), part_of(history, slice(20, 40))],
        expected=10,
        since=EARLIER,
        on=ON,
        said_by="thử",
        by=actor,
        report=heard.append,
    )
    assert Household.objects.count() == counted["households"] == 40
    assert Person.objects.count() == counted["persons"] == heard[-1] > heard[0] > 0
    assert Act.objects.count() == acts + 1
    assert Act.objects.latest("number").details["persons"] == counted["persons"]


@pytest.mark.parametrize("expected", [10, 10**6], ids=["indexes kept", "indexes built after"])
def test_a_load_that_breaks_off_between_two_parts_leaves_nothing(
    empty_registry, history, actor, expected
):
    def parts():
        yield part_of(history, slice(0, 20))
        assert Person.objects.exists()
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        load_parts(parts=parts(), expected=expected, since=ON, on=ON, said_by="thử", by=actor)
    assert not Person.objects.exists()
    assert not Household.objects.exists()
    load(actor, part_of(history, slice(0, 20)))
    with pytest.raises(RegistryNotEmpty, match="còn trống"):
        load(actor, part_of(history, slice(20, 40)))
    assert Household.objects.count() == 20


def test_keys_and_indexes_are_back_after_a_large_load(empty_registry, history, actor):
    from django.db import IntegrityError, transaction

    load(actor, part_of(history, slice(0, 20)), expected=10**6)
    household = Household.objects.first()
    with pytest.raises(IntegrityError), transaction.atomic():
        Household.objects.create(code=household.code)
    fact = HOUSEHOLD_FACTS[0].objects.filter(valid_until=None).first()
    fact.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        fact.save()
