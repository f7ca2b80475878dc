"""The invented commune lies within what is known of the former Hoằng Kim, whatever the seed."""

import datetime as dt
import uuid

import polars as pl
import pytest
from polars import col

from ansinh.core.population.errors import InvalidRequest
from ansinh.core.population.schema import TABLES
from ansinh.core.population.synthesis import synthesize_commune

SEEDS = (42, 7, 2030)


@pytest.fixture(scope="module", params=SEEDS)
def drawn(request, on) -> dict[str, pl.DataFrame]:
    return synthesize_commune(request.param, on)


def age(on: dt.date) -> pl.Expr:
    """Years, near enough to sort people into bands."""
    return (pl.lit(on) - col("birth_date")).dt.total_days() / 365.2425


def share(frame: pl.DataFrame, test: pl.Expr) -> float:
    """Share of the rows for which the answer is known."""
    known = frame.select(test.alias("test"))["test"].drop_nulls()
    return known.mean()


def holds(answers: pl.Series) -> bool:
    """True for every row; an unknown answer does not pass."""
    return answers.len() > 0 and answers.fill_null(value=False).all()


def test_the_same_seed_draws_the_same_commune(commune, on):
    again = synthesize_commune(42, on)
    assert again.keys() == commune.keys()
    assert all(again[name].equals(commune[name]) for name in commune)


def test_another_seed_draws_other_people(commune, on):
    other = synthesize_commune(43, on)
    assert not set(other["persons"]["person_id"]) & set(commune["persons"]["person_id"])


def test_tables_have_the_columns_and_types_of_the_dictionary(drawn):
    assert set(drawn) >= {
        "persons", "households", "villages", "residential_points", "facilities",
        "merit_statuses", "enrolments", "benefits_received",
    }  # fmt: skip
    for name, frame in drawn.items():
        assert frame.schema == TABLES[name].polars_schema
        for column in TABLES[name].columns:
            if column.kind == "code":
                assert set(frame[column.name].drop_nulls().to_list()) <= set(column.codes)
            if column.kind == "codes":
                assert set(frame[column.name].explode().drop_nulls()) <= set(column.codes)


def test_keys_are_uuids_that_never_repeat(drawn):
    for table, key in (("persons", "person_id"), ("households", "household_id")):
        keys = drawn[table][key].to_list()
        assert len(set(keys)) == len(keys)
        assert all(uuid.UUID(key).variant == uuid.RFC_4122 for key in keys)
        assert {uuid.UUID(key).version for key in keys} == {4}
        assert all(str(uuid.UUID(key)) == key for key in keys)


def test_the_four_villages_have_the_households_they_are_known_for(drawn):
    assert drawn["villages"]["name"].to_list() == ["Kim Sơn", "My Du", "Nghĩa Trang", "Nghĩa Phú"]
    sizes = drawn["households"].group_by("village_id").len()
    assert set(sizes["village_id"]) == set(drawn["villages"]["village_id"])
    assert sizes["len"].is_between(290, 560).all()
    assert 1_550 <= drawn["households"].height <= 1_680


def test_the_register_and_those_present_are_as_many_as_known(drawn, on):
    persons = drawn["persons"]
    assert 6_000 <= persons.height <= 6_200
    here = persons.filter(col("death_date").is_null() & (col("residence") == "present"))
    assert 5_450 <= here.height <= 5_750
    young = persons.filter(age(on).is_between(18, 41))
    assert 0.15 <= share(young, col("residence") != "present") <= 0.25


def test_ages_and_sexes_are_those_of_the_countryside(drawn, on):
    persons = drawn["persons"]
    assert 0.22 <= share(persons, age(on) < 15) <= 0.26
    assert 0.57 <= share(persons, age(on).is_between(15, 60)) <= 0.63
    assert 0.14 <= share(persons, age(on) >= 60) <= 0.18
    assert 0.06 <= share(persons, age(on) < 5) <= 0.08
    assert 0.016 <= share(persons, age(on) >= 80) <= 0.027
    men, women = ((persons["sex"] == sex).sum() for sex in ("male", "female"))
    assert 0.94 <= men / women <= 1.04


