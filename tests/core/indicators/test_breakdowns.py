"""Groups add up to the whole, agree with a count of each group alone, and the gap is the widest."""

import datetime as dt
from collections import defaultdict
from fractions import Fraction
from itertools import combinations

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from plain_count import OF_THE_MEASURED, PARTS, PERSON_COUNTS, aged, enter

from ansinh.core.indicators.age_bands import EVERYONE, band_codes, band_in_words
from ansinh.core.indicators.breakdowns import (
    count_breakdowns,
    group_in_words,
    widest_gap,
)
from ansinh.core.indicators.catalogue import COUNTED, INDICATORS
from ansinh.core.indicators.counting import count_tables
from ansinh.core.indicators.tallies import Tally
from ansinh.core.population.engines import scan_frame
from ansinh.core.population.schema import HOUSEHOLDS, PERSONS
from ansinh.core.population.shape import widened

ENGINES = ("polars", "duckdb")
ALL = list(COUNTED.values())
NOT_VILLAGE = ("sex", "age", "poverty", "disability", "ethnicity")


def scanned(commune, engine):
    tables = {"persons": commune.wide, "households": commune.homes, **commune.others}
    return {name: scan_frame(table.lazy(), engine) for name, table in tables.items()}


def parts(tally):
    return tuple(getattr(tally, part) for part in PARTS)


def group_of(indicator, dimension, person, home, on):
    if dimension == "age":
        begins = indicator.age_bands or EVERYONE
        reached = [aged(person, age, on) for age in begins]
        return None if None in reached else band_codes(begins)[sum(reached)]
    column = {"village": "village_id", "poverty": "poverty_status"}.get(dimension, dimension)
    return (home or {}).get(column) if column in HOUSEHOLDS.names else person[column]


@pytest.mark.parametrize("engine", ENGINES)
def test_each_group_is_the_slow_count_of_the_people_in_it(commune, engine):
    found = count_breakdowns(scanned(commune, engine), ALL, commune.on)
    homes = {home["household_id"]: home for home in commune.households}
    for code in ("T04", "T13", "T19", "T22", "T23", "T06-so"):
        indicator = COUNTED[code]
        for dimension in indicator.breakdowns:
            members = defaultdict(lambda: [0, 0, 0, 0, 0])
            for person in commune.persons:
                home = homes.get(person["household_id"])
                group = group_of(indicator, dimension, person, home, commune.on)
                enter(members[group], person, PERSON_COUNTS[code], commune.on)
            expected = {group: tuple(told) for group, told in members.items() if any(told)}
            if code in OF_THE_MEASURED:
                expected = {
                    group: (some, whole - unknown, unknown, *maybe)
                    for group, (some, whole, unknown, *maybe) in expected.items()
                }
            groups = found[code][dimension]
            assert {group: parts(tally) for group, tally in groups.items()} == expected


@pytest.mark.parametrize("engine", ENGINES)
def test_the_groups_of_every_dimension_add_up_to_the_whole(commune, engine):
    tables = scanned(commune, engine)
    counts = count_tables(tables, ALL, commune.on)
    found = count_breakdowns(tables, ALL, commune.on)
    assert found.keys() == {one.code for one in ALL if one.breakdowns}
    for code, by in found.items():
        assert set(by) == set(COUNTED[code].breakdowns)
        for dimension, groups in by.items():
            whole = sum(groups.values(), Tally())
            assert whole == counts.of_commune(code), (code, dimension)


def test_one_dimension_alone_is_what_all_at_once_gave(commune):
    tables = scanned(commune, "polars")
    found = count_breakdowns(tables, ALL, commune.on)
    for dimension in ("village", "age", "sex"):
        told = count_breakdowns(tables, ALL, commune.on, {dimension})
        alone = {code: by[dimension] for code, by in told.items()}
        assert alone == {code: by[dimension] for code, by in found.items() if dimension in by}


def test_what_is_not_known_of_a_person_is_a_group_of_its_own_and_comes_last():
    people = [
        {"person_id": "1", "sex": None, "birth_date": None},
        {"person_id": "2", "sex": "male", "birth_date": dt.date(2016, 11, 23)},
        {
            "person_id": "3",
            "sex": "female",
            "birth_date": dt.date(2011, 1, 1),
            "birth_date_precision": "year",
        },
    ]
    rows = [{**person, "residence": "present"} for person in people]
    wide, homes = widened(
        pl.DataFrame(rows, schema=PERSONS.polars_schema),
        pl.DataFrame(schema=HOUSEHOLDS.polars_schema),
    )
    tables = {"persons": scan_frame(wide.lazy()), "households": scan_frame(homes.lazy())}
    day = dt.date(2026, 11, 23)
    found = count_breakdowns(tables, [INDICATORS["T19"]], day)["T19"]
    assert list(found["sex"]) == ["male", "female", None]
    assert {code: tally.denominator for code, tally in found["age"].items()} == {"6-14": 1, None: 2}
    assert list(found["poverty"]) == [None]


def test_bands_have_names():
    assert band_codes((15, 25)) == ("0-14", "15-24", "25+")
    assert band_codes((1, 2)) == ("0", "1", "2+")
    words = [band_in_words(code) for code in band_codes((15, 25))]
    assert words == ["0–14 tuổi", "15–24 tuổi", "từ 25 tuổi"]
    assert group_in_words("poverty", "near_poor") == "Hộ cận nghèo"
    assert group_in_words("sex", None) == "chưa rõ"


TALLIES = st.integers(0, 90).flatmap(
    lambda whole: st.builds(Tally, st.integers(0, whole), st.just(whole))
)


@settings(max_examples=60, suppress_health_check=list(HealthCheck))
@given(groups=st.dictionaries(st.sampled_from(["a", "b", "c", "d", None]), TALLIES))
def test_no_two_groups_of_thirty_and_more_are_further_apart_than_the_gap(groups):
    gap = widest_gap(groups)
    large = {code: t for code, t in groups.items() if code is not None and t.denominator >= 30}
    pairs = [
        abs(Fraction(a.numerator, a.denominator) - Fraction(b.numerator, b.denominator))
        for a, b in combinations(large.values(), 2)
    ]
    if not pairs:
        assert gap is None
        return
    assert gap.difference == max(pairs)
    for code, tally in (gap.lowest, gap.highest):
        assert large[code] is tally


def test_a_group_of_29_is_not_compared_and_one_of_30_is():
    groups = {"a": Tally(30, 30), "b": Tally(0, 29), None: Tally(0, 500)}
    assert widest_gap(groups) is None
    gap = widest_gap({**groups, "b": Tally(15, 30)})
    assert (gap.lowest[0], gap.highest[0], gap.difference) == ("b", "a", Fraction(1, 2))


def test_of_houses_left_the_gap_compares_how_common_they_are_not_how_many():
    groups = {"lớn": Tally(5, 500), "nhỏ": Tally(3, 30)}
    gap = widest_gap(groups, "remaining")
    assert (gap.lowest[0], gap.highest[0]) == ("lớn", "nhỏ")
