"""A value against its goal: strict, exact, and said only when no unknown could change it."""

from dataclasses import replace
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ansinh.core.indicators.catalogue import INDICATORS
from ansinh.core.indicators.goals import Goal, Status, shortfall, shortfall_range, status_of
from ansinh.core.indicators.tallies import NOTHING_AROSE, Measure, Tally, measure

GROWS = INDICATORS["T19"]
SHRINKS = INDICATORS["T23"]
LEFT = INDICATORS["T26"]
AREA = INDICATORS["T27"]


def goal(comparator, value, upper=None):
    return Goal(comparator, Fraction(value), None if upper is None else Fraction(upper))


def standing(indicator, aim, numerator, denominator):
    return status_of(indicator, aim, measure(Tally(numerator, denominator), indicator.shape))


@pytest.mark.parametrize(
    ("indicator", "aim", "numerator", "denominator", "expected"),
    [
        (GROWS, goal(">", 96), 96, 100, Status.NOT_MET),
        (GROWS, goal(">", 96), 960_001, 1_000_000, Status.MET),
        (SHRINKS, goal("<", "2.5"), 25, 1000, Status.NOT_MET),
        (SHRINKS, goal("<", "2.5"), 24, 1000, Status.MET),
        (GROWS, goal(">=", 35), 35, 100, Status.MET),
        (GROWS, goal(">=", 35), 349_999, 1_000_000, Status.NOT_MET),
        (SHRINKS, goal("<=", 5), 5, 100, Status.MET),
        (SHRINKS, goal("<=", 5), 500_001, 10_000_000, Status.NOT_MET),
        (GROWS, goal("=", 90), 90, 100, Status.MET),
        (GROWS, goal("=", 90), 95, 100, Status.MET),
        (GROWS, goal("=", 90), 89, 100, Status.NOT_MET),
        (SHRINKS, goal("=", 10), 9, 100, Status.MET),
        (SHRINKS, goal("=", 10), 11, 100, Status.NOT_MET),
        (GROWS, goal("=", 100), 99_999, 100_000, Status.NOT_MET),
        (GROWS, goal("~", 50), 485, 1000, Status.MET),
        (GROWS, goal("~", 50), 4849, 10_000, Status.NOT_MET),
        (SHRINKS, goal("~", 50), 515, 1000, Status.MET),
        (SHRINKS, goal("~", 50), 5151, 10_000, Status.NOT_MET),
        (AREA, goal("~", 25), 2425, 1, Status.MET),
        (AREA, goal("~", 25), 24_249, 10, Status.NOT_MET),
        (GROWS, goal("range", 35, 40), 35, 100, Status.MET),
        (GROWS, goal("range", 35, 40), 40, 100, Status.MET),
        (GROWS, goal("range", 35, 40), 34, 100, Status.NOT_MET),
        (GROWS, goal("range", 35, 40), 41, 100, Status.NOT_MET),
        (LEFT, Goal(None, None), 0, 84, Status.MET),
        (LEFT, Goal(None, None), 1, 84, Status.NOT_MET),
        (LEFT, goal("<=", 5), 5, 84, Status.MET),
        (GROWS, Goal(None, None), 50, 100, Status.UNKNOWN),
        (GROWS, goal("=", 100), 0, 0, Status.NONE_AROSE),
        (SHRINKS, goal("<", 5), 0, 0, Status.NONE_AROSE),
        (LEFT, Goal(None, None), 0, 0, Status.NONE_AROSE),
    ],
)
def test_a_value_is_held_against_its_comparator(indicator, aim, numerator, denominator, expected):
    assert standing(indicator, aim, numerator, denominator) == expected


def test_a_target_without_a_value_has_no_figure():
    assert status_of(GROWS, goal(">", 96), None) == Status.NO_FIGURE


@given(whole=st.integers(1, 10**9), percent=st.fractions(0, 100))
@example(whole=3, percent=Fraction(100, 3))
def test_strictness_is_exact_whatever_the_fraction(whole, percent):
    share = percent / 100 / whole  # so small that floats could not tell its neighbours apart
    at, above = Measure(share, share, share), share + Fraction(1, 10**30)
    aim = Goal(">", share * 100)
    assert status_of(GROWS, aim, at) == Status.NOT_MET
    assert status_of(GROWS, aim, Measure(above, above, above)) == Status.MET
    assert status_of(SHRINKS, Goal("<", share * 100), at) == Status.NOT_MET
    assert status_of(GROWS, Goal(">=", share * 100), at) == Status.MET


ROWS = st.lists(st.tuples(*[st.sampled_from((True, False, None))] * 2), max_size=5)
"""Rows of a small population: whether each belongs, whether it has the condition."""


def tally_of(rows):
    return Tally(
        numerator=sum(p is True and c is True for p, c in rows),
        denominator=sum(p is True for p, _ in rows),
        unknown=sum(p is True and c is None for p, c in rows),
        maybe_yes=sum(p is None and c is not False for p, c in rows),
        maybe_not=sum(p is None and c is not True for p, c in rows),
    )


