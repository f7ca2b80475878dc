"""The list of who is missing holds exactly the rows that the figure leaves open."""

import datetime as dt

import polars as pl
import pytest

from ansinh.core.indicators.catalogue import COMPUTED, COUNTED, CROSS_COUNTED, INDICATORS
from ansinh.core.indicators.counting import count_tables, total
from ansinh.core.indicators.exceptions import (
    MissingCase,
    find_exceptions,
    list_exceptions,
    subject_of,
)
from ansinh.core.population.engines import scan_frame
from ansinh.core.population.schema import TABLES

CODES = [indicator.code for indicator in COMPUTED if indicator.shape != "mean"]


def listed(commune, code, engine="polars"):
    indicator = INDICATORS[code]
    frame = commune.wide if subject_of(indicator) == "person" else commune.homes
    return find_exceptions(scan_frame(frame.lazy(), engine), indicator, commune.on)


@pytest.fixture(scope="module")
def counts(commune):
    tables = {"persons": commune.wide, "households": commune.homes}
    frames = {name: scan_frame(table.lazy()) for name, table in tables.items()}
    return count_tables(frames, COMPUTED, commune.on)


@pytest.mark.parametrize("code", CODES)
def test_the_list_has_as_many_rows_as_the_tally_leaves_open(commune, counts, code):
    cases = listed(commune, code)
    for village in {case.village_id for case in cases}:
        tally = total(t for (_, of), t in counts.by_village[code].items() if of == village)
        of_it = [case.why for case in cases if case.village_id == village]
        lacking = tally.denominator - tally.numerator - tally.unknown
        grows = INDICATORS[code].better == "more"
        assert of_it.count("missing") == (lacking if grows else tally.numerator)
        maybe = tally.maybe_not if grows else tally.maybe_yes
        assert of_it.count("unknown") == tally.unknown + maybe
    assert len(cases) == len({case.key for case in cases}) > 0


@pytest.mark.parametrize("code", ["T19", "T23", "T26"])
def test_both_engines_list_the_same_rows_in_the_same_order(commune, code):
    assert listed(commune, code, "duckdb") == listed(commune, code)


def test_households_without_a_measured_floor_area_are_listed_for_the_mean(commune):
    unmeasured = {h["household_id"] for h in commune.households if h["floor_area_m2"] is None}
    cases = listed(commune, "T27")
    assert {case.key for case in cases} == unmeasured
    assert {case.why for case in cases} == {"unknown"}
    assert listed(commune, "T27", "duckdb") == cases


def test_small_children_who_were_not_measured_are_listed_to_be_measured(commune):
    of = {person["person_id"]: person["stunted"] for person in commune.persons}
    cases = listed(commune, "T23")
    unmeasured = [case for case in cases if of[case.key] is None]
    assert unmeasured
    assert {case.why for case in unmeasured} == {"unknown"}


def test_the_known_stand_before_the_unknown_and_villages_together(commune):
    order = [(case.why, case.village_id) for case in listed(commune, "T19")]
    assert order == sorted(order)
    assert {why for why, _ in order} == {"missing", "unknown"}


@pytest.mark.parametrize("engine", ["polars", "duckdb"])
@pytest.mark.parametrize("indicator", CROSS_COUNTED, ids=lambda one: one.code)
def test_what_the_other_tables_leave_open_is_listed_too(commune, indicator, engine):
    plain = {"persons": commune.wide, "households": commune.homes, **commune.others}
    tables = {name: scan_frame(table.lazy(), engine) for name, table in plain.items()}
    tally = count_tables(tables, [indicator], commune.on).of_commune(indicator.code)
    cases = list_exceptions(tables, indicator, commune.on)
    assert len({case.key for case in cases}) == len(cases)
    if indicator.shape == "rate":
        assert {case.why for case in cases} == {"unknown"}
        return
    assert len(cases) == tally.denominator - tally.numerator + tally.maybe_not


def test_a_school_without_hygienic_works_is_named_and_in_no_household():
    rows = [
        {"facility_id": "truong-1", "kind": "school", "hygienic_works": False},
        {"facility_id": "truong-2", "kind": "school", "hygienic_works": None},
        {"facility_id": "truong-3", "kind": "school", "hygienic_works": True},
        {"facility_id": "tram-1", "kind": "health_station", "hygienic_works": False},
    ]
    table = pl.DataFrame(rows, schema=TABLES["facilities"].polars_schema)
    tables = {"facilities": scan_frame(table.lazy())}
    found = list_exceptions(tables, COUNTED["T30-so"], dt.date(2026, 11, 23))
    assert found == [
        MissingCase("truong-1", None, None, "missing"),
        MissingCase("truong-2", None, None, "unknown"),
    ]
    assert list_exceptions({}, COUNTED["T30-so"], dt.date(2026, 11, 23)) == []


def test_nobody_is_listed_for_what_the_register_does_not_answer(commune):
    assert find_exceptions(scan_frame(commune.wide.lazy()), INDICATORS["T03"], commune.on) == []
