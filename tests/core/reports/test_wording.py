"""How goals and values read in Vietnamese; the sentences were typed by hand."""

from fractions import Fraction

import pytest

from ansinh.core.indicators.catalogue import INDICATORS
from ansinh.core.indicators.goals import Goal
from ansinh.core.indicators.tallies import Tally, measure
from ansinh.core.reports.wording import (
    counts_in_words,
    goal_in_words,
    goal_of,
    range_in_words,
    shortfall_in_words,
    value_in_words,
)


def plain(text):
    """Spaces that do not break count as spaces here."""
    return text.replace("\u00a0", " ")


def goal(comparator, value, upper=None):
    return Goal(comparator, Fraction(value), None if upper is None else Fraction(upper))


@pytest.mark.parametrize(
    ("aim", "unit", "words"),
    [
        (goal(">", 96), "%", "trên 96 %"),
        (goal(">=", 35), "%", "từ 35 % trở lên"),
        (goal("<", "2.5"), "%", "dưới 2,5 %"),
        (goal("<=", 5), "%", "không quá 5 %"),
        (goal("=", 100), "%", "100 %"),
        (goal("~", 25), "m² sàn/người", "khoảng 25 m² sàn/người"),
        (goal("range", 35, 40), "%", "từ 35 đến 40 %"),
        (goal(">=", 1200), "thuê bao", "từ 1.200 thuê bao trở lên"),
        (goal("=", 10), "", "10"),
        (Goal(None, None), "%", "không có mức bằng số"),
    ],
)
def test_a_goal_reads_as_the_plan_would_say_it(aim, unit, words):
    assert plain(goal_in_words(aim, unit)) == words


def test_a_number_and_its_unit_stay_on_one_line():
    assert goal_in_words(goal(">", 96), "%") == "trên 96\u00a0%"


def test_what_is_to_disappear_is_met_by_none_left():
    assert goal_of(INDICATORS["T26"], Goal(None, None)) == "không còn nhà"
    assert plain(goal_of(INDICATORS["T19"], goal(">", 96))) == "trên 96 %"


@pytest.mark.parametrize(
    ("code", "tally", "words", "counts"),
    [
        ("T19", Tally(5134, 5560), "92,3 %", "5.134/5.560 người"),
        ("T36", Tally(5, 5), "100,0 %", "5/5 hộ"),
        ("T36", Tally(0, 5), "0,0 %", "0/5 hộ"),
        ("T19", Tally(2499, 2500), "99,96 %", "2.499/2.500 người"),
        ("T19", Tally(1, 4000), "0,03 %", "1/4.000 người"),
        ("T26", Tally(8, 84), "còn 8 nhà", "8/84 hộ"),
        ("T26", Tally(0, 84), "không còn nhà", "0/84 hộ"),
        ("T27", Tally(12_982_800, 5380), "24,1 m² sàn", "129.828 m² / 5.380 người"),
        ("T13", Tally(0, 0), "Không phát sinh", "0/0 người"),
        ("T13", Tally(maybe_yes=1, maybe_not=1), "Chưa rõ", "0/0 người"),
    ],
)
def test_a_value_reads_with_its_counts(code, tally, words, counts):
    indicator = INDICATORS[code]
    assert plain(value_in_words(indicator, measure(tally, indicator.shape))) == words
    assert plain(counts_in_words(indicator, tally)) == counts


def test_what_was_not_counted_says_so():
    assert value_in_words(INDICATORS["T03"], None) == "Chưa có số liệu"
    assert counts_in_words(INDICATORS["T03"], None) == ""


@pytest.mark.parametrize(
    ("code", "tally", "words"),
    [
        ("T36", Tally(849, 1000, unknown=13), "chưa rõ 13 hộ, tỷ lệ thật từ 84,9 % đến 86,2 %"),
        (
            "T19",
            Tally(50, 100, unknown=4, maybe_yes=2, maybe_not=3),
            "chưa rõ ít nhất 7 người, tỷ lệ thật từ 48,5 % đến 54,9 %",
        ),
        ("T19", Tally(50, 100, maybe_not=3), "chưa rõ 3 người, tỷ lệ thật từ 48,5 % đến 50,0 %"),
        ("T19", Tally(925, 1000, unknown=1), "chưa rõ 1 người, tỷ lệ thật từ 92,5 % đến 92,6 %"),
        ("T26", Tally(8, 84, unknown=1), "chưa rõ 1 hộ, con số thật từ 8 nhà đến 9 nhà"),
        (
            "T27",
            Tally(2_400_000, 1000, maybe_not=20),
            "chưa rõ 20 người, con số thật từ 23,5 m² sàn đến 24,0 m² sàn",
        ),
        (
            "T27",
            Tally(2_400_000, 9999, maybe_not=1),
            "chưa rõ 1 người, con số thật khoảng 2,4 m² sàn",
        ),
        ("T19", Tally(96_000, 10**5, unknown=9), "chưa rõ 9 người, tỷ lệ thật khoảng 96,0 %"),
        ("T36", Tally(849, 1000), ""),
        ("T13", Tally(), ""),
    ],
)
def test_what_is_open_reads_as_how_many_and_between_what(code, tally, words):
    indicator = INDICATORS[code]
    assert plain(range_in_words(indicator, measure(tally, indicator.shape), tally)) == words


def test_nothing_is_open_where_nothing_was_counted():
    assert range_in_words(INDICATORS["T03"], None, None) == ""


@pytest.mark.parametrize(
    ("code", "count", "words"),
    [
        ("T19", 1204, "còn thiếu 1.204 người"),
        ("T36", 159, "còn thiếu 159 hộ"),
        ("T23", 34, "phải giảm 34 người"),
        ("T26", 8, "phải giảm 8 hộ"),
        ("T19", 0, ""),
        ("T27", None, ""),
    ],
)
def test_what_is_short_reads_in_people_and_households(code, count, words):
    assert shortfall_in_words(INDICATORS[code], count) == words
