"""Mẫu nhập số liệu: what is filled in is read back; what is unclear is asked, never guessed."""

from datetime import date, datetime
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ansinh.core.documents.reading.excel import ReadSheet, read_xlsx
from ansinh.core.documents.writing.xlsx import write_xlsx
from ansinh.core.indicators.catalogue import INDICATORS
from ansinh.core.indicators.entry_sheet import COLUMNS, Filled, read_entries, template_sheets
from ansinh.core.indicators.entry_sheet.cells import (
    UnclearCell,
    count_of,
    day_of,
    number_of,
    share_of,
)
from ansinh.core.indicators.values import EnteredFigure

ENTERED = [one for one in INDICATORS.values() if not one.is_computed]
words = st.text(st.sampled_from("ăâđêôơư ABC/-0123456789"), max_size=12).map(
    lambda text: " ".join(text.split())
)
days = st.dates(date(2001, 1, 1), date(2030, 12, 31))


@st.composite
def filled_values(draw) -> Filled:
    counts = draw(st.booleans())
    # A share from nothing to one is what the sheet asks about; written with its sign it is clear.
    value = Fraction(draw(st.integers(0, 100_000_000)), 10**6)
    numbers = draw(st.tuples(st.integers(0, 10**9), st.integers(0, 10**9)))
    return Filled(
        figure=EnteredFigure(
            as_of=draw(days),
            numerator=numbers[0] if counts else None,
            denominator=numbers[1] if counts else None,
            value=None if counts else value,
            verdict=draw(st.sampled_from([None, "met", "not_met", "not_enough"])),
            reported_by=draw(words),
            finality=draw(st.sampled_from(["estimate", "preliminary", "final"])),
            evidence=draw(words),
            because=draw(words),
        ),
        paper_number=draw(words),
        paper_date=draw(st.none() | days),
        paper_issuer=draw(words),
    )


@given(st.dictionaries(st.sampled_from([one.code for one in ENTERED]), filled_values(), max_size=4))
def test_a_filled_template_read_back_is_what_was_filled_in(filled):
    content = write_xlsx(template_sheets(ENTERED, 2026, filled))
    read = read_entries(read_xlsx("mau.xlsx", content), INDICATORS)
    assert (read.extra_columns, read.other_sheets) == ((), ())
    assert [row.problems for row in read.rows] == [()] * len(filled)
    found = {
        row.code: Filled(
            figure=row.figure,
            paper_number=row.paper_number,
            paper_date=row.paper_date,
            paper_issuer=row.paper_issuer,
        )
        for row in read.rows
    }
    versions = {code: INDICATORS[code].version for code in filled}
    assert {code: one.figure.version for code, one in found.items()} == versions
    assert found == filled


def test_an_empty_template_says_nothing():
    content = write_xlsx(template_sheets(ENTERED, 2026, {}))
    assert read_entries(read_xlsx("mau.xlsx", content), INDICATORS).rows == ()


@pytest.mark.parametrize(
    ("cell", "share"),
    [
        (96.5, "96.5"),
        ("96,5", "96.5"),
        ("96.5", "96.5"),
        ("96,5 %", "96.5"),
        ("96,5\u00a0%", "96.5"),
        ("0,965 %", "0.965"),
        ("1%", "1"),
        (0, "0"),
        (100, "100"),
    ],
)
def test_a_percentage_is_read_as_it_is_meant(cell, share):
    assert share_of(cell) == Fraction(share)


@pytest.mark.parametrize("cell", [0.965, "0,965", 1, "1", 0.5])
def test_a_number_up_to_one_may_be_a_share_or_a_percentage_and_is_asked(cell):
    with pytest.raises(UnclearCell, match="có thể là"):
        share_of(cell)


@pytest.mark.parametrize(
    ("cell", "count"), [("1.175", 1175), ("1 175", 1175), (1175.0, 1175), ("12.345.678", 12345678)]
)
def test_counts_are_read_with_vietnamese_grouping(cell, count):
    assert count_of(cell) == count


