"""Đọc hàng loạt: a bad, dying or endless paper costs itself alone; files are whole or absent."""

import csv
import os
import pty
import signal
import subprocess
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from commanding import COMMAND, PROJECT, environment
from odd_reader import odd_reader
from python_calamine import CalamineWorkbook

from ansinh.site import command_line
from ansinh.site.bulk_reading.papers import Outcome, Paper, papers_in
from ansinh.site.bulk_reading.results import as_csv, as_text, as_xlsx
from ansinh.site.bulk_reading.workers import read_all
from ansinh.site.commands.messages import BadInput
from ansinh.site.commands.whole_files import write_whole

PLAN = PROJECT / "demo" / "ke_hoach.txt"


def outcomes(*names: str, seconds: float = 1.0) -> dict[str, str]:
    papers = [Paper(Path(name), name) for name in names]
    found = dict(read_all(papers, odd_reader, workers=2, seconds=seconds))
    assert sorted(found) == list(range(len(names)))
    return {one.name: one.error for one in found.values()}


def test_a_paper_that_kills_hangs_or_breaks_its_reader_costs_itself_alone():
    found = outcomes("a", "dies", "b", "hangs", "c", "fails", "d")
    assert [found[name] for name in "abcd"] == [""] * 4
    assert "bị dừng giữa chừng" in found["dies"]
    assert "quá 1 giây" in found["hangs"]
    assert "RuntimeError" in found["fails"]
    assert "nội tình" not in found["fails"]


def test_readers_that_are_left_early_do_not_stay_behind():
    running = read_all([Paper(Path("a"), "a"), Paper(Path("b"), "hangs")], odd_reader,
                       workers=2, seconds=600)  # fmt: skip
    next(running)
    running.close()
    mine = subprocess.run(["ps", "--ppid", str(os.getpid()), "-o", "args="],
                          capture_output=True, text=True, check=False).stdout  # fmt: skip
    assert "spawn_main" not in mine


@pytest.fixture
def folder(tmp_path):
    """Two good papers, one in a subfolder, and one that is broken."""
    papers = tmp_path / "vào"
    (papers / "xã").mkdir(parents=True)
    text = PLAN.read_bytes()
    (papers / "a.txt").write_bytes(text)
    (papers / "xã" / "a.txt").write_bytes(text)
    (papers / "hong.docx").write_bytes(b"PK\x03\x04 hong")
    (papers / "~$a.docx").write_bytes(b"lock")
    (papers / "a.gold.json").write_text("{}")
    return papers


def read(*arguments: object) -> int:
    return command_line.main(["plan", "read", *map(str, arguments)])


def test_a_folder_is_read_with_its_subfolders_and_told_in_one_table(folder, tmp_path, capsys):
    out = tmp_path / "ra"
    assert read(folder, "--out", out, "--table", tmp_path / "bang.csv") == 2
    written = {file.relative_to(out).as_posix() for file in out.rglob("*") if file.is_file()}
    assert written == {"a.txt.json", "xã/a.txt.json"}
    said = capsys.readouterr()
    assert "3 tệp: 2 đọc được, 1 không đọc được" in said.out
    assert "hong.docx: tệp nén bị hỏng" in said.err
    assert "\r" not in said.err
    rows = list(csv.reader(StringIO((tmp_path / "bang.csv").read_text("utf-8-sig"))))
    assert [row[0] for row in rows] == ["Tệp", "a.txt", "hong.docx", "xã/a.txt"]
    assert rows[1][1:3] == ["text", "Kế hoạch"]
    assert rows[2][-1].startswith("hong.docx: tệp nén")


def test_what_was_written_before_is_no_paper(folder):
    out = folder / "ra"
    read(folder, "--out", out)
    assert {paper.name for paper in papers_in([folder], out)} == {
        "a.txt", "hong.docx", "xã/a.txt",
    }  # fmt: skip


def test_two_files_of_one_name_are_both_kept(folder):
    papers = papers_in([folder / "a.txt", folder / "xã" / "a.txt"])
    assert [paper.name for paper in papers] == ["a.txt", "a.txt (2)"]


def test_a_folder_without_papers_or_a_table_of_another_kind_is_refused(tmp_path, capsys):
    (tmp_path / "rong").mkdir()
    assert read(tmp_path / "rong") == 2
    assert "không có tệp nào" in capsys.readouterr().err
    assert read(PLAN, "--table", tmp_path / "bang.pdf") == 2
    assert ".xlsx hoặc .csv" in capsys.readouterr().err


def test_the_table_is_the_same_in_excel_and_no_name_becomes_a_formula():
    told = [Outcome("=cmd()", kind="Kế hoạch", format="text", targets=3, seconds=0.25)]
    rows = CalamineWorkbook.from_filelike(BytesIO(as_xlsx(told))).get_sheet_by_index(0).to_python()
    assert rows[3][:4] == ["=cmd()", "text", "Kế hoạch", 3]
    assert "'=cmd()" in as_csv(told).decode()
    assert "1 tệp: 1 đọc được; 3 chỉ tiêu" in as_text(told)


def test_a_write_that_fails_leaves_the_earlier_file_and_nothing_beside_it(tmp_path, monkeypatch):
    place = tmp_path / "a.json"
    place.write_text("trước")

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(BadInput, match="ổ đĩa đã đầy"):
        write_whole(place, b"sau")
    assert place.read_text() == "trước"
    assert list(tmp_path.iterdir()) == [place]


@pytest.mark.slow
def test_the_bar_runs_on_a_terminal_and_ctrl_c_leaves_whole_files_only(tmp_path):
    papers, out = tmp_path / "vào", tmp_path / "ra"
    papers.mkdir()
    for number in range(400):
        (papers / f"{number:03}.txt").write_bytes(PLAN.read_bytes())
    mine, theirs = pty.openpty()
    process = subprocess.Popen(
        [*COMMAND, "plan", "read", papers, "--out", out],
        env=environment(tmp_path), stdout=subprocess.DEVNULL, stderr=theirs,
        start_new_session=True,
    )  # fmt: skip
    os.close(theirs)
    said = b""
    while b"/400" not in said:
        said += os.read(mine, 4096)
    os.killpg(process.pid, signal.SIGINT)
    assert process.wait(timeout=60) == 130
    os.close(mine)
    written = list(out.iterdir())
    assert 0 < len(written) < 400
    assert all(file.suffix == ".json" and file.read_text().endswith("}") for file in written)
