"""Counting agrees with a slow count in plain Python, on every engine."""

import datetime as dt
from dataclasses import astuple

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from plain_count import PARTS, count_plainly
from random_pictures import other_tables, pictures, tables_of

from ansinh.core.indicators.catalogue import COMPUTED, COUNTED, INDICATORS
from ansinh.core.indicators.counting import count_residents, count_tables
from ansinh.core.indicators.tallies import Tally, measure
from ansinh.core.population.engines import scan_frame
from ansinh.core.population.schema import TABLES

ENGINES = ("polars", "duckdb")


def counted(wide, homes, on, engine, others=None):
    tables = {"persons": wide, "households": homes, **(others or {})}
    scanned = {name: scan_frame(table.lazy(), engine) for name, table in tables.items()}
    return count_tables(scanned, list(COUNTED.values()), on)


def plain(counts):
    return {
        code: {place: astuple(tally) for place, tally in places.items()}
        for code, places in counts.by_village.items()
        if places
    }


def test_what_is_computed_is_what_the_register_can_answer():
    codes = "T04 T05 T13 T14 T15 T19 T21 T22 T23 T26 T27 T28 T29 T36"
    assert [indicator.code for indicator in COMPUTED] == codes.split()


@pytest.mark.parametrize("engine", ENGINES)
def test_every_indicator_of_a_synthetic_commune_is_that_of_the_slow_count(commune, engine):
    found = plain(counted(commune.wide, commune.homes, commune.on, engine, commune.others))
    others = {name: table.to_dicts() for name, table in commune.others.items()}
    expected = count_plainly(commune.persons, commune.households, commune.on, others)
    for code in expected:
        assert found[code] == expected[code], code
    assert found.keys() == expected.keys()


def test_a_synthetic_commune_has_something_of_every_kind_to_count(commune):
    counts = counted(commune.wide, commune.homes, commune.on, "polars")
    for indicator in COMPUTED:
        tally = counts.of_commune(indicator.code)
        assert tally.numerator > 0, indicator.code
        assert tally.unknown + tally.maybe_yes + tally.maybe_not > 0, indicator.code


@settings(max_examples=20, suppress_health_check=list(HealthCheck))
@given(picture=pictures(), others=other_tables())
def test_populations_full_of_unknowns_are_counted_as_slowly_on_polars(picture, others):
    assert_counted_as_slowly(picture, "polars", others)


@settings(max_examples=6, suppress_health_check=list(HealthCheck))
@given(picture=pictures(), others=other_tables())
def test_populations_full_of_unknowns_are_counted_as_slowly_on_duckdb(picture, others):
    assert_counted_as_slowly(picture, "duckdb", others)


def assert_counted_as_slowly(picture, engine, others):
    persons, homes, on = picture
    frames = {
        name: pl.DataFrame(rows, schema=TABLES[name].polars_schema) for name, rows in others.items()
    }
    found = plain(counted(*tables_of(persons, homes), on, engine, frames))
    assert found == count_plainly(persons, homes, on, others)


@settings(max_examples=10, suppress_health_check=list(HealthCheck))
@given(picture=pictures())
def test_villages_add_up_to_their_commune_and_communes_to_the_whole(picture):
    persons, homes, on = picture
    wide, keyed = tables_of(persons, homes)
    counts = counted(wide, keyed, on, "polars")
    for code, places in counts.by_village.items():
        for commune in ("xa-1", "xa-2", None):
            of_it = [tally for (place, _), tally in places.items() if place == commune]
            summed = counts.by_commune()[code].get(commune, Tally())
            for part in PARTS:
                assert getattr(summed, part) == sum(getattr(tally, part) for tally in of_it)
            if commune is not None:
                assert counts.of_commune(code, commune) == summed
        whole = counts.of_commune(code)
        for part in PARTS:
            assert getattr(whole, part) == sum(getattr(tally, part) for tally in places.values())


EDGE = dt.date(2026, 11, 23)
PRESENT = {"residence": "present"}
INFANT = {**PRESENT, "fully_immunised": True}
MAN = {
    **PRESENT,
    "sex": "male",
    "labour_status": "employed",
    "social_insurance": "voluntary",
}
WOMAN = {**MAN, "sex": "female"}
SMALL = {**PRESENT, "stunted": True}


