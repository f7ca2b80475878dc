"""The lived history: spans that never overlap, people who are born and die once, known rates."""

import datetime as dt

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from polars import col

from ansinh.core.population.errors import InvalidRequest
from ansinh.core.population.schema import HOUSEHOLDS, PERSONS
from ansinh.core.population.synthesis import synthesize_communes
from ansinh.core.population.synthesis.history import SINCE, picture_of, synthesize_history

SEEDS = (42, 7)
YEAR_ENDS = [dt.date(year, 12, 31) for year in (2023, 2024, 2025)]
CLOSED_BY_DEATH = ("schooling", "labour", "health")


@pytest.fixture(scope="module", params=SEEDS)
def history(request, on):
    return synthesize_history(request.param, until=on)


@pytest.fixture(scope="module")
def pictures(history, on):
    return {day: picture_of(history, day) for day in [*YEAR_ENDS, on]}


def share(frame: pl.DataFrame, test: pl.Expr) -> float:
    """Share of the rows for which the answer is known."""
    return frame.select(test.alias("test"))["test"].drop_nulls().mean()


def alive(persons: pl.DataFrame) -> pl.DataFrame:
    return persons.filter(col("death_date").is_null())


def here(persons: pl.DataFrame) -> pl.DataFrame:
    return alive(persons).filter(col("residence") == "present")


def age(on: dt.date) -> pl.Expr:
    return (pl.lit(on) - col("birth_date")).dt.total_days() / 365.2425


def temporary(households: pl.DataFrame) -> int:
    parts = [col(f"house_solid_{part}").cast(pl.Int8) for part in ("foundation", "frame", "roof")]
    return households.filter(pl.sum_horizontal(parts, ignore_nulls=False) <= 1).height


def test_the_same_seed_tells_the_same_history(on):
    one, other = (synthesize_history(3, until=on) for _ in range(2))
    assert all(one.areas[area].equals(other.areas[area]) for area in one.areas)
    assert all(one.tables[name].equals(other.tables[name]) for name in one.tables)
    assert one.persons.equals(other.persons)


def test_every_area_of_the_dictionary_has_its_facts(history):
    assert set(history.areas) == {*PERSONS.areas, *HOUSEHOLDS.areas}
    for table in (PERSONS, HOUSEHOLDS):
        for area in table.areas:
            told = {name for name in history.areas[area].columns if name in table.names}
            assert told == {table.key[0], *(column.name for column in table.in_area(area))}


def test_the_facts_of_a_subject_never_overlap_and_leave_no_gap(history):
    for area, frame in history.areas.items():
        key = frame.columns[0]
        rows = frame.sort(key, "valid_from")
        following = rows.select(col("valid_from").shift(-1).over(key))["valid_from"]
        goes_on = following.is_not_null()
        assert (rows["valid_until"].filter(goes_on) == following.filter(goes_on)).all(), area
        ends = rows.drop_nulls("valid_until")
        assert (ends["valid_until"] > ends["valid_from"]).all(), area
        assert rows.filter(col("valid_until").is_null())[key].is_unique().all(), area


def test_facts_lie_within_the_history_and_say_who_told_them(history, on):
    for frame in history.areas.values():
        assert frame["valid_from"].min() == SINCE
        assert frame["valid_from"].max() <= on
        assert frame["said_by"].null_count() == 0
        assert frame["said_by"].str.ends_with("(dữ liệu giả lập)").all()


def test_a_new_row_says_something_new(history):
    for area, frame in history.areas.items():
        key = frame.columns[0]
        facts = frame.columns[1 : frame.columns.index("valid_from")]
        rows = frame.sort(key, "valid_from")
        told = rows.select(key, *facts).hash_rows()
        assert not ((told == told.shift()) & (rows[key] == rows[key].shift())).any(), area


def test_the_last_picture_is_the_one_drawn_for_that_day(on):
    history, drawn = synthesize_history(42, until=on), synthesize_communes(42, on)
    last = picture_of(history, on)
    assert last["households"].equals(
        drawn["households"].select(HOUSEHOLDS.names).sort("household_id")
    )
    living = alive(drawn["persons"]).sort("person_id")
    again = last["persons"].join(living.select("person_id"), on="person_id", how="semi")
    told = alive(last["persons"]).height
    assert told - again.height < 5, "a death of the last day may not be told yet"
    assert again.sort("person_id").equals(living.select(again.columns))


