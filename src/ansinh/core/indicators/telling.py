"""Dự báo nói được điều gì: whether a forecast's band tells more than what was seen already."""

from fractions import Fraction

from ansinh.core.indicators.forecasts import Forecast, TooLittle
from ansinh.core.indicators.trajectory import Trajectory

WIDEST_BAND = 3
"""A band of more times the whole way from the worst figure to the goal tells nothing."""


def telling_forecast(found: Trajectory) -> Forecast | None:
    """The forecast, unless its band is far wider than all that was seen and is asked."""
    ahead = found.forecast
    if isinstance(ahead, TooLittle):
        return None
    seen = [point.value for series in found.series for point in series]
    seen += [found.path.mark] if found.path else []
    seen += [Fraction(ahead.value).limit_denominator(10**6)]
    reach = float(max(seen) - min(seen))
    return ahead if ahead.highest - ahead.lowest <= WIDEST_BAND * reach else None
