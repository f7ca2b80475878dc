"""Dòng lệnh: each command with good and with broken input; errors in Vietnamese, exit code 2."""

import json
import os
import re
import subprocess
import tempfile
import zipfile
from collections import Counter

import pytest
from commanding import COMMAND, PROJECT, environment, kill_after, refused, run

from ansinh.site import command_line
from ansinh.site.installation import make_secret

pytestmark = pytest.mark.slow


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


REPORT_FILES = {f"bao-cao-nam-2026.{ending}" for ending in ("docx", "pdf", "xlsx")}
VILLAGES_OF_THE_DEMO = 19


def test_a_year_without_a_snapshot_has_no_report(demo, tmp_path):
    message = refused(run("report", "2021", "--out", tmp_path, home=demo, demo=True))
    assert "Năm 2021 chưa có ảnh chụp" in message
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


def test_indicators_of_a_folder_are_the_same_from_both_engines(demo):
    snapshot = next((demo / "snapshots").iterdir())
    answers = [
        run("indicators", "--data", snapshot, "--on", "2026-11-23", "--by", "village", "--json",
            "--engine", engine, home=demo)
        for engine in ("polars", "duckdb")
    ]  # fmt: skip
    assert [answer.returncode for answer in answers] == [0, 0], answers[1].stderr
    assert json.loads(answers[0].stdout) == json.loads(answers[1].stdout)
    rows = json.loads(answers[0].stdout)
    beside = {row["indicator"] for row in rows if row["indicator"].endswith("-so")}
    assert {"T06-so", "T07-so", "T12-so", "T20-so", "T33-so"} <= beside
    places = Counter(row["indicator"] for row in rows)
    assert places["T28"] == places["T36"] == VILLAGES_OF_THE_DEMO + 1


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
    assert {file.name for file in out.iterdir()} == REPORT_FILES


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
    assert {file.name for file in tmp_path.iterdir()} == REPORT_FILES
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


def test_plan_check_lists_findings_and_sums_them_up(tmp_path):
    plan = PROJECT / "demo" / "ke_hoach.txt"
    told = run("plan", "check", plan, home=tmp_path)
    assert told.returncode == 0
    assert re.search(r"dòng 132  TT-07  lỗi  “CHỦ TỊCH”", told.stdout)
    assert re.search(r"Cộng \d+ phát hiện: \d+ lỗi, \d+ cần xem, \d+ gợi ý\.$", told.stdout.strip())


def test_plan_check_gives_json_of_several_papers_in_one_list(tmp_path):
    papers = [PROJECT / "demo" / name for name in ("ke_hoach.txt", "ke_hoach.docx")]
    result = run("plan", "check", *papers, "--json", home=tmp_path)
    told = json.loads(result.stdout)
    assert {one["file"] for one in told} == {str(paper) for paper in papers}
    fields = {"code", "severity", "line", "quote", "why", "suggestion"}
    assert all(fields <= set(one) for one in told)


def test_plan_check_goes_on_after_a_bad_file_and_then_refuses(tmp_path):
    bad = tmp_path / "hong.docx"
    bad.write_bytes(b"PK\x03\x04 hong")
    result = run("plan", "check", bad, PROJECT / "demo" / "ke_hoach.txt", home=tmp_path)
    assert "hong.docx" in refused(result)
    assert "phát hiện" in result.stdout


def test_a_plan_without_a_day_is_checked_for_the_day_given(tmp_path):
    text = (PROJECT / "demo" / "ke_hoach.txt").read_text(encoding="utf-8")
    plan = tmp_path / "khong-ngay.txt"
    plan.write_text(text.replace("tháng 5 năm 2024", ""), encoding="utf-8")
    before = run("plan", "check", plan, "--on", "30/06/2025", home=tmp_path).stdout
    after = run("plan", "check", plan, "--on", "01/07/2025", home=tmp_path).stdout
    assert "TQ-02" in before
    assert "TQ-02" not in after
    assert "TQ-05" in after