def completions(rows):
    """Numerator and denominator of every way in which the unknowns may turn out."""
    options = [
        [
            (belongs, holds)
            for belongs, holds in product((True, False), repeat=2)
            if p in (belongs, None) and c in (holds, None)
        ]
        for p, c in rows
    ]
    for case in product(*options):
        members = [holds for belongs, holds in case if belongs]
        yield sum(members), len(members)


def extremes(values):
    return (min(values), max(values)) if values else (None, None)


def test_completions_are_all_ways_and_only_those():
    assert sorted(completions([(None, None), (True, True)])) == [(1, 1), (1, 1), (1, 2), (2, 2)]
    assert list(completions([(True, False)])) == [(0, 1)]


@given(rows=ROWS)
def test_a_share_s_bounds_are_the_extremes_over_every_completion(rows):
    found = measure(tally_of(rows), "share")
    values = [Fraction(n, d) for n, d in completions(rows) if d]
    assert (found.lowest, found.highest) == extremes(values)
    known = [c is True for p, c in rows if p]
    assert found.value == (Fraction(sum(known), len(known)) if known else None)
    assert (found == NOTHING_AROSE) == (not values)
    if found.is_certain and values:
        assert len(set(values)) == 1


@given(rows=ROWS)
def test_a_measured_share_stands_on_the_measured_and_ranges_over_all_being_measured(rows):
    whole = tally_of(rows)
    tally = replace(whole, denominator=whole.denominator - whole.unknown)
    found = measure(tally, "measured_share")
    values = [Fraction(n, d) for n, d in completions(rows) if d]
    assert (found.lowest, found.highest) == extremes(values)
    measured = [c for p, c in rows if p and c is not None]
    assert found.value == (Fraction(sum(measured), len(measured)) if measured else None)
    assert (found == NOTHING_AROSE) == (not values)


@given(rows=ROWS)
def test_what_is_left_lies_between_the_extremes_over_every_completion(rows):
    found = measure(tally_of(rows), "remaining")
    values = [n for n, d in completions(rows) if d]
    assert (found.lowest, found.highest) == extremes(values)
    assert (found == NOTHING_AROSE) == (not values)


@given(
    here=st.lists(st.sampled_from((True, False, None)), max_size=5), area=st.integers(0, 100_000)
)
def test_a_mean_s_bounds_are_the_extremes_over_who_may_live_there(here, area):
    tally = Tally(numerator=area, denominator=here.count(True), maybe_not=here.count(None))
    found = measure(tally, "mean")
    least, most = here.count(True), here.count(True) + here.count(None)
    values = [Fraction(area, 100 * people) for people in range(least, most + 1) if people]
    assert (found.lowest, found.highest) == extremes(values)
    assert found.value == (Fraction(area, 100 * least) if least else None)


COMPARE = {
    ">": lambda value, mark, _: value > mark,
    ">=": lambda value, mark, _: value >= mark,
    "<": lambda value, mark, _: value < mark,
    "<=": lambda value, mark, _: value <= mark,
    "=": lambda value, mark, better: value >= mark if better == "more" else value <= mark,
    "~": lambda value, mark, better: (
        value >= mark * 97 / 100 if better == "more" else value <= mark * 103 / 100
    ),
}
MARKS = st.sampled_from([Fraction(n, 2) for n in (0, 50, 67, 80, 100, 133, 150, 200)])


@given(
    rows=ROWS,
    comparator=st.sampled_from(sorted(COMPARE)),
    mark=MARKS,
    indicator=st.sampled_from([GROWS, SHRINKS]),
)
def test_met_and_not_met_are_said_when_every_completion_says_so_and_only_then(
    rows, comparator, mark, indicator
):
    said = status_of(indicator, Goal(comparator, mark), measure(tally_of(rows), "share"))
    answers = {
        COMPARE[comparator](Fraction(100 * n, d), mark, indicator.better) if d else "none arose"
        for n, d in completions(rows)
    }
    expected = {True: Status.MET, False: Status.NOT_MET, "none arose": Status.NONE_AROSE}
    assert said == (expected[answers.pop()] if len(answers) == 1 else Status.UNKNOWN)


@given(rows=ROWS, marks=st.tuples(MARKS, MARKS).map(sorted))
def test_a_range_is_never_said_met_or_not_met_where_a_completion_differs(rows, marks):
    low, high = marks
    said = status_of(GROWS, Goal("range", low, high), measure(tally_of(rows), "share"))
    answers = {low <= Fraction(100 * n, d) <= high for n, d in completions(rows) if d}
    if said in (Status.MET, Status.NOT_MET):
        assert answers == {said == Status.MET}


