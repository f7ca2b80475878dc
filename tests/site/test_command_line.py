"""Dòng lệnh: each command with good and with broken input; errors in Vietnamese, exit code 2."""

import json
import os
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
import zipfile
from pathlib import Path

import pytest

from ansinh.site import command_line
from ansinh.site.installation import DEMO_MARKER, make_secret, secrets_file

PROJECT = Path(__file__).parents[2]
COMMAND = [sys.executable, "-m", "ansinh.site.command_line"]

pytestmark = pytest.mark.slow


def run(*arguments: str | Path, home: Path, demo: bool = False, **variables: str):
    return subprocess.run(
        [*COMMAND, *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        cwd=home.parent,
        env=environment(home, demo=demo) | variables,
    )


def environment(home: Path, *, demo: bool = False) -> dict[str, str]:
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("ANSINH", "DATABASE"))}
    return {**kept, "ANSINH_HOME": str(home), **({"ANSINH_DEMO": "1"} if demo else {})}


def refused(result) -> str:
    """The message of a command that was given something wrong."""
    assert result.returncode == 2, result.stderr
    assert "Traceback" not in result.stderr
    assert result.stderr.strip()
    return result.stderr


@pytest.fixture(scope="module")
def demo(tmp_path_factory) -> Path:
    """The home of a demo that was built by the command, its report beside it in `out`."""
    home = tmp_path_factory.mktemp("demo") / "home"
    result = run("demo", "--no-serve", "--out", home.parent / "out", home=home)
    assert result.returncode == 0, result.stderr
    assert "giây" in result.stdout
    return home


def test_the_demo_leaves_a_report_and_a_journal_that_holds(demo):
    report = demo.parent / "out" / "bao-cao-nam-2026.docx"
    assert zipfile.is_zipfile(report)
    result = run("journal", "verify", home=demo, demo=True)
    assert result.returncode == 0
    assert "nguyên vẹn" in result.stdout


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


def test_a_scan_is_told_as_such_and_nothing_is_touched(shared, demo):
    before = {file: file.stat().st_mtime_ns for file in demo.rglob("*") if "-" not in file.suffix}
    scan = shared / "seed" / "ke_hoach_hoang_kim_scan.pdf"
    assert "bản quét" in refused(run("demo", "--no-serve", "--plan", scan, home=demo))
    after = {file: file.stat().st_mtime_ns for file in demo.rglob("*") if "-" not in file.suffix}
    assert after == before


def test_plan_read_prints_the_structure_as_json(tmp_path):
    plan = PROJECT / "demo" / "ke_hoach.txt"
    result = run("plan", "read", plan, "--json", home=tmp_path)
    assert result.returncode == 0
    assert {
        "header",
        "bases",
        "sections",
        "targets",
        "tasks",
        "deadlines",
        "recipients",
        "signer",
    } <= set(json.loads(result.stdout))


def test_plan_read_of_a_folder_goes_on_after_a_bad_file(tmp_path):
    papers = tmp_path / "papers"
    papers.mkdir()
    (papers / "a.txt").write_bytes((PROJECT / "demo" / "ke_hoach.txt").read_bytes())
    (papers / "b.docx").write_bytes(b"PK\x03\x04 hong")
    result = run("plan", "read", papers, "--out", tmp_path / "out", home=tmp_path)
    assert "b.docx" in refused(result)
    assert [file.name for file in (tmp_path / "out").iterdir()] == ["a.txt.json"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("khong-co.docx", None),
        ("rong.txt", b""),
        ("anh.pdf", b"\x89PNG\r\n\x1a\n" + b"\0" * 64),
        ("khoa.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 1024),
    ],
)
def test_plan_read_says_which_file_and_what_to_do(tmp_path, name, content):
    file = tmp_path / name
    if content is not None:
        file.write_bytes(content)
    message = refused(run("plan", "read", file, home=tmp_path))
    assert name in message


