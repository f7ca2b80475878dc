"""A folder given by a person is read as it is meant, or refused with the place and the remedy."""

import datetime as dt
from pathlib import Path

import polars as pl
import pytest

from ansinh.core.population.checks import refuse_foreign_keys
from ansinh.core.population.errors import BrokenSnapshot, InvalidPopulation
from ansinh.core.population.folders import read_folder, scan_folder
from ansinh.core.population.schema import TABLES
from ansinh.core.population.shape import WIDE_PERSONS
from ansinh.core.population.snapshots import write_snapshot
from ansinh.core.population.sources import find_sources
from ansinh.core.population.synthesis import synthesize

DAY = dt.date(2026, 11, 23)


def write_plain(tables, folder: Path, suffix: str) -> Path:
    folder.mkdir()
    for name, frame in tables.items():
        if suffix == "csv":
            lists = [c for c, dtype in frame.schema.items() if dtype == pl.List]
            texts = [
                pl.when(pl.col(c).list.len() == 0)
                .then(pl.lit("[]"))
                .otherwise(pl.col(c).list.join(";"))
                .alias(c)
                for c in lists
            ]
            frame.with_columns(texts).write_csv(folder / f"{name}.csv")
        else:
            frame.write_parquet(folder / f"{name}.parquet")
    return folder


def rows(picture, table: str, engine: str = "polars") -> pl.DataFrame:
    return picture.scan(table, engine).collect("polars").to_native()


@pytest.mark.parametrize("suffix", ["parquet", "csv"])
def test_plain_files_are_read_back_as_they_were(commune, tmp_path, suffix):
    read = read_folder(write_plain(commune, tmp_path / "plain", suffix), DAY)
    assert read.keys() == commune.keys()
    for name, frame in commune.items():
        assert read[name].equals(frame), name


@pytest.mark.parametrize("suffix", ["parquet", "csv"])
def test_plain_persons_get_their_households_facts(commune, tmp_path, suffix):
    picture = scan_folder(write_plain(commune, tmp_path / "plain", suffix), DAY)
    wide = rows(picture, "persons")
    assert wide.schema == WIDE_PERSONS
    joined = commune["persons"].join(
        commune["households"], on="household_id", how="left", maintain_order="left"
    )
    assert wide.select(joined.columns).equals(joined)
    homes = rows(picture, "households")
    again = wide.join(homes, on="household_key", suffix="_again")
    assert again.height == wide.height
    assert (again["household_id"] == again["household_id_again"]).all()
    raised = wide.join(wide, left_on="guardian_key", right_on="person_key", suffix="_g")
    assert raised.height == wide["guardian_id"].drop_nulls().len()
    assert (raised["guardian_id"] == raised["person_id_g"]).all()


@pytest.mark.parametrize("table", ["persons", "households", "enrolments"])
def test_duckdb_reads_plain_files_as_polars_does(commune, tmp_path, table):
    picture = scan_folder(write_plain(commune, tmp_path / "plain", "parquet"), DAY)
    polars, duck = rows(picture, table), rows(picture, table, "duckdb")
    assert polars.equals(duck.cast(polars.schema))


@pytest.mark.parametrize("deeper", [False, True])
def test_a_snapshot_or_a_shelf_with_one_is_read_as_the_snapshot(commune, tmp_path, deeper):
    taken = write_snapshot(commune, DAY, "Hoằng Kim", tmp_path / "shelf")
    picture = scan_folder(taken.folder if deeper else tmp_path / "shelf", DAY)
    assert set(picture.tables) == set(taken.tables)
    for table in taken.tables:
        assert rows(picture, table).equals(taken.scan(table).collect().to_native())


def test_a_changed_snapshot_is_refused(commune, tmp_path):
    taken = write_snapshot(commune, DAY, "Hoằng Kim", tmp_path / "shelf")
    (taken.folder / "villages.parquet").unlink()
    with pytest.raises(BrokenSnapshot, match="bị mất"):
        scan_folder(taken.folder, DAY)


def test_a_province_of_parts_is_read_lazily_as_it_is(tmp_path):
    synthesize(90_000, 3, tmp_path / "province", on=DAY, province=True)
    assert len(list((tmp_path / "province" / "persons.parquet").iterdir())) > 1
    picture = scan_folder(tmp_path / "province", DAY)
    assert rows(picture, "persons").height == 90_000
    assert rows(picture, "persons", "duckdb").height == 90_000
    assert picture.as_they_are.keys() >= {"persons", "households"}


