"""Numbers and dates as NĐ 30/2020 words them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ansinh.core.documents.paper import PaperDate, Recipient, to_roman
from ansinh.core.documents.writing.words import (
    annex_heading,
    long_date,
    number_and_symbol,
    recipient_line,
    short_date,
)


@pytest.mark.parametrize(
    ("day", "long", "short"),
    [
        (date(2026, 1, 5), "ngày 05 tháng 01 năm 2026", "05/01/2026"),
        (date(2024, 3, 8), "ngày 08 tháng 3 năm 2024", "08/3/2024"),
        (date(2024, 2, 29), "ngày 29 tháng 02 năm 2024", "29/02/2024"),
        (date(2026, 12, 1), "ngày 01 tháng 12 năm 2026", "01/12/2026"),
        (date(2023, 11, 24), "ngày 24 tháng 11 năm 2023", "24/11/2023"),
    ],
)
def test_days_under_ten_and_the_first_two_months_are_zero_padded(day, long, short) -> None:
    assert long_date(PaperDate.of(day)) == long
    assert short_date(day) == short


@given(st.dates())
def test_only_months_one_and_two_carry_a_zero(day: date) -> None:
    _, month, year = short_date(day).split("/")
    assert (month[0] == "0") == (day.month <= 2)
    assert (int(month), int(year)) == (day.month, day.year)


def test_unknown_day_and_month_leave_room() -> None:
    assert long_date(PaperDate(2026, 2)).split() == ["ngày", "tháng", "02", "năm", "2026"]
    assert long_date(PaperDate(2026)).split() == ["ngày", "tháng", "năm", "2026"]


def test_numbers_under_ten_carry_a_zero() -> None:
    assert number_and_symbol(5, "BC-UBND") == "05/BC-UBND"
    assert number_and_symbol(10, "BC-UBND") == "10/BC-UBND"
    assert number_and_symbol(145, "BC-UBND") == "145/BC-UBND"
    assert number_and_symbol(None, "BC-UBND").strip() == "/BC-UBND"


def test_recipient_lines() -> None:
    assert recipient_line(Recipient("Sở Y tế", "b/c"), is_last=False) == "- Sở Y tế (b/c);"
    assert recipient_line(Recipient("Lưu: VT"), is_last=True) == "- Lưu: VT."


def test_annexes_are_numbered_in_roman_only_when_there_are_several() -> None:
    assert annex_heading(1, 1) == "Phụ lục"
    assert [annex_heading(n, 13) for n in (1, 4, 9, 13)] == [
        "Phụ lục I",
        "Phụ lục IV",
        "Phụ lục IX",
        "Phụ lục XIII",
    ]


@given(st.integers(1, 89))
def test_roman_numbers_read_back(number: int) -> None:
    values = {"I": 1, "V": 5, "X": 10, "L": 50}
    signs = [values[sign] for sign in to_roman(number)]
    pairs = zip(signs, [*signs[1:], 0], strict=True)
    assert sum(-one if one < following else one for one, following in pairs) == number