@given(
    numerator=st.integers(0, 400),
    more=st.integers(0, 400),
    comparator=st.sampled_from([*sorted(COMPARE), "range"]),
    mark=st.integers(0, 1000).map(lambda n: Fraction(n, 10)),
    indicator=st.sampled_from([GROWS, SHRINKS]),
)
@example(numerator=960, more=40, comparator=">", mark=Fraction(96), indicator=GROWS)
@example(numerator=50, more=950, comparator="<", mark=Fraction(5), indicator=SHRINKS)
@example(numerator=1, more=0, comparator=">", mark=Fraction(100), indicator=GROWS)
def test_a_shortfall_is_the_smallest_number_that_meets_the_goal(
    numerator, more, comparator, mark, indicator
):
    whole = numerator + more
    aim = Goal(comparator, mark, Fraction(100) if indicator is GROWS else mark)
    if comparator == "range" and indicator is SHRINKS:
        aim = Goal("range", Fraction(0), mark)
    gap = shortfall(indicator, aim, Tally(numerator, whole))
    if not whole:
        assert gap is None
        return
    grows = comparator in (">", ">=") or (comparator not in ("<", "<=") and indicator is GROWS)
    reachable = range(numerator, whole + 1) if grows else range(numerator, -1, -1)
    meets = [
        steps
        for steps, count in enumerate(reachable)
        if standing(indicator, aim, count, whole) == Status.MET
    ]
    assert gap == (meets[0] if meets else None)


@given(
    rows=ROWS,
    comparator=st.sampled_from([">", ">=", "<", "<=", "=", "~"]),
    mark=st.integers(1, 99).map(Fraction),
    indicator=st.sampled_from([GROWS, SHRINKS, LEFT]),
)
@example(
    rows=[(True, True)] * 4 + [(True, None)], comparator=">", mark=Fraction(90), indicator=GROWS
)
@example(rows=[(True, True), (None, None)], comparator="<", mark=Fraction(50), indicator=SHRINKS)
@example(rows=[(True, True), (None, False)], comparator=">=", mark=Fraction(60), indicator=GROWS)
def test_a_shortfall_lies_between_its_extremes_over_every_completion(
    rows, comparator, mark, indicator
):
    if indicator is LEFT:
        comparator, mark = "<=", mark % 3
    tally, aim = tally_of(rows), Goal(comparator, mark)
    gaps = [shortfall(indicator, aim, Tally(n, d)) for n, d in completions(rows) if d]
    if indicator is SHRINKS:
        tally = replace(tally, denominator=tally.denominator - tally.unknown)
    found = shortfall_range(indicator, aim, tally)
    if any(p is True for p, _ in rows):
        assert found == (min(gaps), max(gaps))
        status = status_of(indicator, aim, measure(tally, indicator.shape))
        assert (status is Status.NOT_MET and tally.denominator > 0) <= (found[0] > 0)
        assert (status is Status.MET) <= (found == (0, 0))


def test_a_shortfall_counts_whoever_is_unknown_as_brought_in_already_or_not():
    tally = Tally(9384, 10_000, unknown=113)
    assert shortfall_range(GROWS, goal(">=", 96), tally) == (103, 216)
    assert shortfall_range(AREA, goal("~", 25), tally) is None
    assert shortfall_range(GROWS, Goal(None, None), tally) is None


@pytest.mark.parametrize(
    ("indicator", "aim", "tally", "expected"),
    [
        (GROWS, goal(">", 96), Tally(96, 100), 1),
        (GROWS, goal("=", 100), Tally(98, 100, unknown=2), 2),
        (SHRINKS, goal("<", 5), Tally(5, 100), 1),
        (LEFT, Goal(None, None), Tally(8, 84), 8),
        (LEFT, goal("<=", 3), Tally(8, 84), 5),
        (GROWS, Goal(None, None), Tally(8, 84), None),
        (AREA, goal("~", 25), Tally(8, 84), None),
        (GROWS, goal("=", 100), Tally(), None),
        (GROWS, goal(">", 100), Tally(84, 84), None),
        (replace(GROWS, better="less"), goal(">", 50), Tally(40, 100), 11),
    ],
)
def test_a_shortfall_has_no_meaning_where_nothing_could_be_brought_in(
    indicator, aim, tally, expected
):
    assert shortfall(indicator, aim, tally) == expected


TALLIES = st.builds(Tally, *[st.integers(0, 10**6)] * 5)


@given(parts=st.lists(TALLIES, max_size=4), last=TALLIES)
def test_tallies_add_part_by_part(parts, last):
    whole = sum(parts, last)
    for part in ("numerator", "denominator", "unknown", "maybe_yes", "maybe_not"):
        assert getattr(whole, part) == sum(getattr(tally, part) for tally in [*parts, last])


@given(
    amounts=st.lists(st.integers(0, 9), min_size=1, max_size=5),
    residents=st.integers(0, 5),
    maybe=st.integers(0, 4),
)
def test_a_rate_of_100_residents_holds_for_every_completion(amounts, residents, maybe):
    found = measure(Tally(sum(amounts), residents, maybe_not=maybe), "rate")
    possible = [
        Fraction(100 * sum(amounts), count)
        for count in range(residents, residents + maybe + 1)
        if count
    ]
    if not possible:
        assert found == NOTHING_AROSE
        return
    assert found.lowest == min(possible)
    if residents:
        assert found.highest == max(possible) == found.value
    else:
        assert found.value is None
        assert found.highest == max(possible)