@pytest.mark.parametrize(
    ("code", "person", "on", "expected"),
    [
        ("T19", {**PRESENT, "health_insurance_until": EDGE}, EDGE, Tally(1, 1)),
        ("T19", {**PRESENT, "health_insurance_until": dt.date(2026, 11, 22)}, EDGE, Tally(0, 1)),
        ("T19", {**PRESENT, "health_insurance_group_on_card": "5"}, EDGE, Tally(1, 1)),
        ("T19", {**PRESENT, "health_insurance_group_on_card": "none"}, EDGE, Tally(0, 1)),
        ("T19", PRESENT, EDGE, Tally(0, 1, unknown=1)),
        ("T19", {**PRESENT, "death_date": EDGE}, EDGE, Tally()),
        ("T19", {**PRESENT, "death_date": dt.date(2026, 11, 24)}, EDGE, Tally(0, 1, unknown=1)),
        ("T19", {"residence": "absent"}, EDGE, Tally()),
        ("T19", {}, EDGE, Tally(maybe_yes=1, maybe_not=1)),
        ("T21", {**PRESENT, "health_record_updated_on": dt.date(2024, 11, 23)}, EDGE, Tally(0, 1)),
        ("T21", {**PRESENT, "health_record_updated_on": dt.date(2024, 11, 24)}, EDGE, Tally(1, 1)),
        ("T22", {**INFANT, "birth_date": dt.date(2025, 11, 23)}, EDGE, Tally(1, 1)),
        ("T22", {**INFANT, "birth_date": dt.date(2025, 11, 24)}, EDGE, Tally()),
        ("T22", {**INFANT, "birth_date": dt.date(2025, 1, 1)}, EDGE, Tally(1, 1)),
        ("T22", {**INFANT, "birth_date": dt.date(2024, 12, 31)}, EDGE, Tally()),
        ("T23", {**SMALL, "birth_date": dt.date(2021, 11, 24)}, EDGE, Tally(1, 1)),
        ("T23", {**SMALL, "birth_date": dt.date(2021, 11, 23)}, EDGE, Tally()),
        ("T23", {**PRESENT, "birth_date": dt.date(2024, 1, 1)}, EDGE, Tally(unknown=1)),
        ("T23", {"stunted": False}, EDGE, Tally(maybe_not=1)),
        ("T23", {"birth_date": dt.date(2024, 1, 1)}, EDGE, Tally(maybe_yes=1, maybe_not=1)),
        ("T06-so", {**MAN, "birth_date": dt.date(1965, 5, 23)}, EDGE, Tally()),
        ("T06-so", {**MAN, "birth_date": dt.date(1965, 5, 24)}, EDGE, Tally(1, 1)),
        ("T06-so", {**WOMAN, "birth_date": dt.date(1969, 11, 23)}, EDGE, Tally()),
        ("T06-so", {**WOMAN, "birth_date": dt.date(1969, 11, 24)}, EDGE, Tally(1, 1)),
        ("T06-so", {**MAN, "sex": None, "birth_date": dt.date(1965, 5, 23)}, EDGE, Tally()),
        (
            "T06-so",
            {**MAN, "sex": None, "birth_date": dt.date(1969, 11, 23)},
            EDGE,
            Tally(maybe_yes=1),
        ),
        ("T06-so", {**MAN, "birth_date": dt.date(1964, 9, 30)}, dt.date(2026, 1, 1), Tally()),
        ("T06-so", {**MAN, "birth_date": dt.date(1964, 10, 1)}, dt.date(2026, 1, 1), Tally(1, 1)),
        ("T06-so", {**MAN, "birth_date": dt.date(2011, 11, 23)}, EDGE, Tally(1, 1)),
        ("T06-so", {**MAN, "birth_date": dt.date(2011, 11, 24)}, EDGE, Tally()),
        ("T27", PRESENT, EDGE, Tally(maybe_not=1)),
        ("T27", {**PRESENT, "household_id": "không có hộ này"}, EDGE, Tally(maybe_not=1)),
        ("T27", {"residence": "absent"}, EDGE, Tally()),
    ],
)
def test_the_turning_days_are_as_the_definition_says(code, person, on, expected):
    wide, homes = tables_of([{"person_id": "nguoi-1", **person}], [])
    assert counted(wide, homes, on, "polars").of_commune(code) == expected


@pytest.mark.parametrize(
    ("on", "born", "code"),
    [
        (dt.date(2026, 8, 31), 2019, "T13"),  # the school year opened in September 2025
        (dt.date(2026, 8, 31), 2015, "T13"),
        (dt.date(2026, 9, 1), 2020, "T13"),
        (dt.date(2026, 9, 1), 2015, "T14"),
        (dt.date(2026, 9, 1), 2012, "T14"),
        (dt.date(2026, 9, 1), 2011, "T15"),
        (dt.date(2026, 9, 1), 2009, "T15"),
    ],
)
def test_a_school_age_is_that_of_the_year_of_birth_in_the_running_school_year(on, born, code):
    for day in (dt.date(born, 1, 1), dt.date(born, 12, 31)):
        person = {**PRESENT, "person_id": "nguoi-1", "birth_date": day, "studying": False}
        counts = counted(*tables_of([person], []), on, "polars")
        belongs = {level: counts.of_commune(level).denominator for level in ("T13", "T14", "T15")}
        assert belongs == {level: int(level == code) for level in belongs}


