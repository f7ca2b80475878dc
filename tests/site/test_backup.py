"""Sao lưu và lấy lại: what comes back elsewhere is what was there, or nothing at all."""

import json
import resource
import shutil
import sqlite3
import subprocess
import zipfile
from pathlib import Path

import pytest
from commanding import COMMAND, environment, init, refused, run

from ansinh.site.installation import secrets_file

pytestmark = pytest.mark.slow

EARLIER = Path(__file__).parent / "earlier"


@pytest.fixture(scope="module")
def place(tmp_path_factory) -> Path:
    """A real installation with its own keys."""
    home = tmp_path_factory.mktemp("that") / "home"
    assert init(home).returncode == 0
    return home


@pytest.fixture(scope="module")
def backup(place) -> Path:
    file = place.parent / "luu.ansinh"
    result = run("backup", file, home=place)
    assert result.returncode == 0, result.stderr
    assert "Khóa không nằm trong tệp này" in result.stdout
    return file


def content_of(home: Path) -> dict[str, list[tuple]]:
    """Every row of every table but the sessions, in order."""
    database = sqlite3.connect(home / "ansinh.sqlite3")
    names = [
        row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type='table'")
    ]
    kept = [name for name in names if name not in ("django_session", "sqlite_sequence")]
    found = {name: sorted(database.execute(f'SELECT * FROM "{name}"'), key=repr) for name in kept}
    database.close()
    return found


def test_a_demo_restored_elsewhere_is_the_same_row_by_row_and_file_by_file(demo, tmp_path):
    file, elsewhere = tmp_path / "luu.ansinh", tmp_path / "noi-khac"
    assert run("backup", file, home=demo, demo=True).returncode == 0
    result = run("restore", file, home=elsewhere, demo=True)
    assert result.returncode == 0, result.stderr
    assert content_of(elsewhere) == content_of(demo)
    snapshots = {f.relative_to(demo): f.read_bytes() for f in demo.glob("snapshots/**/*.parquet")}
    assert snapshots
    assert {name: (elsewhere / name).read_bytes() for name in snapshots} == snapshots
    checked = run("check", home=elsewhere, demo=True)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert "Mọi thứ đúng như phải có" in checked.stdout


def test_a_backup_holds_no_key_and_only_its_owner_may_read_it(place, backup):
    secrets = json.loads(secrets_file(place).read_text())
    with zipfile.ZipFile(backup) as archive:
        inside = b"".join(archive.read(name) for name in archive.namelist())
    assert all(key.encode() not in inside for key in secrets.values())
    assert backup.stat().st_mode & 0o077 == 0


def test_a_backup_seals_the_views_that_wait_so_that_none_can_be_taken_away(tmp_path):
    home = tmp_path / "home"
    assert init(home).returncode == 0
    database = sqlite3.connect(home / "ansinh.sqlite3")
    database.execute(
        "INSERT INTO journal_view (at, by, by_name, office, what, purpose, subject, subjects, seal)"
        " VALUES ('2026-11-23 08:00:00', 'account:1', 'A', 'B', 'hồ sơ người', '', '', '[]', 'x')"
    )
    database.commit()
    assert run("backup", tmp_path / "luu.ansinh", home=home).returncode == 0
    assert database.execute("SELECT batch_id FROM journal_view").fetchall() == [(1,)]
    database.close()


def test_a_restore_needs_the_keys_and_keeps_them_to_the_owner(place, backup, tmp_path):
    home = tmp_path / "moi"
    assert "--secrets" in refused(run("restore", backup, home=home))
    assert not home.exists()
    result = run("restore", backup, "--secrets", secrets_file(place), home=home)
    assert result.returncode == 0, result.stderr
    assert content_of(home) == content_of(place)
    assert secrets_file(home).stat().st_mode & 0o077 == 0


def test_another_place_s_keys_are_refused_and_nothing_is_written(backup, tmp_path):
    home, wrong = tmp_path / "moi", tmp_path / "secrets.json"
    wrong.write_text('{"secret_key": "khoa-khac", "data_key": "khoa-khac"}')
    assert "không phải khóa của bản sao lưu này" in refused(
        run("restore", backup, "--secrets", wrong, home=home)
    )
    assert not home.exists()


@pytest.mark.parametrize("content", ["", "[]", "{}", "khong phai json", '{"secret_key": 5}'])
def test_a_file_without_keys_is_refused(backup, tmp_path, content):
    wrong = tmp_path / "secrets.json"
    wrong.write_text(content)
    message = refused(run("restore", backup, "--secrets", wrong, home=tmp_path / "moi"))
    assert "Không đọc được khóa" in message


def test_a_restore_never_writes_over_a_place_in_use(place, backup):
    before = content_of(place)
    assert "đang có dữ liệu" in refused(run("restore", backup, home=place))
    assert content_of(place) == before


