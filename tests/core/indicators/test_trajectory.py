"""A target over the years: its path, its pace, where it leads, and where no line may be drawn."""

import datetime as dt
import math
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ansinh.core.indicators.catalogue import INDICATORS
from ansinh.core.indicators.forecasts import (
    STUDENT,
    Forecast,
    TooLittle,
    Z,
    forecast,
    line_at,
    poisson,
    wilson,
)
from ansinh.core.indicators.goals import Goal
from ansinh.core.indicators.paths import STANDING_WORDS, Path, pace_made
from ansinh.core.indicators.series import Point, point_of, series_of, years_at
from ansinh.core.indicators.tallies import Tally
from ansinh.core.indicators.trajectory import trajectory
from ansinh.core.indicators.values import EnteredFigure

CARDS = INDICATORS["T19"]
OVER_96 = Goal(">", Fraction(96))


def year_end(year, numerator, denominator=1000, **told):
    return Point(
        on=dt.date(year, 12, 31),
        value=Fraction(numerator, denominator),
        numerator=numerator,
        denominator=denominator,
        **told,
    )


RISING = [year_end(2024, 900), year_end(2025, 910), year_end(2026, 920)]


def test_year_ends_lie_one_apart_in_leap_years_too():
    ends = [years_at(dt.date(year, 12, 31)) for year in range(2023, 2031)]
    assert {b - a for a, b in pairwise(ends)} == {1}
    assert years_at(dt.date(2024, 7, 1)) - years_at(dt.date(2023, 12, 31)) == Fraction(183, 366)


# The path


def test_milestones_lie_on_a_straight_line_from_baseline_to_goal():
    path = trajectory(CARDS, OVER_96, RISING).path
    steps = [Fraction(90 + n, 100) for n in range(7)]
    assert path.milestones == dict(zip(range(2024, 2031), steps, strict=True))


def test_milestones_that_the_plan_gives_bend_the_line():
    found = trajectory(CARDS, OVER_96, RISING, given={2026: Fraction(95, 100)})
    assert found.path.milestones[2025] == Fraction(925, 1000)
    assert found.path.milestones[2026] == Fraction(95, 100)
    assert found.path.milestones[2028] == Fraction(955, 1000)
    assert found.path.milestones[2030] == Fraction(96, 100)


def test_who_is_past_the_goal_at_the_start_has_to_hold_it_not_to_fall_back():
    found = trajectory(CARDS, OVER_96, [year_end(2024, 980), year_end(2025, 970)])
    assert set(found.path.milestones.values()) == {Fraction(96, 100)}
    assert STANDING_WORDS[found.standing] == "Đúng tiến độ"
    assert found.pace_needed == 0


@pytest.mark.parametrize(
    ("seen", "words"),
    [(920, "Đúng tiến độ"), (919, "Có nguy cơ"), (910, "Có nguy cơ"), (909, "Chậm")],
)
def test_behind_is_more_than_a_year_late(seen, words):
    found = trajectory(CARDS, OVER_96, [*RISING[:2], year_end(2026, seen)])
    assert STANDING_WORDS[found.standing] == words


@pytest.mark.parametrize(
    ("seen", "words"), [(70, "Đúng tiến độ"), (71, "Có nguy cơ"), (81, "Chậm")]
)
def test_what_should_shrink_is_on_its_path_when_it_is_below(seen, words):
    goal = Goal("<", Fraction(3))
    points = [year_end(2024, 90), year_end(2026, seen)]
    assert STANDING_WORDS[trajectory(INDICATORS["T23"], goal, points).standing] == words


def test_within_a_year_the_path_asks_for_that_day_s_share_of_it():
    path = Path(2024, Fraction(0), 2030, Fraction(6), rising=True)
    assert path.at(dt.date(2025, 12, 31)) == 1
    assert path.at(dt.date(2026, 7, 2)) == 1 + Fraction(183, 365)
    assert path.at(dt.date(2020, 1, 1)) == 0
    assert path.at(dt.date(2031, 6, 30)) == 6


ABOUT_25 = Goal("~", Fraction(25))
FLOORS = INDICATORS["T27"]