def test_on_any_day_each_resident_stands_once_in_a_household_with_a_head(on):
    history = synthesize_history(11, until=on)

    @settings(max_examples=12)
    @given(day=st.dates(SINCE, on))
    def holds(day):
        picture = picture_of(history, day)
        persons, homes = picture["persons"], picture["households"]
        assert persons["person_id"].is_unique().all()
        assert homes["household_id"].is_unique().all()
        living = alive(persons)
        assert (living["birth_date"].drop_nulls() <= day).all()
        assert living.join(homes, on="household_id", how="anti").is_empty()
        assert homes.join(living, left_on="head_id", right_on="person_id", how="anti").is_empty()
        students = living.filter(col("studying"))["labour_status"].drop_nulls()
        assert (students == "inactive").all()

    holds()


def test_everyone_is_born_once_and_dies_once(history):
    identity = history.areas["identity"].sort("person_id", "valid_from")
    once = identity.group_by("person_id").agg(
        col("birth_date", "death_date").drop_nulls().n_unique()
    )
    assert once["birth_date"].max() == 1
    assert once["death_date"].max() == 1
    first = identity.group_by("person_id", maintain_order=True).first().drop_nulls("birth_date")
    newborn = first.filter(col("birth_date") > SINCE)
    assert newborn.height > 800
    assert (newborn["valid_from"] >= newborn["birth_date"]).all()
    born_here = newborn.filter(col("valid_from") == col("birth_date"))
    assert born_here.height / newborn.height > 0.95


def test_a_death_is_known_when_it_is_told_and_closes_what_the_living_do(history, on):
    dead = history.areas["identity"].drop_nulls("death_date")
    assert dead.height > 400
    lag = (dead["valid_from"] - dead["death_date"]).dt.total_days()
    assert lag.is_between(0, 15).all()
    died = dict(dead.select("person_id", "death_date").iter_rows())
    for area in CLOSED_BY_DEATH:
        rows = history.areas[area].filter(col("person_id").is_in(list(died)))
        last = rows.group_by("person_id").agg(
            col("valid_until").max(), open=col("valid_until").is_null().any()
        )
        assert not last["open"].any()
        assert all(died[key] == until for key, until, _ in last.iter_rows())
    alive_before = picture_of(history, SINCE)["persons"]
    assert alive(alive_before)["person_id"].is_in(list(died)).sum() > 300


def test_who_moved_away_is_in_no_picture_any_more(history, on):
    left = (
        history.areas["place"]
        .group_by("household_id")
        .agg(gone=col("valid_until").is_not_null().all())
        .filter("gone")
    )
    assert left.height > 60
    homes = picture_of(history, on)
    assert not homes["households"]["household_id"].is_in(left["household_id"].to_list()).any()
    assert not homes["persons"]["household_id"].is_in(left["household_id"].to_list()).any()


def test_the_commune_keeps_its_size_through_the_years(pictures):
    for picture in pictures.values():
        assert 20_500 <= alive(picture["persons"]).height <= 22_000
        assert 5_550 <= picture["households"].height <= 5_800


def test_births_and_deaths_of_a_year_are_as_many_as_known(history):
    identity = history.areas["identity"].unique("person_id", keep="last")
    for year in (2023, 2024, 2025):
        born = identity.filter(col("birth_date").dt.year() == year).height
        dead = history.areas["identity"].filter(col("death_date").dt.year() == year).height
        assert 200 <= born <= 370, "70 to 80 a year in a commune of 6,100"
        assert 110 <= dead <= 185, "7 to 8 in a thousand"


@pytest.mark.parametrize(
    ("name", "low", "high"),
    [
        ("clean_water", 0.80, 0.90),
        ("fibre_internet", 0.76, 0.88),
        ("hygienic_toilet", 0.945, 0.985),
    ],
)
def test_what_reaches_households_rises_within_the_known_rates(pictures, name, low, high):
    shares = [share(picture["households"], col(name)) for picture in pictures.values()]
    assert shares == sorted(shares)
    assert low <= shares[0] < shares[-1] <= high
    assert shares[-1] - shares[1] > 0.005


