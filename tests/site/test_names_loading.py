"""Nạp họ tên và số: read from names.csv, locked, found again; a bad row is told by its place."""

import json
import sqlite3

import polars as pl
import pytest
from commanding import init, refused, run

from ansinh.core.population.errors import InvalidPopulation
from ansinh.core.population.names import find_names
from ansinh.core.population.sources import find_sources

HEADING = "person_id,full_name,citizen_number,phone,bank_account\n"
KEYS = [f"00000000-0000-4000-8000-00000000000{n}" for n in range(3)]
NUMBER = "038152987412"


@pytest.fixture
def folder(tmp_path):
    pl.DataFrame({"person_id": KEYS}).write_csv(tmp_path / "persons.csv")
    return tmp_path


def found(folder, text):
    (folder / "names.csv").write_text(text, encoding="utf-8")
    return find_names(folder, find_sources(folder)["persons"])


def read(folder, text):
    from ansinh.site.names_loading import names_by_key, numbers_of

    source = found(folder, text)
    return names_by_key(source).rows(), [told[1:] for told in numbers_of(source)]


def told(folder, text) -> str:
    with pytest.raises(InvalidPopulation) as refusal:
        read(folder, text)
    return str(refusal.value)


def test_a_folder_without_the_file_has_no_names(folder):
    assert find_names(folder, find_sources(folder)["persons"]) is None


def test_zeros_in_front_are_kept_and_spaces_are_not(folder):
    row = f"{KEYS[1]},  Lê  Thị B ,038 152 987 412,+84912345671,"
    names, numbers = read(folder, f"\ufeff{HEADING}{row}\n{KEYS[0]},,,,\n")
    assert names == [(KEYS[1], "Lê Thị B")]
    assert numbers == [("citizen_number", NUMBER), ("phone", "0912345671")]


@pytest.mark.parametrize(
    ("row", "where", "why"),
    [
        (f"{KEYS[0]},An,38152987412,,", "citizen_number, dòng 2", "12 chữ số"),
        (f"{KEYS[0]},An,,912345671,", "phone, dòng 2", "bắt đầu bằng 0"),
        (f"{KEYS[0]},An,,,1", "bank_account, dòng 2", "từ 6 đến 20"),
        (f"{KEYS[0]},{'A' * 121},,,", "full_name, dòng 2", "dài quá 120"),
        (f"{KEYS[0]},A\u202eB,,,", "full_name, dòng 2", "dấu lạ"),
        (f"{KEYS[0]},An,,,\n{KEYS[0]},Anh,,,", "person_id, dòng 3", "đã có ở dòng trước"),
        (f"{KEYS[0][:-1]}9,An,,,", "person_id, dòng 2", "Không có người này"),
        (",An,,,", "person_id, dòng 2", "phải có mã"),
        (
            f"{KEYS[0]},An,{NUMBER},,\n{KEYS[1]},Anh,038-152-987-412,,",
            "citizen_number, dòng 3",
            "citizen_number, dòng 2",
        ),
    ],
)
def test_a_bad_row_is_told_by_its_place_and_never_by_a_number(folder, row, where, why):
    message = told(folder, HEADING + row + "\n")
    assert where in message
    assert why in message
    assert "8152987" not in message
    assert "912345671" not in message


def test_a_column_that_is_not_known_is_refused_not_left_aside(folder):
    assert "“cccd”" in told(folder, f"person_id,cccd\n{KEYS[0]},{NUMBER}\n")


def test_numbers_that_were_kept_as_numbers_are_refused(folder):
    frame = pl.DataFrame({"person_id": KEYS[:1], "citizen_number": [38152987412]})
    frame.write_parquet(folder / "names.parquet")
    with pytest.raises(InvalidPopulation, match=r"citizen_number: cần kiểu chữ.*số 0 ở đầu"):
        find_names(folder, find_sources(folder)["persons"])


@pytest.mark.slow
def test_a_real_place_has_names_and_locked_numbers_after_the_load(tmp_path):
    home, people = tmp_path / "home", tmp_path / "people"
    assert init(home).returncode == 0
    run("population", "synthesize", "--people", "60", "--out", people, home=home)
    keys = pl.read_parquet(people / "persons.parquet")["person_id"]
    load = ("population", "load", people, "--on", "2026-11-23")
    (people / "names.csv").write_text(f"{HEADING}{keys[0]},Lê Thị Bưởi,{NUMBER[1:]},,\n")
    assert "names.csv, cột citizen_number, dòng 2" in refused(run(*load, home=home))
    (people / "names.csv").write_text(f"{HEADING}{keys[0]},Lê Thị Bưởi,{NUMBER},,\n")
    loaded = run(*load, home=home)
    assert loaded.returncode == 0, loaded.stderr
    assert "1 số" in loaded.stdout
    assert NUMBER not in loaded.stdout
    assert "mở được 1 số giữ kín" in run("check", home=home).stdout
    database = sqlite3.connect(home / "ansinh.sqlite3")
    names = "SELECT full_name FROM registry_person WHERE full_name <> ''"
    assert database.execute(names).fetchall() == [("Lê Thị Bưởi",)]
    assert database.execute("SELECT count(*) FROM registry_searchtoken").fetchone() == (3,)
    assert all(NUMBER.encode() not in file.read_bytes() for file in home.glob("ansinh.sqlite3*"))
    assert NUMBER not in json.dumps(database.execute("SELECT * FROM journal_act").fetchall())
