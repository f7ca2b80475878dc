"""Bản dùng thử: built whole or not at all, in a home of its own, never over anyone's data."""

import socket
import subprocess
import urllib.request
import zipfile

import pytest
from commanding import COMMAND, environment, init, modes, refused, run

from ansinh.site.installation import DEMO_MARKER, make_secret, secrets_file

pytestmark = pytest.mark.slow


def test_the_demo_leaves_a_report_and_a_journal_that_holds(demo):
    report = demo.parent / "out" / "bao-cao-nam-2026.docx"
    assert zipfile.is_zipfile(report)
    result = run("journal", "verify", home=demo, demo=True)
    assert result.returncode == 0
    assert "nguyên vẹn" in result.stdout


def test_a_demo_opened_as_if_it_were_real_says_what_it_is(demo):
    assert "ANSINH_DEMO=1" in refused(run("serve", home=demo))


def test_a_demo_built_again_writes_the_same_report(demo, tmp_path):
    result = run("demo", "--no-serve", "--out", tmp_path / "out", home=tmp_path / "home")
    assert result.returncode == 0, result.stderr
    first, second = (
        (folder / "out" / "bao-cao-nam-2026.docx").read_bytes()
        for folder in (demo.parent, tmp_path)
    )
    assert first == second


@pytest.mark.parametrize("ending", ["txt", "docx", "pdf"])
def test_the_demo_takes_another_plan(shared, tmp_path, ending):
    plan = shared / "seed" / f"ke_hoach_hoang_kim.{ending}"
    result = run("demo", "--no-serve", "--plan", plan, "--out", tmp_path, home=tmp_path / "home")
    assert result.returncode == 0, result.stderr
    assert "36 chỉ tiêu, 31 nhiệm vụ" in result.stdout


def test_a_plan_that_cannot_be_read_is_told_and_nothing_is_touched(demo, tmp_path):
    before = {file: file.stat().st_mtime_ns for file in demo.rglob("*") if "-" not in file.suffix}
    broken = tmp_path / "hong.docx"
    broken.write_bytes(b"PK\x03\x04 hong")
    assert "hong.docx" in refused(run("demo", "--no-serve", "--plan", broken, home=demo))
    after = {file: file.stat().st_mtime_ns for file in demo.rglob("*") if "-" not in file.suffix}
    assert after == before


def test_a_demo_never_replaces_a_real_installation_nor_folders_of_others(tmp_path):
    home, other = tmp_path / "home", tmp_path / "other"
    make_secret(home)
    other.mkdir()
    (other / "luan-van.docx").touch()
    for folder in (home, other):
        before = {file.name: file.read_bytes() for file in folder.iterdir()}
        refused(run("demo", "--no-serve", home=folder))
        assert {file.name: file.read_bytes() for file in folder.iterdir()} == before
    assert {folder.name for folder in tmp_path.iterdir()} == {"home", "other"}


def test_a_demo_that_fails_leaves_the_demo_before_it(demo, tmp_path):
    home, out = tmp_path / "home", tmp_path / "tep"
    home.mkdir(mode=0o700)
    for name in (DEMO_MARKER, "ansinh.sqlite3"):
        (home / name).write_bytes((demo / name).read_bytes())
    out.touch()
    assert "Không ghi được" in refused(run("demo", "--no-serve", "--out", out, home=home))
    assert (home / "ansinh.sqlite3").read_bytes() == (demo / "ansinh.sqlite3").read_bytes()
    assert {entry.name for entry in tmp_path.iterdir()} == {"home", "tep"}


def test_a_demo_on_a_taken_port_is_refused_before_anything_is_built(tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        assert "--port" in refused(run("demo", "--port", port, home=tmp_path / "home"))
    assert list(tmp_path.iterdir()) == []


def test_a_demo_opens_its_pages_from_where_it_was_put(tmp_path):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [*COMMAND, "demo", "--port", str(port), "--out", str(tmp_path / "out")]
    server = subprocess.Popen(
        command, env=environment(tmp_path / "home"), stdout=subprocess.PIPE, text=True
    )
    try:
        assert any("Đang phục vụ" in line for line in server.stdout)
        assert "can-bo" in page_of(f"http://127.0.0.1:{port}/dang-nhap/")
    finally:
        server.terminate()
        server.communicate()


def page_of(url: str) -> str:
    """The page, at once: a server that says it is there answers."""
    with urllib.request.urlopen(url, timeout=20) as answer:
        return answer.read().decode()


def test_a_report_is_not_put_where_the_next_demo_would_take_it_away(tmp_path):
    home = tmp_path / "home"
    assert "--out" in refused(run("demo", "--no-serve", "--out", home / "out", home=home))
    assert not home.exists()


def test_the_home_of_a_demo_is_its_owners_and_its_report_is_for_all(demo):
    assert modes(demo) == {"": 0o700, DEMO_MARKER: 0o600, "ansinh.sqlite3": 0o600}
    report = demo.parent / "out" / "bao-cao-nam-2026.docx"
    assert report.stat().st_mode & 0o777 == 0o644


def test_the_key_of_the_demo_serves_no_real_installation(tmp_path):
    home = tmp_path / "home"
    assert init(home).returncode == 0
    assert "thật" in refused(run("serve", "--port", "0", home=home, demo=True))
    secrets_file(home).rename(tmp_path / "cat-di")
    assert "tài khoản thật" in refused(run("serve", "--port", "0", home=home, demo=True))


def test_the_demo_database_is_refused_by_a_real_server(demo, tmp_path):
    home = tmp_path / "home"
    make_secret(home)
    (home / "ansinh.sqlite3").write_bytes((demo / "ansinh.sqlite3").read_bytes())
    assert "tài khoản dùng thử" in refused(run("serve", "--port", "0", home=home))