def test_poverty_falls_by_yearly_decisions(history, pictures):
    for status, low, high in (("poor", 0.010, 0.026), ("near_poor", 0.018, 0.041)):
        shares = [
            share(p["households"], col("poverty_status") == status) for p in pictures.values()
        ]
        assert shares == sorted(shares, reverse=True)
        assert low <= shares[-1] < shares[0] <= high
    days = history.areas["poverty"].filter(col("valid_from") > SINCE)["valid_from"]
    firsts = days.filter((days.dt.month() == 1) & (days.dt.day() == 1))
    assert firsts.len() > 0.97 * days.len(), "others are households that moved in"
    needy = pictures[YEAR_ENDS[1]]["households"].filter(
        col("poverty_status").cast(pl.String).is_in(["poor", "near_poor"])
    )
    assert (needy["poverty_valid_until"] == YEAR_ENDS[1]).all()


def test_temporary_houses_fall_to_few_and_a_storm_brings_some_back(pictures, on):
    counts = {day: temporary(picture["households"]) for day, picture in pictures.items()}
    communes = 4
    assert 8 * communes <= counts[YEAR_ENDS[0]] <= 20 * communes
    assert counts[YEAR_ENDS[2]] <= 3 * communes
    assert counts[on] > counts[YEAR_ENDS[2]]


def test_insurance_and_training_rise_within_the_known_rates(pictures, on):
    told = {}
    for day, picture in pictures.items():
        persons = here(picture["persons"])
        force = persons.filter(
            age(day) >= 15, col("labour_status").cast(pl.String).is_in(["employed", "unemployed"])
        )
        card = (col("health_insurance_group_on_card") != "none") & (
            col("health_insurance_until").is_null() | (col("health_insurance_until") >= day)
        )
        told[day] = (
            share(persons, card),
            share(force, col("training_level") != "none"),
            share(force, col("social_insurance") != "none"),
        )
        assert 0.012 <= share(force, col("labour_status") == "unemployed") <= 0.027
    for place, (low, high) in enumerate(((0.90, 0.945), (0.69, 0.75), (0.30, 0.42))):
        values = [shares[place] for shares in told.values()]
        assert all(low <= value <= high for value in values)
        assert values[0] < values[-1]
        assert values[1] < values[-1]


def test_school_and_health_of_the_years_are_as_known(pictures):
    for day, picture in pictures.items():
        persons = here(picture["persons"])
        opened = day.year if day.month >= 9 else day.year - 1
        years = opened - col("birth_date").dt.year()
        for first, last, levels, low in (
            (6, 10, ["primary"], 0.975),
            (11, 14, ["lower_secondary"], 0.96),
            (15, 17, ["upper_secondary", "vocational"], 0.85),
        ):
            group = persons.filter(years.is_between(first, last))
            attends = col("study_level").cast(pl.String).is_in(levels).fill_null(value=False)
            assert low <= share(group, attends) <= 1
        assert 0.10 <= share(persons.filter(age(day) < 5), col("stunted")) <= 0.155
        assert 0.012 <= share(alive(picture["persons"]), col("disability") != "none") <= 0.022


def test_unknown_facts_stay_unknown_at_their_rate(pictures):
    for picture in pictures.values():
        living = alive(picture["persons"])
        assert 0.01 <= living["labour_status"].null_count() / living.height <= 0.04
        homes = picture["households"]
        assert 0.01 <= homes["clean_water"].null_count() / homes.height <= 0.04


def test_a_mother_was_pregnant_before_her_child_was_born(history):
    persons = history.persons.drop_nulls(["mother_id", "birth_date"])
    child = persons.filter(col("birth_date").dt.year() == 2025).row(0, named=True)
    before = picture_of(history, child["birth_date"] - dt.timedelta(days=30))["persons"]
    mother = before.filter(col("person_id") == child["mother_id"])
    assert mother["pregnant"].to_list() in ([True], [None])


def test_the_other_tables_are_dated_too(history):
    assert {day.year for day in history.tables["benefits_received"]["received_on"]} == {
        2023, 2024, 2025, 2026
    }  # fmt: skip
    for name in ("merit_statuses", "residential_points", "facilities", "village_coverage"):
        assert history.tables[name]["valid_from"].min() == SINCE
    storm = history.tables["incidents"]
    assert storm.height > 20
    assert set(storm["household_id"]) <= set(history.households["household_id"])
    assert 5 <= history.tables["hiv_statuses"].height <= 40
    assert "hiv_positive" not in history.persons.columns


def test_a_history_that_ends_before_it_begins_is_refused():
    with pytest.raises(InvalidRequest, match="phải trước"):
        synthesize_history(1, since=dt.date(2026, 1, 1), until=dt.date(2025, 1, 1))
