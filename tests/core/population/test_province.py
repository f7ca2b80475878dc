"""An invented province: as many people as asked for, wide, whole or not at all."""

import datetime as dt
import resource

import duckdb
import polars as pl
import pytest

from ansinh.core.population.errors import InvalidRequest
from ansinh.core.population.schema import HOUSEHOLDS
from ansinh.core.population.shape import WIDE_PERSONS
from ansinh.core.population.synthesis import synthesize, writing

DAY = dt.date(2026, 11, 23)
PEOPLE = 120_000


@pytest.fixture(scope="module")
def province(tmp_path_factory):
    out = tmp_path_factory.mktemp("province") / "out"
    told: list[tuple[int, int]] = []
    synthesize(
        PEOPLE, 5, out, on=DAY, province=True, report=lambda done, total: told.append((done, total))
    )
    return out, told


def persons(folder) -> pl.DataFrame:
    return pl.read_parquet(folder / "persons.parquet")


def test_it_has_exactly_the_people_asked_for(province):
    folder, _ = province
    assert persons(folder).height == PEOPLE
    assert pl.read_parquet(folder / "households.parquet")["household_id"].n_unique() > 28_000


def test_communes_and_villages_are_of_ordinary_size(province):
    folder, _ = province
    communes = persons(folder).group_by("commune_id").len()["len"]
    assert communes.len() == round(PEOPLE / 6_500)
    assert communes.min() > 2_000
    villages = pl.read_parquet(folder / "villages.parquet")
    assert 0.8 * PEOPLE / 541 < villages.height < 1.2 * PEOPLE / 541
    assert set(persons(folder)["village_id"].unique()) <= set(villages["village_id"])


def test_persons_are_wide_in_parts_and_sorted_by_commune_and_household(province):
    folder, _ = province
    assert len(list((folder / "persons.parquet").iterdir())) > 1
    people = persons(folder)
    assert people.schema == WIDE_PERSONS
    assert people["person_key"].to_list() == list(range(PEOPLE))
    assert people["household_key"].is_sorted()
    runs = (people["commune_id"] != people["commune_id"].shift()).sum()
    assert runs == people["commune_id"].n_unique() - 1


def test_keys_and_identifiers_never_repeat_and_agree(province):
    folder, _ = province
    people = persons(folder)
    assert people["person_id"].n_unique() == PEOPLE
    homes = pl.read_parquet(folder / "households.parquet")
    joined = people.join(homes, on="household_key", suffix="_again")
    assert joined.height == PEOPLE
    assert (joined["household_id"] == joined["household_id_again"]).all()
    assert (joined["village_id"] == joined["village_id_again"]).all()
    raised = people.drop_nulls("guardian_key").join(
        people, left_on="guardian_key", right_on="person_key", suffix="_of_guardian"
    )
    assert (raised["guardian_id"] == raised["person_id_of_guardian"]).all()


def test_communes_differ_in_kind(province):
    folder, _ = province
    homes = pl.read_parquet(folder / "households.parquet")
    assert set(homes["area"].unique()) == {"rural", "urban"}
    mountain = homes.group_by("ethnic_mountain_area").agg(
        poor=(pl.col("poverty_status") == "poor").mean()
    )
    rates = dict(mountain.iter_rows())
    assert rates[True] > 2 * rates[False] > 0


def test_duckdb_reads_the_parts_as_polars_does(province):
    folder, _ = province
    query = f"select count(*), sum(pension_per_month) from '{folder}/persons.parquet/*.parquet'"
    assert duckdb.sql(query).fetchall() == [(PEOPLE, persons(folder)["pension_per_month"].sum())]


def test_progress_is_told_in_persons_to_the_end(province):
    _, told = province
    done = [number for number, _ in told]
    assert done == sorted(set(done))
    assert told[-1] == (PEOPLE, PEOPLE)


def test_the_same_seed_writes_the_same_bytes(tmp_path):
    for name in ("a", "b"):
        synthesize(20_000, 9, tmp_path / name, on=DAY, province=True)
    files = sorted(path.relative_to(tmp_path / "a") for path in (tmp_path / "a").rglob("*.*"))
    assert len(files) >= 9
    for file in files:
        if (tmp_path / "a" / file).is_file():
            assert (tmp_path / "a" / file).read_bytes() == (tmp_path / "b" / file).read_bytes()


@pytest.mark.parametrize("people", [1, 2, 7, 100, 6_100, 12_345])
def test_one_commune_is_written_as_plain_files_of_any_size(tmp_path, people):
    synthesize(people, 1, tmp_path / "out", on=DAY)
    assert pl.read_parquet(tmp_path / "out" / "persons.parquet").height == people
    households = pl.read_parquet(tmp_path / "out" / "households.parquet")
    assert households.columns == list(HOUSEHOLDS.names)


@pytest.mark.parametrize("people", [1, 500, 13_000])
def test_a_small_province_is_possible(tmp_path, people):
    synthesize(people, 1, tmp_path / "out", on=DAY, province=True)
    assert persons(tmp_path / "out").height == people


@pytest.mark.parametrize(
    ("people", "province", "words"),
    [
        (0, False, "từ 1 đến 120 triệu"),
        (-5, True, "từ 1 đến 120 triệu"),
        (120_000_001, True, "từ 1 đến 120 triệu"),
        (4_000_000, False, "--province"),
    ],
)
def test_an_absurd_number_of_people_is_refused(tmp_path, people, province, words):
    with pytest.raises(InvalidRequest, match=words):
        synthesize(people, 1, tmp_path / "out", on=DAY, province=province)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_holds_something_is_left_alone(tmp_path):
    (tmp_path / "mine.txt").write_text("của tôi")
    with pytest.raises(InvalidRequest, match="không ghi đè"):
        synthesize(100, 1, tmp_path, on=DAY)
    assert [file.name for file in tmp_path.iterdir()] == ["mine.txt"]


def test_a_full_disk_is_told_before_anything_is_written(tmp_path, monkeypatch):
    monkeypatch.setattr(writing, "BYTES_A_PERSON", 10**15)
    with pytest.raises(InvalidRequest, match="ổ đĩa còn"):
        synthesize(100, 1, tmp_path / "out", on=DAY)
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_fills_up_half_way_is_told_and_leaves_nothing(tmp_path):
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, hard))
    try:
        with pytest.raises(InvalidRequest, match="không ghi được đến cuối"):
            synthesize(6_100, 1, tmp_path / "out", on=DAY)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert list(tmp_path.iterdir()) == []


def test_stopping_half_way_leaves_nothing(tmp_path):
    def stop(done: int, total: int) -> None:
        assert done < total
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        synthesize(120_000, 1, tmp_path / "out", on=DAY, province=True, report=stop)
    assert list(tmp_path.iterdir()) == []
