"""Đường đến đích: the chart and the table of a target's years, from the same numbers."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from ansinh.core.documents.figures import format_decimal, format_shortest
from ansinh.core.indicators.definition import Indicator
from ansinh.core.indicators.finality import FINALITY_WORDS
from ansinh.core.indicators.forecasts import TOO_LITTLE_TO_FORECAST, Forecast, TooLittle
from ansinh.core.indicators.goals import Goal
from ansinh.core.indicators.paths import STANDING_WORDS, Standing
from ansinh.core.indicators.series import Point, years_at
from ansinh.core.indicators.tallies import Measure
from ansinh.core.indicators.telling import telling_forecast
from ansinh.core.indicators.trajectory import (
    BASELINE_YEAR,
    GOAL_YEAR,
    OUTLOOK_WORDS,
    Trajectory,
)
from ansinh.core.reports.facts import TargetFacts
from ansinh.core.reports.wording import (
    counts_in_words,
    entered_counts_in_words,
    goal_in_words,
    goal_of,
    value_in_words,
    with_unit,
)
from ansinh.core.reports.years import YearlyPoint
from ansinh.kit.charts import ChartBand, ChartPoint, PathChart

STANDING_MARKS: dict[Standing, str] = {
    Standing.ON_PATH: "go",
    Standing.AT_RISK: "risk",
    Standing.BEHIND: "late",
}


@dataclass(frozen=True)
class YearRow:
    """Một năm của bảng: what was to be reached, what was, and how final it is."""

    year: int
    as_of: date | None
    value: str
    counts: str
    finality: str
    milestone: str


def year_rows(
    indicator: Indicator, points: tuple[YearlyPoint, ...], found: Trajectory
) -> list[YearRow]:
    """Every year from the first figure to the goal's."""
    by_year = {point.year: point for point in points}
    milestones = found.path.milestones if found.path else {}
    years = range(min([*by_year, *milestones]), max([*by_year, *milestones]) + 1) if by_year else ()
    return [_year_row(indicator, year, by_year.get(year), milestones.get(year)) for year in years]


def _year_row(
    indicator: Indicator, year: int, point: YearlyPoint | None, milestone: Fraction | None
) -> YearRow:
    return YearRow(
        year=year,
        as_of=point.as_of if point else None,
        value=value_in_words(indicator, point.measured) if point else "",
        counts=point_counts(indicator, point) if point else "",
        finality=FINALITY_WORDS[point.finality] if point else "",
        milestone=in_words(indicator, milestone) if milestone is not None else "",
    )


def point_counts(indicator: Indicator, point: YearlyPoint) -> str:
    """Numerator and denominator of a year's figure, as far as there are any."""
    if point.figure is not None:
        return entered_counts_in_words(indicator, point.figure)
    return counts_in_words(indicator, point.tally)


def in_words(indicator: Indicator, value: Fraction) -> str:
    """A plain value in the words of the indicator: “93,4 %”, “23,9 m² sàn”."""
    if indicator.shape == "remaining":
        return f"{format_decimal(value, 0)} {indicator.unit}"
    return value_in_words(indicator, Measure(value, value, value))


@dataclass(frozen=True)
class PathWords:
    """Lời của quỹ đạo: the milestone of the day, pace made against pace needed, the forecast."""

    milestone: str
    made: str
    needed: str
    forecast: str
    mark: str
    standing: str


def path_words(indicator: Indicator, found: Trajectory) -> PathWords | None:
    """None where there is no figure at all."""
    last = found.last
    if last is None:
        return None
    year_end = date(last.on.year, 12, 31)
    milestone = in_words(indicator, found.path.at(year_end)) if found.path else "chưa có số gốc"
    return PathWords(
        milestone=milestone,
        made=_pace(indicator, found.pace_made, "chưa có năm để so"),
        needed=_pace(indicator, found.pace_needed, "–" if not found.path else "đã hết hạn"),
        forecast=forecast_words(indicator, found),
        mark=STANDING_MARKS[found.standing] if found.standing else "",
        standing=STANDING_WORDS[found.standing] if found.standing else "",
    )


def _pace(indicator: Indicator, pace: Fraction | None, otherwise: str) -> str:
    """ "tăng 0,5 điểm %" a year."""
    if pace is None:
        return otherwise
    if not pace:
        return "không phải tăng giảm"
    unit = "điểm %" if indicator.is_share else indicator.unit.split("/")[0]
    amount = format_decimal(abs(pace) * (100 if indicator.is_share else 1), 1)
    if amount == "0,0":
        return "gần như không đổi"
    return f"{'tăng' if pace > 0 else 'giảm'} {amount} {unit}"


