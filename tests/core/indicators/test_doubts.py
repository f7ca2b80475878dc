"""Chỗ nên hỏi: what is doubtful in a value read, how grave, and which units contradict."""

from fractions import Fraction

import pytest

from ansinh.core.indicators.catalogue import INDICATORS
from ansinh.core.indicators.doubts import (
    DOUBT_WORDS,
    Circumstances,
    Doubt,
    doubts_of,
    gravity,
    is_same_unit,
)
from ansinh.core.indicators.goals import Goal


def asked(code, comparator, value, unit="%", *, year=2030, **met):
    goal = Goal(comparator, None if value is None else Fraction(value))
    return doubts_of(INDICATORS.get(code), goal, unit, year, Circumstances(**met))


@pytest.mark.parametrize(
    ("code", "comparator", "value", "unit", "expected"),
    [
        ("T19", ">", 96, "%", ()),
        ("T13", "=", 100, "%", ()),
        ("T36", "=", 90, "%", (Doubt.COMPARATOR,)),
        ("T27", "~", 25, "m2", (Doubt.COMPARATOR,)),
        ("T33", "=", 85, "%", (Doubt.UNIT, Doubt.COMPARATOR)),
        ("T24", None, None, "", (Doubt.NO_LEVEL,)),
        ("T26", None, None, "", ()),
        ("", ">", 96, "%", (Doubt.UNLINKED,)),
        ("T16", "=", 100, "con/phụ nữ", (Doubt.COMPARATOR,)),
    ],
)
def test_a_value_is_asked_about_for_what_is_doubtful_in_it(code, comparator, value, unit, expected):
    assert asked(code, comparator, value, unit) == expected


def test_a_sentence_of_several_targets_and_a_missing_year_are_asked_about():
    assert asked("T19", ">", 96, year=None, shares_sentence=True) == (Doubt.SHARED, Doubt.NO_YEAR)


def test_the_gravest_doubt_orders_the_asking_and_no_doubt_comes_last():
    order = [(doubt,) for doubt in Doubt] + [()]
    assert [gravity(doubts) for doubts in order] == sorted(gravity(doubts) for doubts in order)
    assert gravity((Doubt.UNIT, Doubt.NO_YEAR)) == gravity((Doubt.UNIT,)) < gravity(())


@pytest.mark.parametrize(
    ("printed", "defined", "same"),
    [
        ("m2", "m² sàn/người", True),
        ("M2", "m²", True),
        ("%", "thuê bao/100 dân", False),
        ("", "%", True),
        ("%", "", True),
        ("ca", "cas", False),
        ("năm", "tuổi", False),
    ],
)
def test_units_contradict_only_where_they_cannot_mean_the_same(printed, defined, same):
    assert is_same_unit(printed, defined) is same
    assert is_same_unit(defined, printed) is same


def test_every_doubt_has_its_words():
    assert set(DOUBT_WORDS) == set(Doubt)
