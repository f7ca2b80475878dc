"""What the filters write for a Vietnamese reader."""

from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ansinh.kit import wording

NB = "\u00a0"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (wording.integer(1234567), "1.234.567"),
        (wording.dong(540000), f"540.000{NB}đ"),
        (wording.percent(Fraction(193, 200)), f"96,5{NB}%"),
        (wording.percent(Decimal("0.9")), f"90,0{NB}%"),
        (wording.percent(0.85, 0), f"85{NB}%"),
        (wording.decimal(Fraction(507, 20), 1), "25,4"),
        (wording.signed(3), "+3"),
        (wording.signed(-2), "\u22122"),
        (wording.signed(0), "0"),
        (wording.of(5262, 5646), "5.262/5.646"),
        (wording.day(date(2027, 2, 8)), "08/02/2027"),
        (wording.day_short(date(2026, 11, 7)), "07/11"),
    ],
)
def test_numbers_and_days_are_written_the_vietnamese_way(said, expected):
    assert said == expected


@pytest.mark.parametrize("nothing", [None, ""])
@pytest.mark.parametrize(
    "write",
    [wording.integer, wording.decimal, wording.percent, wording.dong, wording.signed,
     wording.day, wording.day_short],
)  # fmt: skip
def test_nothing_known_writes_nothing_and_never_a_zero(write, nothing):
    assert write(nothing) == ""


def test_a_fraction_with_one_unknown_side_is_not_written():
    assert wording.of(None, 5) == ""
    assert wording.of(5, None) == ""


def test_a_birth_date_shows_no_more_than_is_known():
    birth = date(1952, 1, 1)
    assert wording.day(birth, "year") == "1952"
    assert wording.day(birth, "month") == "01/1952"
    assert wording.day(birth, None) == "01/01/1952"


def test_a_moment_is_shown_as_the_day_in_vietnam():
    late_evening_in_utc = datetime(2026, 11, 23, 18, 0, tzinfo=UTC)
    assert wording.day(late_evening_in_utc) == "24/11/2026"


@given(st.integers(min_value=-(10**15), max_value=10**15))
def test_a_written_integer_reads_back_as_itself(number):
    text = wording.integer(number)
    assert int(text.replace(".", "").replace("\u2212", "-")) == number


@given(st.floats(allow_nan=False, allow_infinity=False, min_value=-1e6, max_value=1e6))
def test_a_float_counts_as_the_decimal_it_prints_as(number):
    assert wording.exact(number) == Fraction(repr(number))


def test_filters_leave_room_for_words_when_nothing_is_known(render):
    text = '{% load kit %}{{ amount|dong|default:"chưa rõ" }}'
    assert render(text, amount=None) == "chưa rõ"
    assert render(text, amount=0) == f"0{NB}đ"
