"""ansinh plan compare: in words, as JSON, as Excel; what cannot be read is told."""

import json

import pytest
from commanding import PROJECT
from python_calamine import CalamineWorkbook

from ansinh.site import command_line

PLAN = PROJECT / "demo" / "ke_hoach.txt"


@pytest.fixture
def mended(tmp_path):
    """The demo's plan asking for more health insurance."""
    text = PLAN.read_text(encoding="utf-8")
    assert "Trên 96% dân số" in text
    file = tmp_path / "khac.txt"
    file.write_text(text.replace("Trên 96% dân số", "Trên 98% dân số"), encoding="utf-8")
    return file


def compare(*arguments: object) -> int:
    return command_line.main(["plan", "compare", *map(str, arguments)])


def test_the_second_file_is_held_against_the_first(mended, capsys):
    assert compare(PLAN, mended) == 0
    said = capsys.readouterr().out
    assert "1 cao hơn" in said
    assert "không có ở đây" not in said
    assert compare(mended, PLAN, "--json") == 0
    told = json.loads(capsys.readouterr().out)
    (row,) = [one for one in told["targets"] if one["verdict"] != "equal"]
    assert (row["verdict"], row["there"]["value"], row["here"]["value"]) == ("lower", 98, 96)


def test_three_plans_make_one_table_in_excel(mended, tmp_path, capsys):
    third = tmp_path / "ba.txt"
    third.write_text("KẾ HOẠCH\nThử\nI. MỤC TIÊU\n- Đào 02 giếng.\n", encoding="utf-8")
    out = tmp_path / "bang.xlsx"
    assert compare(PLAN, mended, third, "--out", out) == 0
    assert "96 / 97 / 98 %" in capsys.readouterr().out
    head = CalamineWorkbook.from_path(out).get_sheet_by_index(0).to_python()[2]
    assert head[-3:] == ["ke_hoach.txt", "khac.txt", "ba.txt"]


@pytest.mark.parametrize("files", [[PLAN], [PLAN, "khong-co.docx"]])
def test_two_papers_must_be_there(files, capsys):
    assert compare(*files) == 2
    said = capsys.readouterr().err
    assert "ít nhất hai" in said or "khong-co.docx: không có tệp này" in said


def test_one_bad_paper_of_many_is_told_and_the_rest_compared(mended, capsys):
    assert compare(PLAN, mended, "khong-co.docx") == 2
    said = capsys.readouterr()
    assert "2 kế hoạch" in said.out
    assert "khong-co.docx" in said.err


def test_only_excel_is_written(mended, tmp_path, capsys):
    assert compare(PLAN, mended, "--out", tmp_path / "bang.docx") == 2
    assert ".xlsx" in capsys.readouterr().err
