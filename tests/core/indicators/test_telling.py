"""A band far wider than all that was seen and asked is no forecast to be told."""

import datetime as dt
from fractions import Fraction

from ansinh.core.indicators.catalogue import INDICATORS
from ansinh.core.indicators.forecasts import Forecast
from ansinh.core.indicators.goals import Goal
from ansinh.core.indicators.series import Point
from ansinh.core.indicators.telling import telling_forecast
from ansinh.core.indicators.trajectory import trajectory


def followed(*shares, of):
    """Cards at the end of each year from 2024, among so many people, on the way to 96 %."""
    points = [
        Point(on=dt.date(2024 + year, 12, 31), value=Fraction(share, 100), denominator=of)
        for year, share in enumerate(shares)
    ]
    return trajectory(INDICATORS["T19"], Goal(">=", Fraction(96)), points)


def test_a_steady_rise_of_many_people_is_told():
    found = followed(90, 91, 92, of=100_000)
    assert telling_forecast(found) is found.forecast


def test_a_band_wider_than_three_times_the_whole_way_tells_nothing():
    found = followed(94, 96, 93, of=40)
    ahead = found.forecast
    assert isinstance(ahead, Forecast)
    whole_way = max(0.96, ahead.value) - min(0.93, ahead.value)
    assert ahead.highest - ahead.lowest > 3 * whole_way
    assert telling_forecast(found) is None


def test_where_there_is_too_little_there_is_nothing_to_tell():
    assert telling_forecast(followed(90, 91, of=100_000)) is None
