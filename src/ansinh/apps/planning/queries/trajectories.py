"""Quỹ đạo của chỉ tiêu: its years, its path and its forecast, on one boundary."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from ansinh.apps.planning.models import Target
from ansinh.core.indicators.definition import Indicator
from ansinh.core.indicators.paths import STANDING_WORDS, Standing
from ansinh.core.indicators.series import Point, point_of
from ansinh.core.indicators.trajectory import GOAL_YEAR, Trajectory, trajectory
from ansinh.core.reports.facts import TargetFacts
from ansinh.core.reports.years import YearlyPoint


def standing_of(fact: TargetFacts, found: Trajectory | None) -> Standing | None:
    """Tiến độ: on the path, at risk or behind; without a figure of the year nothing is on it."""
    return found.standing if found and fact.is_known else None


def with_progress(
    facts: Iterable[TargetFacts], found: Mapping[str, Trajectory | None]
) -> tuple[TargetFacts, ...]:
    """The targets, each with the word of its progress."""
    standings = ((fact, standing_of(fact, found.get(fact.code))) for fact in facts)
    return tuple(
        replace(fact, progress=STANDING_WORDS[standing]) if standing else fact
        for fact, standing in standings
    )


def get_trajectory(
    target: Target, points: tuple[YearlyPoint, ...], boundary_code: str
) -> Trajectory | None:
    """The trajectory of a target through its yearly points; None where no indicator knows it."""
    indicator = target.indicator
    if indicator is None:
        return None
    found = (_point(indicator, point, boundary_code) for point in points)
    year = target.year or GOAL_YEAR
    return trajectory(indicator, target.goal, [p for p in found if p is not None], goal_year=year)


def _point(indicator: Indicator, point: YearlyPoint, boundary_code: str) -> Point | None:
    figure = point.figure or point.tally
    if figure is None:
        return None
    upper = point.figure is not None and point.figure.is_of_upper_level
    return point_of(
        indicator,
        figure,
        on=point.as_of,
        boundary=point.figure.area if upper and point.figure else boundary_code,
        finality=point.finality,
        version=point.version,
    )