def floor_area(year, value):
    return year_end(year, 100 * Fraction(value), 100)


def test_the_path_of_about_25_leads_to_25_and_what_is_near_enough_is_not_late():
    found = trajectory(FLOORS, ABOUT_25, [floor_area(2024, 22), floor_area(2025, 22)])
    assert found.path.milestones == {2024 + n: 22 + Fraction(n, 2) for n in range(7)}
    assert found.pace_needed == Fraction(3, 5)
    near = trajectory(FLOORS, ABOUT_25, [floor_area(2024, 22), floor_area(2029, "24.25")])
    short = trajectory(FLOORS, ABOUT_25, [floor_area(2024, 22), floor_area(2029, "24.24")])
    assert near.path.at(dt.date(2029, 12, 31)) == Fraction("24.5")
    assert STANDING_WORDS[near.standing] == "Đúng tiến độ"
    assert STANDING_WORDS[short.standing] == "Có nguy cơ"


def test_a_baseline_near_enough_to_about_still_has_a_way_to_go_to_it():
    found = trajectory(FLOORS, ABOUT_25, [floor_area(2024, "24.4"), floor_area(2025, "24.4")])
    assert found.path.milestones[2024] == Fraction("24.4")
    assert found.path.milestones[2030] == 25


def test_the_outlook_of_about_is_judged_within_what_is_near_enough():
    points = [floor_area(2022 + n, Fraction("24.4")) for n in range(4)]
    assert trajectory(FLOORS, ABOUT_25, points).outlook == "reach"
    assert trajectory(FLOORS, Goal(">=", Fraction(25)), points).outlook == "miss"


def test_pace_needed_is_what_is_left_over_the_years_left_and_pace_made_what_was_done():
    found = trajectory(CARDS, OVER_96, [year_end(2024, 900), year_end(2026, 910)])
    assert found.pace_needed == Fraction(5, 100) / 4
    assert found.pace_made == Fraction(1, 100) / 2
    assert pace_made(tuple(RISING[:1])) is None
    late = trajectory(CARDS, OVER_96, [year_end(2024, 900), year_end(2030, 910)])
    assert late.pace_needed is None


def test_without_a_baseline_or_a_number_to_reach_there_is_no_path():
    assert trajectory(CARDS, OVER_96, RISING[1:]).path is None
    assert trajectory(CARDS, Goal(None, None), RISING).standing is None
    empty = trajectory(CARDS, OVER_96, [])
    assert (empty.last, empty.standing, empty.series) == (None, None, ())
    assert isinstance(empty.forecast, TooLittle)


# Series


def test_a_year_has_one_point_the_latest():
    early = Point(on=dt.date(2026, 6, 30), value=Fraction(1))
    late = Point(on=dt.date(2026, 11, 23), value=Fraction(2))
    assert series_of(CARDS, [late, early]) == [(late,)]


@pytest.mark.parametrize(
    ("indicator", "points", "why"),
    [
        ("T19", [*RISING[:2], year_end(2026, 920, version=2)], "từ bản 1 sang bản 2"),
        (
            "T19",
            [year_end(2024, 900, boundary="xã cũ"), year_end(2025, 900, boundary="xã mới")],
            "địa giới đổi từ xã cũ sang xã mới",
        ),
        ("T26", [year_end(2026, 9), year_end(2027, 20)], "từ 01/01/2027 số liệu mang nghĩa khác"),
    ],
)
def test_points_that_mean_different_things_are_not_joined(indicator, points, why):
    found = trajectory(INDICATORS[indicator], OVER_96, points)
    assert len(found.series) == 2
    assert why in found.breaks[0]
    assert found.standing is None
    assert found.pace_made is None


def test_the_poverty_line_breaks_only_what_stands_on_it():
    points = [year_end(2026, 900), year_end(2027, 910)]
    assert len(series_of(CARDS, points)) == 1
    for code in ("T02", "T09", "T10", "T11", "T26"):
        assert len(series_of(INDICATORS[code], points)) == 2