def forecast_words(indicator: Indicator, found: Trajectory) -> str:
    """ "95,4 % (94,1 % đến 96,7 %), chưa nói được …", or why there is none."""
    ahead = found.forecast
    if isinstance(ahead, TooLittle):
        return f"{ahead.words}: {ahead.why}"
    low, middle, high = _band_words(indicator, ahead)
    if telling_forecast(found) is None:
        return f"{TOO_LITTLE_TO_FORECAST}: khoảng từ {low} đến {high} quá rộng để nói được gì"
    outlook = f"; {OUTLOOK_WORDS[found.outlook]}" if found.outlook else ""
    return f"{middle} ({low} đến {high}){outlook}"


def _band_words(indicator: Indicator, ahead: Forecast) -> tuple[str, str, str]:
    low, middle, high = (
        in_words(indicator, Fraction(value).limit_denominator(10**6))
        for value in (ahead.lowest, ahead.value, ahead.highest)
    )
    return low, middle, high


def path_chart(fact: TargetFacts, found: Trajectory) -> PathChart | None:
    """The chart of a target; None where fewer than two things would be drawn."""
    indicator, goal = fact.indicator, fact.goal
    points = [point for series in found.series for point in series]
    path, ahead = found.path, telling_forecast(found)
    if indicator is None or not points or (path is None and len(points) < FEWEST_TO_DRAW):
        return None
    scale, unit = (100, "%") if indicator.is_share else (1, "")
    return PathChart(
        title=f"Đường đến năm {fact.year or GOAL_YEAR} của {fact.code}",
        description=_description(indicator, goal, points, found),
        unit=indicator.unit,
        first_year=min(BASELINE_YEAR, points[0].on.year),
        last_year=fact.year or GOAL_YEAR,
        points=[
            ChartPoint(
                at=float(years_at(point.on)),
                value=float(point.value * scale),
                words=_bare(indicator, point.value),
                joined=point is not series[0],
            )
            for series in found.series
            for point in series
        ],
        milestones=[(y, float(v * scale)) for y, v in path.milestones.items()] if path else (),
        target=_target_of(goal, found, scale),
        target_words=goal_in_words(goal, unit) if goal.value is not None else "không còn",
        target_short=f"{SIGNS.get(goal.comparator or '=', '')}{_bare_goal(goal, unit)}",
        band=_band(indicator, ahead, scale) if ahead else None,
        highest_possible=100 if indicator.is_share else None,
    )


FEWEST_TO_DRAW = 2


def _target_of(goal: Goal, found: Trajectory, scale: int) -> float | None:
    """Where the red dashes lie: the goal's own number, else what its words come to."""
    if goal.value is not None:
        return float(goal.value)
    return float(found.path.mark * scale) if found.path else None


SIGNS = {">": "> ", ">=": "≥ ", "<": "< ", "<=": "≤ ", "~": "≈ "}
"""Comparators where there is no room for words; the label says them in full."""


def _bare_goal(goal: Goal, unit: str) -> str:
    return with_unit(format_shortest(goal.value), unit) if goal.value is not None else "không còn"


def _bare(indicator: Indicator, value: Fraction) -> str:
    """The number alone, as the table prints it: the axis has the unit."""
    words = in_words(indicator, value)
    return words.removesuffix("\u00a0%") if indicator.is_share else words.split()[0]


def _band(indicator: Indicator, ahead: Forecast, scale: int) -> ChartBand:
    low, middle, high = (
        words.removesuffix("\u00a0%") if indicator.is_share else words.split()[0]
        for words in _band_words(indicator, ahead)
    )
    return ChartBand(
        lowest=ahead.lowest * scale,
        middle=ahead.value * scale,
        highest=ahead.highest * scale,
        words=(f"thấp {low}", f"Dự báo {middle}", f"cao {high}"),
    )


def _description(indicator: Indicator, goal: Goal, points: list[Point], found: Trajectory) -> str:
    """Every number drawn, for those who hear the chart."""
    told = [f"{in_words(indicator, point.value)} ngày {point.on:%d/%m/%Y}" for point in points]
    if found.path:
        told += [
            f"mốc {year} là {in_words(indicator, value)}"
            for year, value in found.path.milestones.items()
            if year > found.path.baseline_year
        ]
    ahead = found.path.goal_year if found.path else GOAL_YEAR
    told.append(f"dự báo {ahead}: {forecast_words(indicator, found)}")
    return "; ".join([*told, f"mục tiêu {goal_of(indicator, goal)}"])
