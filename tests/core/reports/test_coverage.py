"""A mean tells of how many it stands, who is outside, and what they could change."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ansinh.core.indicators.catalogue import INDICATORS
from ansinh.core.indicators.goals import Goal, Status, status_of
from ansinh.core.indicators.tallies import Tally, measure
from ansinh.core.reports.coverage import coverage_in_words, outside_in_words

FLOORS, ABOUT_25 = INDICATORS["T27"], Goal("~", Fraction(25))


def plain(words):
    return words.replace("\u00a0", " ")


def test_the_passport_tells_of_how_many_the_mean_is():
    tally = Tally(12_000_000, 5023, unknown=623)
    assert coverage_in_words(FLOORS, tally) == (
        "đã biết của 5.023/5.646 người cư trú, chưa rõ 623 người"
    )
    assert coverage_in_words(FLOORS, Tally(100, 4)) == "đã biết của 4/4 người cư trú"
    assert coverage_in_words(INDICATORS["T19"], Tally(1, 2, unknown=1)) == ""
    assert coverage_in_words(FLOORS, None) == ""


@pytest.mark.parametrize(
    ("hundredths", "words"),
    [
        # 80 people on 1.920 m², 20 unknown: 19,2 with nothing; 24,25 x 100 = 2.425 leaves 505.
        (192_000, "19,2 m² sàn (nếu phần của họ bằng 0); đạt mục tiêu khi họ bình quân từ 25,3 m² "
         "sàn trở lên"),
        (300_000, "30,0 m² sàn (nếu phần của họ bằng 0), vẫn đạt mục tiêu"),
    ],
)  # fmt: skip
def test_those_outside_are_told_with_the_least_they_can_make_it_and_what_would_do(
    hundredths, words
):
    told = plain(outside_in_words(FLOORS, ABOUT_25, Tally(hundredths, 80, unknown=20)))
    assert told.startswith("chưa rõ 20 người, đứng ngoài con số; tính cả họ thì ít nhất ")
    assert told.endswith(words)


def test_nobody_outside_is_told_of_nobody():
    assert outside_in_words(FLOORS, ABOUT_25, Tally(192_000, 80)) == ""
    assert outside_in_words(INDICATORS["T19"], ABOUT_25, Tally(1, 2, unknown=1)) == ""


@given(st.integers(1, 60_000), st.integers(1, 20), st.integers(1, 20))
def test_with_nothing_of_their_own_the_goal_is_met_only_where_it_says_so(amount, known, outside):
    told = outside_in_words(FLOORS, ABOUT_25, Tally(amount, known, unknown=outside))
    with_all = measure(Tally(amount, known + outside), "mean")
    met = status_of(FLOORS, ABOUT_25, with_all) is Status.MET
    assert told.endswith("vẫn đạt mục tiêu") == met