def test_wide_persons_alone_tell_their_households(commune, tmp_path):
    taken = write_snapshot(commune, DAY, "Hoằng Kim", tmp_path / "shelf")
    (tmp_path / "alone").mkdir()
    wide = rows(taken, "persons")
    wide.write_parquet(tmp_path / "alone" / "persons.parquet")
    picture = scan_folder(tmp_path / "alone", DAY)
    found = rows(picture, "households").sort("household_id")
    assert found.equals(rows(taken, "households").sort("household_id"))


def test_a_fact_in_the_persons_file_does_not_hide_those_of_the_households(commune, tmp_path):
    places = commune["households"].select("household_id", "village_id")
    tables = dict(commune, persons=commune["persons"].join(places, on="household_id"))
    wide = rows(scan_folder(write_plain(tables, tmp_path / "plain", "parquet")), "persons")
    assert wide["village_id"].null_count() == 0
    assert wide["clean_water"].drop_nulls().mean() > 0.5


def csv(folder: Path, text: str, name: str = "persons") -> Path:
    (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    return folder


def test_missing_columns_and_empty_cells_are_unknown_and_strange_columns_are_told(tmp_path):
    csv(tmp_path, "person_id,sex,birth_date,ho_ten\nA,female,1951-03-20,x\nB,,,\n")
    picture = scan_folder(tmp_path, DAY)
    found = rows(picture, "persons")
    assert found["sex"].to_list() == ["female", None]
    assert found["birth_date"].to_list() == [dt.date(1951, 3, 20), None]
    others = set(found.columns) - {"person_id", "person_key", "sex", "birth_date"}
    assert all(found[name].null_count() == 2 for name in others)
    assert picture.ignored["persons"] == ("ho_ten",)
    assert rows(picture, "households").is_empty()


def test_lists_tell_none_from_unknown(tmp_path):
    text = "person_id,disability_kinds\nA,mobility;vision\nB,[]\nC,\nD,[mental]\n"
    kinds = read_folder(csv(tmp_path, text))["persons"]["disability_kinds"]
    assert kinds.to_list() == [["mobility", "vision"], [], None, ["mental"]]


def test_yes_and_no_are_read_in_vietnamese_too(tmp_path):
    text = "person_id,studying\nA,có\nB,Không\nC,TRUE\nD,0\nE,\n"
    studying = read_folder(csv(tmp_path, text))["persons"]["studying"]
    assert studying.to_list() == [True, False, True, False, None]


@pytest.mark.parametrize(
    ("text", "column", "line", "words"),
    [
        ("person_id,birth_date\nA,1950-01-01\nB,20/03/1951\n", "birth_date", 3, "năm-tháng-ngày"),
        ("person_id,birth_date\nA,2023-02-29\n", "birth_date", 2, "năm-tháng-ngày"),
        ("person_id,birth_date\nA,2026-11-24\n", "birth_date", 2, "sau ngày 23/11/2026"),
        ("person_id,sex\nA,male\nB,Nam\n", "sex", 3, "male, female"),
        ("person_id,no_caregiver_case\nA,z\n", "no_caregiver_case", 2, "none, a, b"),
        ("person_id,disability_kinds\nA,mobility;legs\n", "disability_kinds", 2, "mobility, hear"),
        ("person_id,studying\nA,maybe\n", "studying", 2, "true hoặc false"),
        ("person_id,pension_per_month\nA,3.500.000\n", "pension_per_month", 2, "không dấu chấm"),
        ("person_id,pension_per_month\nA,3500000.5\n", "pension_per_month", 2, "số đồng"),
        ("person_id,voluntary_insurance_months\nA,99999999999\n", "voluntary_insurance_months", 2,
         "số nguyên"),
        ("person_id,sex\nA,male\n,female\n", "person_id", 3, "mã còn thiếu"),
        ("person_id,household_id\nA,1\nB,1\nA,2\n", "person_id", 4, "một người chỉ thuộc một hộ"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_with_file_column_line_and_remedy(
    tmp_path, text, column, line, words
):
    with pytest.raises(InvalidPopulation) as refused:
        scan_folder(csv(tmp_path, text), DAY)
    message = str(refused.value)
    assert message.startswith(f"{tmp_path / 'persons.csv'}, cột {column}, dòng {line}: ")
    assert words in message


def test_a_household_given_twice_is_refused(tmp_path):
    csv(tmp_path, "person_id\nA\n")
    csv(tmp_path, "household_id\n1\n2\n2\n", "households")
    with pytest.raises(InvalidPopulation, match=r"households\.csv, cột household_id, dòng 4"):
        scan_folder(tmp_path)


def test_a_wrong_type_in_a_parquet_file_is_said_with_its_row(tmp_path):
    wrong = pl.DataFrame({"person_id": ["A", "B"], "birth_date": [None, 1951]})
    wrong.write_parquet(tmp_path / "persons.parquet")
    with pytest.raises(
        InvalidPopulation, match=r"persons\.parquet, cột birth_date, hàng 2: “1951”"
    ):
        scan_folder(tmp_path)


def test_births_are_held_against_a_day_only_when_one_is_given(tmp_path):
    folder = csv(tmp_path, "person_id,birth_date\nA,2026-11-24\n")
    assert read_folder(folder)["persons"].height == 1


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("persons.parquet", b"PAR1 not really"),
        ("persons.parquet", b""),
        ("persons.csv", b""),
        ("persons.csv", b"person_id,health_insurance_group_on_card\nA,\xd0\xb8\xff\xfe\n"),
    ],
)
def test_an_unreadable_file_is_refused_by_name(tmp_path, name, content):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(InvalidPopulation, match=rf"{name}: không đọc .*Hãy lưu lại"):
        scan_folder(tmp_path, DAY)


def test_a_truncated_file_is_refused(commune, tmp_path):
    file = write_plain(commune, tmp_path / "plain", "parquet") / "persons.parquet"
    file.write_bytes(file.read_bytes()[:20_000])
    with pytest.raises(InvalidPopulation, match=r"persons\.parquet"):
        scan_folder(tmp_path / "plain", DAY)


def test_a_damaged_page_is_refused(commune, tmp_path):
    file = write_plain(commune, tmp_path / "plain", "parquet") / "persons.parquet"
    content = bytearray(file.read_bytes())
    content[100:4_000] = bytes(3_900)
    file.write_bytes(content)
    with pytest.raises(InvalidPopulation, match=r"persons\.parquet"):
        scan_folder(tmp_path / "plain", DAY)


def test_two_files_of_one_table_are_refused(commune, tmp_path):
    folder = write_plain(commune, tmp_path / "plain", "parquet")
    with pytest.raises(InvalidPopulation, match=r"có cả persons\.parquet và persons\.csv"):
        scan_folder(csv(folder, "person_id\nA\n"), DAY)


def test_a_folder_without_persons_or_without_a_key_is_refused(tmp_path):
    with pytest.raises(InvalidPopulation, match=r"không có tệp persons\.parquet"):
        scan_folder(tmp_path)
    with pytest.raises(InvalidPopulation, match="không có thư mục"):
        scan_folder(tmp_path / "nowhere")
    with pytest.raises(InvalidPopulation, match="thiếu cột person_id"):
        scan_folder(csv(tmp_path, "sex\nmale\n"))


def test_an_absent_table_stays_absent(commune, tmp_path):
    tables = {name: commune[name] for name in ("persons", "households")}
    picture = scan_folder(write_plain(tables, tmp_path / "plain", "parquet"))
    assert set(picture.tables) == {"persons", "households"} < set(TABLES)
    with pytest.raises(KeyError, match="enrolments"):
        picture.scan("enrolments")


PERSON = "2da7a738-f2b8-4a82-97a0-e2fa21c0d3b5"


@pytest.mark.parametrize("other", ["P1", PERSON.upper(), PERSON.replace("-", ""), PERSON + "0"])
@pytest.mark.parametrize("column", ["person_id", "household_id", "mother_id"])
def test_a_key_that_is_no_uuid_can_be_refused_by_file_and_row(tmp_path, column, other):
    keys = dict.fromkeys(("person_id", "household_id", "mother_id"), PERSON)
    good, bad = ",".join(keys.values()), ",".join((keys | {column: other}).values())
    (tmp_path / "persons.csv").write_text(f"{','.join(keys)}\n{good}\n{bad}\n")
    persons = find_sources(tmp_path)["persons"]
    with pytest.raises(InvalidPopulation) as refused:
        refuse_foreign_keys(persons)
    assert all(
        part in str(refused.value)
        for part in ("persons.csv", f"cột {column}", "dòng 3", other[:60])
    )


@pytest.mark.parametrize("suffix", ["parquet", "csv"])
def test_keys_that_are_uuids_or_unknown_are_let_through(commune, tmp_path, suffix):
    for source in find_sources(write_plain(commune, tmp_path / "plain", suffix)).values():
        refuse_foreign_keys(source)