def test_a_date_is_read_out_as_people_write_it(tmp_path):
    paper = (PROJECT / "demo" / "ke_hoach.txt").read_text()
    told = run("plan", "read", PROJECT / "demo" / "ke_hoach.txt", home=tmp_path).stdout
    assert not re.search(r"\d{4}-\d{2}", told.splitlines()[1])
    day, count = re.subn(
        r"ngày\s+tháng (\d+) năm 2024", r"ngày 02 tháng \1 năm 2024", paper, count=1
    )
    assert count == 1
    (tmp_path / "co-ngay.txt").write_text(day)
    whole = run("plan", "read", tmp_path / "co-ngay.txt", home=tmp_path).stdout
    assert re.search(r"ngày 02/\d{2}/2024", whole)


def test_a_plan_that_cannot_be_written_out_is_refused(tmp_path):
    (tmp_path / "tep").touch()
    plan = PROJECT / "demo" / "ke_hoach.txt"
    for out in (tmp_path / "tep", tmp_path / "tep" / "con"):
        assert "Không ghi được" in refused(run("plan", "read", plan, "--out", out, home=tmp_path))


def test_a_command_that_is_not_understood_says_so_in_vietnamese(tmp_path):
    assert "Lệnh chưa đúng" in refused(run("report", home=tmp_path))
    assert "không phải số nguyên" in refused(run("report", "hai-nghìn", home=tmp_path))
    for year in ("0", "99999", "-1", "9" * 5000):
        assert "năm phải từ" in refused(run("report", "--", year, home=tmp_path))
    assert "không hiểu" in refused(run("report", "2026", "--mau", home=tmp_path))
    assert "không phải một ngày có thật" in refused(
        run("snapshot", "take", "--on", "2026-02-30", home=tmp_path)
    )


@pytest.mark.parametrize(
    "command",
    [
        ("serve",),
        ("report", "2026"),
        ("journal", "verify"),
        ("snapshot", "take", "--on", "2026-11-23"),
    ],
)
def test_before_init_every_command_says_to_init(tmp_path, command):
    assert "ansinh init" in refused(run(*command, home=tmp_path / "none"))


def test_a_year_without_a_snapshot_has_no_report(demo, tmp_path):
    message = refused(run("report", "2025", "--out", tmp_path, home=demo, demo=True))
    assert "Năm 2025 chưa có ảnh chụp" in message
    assert list(tmp_path.iterdir()) == []


def test_a_report_to_a_place_that_cannot_be_written_is_refused(demo, tmp_path):
    file = tmp_path / "tep"
    file.write_text("đã có")
    message = refused(run("report", "2026", "--out", file, home=demo, demo=True))
    assert "Không ghi được" in message


def test_a_snapshot_of_a_day_to_come_is_refused(demo):
    message = refused(run("snapshot", "take", "--on", "2027-01-01", home=demo, demo=True))
    assert "chưa đến" in message


def test_a_snapshot_before_anything_was_known_is_refused(demo):
    message = refused(run("snapshot", "take", "--on", "2020-01-01", home=demo, demo=True))
    assert "không có ai" in message


INIT = {
    "--commune": "xã Mới", "--province": "tỉnh Thử", "--villages": "Đông, Đoài",
    "--since": "01/07/2025", "--officer": "hoa",
}  # fmt: skip


def init(home: Path, **variables: str):
    return run("init", *(word for pair in INIT.items() for word in pair), home=home, **variables)


def test_a_real_installation_starts_with_one_account_and_its_own_secrets(tmp_path):
    home = tmp_path / "home"
    result = init(home)
    assert result.returncode == 0, result.stderr
    assert "mật khẩu chỉ in lần này" in result.stdout
    assert "ansinh account password hoa" in result.stdout
    assert "đã thiết lập rồi" in refused(init(home))
    assert "Chưa có kế hoạch" in refused(run("report", "2026", home=home))
    assert modes(home) == {"": 0o700, "secrets.json": 0o600, "ansinh.sqlite3": 0o600}


def modes(home: Path) -> dict[str, int]:
    """Permissions of the home ("") and of the files in it."""
    files = {file.name: file for file in home.iterdir() if file.is_file()}
    return {name: file.stat().st_mode & 0o777 for name, file in {"": home, **files}.items()}


