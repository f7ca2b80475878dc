"""Invented names follow the family and are nobody's who is printed in the sample plan."""

import polars as pl
from polars import col

from ansinh.core.population.synthesis.names import invented_names, name_parts

SIGNER = "Lê Quang Thành"


def named(commune) -> pl.DataFrame:
    return pl.concat([commune["persons"], name_parts(commune["persons"], 42)], how="horizontal")


def test_every_person_has_a_name_of_three_parts(commune):
    names = invented_names(commune["persons"], 42)
    assert len(names) == commune["persons"].height
    assert all(len(name.split()) == 3 for name in names)
    assert len(set(names)) > 2_000


def test_the_same_seed_invents_the_same_names(commune):
    first, other = (invented_names(commune["persons"], seed) for seed in (42, 43))
    assert invented_names(commune["persons"], 42) == first != other


def test_a_child_bears_the_family_name_of_its_father(commune):
    people = named(commune)
    pairs = people.join(people, left_on="father_id", right_on="person_id", suffix="_of_father")
    assert pairs.height > 2_000
    assert (pairs["family"] == pairs["family_of_father"]).all()


def test_spouses_keep_their_own_family_names(commune):
    people = named(commune)
    pairs = people.join(people, left_on="spouse_id", right_on="person_id", suffix="_of_spouse")
    assert (pairs["family"] != pairs["family_of_spouse"]).mean() > 0.6


def test_family_names_are_in_the_mix_of_the_province(commune):
    people = named(commune)
    assert 0.24 <= (people["family"] == "Nguyễn").mean() <= 0.36
    assert 0.19 <= (people["family"] == "Lê").mean() <= 0.31


def test_middle_names_tell_women_from_men(commune):
    people = named(commune)
    assert people.filter(col("sex") == "male", col("middle") == "Thị").is_empty()
    assert people.filter(col("sex") == "female", col("middle") == "Văn").is_empty()
    assert (people.filter(col("sex") == "female")["middle"] == "Thị").mean() > 0.5


def test_nobody_bears_the_name_printed_in_the_sample_plan(commune):
    for seed in range(5):
        parts = name_parts(commune["persons"], seed)
        assert SIGNER.split()[2] not in set(parts["given"])
        assert SIGNER.split()[1] not in set(parts["middle"])