@pytest.mark.parametrize(
    "cell", ["1.175,5", 3.5, "1.75.175", "1,2,3", "khoảng 20", True, "1e9", float("nan"), "9" * 14]
)
def test_what_is_no_count_is_refused(cell):
    with pytest.raises(UnclearCell):
        count_of(cell)


def test_a_dot_before_three_digits_of_a_value_is_asked():
    with pytest.raises(UnclearCell, match="1175 hoặc 1,175"):
        number_of("1.175")


@pytest.mark.parametrize(
    "cell",
    [
        date(2026, 9, 30),
        datetime(2026, 9, 30, 7),  # noqa: DTZ001
        "30/9/2026",
        "30/09/2026",
        "2026-09-30",
        46295,
    ],
)
def test_a_day_is_read_however_it_is_written(cell):
    assert day_of(cell) == date(2026, 9, 30)


@pytest.mark.parametrize("cell", ["30/9/26", "31/9/2026", "cuối quý III", 2026, True])
def test_what_is_no_day_is_refused(cell):
    with pytest.raises(UnclearCell):
        day_of(cell)


def sheet(*rows: dict[str, object], extra: tuple[str, ...] = ()) -> ReadSheet:
    heads = [column.value for column in COLUMNS] + list(extra)
    return ReadSheet("Số liệu", (tuple(heads), *(tuple(r.get(h, "") for h in heads) for r in rows)))


ROW = {"Mã": "T06", "Tử số": 1, "Mẫu số": 2, "Tính đến ngày": "30/9/2026", "Tình trạng": "sơ bộ"}


def test_extra_columns_and_sheets_are_named_and_not_read():
    mine = ReadSheet("Nháp", (("việc", "ai"), ("gọi điện", "B")))
    read = read_entries([sheet(ROW | {"Ghi thêm": "x"}, extra=("Ghi thêm",)), mine], INDICATORS)
    assert (read.extra_columns, read.other_sheets) == (("Ghi thêm",), ("Nháp",))
    assert read.rows[0].figure.denominator == 2


@pytest.mark.parametrize("code", ["T6", 6, 6.0, "t06", "06"])
def test_a_code_that_lost_its_zero_is_recognised_and_told(code):
    (row,) = read_entries([sheet(ROW | {"Mã": code})], INDICATORS).rows
    assert row.code == "T06"
    assert "được hiểu là T06" in row.told[0]


def test_a_paper_number_that_became_a_number_is_refused_as_its_zeros_are_lost():
    (row,) = read_entries([sheet(ROW | {"Số văn bản": 125})], INDICATORS).rows
    assert [(one.column, "số 0 ở đầu" in one.reason) for one in row.problems] == [
        ("Số văn bản", True)
    ]


def test_each_problem_names_its_column_and_the_row_of_the_file():
    wrong = {"Mã": "T06", "Tử số": "nhiều", "Tính đến ngày": "30/2/2026", "Tình trạng": "gần đúng"}
    (row,) = read_entries([sheet(wrong)], INDICATORS).rows
    assert (row.sheet, row.number, row.figure) == ("Số liệu", 2, None)
    assert {one.column for one in row.problems} == {"Tử số", "Tính đến ngày", "Tình trạng"}


def test_a_second_row_of_one_indicator_is_refused_with_the_first_ones_place():
    _, second = read_entries([sheet(ROW, ROW)], INDICATORS).rows
    assert "dòng 2" in second.problems[-1].reason
    assert second.figure is None


def test_columns_in_another_order_are_found_by_their_heads():
    heads = tuple(reversed([column.value for column in COLUMNS]))
    rows = (("Đơn vị báo cáo",), heads, tuple(ROW.get(head, "") for head in heads))
    (row,) = read_entries([ReadSheet("Trang1", rows)], INDICATORS).rows
    assert (row.code, row.number, row.figure.numerator) == ("T06", 3, 1)