@pytest.mark.parametrize(
    ("option", "given", "said"),
    [
        ("--villages", "Đông,,Đoài", "trống"),
        ("--villages", " ", "trống"),
        ("--villages", "Đông, đông", "hai lần"),
        ("--commune", "  ", "trống"),
        ("--commune", "x" * 500, "dài quá"),
        ("--province", "", "trống"),
        ("--since", "2999-01-01", "chưa đến"),
        ("--officer", "", "tên đăng nhập"),
        ("--officer", "Hòa Nguyễn", "tên đăng nhập"),
    ],
)
def test_init_with_a_wrong_option_leaves_nothing(tmp_path, option, given, said):
    home = tmp_path / "home"
    options = INIT | {option: given}
    message = refused(run("init", *(w for pair in options.items() for w in pair), home=home))
    assert said in message
    assert not home.exists()


def test_init_on_a_database_that_does_not_answer_leaves_nothing(tmp_path):
    home = tmp_path / "home"
    message = refused(init(home, DATABASE_URL="postgresql://u:bi-mat@127.0.0.1:1/ansinh"))
    assert "Không mở được cơ sở dữ liệu" in message
    assert "bi-mat" not in message
    assert not home.exists()


def test_an_init_that_fails_takes_back_only_the_home_it_made(tmp_path):
    from ansinh.site.commands.init import taken_back_on_failure
    from ansinh.site.commands.messages import BadInput

    old, new = tmp_path / "old", tmp_path / "new"
    old.mkdir()
    (old / "ansinh.sqlite3").touch()
    for home in (old, new):
        with pytest.raises(BadInput, match="Không ghi được"), taken_back_on_failure(home):
            (home / "none" / "half").touch()
    assert (old / "ansinh.sqlite3").exists()
    assert not new.exists()


@pytest.mark.parametrize("delay", [0.4, 0.6, 0.8])
def test_an_init_killed_half_way_can_be_done_again(tmp_path, delay):
    home = tmp_path / "home"
    kill_after(delay, "init", *(w for pair in INIT.items() for w in pair), env=environment(home))
    again = init(home)
    assert again.returncode == 0 or "đã thiết lập rồi" in again.stderr, again.stderr
    assert run("account", "password", "hoa", home=home).returncode == 0


def test_a_secret_without_an_account_does_not_stop_init(tmp_path):
    make_secret(tmp_path / "home")
    assert init(tmp_path / "home").returncode == 0


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
    """The page, as soon as the server that has just said it is there answers."""
    for _ in range(100):
        try:
            with urllib.request.urlopen(url, timeout=20) as answer:
                return answer.read().decode()
        except urllib.error.URLError:
            time.sleep(0.1)
    return ""


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


@pytest.mark.parametrize(
    ("variable", "value"), [("ANSINH_TODAY", "abc"), ("DATABASE_URL", "foo://")]
)
def test_surroundings_that_make_no_sense_are_told_by_name(demo, variable, value):
    message = refused(run("journal", "verify", home=demo, demo=True, **{variable: value}))
    assert variable in message


def test_a_damaged_or_empty_database_is_told_as_such(tmp_path):
    for name, content in (("hong", b"khong phai sqlite " * 500), ("rong", b"")):
        home = tmp_path / name
        make_secret(home)
        (home / "ansinh.sqlite3").write_bytes(content)
        assert "ơ sở dữ liệu" in refused(run("journal", "verify", home=home))


def test_a_fault_of_the_program_leaves_its_trace_with_its_owner(tmp_path, monkeypatch, capsys):
    home, work = tmp_path / "home", tmp_path / "work"
    home.mkdir()
    work.mkdir()
    monkeypatch.setenv("ANSINH_HOME", str(home))
    monkeypatch.chdir(work)
    assert command_line._unforeseen(RuntimeError("bi-mat")) == 1
    [trace] = home.iterdir()
    assert "bi-mat" in trace.read_text()
    assert trace.stat().st_mode & 0o777 == 0o600
    told = capsys.readouterr().err
    assert str(trace) in told
    assert "bi-mat" not in told
    assert list(work.iterdir()) == []


def test_a_fault_whose_trace_cannot_be_kept_is_still_told(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("ANSINH_HOME", str(tmp_path / "none"))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "none-either"))
    assert command_line._unforeseen(RuntimeError()) == 1
    assert "Báo cán bộ kỹ thuật" in capsys.readouterr().err