def test_a_figure_becomes_a_point_when_it_has_a_number():
    day = dt.date(2025, 12, 31)
    told = {"on": day, "boundary": "xã", "finality": "final"}
    point = point_of(CARDS, Tally(9, 10), **told)
    assert (point.value, point.numerator, point.denominator) == (Fraction(9, 10), 9, 10)
    assert point_of(CARDS, Tally(), **told) is None
    entered = EnteredFigure(as_of=day, value=Fraction(74))
    assert point_of(INDICATORS["T17"], entered, **told).value == 74
    assert point_of(INDICATORS["T12"], EnteredFigure(as_of=day, verdict="met"), **told) is None


# The forecast


def solved(places, values, at):
    """The line by the normal equations, solved by Cramer's rule."""
    n, sx, sy = len(places), sum(places), sum(values)
    sxx = sum(x * x for x in places)
    sxy = sum(x * y for x, y in zip(places, values, strict=True))
    down = n * sxx - sx * sx
    start, slope = Fraction(sy * sxx - sx * sxy) / down, Fraction(n * sxy - sx * sy) / down
    missed = sum((y - start - slope * x) ** 2 for x, y in zip(places, values, strict=True))
    return start + slope * at, missed / (n - 2)


FRACTIONS = st.fractions(0, 1, max_denominator=50)
POINTS = st.lists(st.tuples(st.integers(2015, 2029), FRACTIONS), min_size=3, max_size=9)


@given(points=POINTS, at=st.integers(2025, 2040))
def test_the_line_is_that_of_the_normal_equations(points, at):
    places, values = [Fraction(x) for x, _ in points], [y for _, y in points]
    if len(set(places)) < 2:
        with pytest.raises(ValueError, match="điểm"):
            line_at(places, values, Fraction(at))
        return
    found = line_at(places, values, Fraction(at))
    assert (found.value, found.scatter) == solved(places, values, at)
    assert sum(found.weights) == 1
    assert found.leverage == sum(weight**2 for weight in found.weights)


def edge_by_halving(is_surprising, inside, outside):
    for _ in range(200):
        middle = (inside + outside) / 2
        inside, outside = (inside, middle) if is_surprising(middle) else (middle, outside)
    return inside


@given(some=st.integers(0, 400), more=st.integers(0, 400))
def test_wilson_s_band_ends_where_the_share_seen_becomes_surprising(some, more):
    size = some + more + 1
    share = some / size
    low, high = wilson(share, size)

    def is_surprising(p):
        return (share - p) ** 2 > Z**2 * p * (1 - p) / size

    assert low == pytest.approx(edge_by_halving(is_surprising, share, 0.0), abs=1e-9)
    assert high == pytest.approx(edge_by_halving(is_surprising, share, 1.0), abs=1e-9)
    assert 0 <= low <= share <= high <= 1


@given(count=st.integers(0, 500), widening=st.floats(1, 20))
def test_the_poisson_band_ends_where_the_count_seen_becomes_surprising(count, widening):
    low, high = poisson(count, widening)

    def is_surprising(mean):
        return (count - mean) ** 2 > Z**2 * widening * mean

    assert low == pytest.approx(edge_by_halving(is_surprising, float(count), 0.0), abs=1e-6)
    assert high == pytest.approx(edge_by_halving(is_surprising, float(count), 1e4), abs=1e-6)


def test_a_large_commune_on_a_straight_line_is_forecast_as_a_sample_of_its_size():
    points = tuple(year_end(2024 + n, 90_000 + 1000 * n, 100_000) for n in range(4))
    found = forecast(points, "share", 2030)
    assert found.line == Fraction(96, 100)
    # No scatter: the band is that of the noise of the weighted points and of the figure to come.
    places, at = [0, 1, 2, 3], 6
    weights = [
        Fraction(1, 4) + Fraction(at * 2 - 3, 2) * Fraction(2 * x - 3, 2) / 5 for x in places
    ]
    own = [0.9, 0.91, 0.92, 0.93]
    parts = zip(weights, own, strict=True)
    variance = sum(float(w) ** 2 * p * (1 - p) / 1e5 for w, p in parts) + 0.96 * 0.04 / 1e5
    assert found.highest - found.lowest == pytest.approx(2 * Z * math.sqrt(variance), rel=0.01)


