"""Bảng tính: what is written into an Excel file is read back as it was."""

from datetime import date
from fractions import Fraction

import pytest

from ansinh.core.documents.reading.excel import read_xlsx
from ansinh.core.documents.reading.source import UnreadableDocument
from ansinh.core.documents.spreadsheet import Sheet, SheetColumn
from ansinh.core.documents.writing.xlsx import write_xlsx

COLUMNS = (
    SheetColumn("Họ tên"),
    SheetColumn("Số người", "integer"),
    SheetColumn("Tỷ lệ", "percent"),
    SheetColumn("Ngày", "date"),
)


def sheet(*rows, **details):
    return Sheet("Danh sách", COLUMNS, rows, **details)


def test_values_come_back_as_they_went_in():
    row = ("Lê Thị B", 1234, Fraction(1, 4), date(2026, 11, 30))
    (read,) = read_xlsx("a.xlsx", write_xlsx([sheet(row)]))
    assert read.rows[0] == ("Họ tên", "Số người", "Tỷ lệ", "Ngày")
    assert read.rows[1] == ("Lê Thị B", 1234, 0.25, date(2026, 11, 30))


def test_a_code_keeps_its_leading_zero_and_a_formula_stays_text():
    hostile = '=HYPERLINK("http://x","y")'
    (read,) = read_xlsx(
        "a.xlsx",
        write_xlsx([sheet(("038099000001", None, None, None), (hostile, None, None, None))]),
    )
    assert [row[0] for row in read.rows[1:]] == ["038099000001", hostile]


def test_title_and_notes_stand_around_the_rows():
    (read,) = read_xlsx(
        "a.xlsx", write_xlsx([sheet(("A", 1, None, None), title="Biểu", notes=("Hết",))])
    )
    assert read.rows[0][0] == "Biểu"
    assert read.rows[2][0] == "Họ tên"
    assert read.rows[-1][0] == "Hết"


def test_same_sheets_give_the_same_bytes():
    one = sheet(("A", 1, Fraction(1, 3), date(2026, 1, 1)))
    assert write_xlsx([one]) == write_xlsx([one])


def test_a_row_of_another_length_is_refused():
    with pytest.raises(ValueError, match="dòng 2: có 1 ô, cần 4"):
        sheet(("A", 1, None, None), ("B",))


@pytest.mark.parametrize("content", [b"", b"khong phai excel", b"PK\x03\x04hong"])
def test_what_is_not_excel_is_refused_with_a_sentence(content):
    with pytest.raises(UnreadableDocument, match="như tệp Excel"):
        read_xlsx("b.xlsx", content)
