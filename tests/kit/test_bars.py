"""Bars: shares side by side on one honest axis."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from ansinh.kit.bars import CUT_FROM, bar_axis

shares = st.lists(st.fractions(min_value=0, max_value=1, max_denominator=5000), min_size=1)
targets = st.none() | st.fractions(min_value=0, max_value=1, max_denominator=100)


@given(shares, targets)
def test_every_share_and_the_target_stand_on_the_axis(values, target):
    axis = bar_axis(values, target)
    for value in [*values, *([] if target is None else [target])]:
        assert axis.low <= value <= axis.high


@given(shares, targets)
def test_a_larger_share_never_has_a_shorter_bar(values, target):
    axis = bar_axis(values, target)
    places = [float(axis.place(value)) for value in sorted(values)]
    assert places == sorted(places)


@given(shares, targets)
def test_the_axis_starts_at_zero_unless_every_share_is_high(values, target):
    axis = bar_axis(values, target)
    assert axis.low == 0 or (axis.low >= CUT_FROM and min(values) > axis.low)


def test_a_share_above_the_whole_still_fits():
    axis = bar_axis([Fraction(23, 20)], Fraction(1))
    assert axis.high > Fraction(23, 20)


def test_the_caption_says_where_a_cut_axis_starts_and_where_the_target_stands():
    axis = bar_axis([Fraction(91, 100), Fraction(95, 100)], Fraction(193, 200))
    assert axis.caption == "Trục từ 85\u00a0% đến 100\u00a0%; vạch đỏ: 96,5\u00a0%"


def test_nothing_arisen_has_words_but_no_bar(render):
    text = "{% load kit %}{% chart_axis rows target as axis %}{% chart_bar None axis %}"
    drawn = render(text, rows=[{"share": None}], target=Fraction(9, 10))
    assert 'aria-label="không phát sinh; mục tiêu 90\u00a0%"' in drawn
    assert "level" not in drawn
    assert "goal" in drawn


def test_a_bar_says_its_share_to_who_does_not_see_it(render):
    text = "{% load kit %}{% chart_axis rows as axis %}{% chart_bar rows.0.share axis %}"
    drawn = render(text, rows=[{"share": Fraction(1, 2)}])
    assert 'aria-label="50,0\u00a0%"' in drawn
    assert 'width="90.9"' in drawn  # half of an axis that ends at 55 %
