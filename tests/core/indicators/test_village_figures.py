"""Villages' own figures: counts that add up, and a doubt where they do not fit the commune's."""

import datetime as dt
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ansinh.core.indicators.catalogue import INDICATORS
from ansinh.core.indicators.tallies import Tally
from ansinh.core.indicators.values import EnteredFigure
from ansinh.core.indicators.village_figures import (
    takes_own_counts,
    tally_of,
    villages_together,
    why_disagrees,
    why_village_refused,
)

SHARE, LEFT = INDICATORS["T06"], INDICATORS["T25"]


def figure(numerator=None, denominator=None, **told):
    return EnteredFigure(
        as_of=dt.date(2026, 9, 30), numerator=numerator, denominator=denominator, **told
    )


def test_what_is_modelled_or_judged_has_no_figure_of_a_village():
    assert not any(takes_own_counts(INDICATORS[code]) for code in ("T03", "T16", "T17", "T12"))
    assert all(takes_own_counts(INDICATORS[code]) for code in ("T02", "T06", "T25", "T33"))


@pytest.mark.parametrize(
    ("indicator", "given_figure", "words"),
    [
        (SHARE, figure(value=Fraction(40)), "tử số và mẫu số"),
        (SHARE, figure(3), "tử số và mẫu số"),
        (SHARE, figure(3, 4, level="upper", area="tỉnh"), "không phải số cấp trên"),
        (INDICATORS["T17"], figure(value=Fraction(75)), "không có số riêng từng thôn"),
        (SHARE, figure(3, 4), None),
        (LEFT, figure(3), None),
    ],
)
def test_a_village_gives_counts_of_its_own_and_nothing_else(indicator, given_figure, words):
    why = why_village_refused(indicator, given_figure)
    assert why is None if words is None else words in why


counts = st.lists(st.tuples(st.integers(0, 90), st.integers(90, 300)), min_size=1, max_size=6)


@given(counts, st.integers(0, 3), st.integers(-3, 3), st.integers(-3, 3))
def test_a_sum_is_doubted_when_it_differs_and_a_part_when_it_is_already_more(
    villages, missing, more, wider
):
    some, whole = (sum(one[place] for one in villages) for place in (0, 1))
    together = villages_together([figure(*one) for one in villages], len(villages) + missing)
    own = figure(max(0, some - more), whole - wider)
    exceeds = some > own.numerator or whole > own.denominator
    differs = (some, whole) != (own.numerator, own.denominator)
    why = why_disagrees(own, together)
    assert (why is not None) == (exceeds if missing else differs)
    if why:
        assert why.startswith(f"{len(villages)}/{len(villages) + missing} thôn")


def test_without_counts_on_either_side_there_is_nothing_to_doubt():
    together = villages_together([figure(1, 2)], 1)
    assert why_disagrees(None, together) is None
    assert why_disagrees(figure(value=Fraction(50)), together) is None
    assert villages_together([], 3) is None
    assert why_disagrees(figure(1, 2), None) is None


def test_cases_left_add_up_without_a_denominator():
    together = villages_together([figure(2), figure(3)], 2)
    assert (together.numerator, together.denominator) == (5, None)
    assert why_disagrees(figure(5), together) is None
    assert "số của cả xã (4)" in why_disagrees(figure(4), together)


def test_a_mean_is_told_in_hundredths_as_those_counted_are():
    assert tally_of(INDICATORS["T27"], figure(2400, 100)) == Tally(240_000, 100)
    assert tally_of(SHARE, figure(2, 3)) == Tally(2, 3)