def test_points_that_scatter_widen_the_band_by_student_s_t():
    straight = tuple(year_end(2024 + n, 9000 + 50 * n, 10_000) for n in range(4))
    bent = (straight[0], year_end(2025, 9350, 10_000), year_end(2026, 8800, 10_000), straight[3])
    calm, wild = forecast(straight, "share", 2030), forecast(bent, "share", 2030)
    assert wild.highest - wild.lowest > 3 * (calm.highest - calm.lowest)


SERIES = st.lists(st.integers(0, 300), min_size=3, max_size=7).map(
    lambda counts: tuple(year_end(2023 + n, some, 300) for n, some in enumerate(counts))
)


@settings(max_examples=60)
@given(series=SERIES, year=st.integers(2028, 2035))
def test_a_band_keeps_to_what_can_be_and_holds_the_forecast(series, year):
    share = forecast(series, "share", year)
    assert 0 <= share.lowest <= share.value <= share.highest <= 1
    counts = tuple(Point(on=p.on, value=Fraction(p.numerator), denominator=300) for p in series)
    count = forecast(counts, "remaining", year)
    assert 0 <= count.lowest <= count.value <= count.highest
    mean = forecast(counts, "mean", year)
    assert 0 <= mean.lowest <= mean.value <= mean.highest
    assert share.lowest < share.highest


def test_all_or_nobody_every_year_is_not_certain():
    for seen in (0, 300):
        points = tuple(year_end(year, seen, 300) for year in (2024, 2025, 2026))
        found = forecast(points, "share", 2030)
        assert found.value == seen / 300
        assert found.highest - found.lowest > 0.01


def test_a_mean_s_band_is_that_of_student():
    values = (20, 22, 21, 25)
    points = tuple(
        Point(on=dt.date(2024 + n, 12, 31), value=Fraction(v), denominator=900)
        for n, v in enumerate(values)
    )
    found = forecast(points, "mean", 2028)
    line, scatter = solved([0, 1, 2, 3], values, 4)
    half = STUDENT[1] * math.sqrt(scatter * (1 + Fraction(1, 4) + Fraction(25, 4) / 5))
    assert found.line == line
    assert (found.lowest, found.highest) == pytest.approx((line - half, line + half))


@pytest.mark.parametrize(
    ("points", "why"),
    [
        (RISING[:2], "2 năm"),
        ([*RISING[:2], year_end(2026, 28, 29)], "mẫu số chỉ 29"),
        ([*RISING, year_end(2027, 930, version=2)], "1 năm"),
    ],
)
def test_too_little_to_forecast_says_so(points, why):
    found = trajectory(CARDS, OVER_96, points).forecast
    assert found.words == "chưa đủ để dự báo"
    assert why in found.why


def test_three_points_of_thirty_are_enough():
    points = [year_end(year, 20, 30) for year in (2024, 2025, 2026)]
    assert isinstance(trajectory(CARDS, OVER_96, points).forecast, Forecast)


@pytest.mark.parametrize(("step", "outlook"), [(20, "reach"), (10, "open"), (-10, "miss")])
def test_the_outlook_is_told_only_when_the_whole_band_agrees(step, outlook):
    points = [year_end(2021 + n, 80_000 + 1000 * step * n // 10, 100_000) for n in range(6)]
    goal = Goal(">", Fraction(89))
    assert trajectory(CARDS, goal, points).outlook == outlook


@pytest.mark.parametrize("last", [6, 240])
def test_no_more_are_forecast_to_remain_than_there_are_to_count(last):
    houses = [year_end(2023, 61, 334), year_end(2024, 47, 280), year_end(2025, last, 246)]
    numbers = [replace(one, value=Fraction(one.numerator or 0)) for one in houses]
    found = forecast(numbers, "remaining", 2030)
    assert isinstance(found, Forecast)
    assert 0 <= found.lowest <= found.value <= found.highest <= 246