def test_the_demo_database_is_refused_by_a_real_server(demo, tmp_path):
    home = tmp_path / "home"
    make_secret(home)
    (home / "ansinh.sqlite3").write_bytes((demo / "ansinh.sqlite3").read_bytes())
    assert "tài khoản dùng thử" in refused(run("serve", "--port", "0", home=home))


def test_indicators_of_a_folder_are_the_same_from_both_engines(demo):
    snapshot = next((demo / "snapshots").iterdir())
    answers = [
        run("indicators", "--data", snapshot, "--on", "2026-11-23", "--by", "village", "--json",
            "--engine", engine, home=demo)
        for engine in ("polars", "duckdb")
    ]  # fmt: skip
    assert [answer.returncode for answer in answers] == [0, 0], answers[1].stderr
    assert json.loads(answers[0].stdout) == json.loads(answers[1].stdout)
    assert len(json.loads(answers[0].stdout)) == 14 * 5


def test_indicators_of_a_touched_snapshot_are_refused(demo, tmp_path):
    copy = tmp_path / "copy"
    copy.mkdir()
    for file in next((demo / "snapshots").iterdir()).iterdir():
        (copy / file.name).write_bytes(file.read_bytes())
    content = bytearray((copy / "persons.parquet").read_bytes())
    content[100] ^= 1
    (copy / "persons.parquet").write_bytes(content)
    assert "persons.parquet" in refused(
        run("indicators", "--data", copy, "--on", "2026-11-23", home=demo)
    )


def test_a_real_installation_walks_the_whole_thread(tmp_path):
    home, data, out = tmp_path / "home", tmp_path / "data", tmp_path / "out"
    walk = (
        ("population", "synthesize", "--people", "600", "--out", data),
        ("init", *(word for pair in INIT.items() for word in pair)),
        ("population", "load", data, "--on", "2026-11-23"),
        ("plan", "keep", PROJECT / "demo" / "ke_hoach.docx"),
        ("snapshot", "take", "--on", "2026-11-23"),
        ("report", "2026", "--out", out),
        ("journal", "verify"),
    )
    for step in walk:
        result = run(*step, home=home, ANSINH_TODAY="2026-11-23")
        assert result.returncode == 0, (step, result.stderr)
    assert zipfile.is_zipfile(out / "bao-cao-nam-2026.docx")
    assert "còn trống" in refused(run("population", "load", data, "--on", "2026-11-23", home=home))
    assert modes(home) == {"": 0o700, "secrets.json": 0o600, "ansinh.sqlite3": 0o600}


def test_a_population_whose_keys_are_not_uuids_is_refused_before_anything_is_loaded(tmp_path):
    home, data = tmp_path / "home", tmp_path / "data"
    data.mkdir()
    (data / "persons.csv").write_text("person_id,household_id\nP1,H1\n")
    assert init(home).returncode == 0
    message = refused(run("population", "load", data, "--on", "2026-11-23", home=home))
    assert "persons.csv" in message
    assert "dòng 2" in message
    assert "P1" in message


def test_a_plan_that_says_nothing_is_not_kept(tmp_path):
    home, paper = tmp_path / "home", tmp_path / "thu.txt"
    paper.write_text("Kính gửi ông Nguyễn Văn A.\nXin cảm ơn.\n")
    assert init(home).returncode == 0
    assert "thu.txt" in refused(run("plan", "keep", paper, home=home))
    assert "không" in refused(run("plan", "keep", tmp_path / "khong-co.docx", home=home))


def test_a_new_password_takes_the_place_of_the_old_one(tmp_path):
    from django.contrib.auth.hashers import check_password

    home = tmp_path / "home"
    first = init(home).stdout
    second = run("account", "password", "hoa", home=home).stdout
    old, new = (re.search(r"lần này: (\S+)", told).group(1) for told in (first, second))
    with sqlite3.connect(home / "ansinh.sqlite3") as database:
        [(kept,)] = database.execute("SELECT password FROM accounts_user").fetchall()
        acts = database.execute("SELECT count(*) FROM journal_act WHERE verb = 'đặt lại mật khẩu'")
        assert acts.fetchone() == (1,)
    database.close()
    assert check_password(new, kept)
    assert not check_password(old, kept)
    assert "khong-ai" in refused(run("account", "password", "khong-ai", home=home))


