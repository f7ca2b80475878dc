"""Vietnamese figures: groups by points, comma before decimals, halves away from zero."""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ansinh.core.documents.figures import (
    format_count_of,
    format_decimal,
    format_dong,
    format_integer,
    format_percent,
    format_shortest,
)


def read_back(text: str) -> Decimal:
    """The number a Vietnamese reader takes from a printed figure."""
    return Decimal(text.replace(".", "").replace(",", ".").replace("−", "-"))


@pytest.mark.parametrize(
    ("value", "text"),
    [(0, "0"), (999, "999"), (1000, "1.000"), (1234567, "1.234.567"), (-5, "−5")],
)
def test_integers_are_grouped_by_points(value, text) -> None:
    assert format_integer(value) == text


@pytest.mark.parametrize(
    ("value", "places", "text"),
    [
        (Fraction(1, 2), 0, "1"),
        (Fraction(5, 2), 0, "3"),
        (Fraction(-5, 2), 0, "−3"),
        (2.675, 2, "2,68"),
        (Fraction(2, 3), 3, "0,667"),
        (Fraction(199999, 100), 1, "2.000,0"),
        (-0.04, 1, "0,0"),
        (7, 2, "7,00"),
    ],
)
def test_halves_are_rounded_away_from_zero(value, places, text) -> None:
    assert format_decimal(value, places) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [(0, "0"), (100, "100"), (1200, "1.200"), (Fraction(193, 2), "96,5"), (2.12345, "2,1235")],
)
def test_no_digit_after_the_comma_is_printed_in_vain(value, text) -> None:
    assert format_shortest(value) == text
    assert format_shortest(value, 0) == format_decimal(value, 0)


def test_percent_is_of_the_whole_with_a_space_that_does_not_break() -> None:
    assert format_percent(Fraction(193, 200)) == "96,5\u00a0%"
    assert format_percent(1, 0) == "100\u00a0%"
    assert format_percent(Fraction(-1, 400), 2) == "−0,25\u00a0%"


def test_money_and_counts() -> None:
    assert format_dong(500000) == "500.000\u00a0đ"
    assert format_count_of(5262, 5646) == "5.262/5.646"


@pytest.mark.parametrize("value", [float("nan"), float("inf"), float("-inf")])
def test_what_is_not_a_number_is_refused(value) -> None:
    with pytest.raises(ValueError, match="không phải là một số"):
        format_decimal(value, 1)


def test_negative_places_are_refused() -> None:
    with pytest.raises(ValueError, match="từ 0 trở lên"):
        format_decimal(1, -1)


@given(st.integers())
def test_every_integer_reads_back_as_itself(value: int) -> None:
    assert int(read_back(format_integer(value))) == value


@given(st.fractions(max_denominator=10**6), st.integers(0, 6))
def test_every_fraction_is_printed_within_half_a_unit_of_its_last_place(
    value: Fraction, places: int
) -> None:
    printed = Fraction(read_back(format_decimal(value, places)))
    assert abs(printed - value) <= Fraction(1, 2 * 10**places)


@given(st.decimals(-(10**9), 10**9, places=4), st.integers(0, 4))
def test_decimals_round_as_the_clerk_learnt_at_school(value: Decimal, places: int) -> None:
    expected = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    assert read_back(format_decimal(Fraction(value), places)) == expected


@given(st.fractions(max_denominator=10**4), st.fractions(max_denominator=10**4))
def test_rounding_never_reverses_an_order(one: Fraction, other: Fraction) -> None:
    small, large = sorted((one, other))
    assert read_back(format_decimal(small, 1)) <= read_back(format_decimal(large, 1))
