"""Quỹ đạo (trajectory): a target over the years, its path, its pace and where it leads."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import Literal

from ansinh.core.indicators.definition import Indicator
from ansinh.core.indicators.forecasts import Forecast, TooLittle, forecast
from ansinh.core.indicators.goals import Goal, aim_of, asks_for_more, mark_of
from ansinh.core.indicators.paths import Path, Standing, pace_made
from ansinh.core.indicators.series import Point, Series, series_of, why_broken

BASELINE_YEAR = 2024
GOAL_YEAR = 2030

Outlook = Literal["reach", "miss", "open"]

OUTLOOK_WORDS: dict[Outlook, str] = {
    "reach": "nếu giữ xu hướng này thì đạt",
    "miss": "nếu giữ xu hướng này thì không đạt",
    "open": "chưa nói được có đạt hay không",
}


@dataclass(frozen=True, slots=True)
class Trajectory:
    """Quỹ đạo của một chỉ tiêu trên một địa giới.

    `series` are parted where no line may be drawn, `breaks` say why between each two. `path` is
    None without a numeric goal or a baseline; `standing` also when the last figure is of another
    series than the baseline, so that the two do not compare.
    """

    series: tuple[Series, ...]
    breaks: tuple[str, ...]
    path: Path | None
    standing: Standing | None
    pace_needed: Fraction | None
    pace_made: Fraction | None
    forecast: Forecast | TooLittle
    outlook: Outlook | None

    @property
    def last(self) -> Point | None:
        """The latest figure."""
        return self.series[-1][-1] if self.series else None


def trajectory(
    indicator: Indicator,
    goal: Goal,
    points: Iterable[Point],
    *,
    goal_year: int = GOAL_YEAR,
    baseline_year: int = BASELINE_YEAR,
    given: Mapping[int, Fraction] | None = None,
) -> Trajectory:
    """The whole story of a target from its points on one boundary.

    `given` are the plan's own milestones by year, as a measure tells values (shares 0 to 1).
    Pace and forecast stand on the last series alone.
    """
    series = tuple(series_of(indicator, points))
    current: Series = series[-1] if series else ()
    last = current[-1] if current else None
    path = _path(indicator, goal, series, (baseline_year, goal_year), given or {})
    compares = path is not None and _baseline_in(current, baseline_year) is not None
    found = forecast(current, indicator.shape, goal_year)
    return Trajectory(
        series=series,
        breaks=tuple(why_broken(indicator, a, b) for a, b in pairwise(series)),
        path=path,
        standing=path.standing_of(last) if path and last and compares else None,
        pace_needed=path.pace_needed(last) if path and last else None,
        pace_made=pace_made(current),
        forecast=found,
        outlook=_outlook(path, found),
    )


def _path(
    indicator: Indicator,
    goal: Goal,
    series: tuple[Series, ...],
    years: tuple[int, int],
    given: Mapping[int, Fraction],
) -> Path | None:
    aim, enough = aim_of(indicator, goal), mark_of(indicator, goal)
    starts = (_baseline_in(one, years[0]) for one in reversed(series))
    start = next((point for point in starts if point is not None), None)
    if aim is None or start is None:
        return None
    rising = asks_for_more(indicator, goal)
    return Path(years[0], start.value, years[1], aim, rising, given, enough)


def _baseline_in(series: Series, year: int) -> Point | None:
    return next((point for point in series if point.on.year == year), None)


def _outlook(path: Path | None, found: Forecast | TooLittle) -> Outlook | None:
    if path is None or isinstance(found, TooLittle):
        return None
    ends = {path.is_enough(Fraction(end)) for end in (found.lowest, found.highest)}
    if len(ends) > 1:
        return "open"
    return "reach" if ends == {True} else "miss"