def test_poverty_merit_and_disability_are_as_rare_as_known(drawn):
    homes, persons = drawn["households"], drawn["persons"]
    assert 0.010 <= share(homes, col("poverty_status") == "poor") <= 0.020
    assert 0.018 <= share(homes, col("poverty_status") == "near_poor") <= 0.032
    merit = drawn["merit_statuses"]["person_id"].n_unique() / persons.height
    assert 0.026 <= merit <= 0.034
    assert 0.018 <= share(persons, col("disability") != "none") <= 0.022


def test_insurance_and_health_are_at_the_known_rates(drawn, on):
    persons = drawn["persons"]
    card = (col("health_insurance_group_on_card") != "none") & (
        col("health_insurance_until").is_null() | (col("health_insurance_until") >= on)
    )
    assert 0.90 <= share(persons, card) <= 0.945
    year_end = persons.filter(col("health_insurance_until") == dt.date(2026, 12, 31)).height
    expired = persons.filter(col("health_insurance_until") < on).height
    assert year_end > 1_500
    assert expired > 60
    ones = persons.filter(age(on).is_between(1, 5))
    assert 0.92 <= share(ones, col("fully_immunised")) <= 0.98
    assert 0.09 <= share(persons.filter(age(on) < 5), col("stunted")) <= 0.15


def test_school_is_attended_at_the_right_age(drawn):
    def attend(first: int, last: int, *levels: str) -> float:
        group = drawn["persons"].filter(
            (2026 - col("birth_date").dt.year()).is_between(first, last)
        )
        return share(group, col("study_level").cast(pl.String).is_in(levels).fill_null(value=False))

    assert 0.97 <= attend(6, 10, "primary") <= 1
    assert 0.95 <= attend(11, 14, "lower_secondary") <= 0.995
    assert 0.84 <= attend(15, 17, "upper_secondary", "vocational") <= 0.95


def test_work_training_and_social_insurance_are_at_the_known_rates(drawn, on):
    adults = drawn["persons"].filter(age(on) >= 15)
    force = adults.filter(col("labour_status").cast(pl.String).is_in(["employed", "unemployed"]))
    assert 0.64 <= force.height / adults.height <= 0.73
    assert 0.012 <= share(force, col("labour_status") == "unemployed") <= 0.026
    assert 0.68 <= share(force, col("training_level") != "none") <= 0.77
    certified = ["elementary", "intermediate", "college", "university"]
    assert 0.26 <= share(force, col("training_level").cast(pl.String).is_in(certified)) <= 0.33
    assert 0.30 <= share(force, col("social_insurance") != "none") <= 0.42
    assert 0.25 <= share(force, col("unemployment_insurance")) <= 0.33


def test_dwellings_are_as_known(drawn):
    homes = drawn["households"]
    assert 0.80 <= share(homes, col("clean_water")) <= 0.90
    assert 0.955 <= share(homes, col("hygienic_toilet")) <= 0.985
    assert 0.80 <= share(homes, col("fibre_internet")) <= 0.88
    parts = [col(f"house_solid_{part}").cast(pl.Int8) for part in ("foundation", "frame", "roof")]
    temporary = homes.filter(pl.sum_horizontal(parts, ignore_nulls=False) <= 1).height
    assert 5 <= temporary <= 15
    here = drawn["persons"].filter(col("death_date").is_null() & (col("residence") == "present"))
    measured = homes.drop_nulls("floor_area_m2")
    heads = here.join(measured, on="household_id", how="semi").height
    assert 22.5 <= measured["floor_area_m2"].sum() / heads <= 25.5
    lines = homes.drop_nulls("mobile_broadband_subscriptions")
    heads = here.join(lines, on="household_id", how="semi").height
    assert 0.78 <= lines["mobile_broadband_subscriptions"].sum() / heads <= 0.88


def test_villages_differ_enough_to_be_compared(commune):
    rates = commune["households"].group_by("village_id").agg(col("clean_water").mean())
    assert rates["clean_water"].max() - rates["clean_water"].min() > 0.03


def test_the_poor_lack_more(commune):
    lacks = pl.sum_horizontal(pl.col("^lacks_.*$").cast(pl.Int8))
    means = commune["households"].group_by("poverty_status").agg(lacks=lacks.mean())
    by_status = dict(means.drop_nulls("poverty_status").iter_rows())
    assert by_status["poor"] > 3 > by_status["near_poor"] > by_status["above"]