def test_a_backup_never_writes_over_an_older_one(place, backup):
    before = backup.read_bytes()
    assert "đã có" in refused(run("backup", backup, home=place))
    assert backup.read_bytes() == before


def touched(backup: Path, file: Path, name: str) -> Path:
    """The backup with one sign of one member changed, its manifest as it was."""
    with zipfile.ZipFile(backup) as source, zipfile.ZipFile(file, "w") as target:
        for member in source.namelist():
            content = bytearray(source.read(member))
            if member == name:
                content[len(content) // 2] ^= 1
            target.writestr(member, bytes(content))
    return file


def test_a_changed_member_is_found_out_and_nothing_stays(place, backup, tmp_path):
    home = tmp_path / "moi"
    file = touched(backup, tmp_path / "sua.ansinh", "database/ansinh.sqlite3")
    message = refused(run("restore", file, "--secrets", secrets_file(place), home=home))
    assert "không còn như lúc ghi" in message
    assert not home.exists()


@pytest.mark.parametrize("kept", [0, 10, 1000])
def test_half_a_file_is_no_backup(backup, tmp_path, kept):
    file = tmp_path / "nua.ansinh"
    file.write_bytes(backup.read_bytes()[:kept])
    assert "không phải tệp sao lưu" in refused(run("restore", file, home=tmp_path / "moi"))


def test_a_member_that_would_be_written_outside_is_refused(place, backup, tmp_path):
    file = tmp_path / "ngoai.ansinh"
    with zipfile.ZipFile(backup) as source, zipfile.ZipFile(file, "w") as target:
        manifest = json.loads(source.read("manifest.json"))
        manifest["members"]["snapshots/../../ngoai.txt"] = "0" * 64
        target.writestr("manifest.json", json.dumps(manifest))
    secrets = ("--secrets", secrets_file(place))
    assert "không phải tệp sao lưu" in refused(
        run("restore", file, *secrets, home=tmp_path / "moi")
    )


def test_a_disk_without_room_leaves_no_half_backup_and_the_data_whole(place, tmp_path):
    """Past the size a file may have, every write fails as on a full disk."""
    file, before = tmp_path / "luu.ansinh", content_of(place)
    result = subprocess.run(
        [*COMMAND, "backup", str(file)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env=environment(place),
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (65_536, 65_536)),
    )
    assert "Dữ liệu đang dùng còn nguyên" in refused(result)
    assert list(tmp_path.iterdir()) == []
    assert content_of(place) == before


def test_data_of_the_first_release_is_brought_up_with_everything_kept(tmp_path):
    """The file was written by the first release, with its tables, for an invented commune."""
    home = tmp_path / "cu"
    with zipfile.ZipFile(EARLIER / "first-release.ansinh") as archive:
        archive.extract("database/ansinh.sqlite3", tmp_path)
        for name in archive.namelist():
            if name.startswith("snapshots/"):
                archive.extract(name, home)
    shutil.move(tmp_path / "database" / "ansinh.sqlite3", home / "ansinh.sqlite3")
    shutil.copy(EARLIER / "secrets.json", home / "secrets.json")
    (home / "secrets.json").chmod(0o600)
    home.chmod(0o700)
    before = content_of(home)
    assert "ansinh upgrade" in refused(run("report", "2026", home=home))
    result = run("upgrade", "--backup", tmp_path / "truoc.ansinh", home=home)
    assert result.returncode == 0, result.stderr
    after = content_of(home)
    for table in ("registry_person", "registry_household", "journal_act", "planning_task"):
        assert len(after[table]) == len(before[table]) > 0, table
    checked = run("check", home=home)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    reported = run("report", "2026", "--out", tmp_path / "out", home=home)
    assert reported.returncode == 0, reported.stderr
    assert "không có gì phải làm" in run("upgrade", "--backup", "x", home=home).stdout


def test_a_backup_of_the_first_release_is_restored_into_this_one(tmp_path):
    home = tmp_path / "moi"
    secrets = EARLIER / "secrets.json"
    result = run("restore", EARLIER / "first-release.ansinh", "--secrets", secrets, home=home)
    assert result.returncode == 0, result.stderr
    assert len(content_of(home)["registry_person"]) == 98
    assert run("check", home=home).returncode == 0


def test_a_check_names_what_is_broken_and_what_to_do(place, tmp_path):
    home = tmp_path / "home"
    shutil.copytree(place, home)
    database = sqlite3.connect(home / "ansinh.sqlite3")
    database.execute("UPDATE journal_act SET verb = 'khác' WHERE number = 1")
    database.commit()
    database.close()
    (home / "secrets.json").chmod(0o644)
    result = run("check", home=home)
    assert result.returncode == 1
    assert "chmod 600" in result.stdout
    assert "Việc số 1 không còn như lúc ghi" in result.stdout
    assert "Có 2 điều phải sửa" in result.stdout