def test_a_commune_s_rate_is_the_ratio_of_sums_and_not_the_mean_of_its_villages():
    homes = [
        {"household_id": f"{village}-{number}", "commune_id": "xa", "village_id": village}
        | {"fibre_internet": number < with_fibre}
        for village, size, with_fibre in (("lon", 9, 9), ("nho", 1, 0))
        for number in range(size)
    ]
    counts = counted(*tables_of([], homes), dt.date(2026, 11, 23), "polars")
    places = counts.by_village["T36"]
    assert measure(places["xa", "lon"], "share").value == 1
    assert measure(places["xa", "nho"], "share").value == 0
    assert measure(counts.of_commune("T36", "xa"), "share").value * 10 == 9


def test_a_mean_is_not_certain_while_a_resident_s_household_is_not_known():
    homes = [
        {"household_id": "đo rồi", "floor_area_m2": 60.0},
        {"household_id": "chưa đo", "floor_area_m2": None},
    ]
    persons = [
        {**PRESENT, "person_id": f"nguoi-{number}", "household_id": home}
        for number, home in enumerate(("đo rồi", "đo rồi", "chưa đo", None))
    ]
    tally = counted(*tables_of(persons, homes), EDGE, "polars").of_commune("T27")
    found = measure(tally, "mean")
    assert (found.value, found.lowest, found.highest) == (30, 20, 30)
    assert tally == Tally(6000, 2, unknown=1, maybe_not=1)


def test_an_absent_table_leaves_an_indicator_unknown_and_an_empty_one_makes_it_none():
    wide, homes = tables_of([], [{"household_id": "ho-1"}])
    without = counted(wide, homes, EDGE, "polars")
    empty = {"facilities": pl.DataFrame(schema=TABLES["facilities"].polars_schema)}
    with_none = counted(wide, homes, EDGE, "polars", empty)
    assert "T30-so" not in without.by_village
    assert with_none.of_commune("T30-so") == Tally()


@pytest.mark.parametrize("engine", ENGINES)
def test_a_household_of_two_people_of_merit_is_one_household(engine):
    homes = [{"household_id": f"ho-{n}", "living_standard_fair": n == 1} for n in (1, 2)]
    persons = [{**PRESENT, "person_id": f"nguoi-{n}", "household_id": "ho-1"} for n in (1, 2)]
    persons.append({"person_id": "nguoi-3", "residence": "absent", "household_id": "ho-2"})
    schema = TABLES["merit_statuses"].polars_schema
    rows = [{"person_id": f"nguoi-{n}"} for n in (1, 1, 2, 3)]
    merit = {"merit_statuses": pl.DataFrame(rows, schema=schema)}
    counts = counted(*tables_of(persons, homes), EDGE, engine, merit)
    assert counts.of_commune("T02-so") == Tally(1, 1)


def test_subscriptions_of_100_residents_may_exceed_100():
    homes = [{"household_id": "ho-1", "mobile_broadband_subscriptions": 3}]
    persons = [{**PRESENT, "person_id": f"nguoi-{n}", "household_id": "ho-1"} for n in (1, 2)]
    tally = counted(*tables_of(persons, homes), EDGE, "polars").of_commune("T33-so")
    assert measure(tally, COUNTED["T33-so"].shape).value == 150


def test_stunting_tells_how_many_of_the_small_children_were_measured():
    born = dt.date(2024, 1, 1)
    persons = [
        {**PRESENT, "person_id": f"tre-{number}", "birth_date": born, "stunted": stunted}
        for number, stunted in enumerate([True, False, False, False, None])
    ]
    tally = counted(*tables_of(persons, []), EDGE, "polars").of_commune("T23")
    assert tally == Tally(numerator=1, denominator=4, unknown=1)
    found = measure(tally, INDICATORS["T23"].shape)
    assert (found.value * 4, found.lowest * 5, found.highest * 5) == (1, 1, 2)


def test_an_indicator_that_is_not_computed_is_passed_over():
    on = dt.date(2026, 11, 23)
    wide, homes = tables_of([], [{"household_id": "ho-1", "fibre_internet": True}])
    asked = [INDICATORS["T03"], INDICATORS["T36"]]
    tables = {"persons": scan_frame(wide.lazy()), "households": scan_frame(homes.lazy())}
    counts = count_tables(tables, asked, on)
    assert list(counts.by_village) == ["T36"]
    assert counts.of_commune("T36") == Tally(numerator=1, denominator=1)
    assert counts.villages() == [(None, None)]


@pytest.mark.parametrize("engine", ENGINES)
def test_residents_are_the_living_who_are_present_of_all_registered(commune, engine):
    people, homes = count_residents(
        scan_frame(commune.wide.lazy(), engine),
        scan_frame(commune.homes.lazy(), engine),
        commune.on,
    )
    alive = [p for p in commune.persons if p["death_date"] is None or p["death_date"] > commune.on]
    assert len(alive) < len(commune.persons)
    assert people.denominator == len(alive)
    assert people.numerator == sum(p["residence"] == "present" for p in alive)
    assert people.unknown == sum(p["residence"] is None for p in alive) > 0
    assert homes == len(commune.households)
