"""Danh sách thiết lập: one Excel file sets up a whole commune, or says every fault in it."""

import sqlite3
from datetime import date

import pytest
from commanding import refused, run

from ansinh.core.documents.reading.excel import read_xlsx
from ansinh.core.documents.spreadsheet import Sheet, SheetColumn
from ansinh.core.documents.writing.xlsx import write_xlsx
from ansinh.site.first_run.listing import SHEETS, InvalidList, read_list
from ansinh.site.first_run.template import EXAMPLES, write_template

ROWS = {name: list(rows) for name, rows in EXAMPLES.items()}
DAY = "Từ ngày"


def written(changes: dict[str, list[tuple]], *, leave_out: str = "") -> bytes:
    """The template's example with some sheets' rows replaced."""
    rows = ROWS | changes
    return write_xlsx(
        [
            Sheet(name, tuple(_column(head, rows[name]) for head in heads), rows[name])
            for name, heads in SHEETS.items()
            if name != leave_out
        ]
    )


def _column(head: str, rows: list[tuple]) -> SheetColumn:
    is_day = head == DAY and any(isinstance(cell, date) for row in rows for cell in row)
    return SheetColumn(head, "date" if is_day else "text")


def faults(changes: dict[str, list[tuple]], **details) -> str:
    with pytest.raises(InvalidList) as found:
        read_list("xa.xlsx", written(changes, **details))
    return str(found.value)


def test_the_template_filled_as_it_stands_can_be_read():
    listed = read_list("mau.xlsx", write_template())
    assert listed.commune.name == "xã Thí Dụ"
    assert listed.commune.since == date(2025, 7, 1)
    assert listed.villages == ("Thôn Một", "Thôn Hai")
    assert [unit.kind for unit in listed.units] == ["department", "superior"]
    assert listed.accounts[1].villages == ("Thôn Một",)


def test_a_day_typed_as_words_is_the_day():
    listed = read_list("xa.xlsx", written({"Xã": [("xã A", "tỉnh B", "01/7/2025", "")]}))
    assert listed.commune.since == date(2025, 7, 1)


def test_a_code_typed_as_a_number_keeps_no_decimal():
    listed = read_list("xa.xlsx", written({"Thôn": [(12,), ("Hai",), ("Thôn Một",)]}))
    assert listed.villages[0] == "12"


@pytest.mark.parametrize(
    ("sheet", "rows", "said"),
    [
        ("Xã", [], "trang “Xã”: cần đúng một dòng"),
        ("Xã", [("xã A", "tỉnh B", "31/02/2025", "")], "dòng 2: cột “Từ ngày” ghi “31/02/2025”"),
        ("Xã", [("", "tỉnh B", "01/07/2025", "")], "dòng 2: cột “Tên xã” còn trống"),
        ("Thôn", [("Thôn Một",), ("thôn một",)], "thôn “thôn một” ghi hai lần"),
        ("Đơn vị", [("Phòng A", "văn phòng", "")], "cột “Loại” ghi “văn phòng”; chọn một trong"),
        ("Chức danh", [("Phòng Lạ", "Trưởng", "cấp trưởng", "", "", None)], "“Phòng Lạ” không có"),
        ("Tài khoản", [("Hòa", "Hòa", "công chức", "", "")], "tên đăng nhập “Hòa” không dùng được"),
        ("Tài khoản", [("hoa", "Hòa", "trưởng thôn", "", "")], "cần có “Thôn phụ trách”"),
        ("Tài khoản", [("hoa", "Hòa", "chủ tịch", "", "")], "cần ít nhất một công chức"),
        ("Tài khoản", [("hoa", "Hòa", "công chức", "", "Lạ")], "thôn “Lạ” không có"),
        ("Thôn", [("x" * 200,)], "dài quá 120 chữ"),
    ],
)
def test_every_fault_names_sheet_row_and_what_to_do(sheet, rows, said):
    assert said in faults({sheet: rows})


def test_all_faults_are_told_at_once():
    found = faults({"Thôn": [("A",), ("A",)], "Xã": []})
    assert len(found.splitlines()) >= 2


def test_a_missing_sheet_or_column_is_named():
    assert "thiếu trang “Thôn”" in faults({}, leave_out="Thôn")
    lone = Sheet("Thôn", (SheetColumn("Tên"),), [("A",)])
    with pytest.raises(InvalidList, match="trang “Thôn”, dòng 1: thiếu cột Tên thôn"):
        read_list("xa.xlsx", write_xlsx([lone]))


@pytest.mark.slow
def test_a_whole_commune_is_set_up_from_the_list(tmp_path):
    home, file = tmp_path / "home", tmp_path / "xa.xlsx"
    assert run("init", "--template", file, home=home).returncode == 0
    assert "Hướng dẫn" in [sheet.name for sheet in read_xlsx("xa.xlsx", file.read_bytes())]
    result = run("init", "--list", file, home=home)
    assert result.returncode == 0, result.stderr
    assert "Tài khoản thon-mot, mật khẩu chỉ in lần này:" in result.stdout
    database = sqlite3.connect(home / "ansinh.sqlite3")
    roles = dict(database.execute("SELECT username, role FROM accounts_user"))
    names = {name for (name,) in database.execute("SELECT name FROM units_villagestanding")}
    held = database.execute("SELECT full_name FROM units_holding").fetchall()
    database.close()
    assert roles == {"can-bo": "officer", "thon-mot": "village_head"}
    assert names == {"Thôn Một", "Thôn Hai"}
    assert held == [("Lê Thị B",)]


@pytest.mark.slow
def test_a_faulty_list_sets_up_nothing(tmp_path):
    home, file = tmp_path / "home", tmp_path / "xa.xlsx"
    file.write_bytes(written({"Thôn": [("A",), ("A",)]}))
    assert "ghi hai lần" in refused(run("init", "--list", file, home=home))
    file.write_bytes(b"khong phai excel")
    assert "như tệp Excel" in refused(run("init", "--list", file, home=home))
    assert "không có tệp" in refused(run("init", "--list", tmp_path / "x", home=home))
    assert "Thiếu: --commune" in refused(run("init", home=home))
    assert not home.exists()
