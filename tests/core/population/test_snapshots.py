"""A snapshot is written whole, never changes, and is known by what it holds."""

import datetime as dt
import json
from pathlib import Path

import polars as pl
import pytest

from ansinh.core.population import snapshots
from ansinh.core.population.errors import BrokenSnapshot, InvalidRequest
from ansinh.core.population.snapshots import open_snapshot, write_snapshot

SCOPE = "xã Hoằng Phú, phần Hoằng Kim cũ"


@pytest.fixture
def taken(commune, on, tmp_path):
    return write_snapshot(commune, on, SCOPE, tmp_path / "shelf")


def test_the_same_rows_in_another_order_give_the_same_id(commune, on, tmp_path, taken):
    shuffled = {
        name: frame.sample(fraction=1, shuffle=True, seed=1) for name, frame in commune.items()
    }
    again = write_snapshot(shuffled, on, SCOPE, tmp_path / "other")
    assert again.id == taken.id
    assert again.folder != taken.folder


def test_one_fact_the_day_or_the_scope_make_another_id(commune, on, tmp_path, taken):
    households = commune["households"].with_columns(
        pl.when(pl.int_range(pl.len()) == 0)
        .then(~pl.col("disaster_affected"))
        .otherwise(pl.col("disaster_affected"))
        .alias("disaster_affected")
    )
    out = tmp_path / "others"
    ids = {
        taken.id,
        write_snapshot({**commune, "households": households}, on, SCOPE, out).id,
        write_snapshot(commune, on + dt.timedelta(days=1), SCOPE, out).id,
        write_snapshot(commune, on, "xã Hoằng Phú", out).id,
    }
    assert len(ids) == 4


def test_taking_the_same_picture_again_gives_the_one_that_is_there(commune, on, taken):
    written = {file: file.stat().st_mtime_ns for file in taken.folder.iterdir()}
    assert write_snapshot(commune, on, SCOPE, taken.folder.parent) == taken
    assert {file: file.stat().st_mtime_ns for file in taken.folder.iterdir()} == written
    assert list(taken.folder.parent.iterdir()) == [taken.folder]


def test_a_damaged_snapshot_is_not_written_over(commune, on, taken):
    file = taken.folder / "villages.parquet"
    file.chmod(0o644)
    file.write_bytes(b"")
    with pytest.raises(BrokenSnapshot):
        write_snapshot(commune, on, SCOPE, taken.folder.parent)
    assert file.read_bytes() == b""


def test_it_tells_its_day_its_scope_and_its_rows_when_opened(commune, on, taken):
    opened = open_snapshot(taken.folder)
    assert opened == taken
    assert (opened.on, opened.boundary) == (on, SCOPE)
    assert opened.communes == tuple(commune["households"]["commune_id"].unique())
    assert opened.rows == {name: frame.height for name, frame in commune.items()}
    assert opened.id.startswith(taken.folder.name.removeprefix("2026-11-23-"))


def test_files_cannot_be_written_afterwards(taken):
    assert all(file.stat().st_mode & 0o777 == 0o444 for file in taken.folder.iterdir())


@pytest.mark.parametrize("name", ["persons.parquet", "villages.parquet", "manifest.json"])
@pytest.mark.parametrize("place", [0.02, 0.5, 0.99])
def test_one_flipped_byte_anywhere_is_noticed(taken, name, place):
    file = taken.folder / name
    content = bytearray(file.read_bytes())
    content[int(len(content) * place)] ^= 1
    file.chmod(0o644)
    file.write_bytes(content)
    with pytest.raises(BrokenSnapshot, match=rf"{name}: tệp của bản chụp .* bản sao lưu"):
        open_snapshot(taken.folder)


def test_a_rewritten_manifest_is_noticed(taken):
    file = taken.folder / "manifest.json"
    manifest = json.loads(file.read_text())
    manifest["scope"]["boundary"] = "cả huyện"
    file.chmod(0o644)
    file.write_text(json.dumps(manifest, ensure_ascii=False, sort_keys=True, separators=(",", ":")))
    with pytest.raises(BrokenSnapshot, match="khác với lúc chụp"):
        open_snapshot(taken.folder)


@pytest.mark.parametrize("name", ["households.parquet", "manifest.json"])
def test_a_missing_file_is_noticed(taken, name):
    (taken.folder / name).unlink()
    with pytest.raises(BrokenSnapshot, match=f"{name}: tệp của bản chụp bị mất"):
        open_snapshot(taken.folder)


def test_a_folder_that_is_no_snapshot_is_told_apart(tmp_path):
    with pytest.raises(BrokenSnapshot, match=r"manifest\.json"):
        open_snapshot(tmp_path / "nothing")


def test_stopping_half_way_leaves_nothing(commune, on, tmp_path, monkeypatch):
    whole = snapshots._sha256
    hashed: list[Path] = []

    def stop_at_the_third_file(file: Path) -> str:
        hashed.append(file)
        if len(hashed) == 3:
            raise KeyboardInterrupt
        return whole(file)

    monkeypatch.setattr(snapshots, "_sha256", stop_at_the_third_file)
    with pytest.raises(KeyboardInterrupt):
        write_snapshot(commune, on, SCOPE, tmp_path / "shelf")
    assert hashed[0].parent.parent == tmp_path / "shelf"
    assert list((tmp_path / "shelf").iterdir()) == []


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda tables: tables.pop("households"), "thiếu bảng households"),
        (lambda tables: tables.update(people=tables["persons"]), "không có trong từ điển.*people"),
    ],
)
def test_tables_that_are_missing_or_unknown_are_refused(commune, on, tmp_path, change, words):
    tables = dict(commune)
    change(tables)
    with pytest.raises(InvalidRequest, match=words):
        write_snapshot(tables, on, SCOPE, tmp_path / "shelf")
    assert not (tmp_path / "shelf").exists()


def test_a_shelf_that_cannot_be_written_is_refused(commune, on, tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(InvalidRequest, match="không ghi được"):
        write_snapshot(commune, on, SCOPE, tmp_path / "file" / "shelf")


def test_each_person_row_repeats_its_household(commune, taken):
    wide = taken.scan("persons").collect().to_native()
    assert wide.height == commune["persons"].height
    households = taken.scan("households").collect().to_native()
    joined = wide.join(households, on="household_key", suffix="_again")
    for name in ("household_id", "village_id", "poverty_status", "clean_water", "floor_area_m2"):
        assert joined[name].equals(joined[f"{name}_again"].alias(name))


def test_rows_are_sorted_and_keys_lead_to_the_guardian(taken):
    wide = taken.scan("persons").collect().to_native()
    assert wide["person_key"].to_list() == list(range(wide.height))
    assert wide["household_key"].is_sorted()
    ids = dict(wide.select("person_key", "person_id").iter_rows())
    children = wide.drop_nulls("guardian_id")
    assert [ids[key] for key in children["guardian_key"]] == children["guardian_id"].to_list()


@pytest.mark.parametrize("table", ["persons", "households", "enrolments", "villages"])
def test_duckdb_reads_the_same_as_polars(taken, table):
    polars, duck = (
        taken.scan(table, engine).collect("polars").to_native() for engine in ("polars", "duckdb")
    )
    assert polars.columns == duck.columns
    assert polars.equals(duck.cast(polars.schema))


def test_a_table_it_does_not_hold_and_an_unknown_engine_are_refused(taken):
    with pytest.raises(KeyError, match="payments"):
        taken.scan("payments")
    with pytest.raises(InvalidRequest, match="Không có máy tính “excel”"):
        taken.scan("persons", "excel")