def test_many_of_the_old_know_only_their_year_of_birth(drawn, on):
    persons = drawn["persons"].filter(col("birth_date").is_not_null())
    old = persons.filter(age(on) >= 75)
    assert 0.2 <= share(old, col("birth_date_precision") == "year") <= 0.36
    year_only = persons.filter(col("birth_date_precision") == "year")["birth_date"]
    assert holds(year_only.dt.ordinal_day() == 1)
    month_only = persons.filter(col("birth_date_precision") == "month")["birth_date"]
    assert month_only.len() > 20
    assert holds(month_only.dt.day() == 1)
    assert holds(persons["birth_date"] <= on)


@pytest.mark.parametrize(
    ("table", "column", "low", "high"),
    [
        ("persons", "labour_status", 0.01, 0.04),
        ("persons", "has_stable_income", 0.01, 0.08),
        ("persons", "residence", 0.002, 0.04),
        ("households", "clean_water", 0.01, 0.04),
        ("households", "floor_area_m2", 0.01, 0.04),
        ("households", "income_per_person_per_month", 0.05, 0.15),
    ],
)
def test_unknown_facts_are_null_at_a_realistic_rate(drawn, table, column, low, high):
    frame = drawn[table]
    assert low <= frame[column].null_count() / frame.height <= high


def test_each_household_has_one_head_who_lives_in_it(drawn):
    heads = drawn["persons"].filter(col("relation_to_head") == "head")
    assert heads["household_id"].n_unique() == heads.height == drawn["households"].height
    told = heads.join(drawn["households"], on="household_id")
    assert holds(told["person_id"] == told["head_id"])
    assert holds(heads["death_date"].is_null())


def test_families_hold_together(drawn):
    persons = drawn["persons"]
    kin = persons.select("person_id", "birth_date", "sex", "spouse_id", "household_id")
    for parent, sex in (("mother_id", "female"), ("father_id", "male")):
        pairs = persons.drop_nulls(parent).join(
            kin, left_on=parent, right_on="person_id", how="left", suffix="_of_parent"
        )
        assert pairs.height > 2_000
        assert holds(pairs["sex_of_parent"] == sex)
        assert holds(pairs["household_id"] == pairs["household_id_of_parent"])
        years = pairs["birth_date"].dt.year() - pairs["birth_date_of_parent"].dt.year()
        assert years.drop_nulls().min() >= 17


def test_marriage_is_mutual(drawn):
    persons = drawn["persons"].select(
        "person_id", "sex", "spouse_id", "death_date", "marital_status"
    )
    wed = persons.drop_nulls("spouse_id").join(
        persons, left_on="spouse_id", right_on="person_id", suffix="_other"
    )
    assert wed.height == persons["spouse_id"].drop_nulls().len() > 2_500
    assert holds(wed["spouse_id_other"] == wed["person_id"])
    assert holds(wed["sex"] != wed["sex_other"])
    assert holds(wed["death_date"].is_null())
    assert holds(wed["marital_status"].drop_nulls() == "married")


def test_the_dead_of_the_last_year_are_still_in_the_register(drawn, on):
    dead = drawn["persons"].drop_nulls("death_date")
    assert 35 <= dead.height <= 60
    assert dead["death_date"].is_between(on - dt.timedelta(366), on, closed="left").all()
    assert (dead["birth_date"].fill_null(dt.date(1900, 1, 1)) < dead["death_date"]).all()


def test_children_have_a_guardian_who_lives_with_them(drawn, on):
    persons = drawn["persons"]
    kids = persons.filter((age(on) < 16) & col("household_id").is_not_null())
    assert kids["guardian_id"].null_count() / kids.height < 0.01
    pairs = kids.join(persons, left_on="guardian_id", right_on="person_id", suffix="_of_guardian")
    assert holds(pairs["household_id"] == pairs["household_id_of_guardian"])
    assert (pairs["birth_date"] > pairs["birth_date_of_guardian"]).all()


def test_students_and_workers_are_not_the_same_people(commune):
    students = commune["persons"].filter(col("studying"))
    assert holds(students["labour_status"].drop_nulls() == "inactive")


@pytest.mark.parametrize("arguments", [(-1, dt.date(2026, 1, 1)), (1, dt.date(1800, 1, 1))])
def test_an_absurd_seed_or_day_is_refused(arguments):
    with pytest.raises(InvalidRequest, match="không dùng được"):
        synthesize_commune(*arguments)