def test_a_population_of_nobody_is_refused(tmp_path):
    refused(
        run("population", "synthesize", "--people", "0", "--out", tmp_path / "x", home=tmp_path)
    )
    assert not (tmp_path / "x").exists()


@pytest.mark.parametrize("delay", [0.3, 0.6, 0.9, 1.2, 1.6])
def test_a_report_killed_half_way_leaves_all_or_nothing(demo, tmp_path, delay):
    out = tmp_path / "out"
    kill_after(delay, "report", "2026", "--out", str(out), env=environment(demo, demo=True))
    assert all(zipfile.is_zipfile(report) for report in out.glob("*.docx"))
    assert run("journal", "verify", home=demo, demo=True).returncode == 0
    out.mkdir(exist_ok=True)
    (out / ".bao-cao-nam-2026.docx.0badcafe.dang-ghi").touch()
    for half in out.glob(".*"):
        os.utime(half, (0, 0))
    assert run("report", "2026", "--out", out, home=demo, demo=True).returncode == 0
    assert [file.name for file in out.iterdir()] == ["bao-cao-nam-2026.docx"]


def kill_after(delay: float, *arguments: str, env: dict[str, str]) -> None:
    """Run a command and kill it outright once the delay is over."""
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    process = subprocess.Popen([*COMMAND, *arguments], env=env, **quiet)
    try:
        process.wait(timeout=delay)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
        process.wait()


def test_reports_written_at_once_into_one_folder_leave_one_whole_file(tmp_path):
    from concurrent.futures import ThreadPoolExecutor

    from ansinh.site.commands.report import put_whole

    papers = [bytes([number]) * 2_000_000 for number in range(8)]
    with ThreadPoolExecutor(8) as writers:
        list(writers.map(lambda paper: put_whole(paper, tmp_path, "bao-cao.docx"), papers * 5))
    [written] = tmp_path.iterdir()
    assert written.name == "bao-cao.docx"
    assert written.read_bytes() in papers


def test_a_report_that_cannot_take_its_name_leaves_no_half(tmp_path):
    from ansinh.site.commands.messages import BadInput
    from ansinh.site.commands.report import put_whole

    (tmp_path / "bao-cao.docx" / "co-gi").mkdir(parents=True)
    with pytest.raises(BadInput, match="Không ghi được"):
        put_whole(b"PK", tmp_path, "bao-cao.docx")
    assert [file.name for file in tmp_path.iterdir()] == ["bao-cao.docx"]


def test_reports_at_once_into_one_folder_end_with_one_version(demo, tmp_path):
    processes = [
        subprocess.Popen(
            [*COMMAND, "report", "2026", "--out", str(tmp_path)],
            env=environment(demo, demo=True),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        for _ in range(3)
    ]
    outcomes = [process.communicate(timeout=60) for process in processes]
    assert [process.returncode for process in processes] == [0, 0, 0], outcomes
    assert [file.name for file in tmp_path.iterdir()] == ["bao-cao-nam-2026.docx"]
    assert run("journal", "verify", home=demo, demo=True).returncode == 0


def test_help_is_there_for_every_command_and_in_vietnamese(tmp_path):
    for command in ("", *(module.__name__.rpartition(".")[2] for module in command_line.COMMANDS)):
        result = run(*filter(None, [command]), "--help", home=tmp_path)
        assert result.returncode == 0
        assert f"Cách dùng: ansinh {command}" in result.stdout
        assert not re.search(r"usage|options|arguments|show this", result.stdout)


@pytest.mark.parametrize(
    ("host", "is_https", "warned"),
    [("127.0.0.1", False, False), ("0.0.0.0", False, True), ("0.0.0.0", True, False)],
)
def test_serving_beyond_this_machine_without_https_is_warned_of(capsys, host, is_https, warned):
    from ansinh.site.commands.serve import warn_of_plain_http

    warn_of_plain_http(host, is_https=is_https)
    assert ("ANSINH_HTTPS=1" in capsys.readouterr().err) == warned
