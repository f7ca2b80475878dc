"""Dòng lệnh: each command with good and with broken input; errors in Vietnamese, exit code 2."""

import json
import os
import signal
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]
COMMAND = [sys.executable, "-m", "ansinh.site.command_line"]

pytestmark = pytest.mark.slow


def run(*arguments: str | Path, home: Path, demo: bool = False, cwd: Path | None = None):
    return subprocess.run(
        [*COMMAND, *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        cwd=cwd or home.parent,
        env=environment(home, demo=demo),
    )


def environment(home: Path, *, demo: bool) -> dict[str, str]:
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


def test_a_command_that_is_not_understood_says_so_in_vietnamese(tmp_path):
    assert "Lệnh chưa đúng" in refused(run("report", home=tmp_path))
    assert "không phải số nguyên" in refused(run("report", "hai-nghìn", home=tmp_path))
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


def test_a_real_installation_starts_with_one_account_and_its_own_secrets(tmp_path):
    home = tmp_path / "home"
    options = [
        "init", "--commune", "xã Mới", "--province", "tỉnh Thử", "--villages", "Đông, Đoài",
        "--since", "01/07/2025", "--officer", "hoa",
    ]  # fmt: skip
    result = run(*options, home=home)
    assert result.returncode == 0, result.stderr
    assert "mật khẩu dùng một lần" in result.stdout
    assert "đã thiết lập rồi" in refused(run(*options, home=home))
    assert "Chưa có kế hoạch" in refused(run("report", "2026", home=home))


def test_the_demo_database_is_refused_by_a_real_server(demo, tmp_path):
    from ansinh.site.installation import make_secret

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


def test_an_invented_population_can_be_written_and_loaded(tmp_path):
    home, data = tmp_path / "home", tmp_path / "data"
    made = run("population", "synthesize", "--people", "600", "--out", data, home=home)
    assert made.returncode == 0, made.stderr
    run(
        "init", "--commune", "xã Mới", "--province", "tỉnh Thử", "--villages", "Đông",
        "--since", "2025-07-01", "--officer", "hoa", home=home,
    )  # fmt: skip
    loaded = run("population", "load", data, "--on", "2026-11-23", home=home)
    assert loaded.returncode == 0, loaded.stderr
    assert "còn trống" in refused(run("population", "load", data, "--on", "2026-11-23", home=home))


def test_a_population_of_nobody_is_refused(tmp_path):
    refused(
        run("population", "synthesize", "--people", "0", "--out", tmp_path / "x", home=tmp_path)
    )
    assert not (tmp_path / "x").exists()


@pytest.mark.parametrize("delay", [0.3, 0.6, 0.9, 1.2, 1.6])
def test_a_report_killed_half_way_leaves_all_or_nothing(demo, tmp_path, delay):
    process = subprocess.Popen(
        [*COMMAND, "report", "2026", "--out", str(tmp_path / "out")],
        env=environment(demo, demo=True),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        process.wait(timeout=delay)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
        process.wait()
    reports = list((tmp_path / "out").glob("*.docx"))
    assert all(zipfile.is_zipfile(report) for report in reports)
    assert run("journal", "verify", home=demo, demo=True).returncode == 0
    assert run("report", "2026", "--out", tmp_path / "out", home=demo, demo=True).returncode == 0


def test_two_reports_at_once_end_with_one_version(demo, tmp_path):
    processes = [
        subprocess.Popen(
            [*COMMAND, "report", "2026", "--out", str(tmp_path / str(number))],
            env=environment(demo, demo=True),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        for number in range(3)
    ]
    outcomes = [process.communicate(timeout=60) for process in processes]
    assert [process.returncode for process in processes] == [0, 0, 0], outcomes
    written = {next((tmp_path / str(number)).iterdir()).read_bytes() for number in range(3)}
    assert len(written) == 1
    assert run("journal", "verify", home=demo, demo=True).returncode == 0


def test_help_is_there_for_every_command(tmp_path):
    for command in ("demo", "init", "serve", "plan", "population", "snapshot", "report"):
        result = run(command, "--help", home=tmp_path)
        assert result.returncode == 0
        assert command in result.stdout
