"""Lộ trình (path): yearly milestones from the baseline to the goal, and where a figure stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from fractions import Fraction
from itertools import pairwise

from ansinh.core.indicators.series import Point, Series, years_at


class Standing(StrEnum):
    """Tình trạng so với lộ trình."""

    ON_PATH = "on_path"
    AT_RISK = "at_risk"
    BEHIND = "behind"


STANDING_WORDS: dict[Standing, str] = {
    Standing.ON_PATH: "Đúng tiến độ",
    Standing.AT_RISK: "Có nguy cơ",
    Standing.BEHIND: "Chậm",
}


@dataclass(frozen=True, slots=True)
class Path:
    """Lộ trình: from the baseline's value at the end of its year to the mark of the goal's year.

    A straight line, or one bent at the milestones that the plan itself gives. Who has passed the
    mark at the baseline has to hold the mark, not to fall back to it.
    """

    baseline_year: int
    baseline: Fraction
    goal_year: int
    mark: Fraction
    rising: bool
    """Whether the goal is reached by rising."""
    given: Mapping[int, Fraction] = field(default_factory=dict[int, Fraction])
    """Milestones of the plan by year, values as a measure tells them."""
    enough: Fraction | None = None
    """From which value on the goal is met, where that is short of the mark (“khoảng”)."""

    @property
    def milestones(self) -> dict[int, Fraction]:
        """Mốc hằng năm: what is to be reached by the end of each year, baseline and goal too."""
        years = range(self.baseline_year, self.goal_year + 1)
        return {year: self.at(date(year, 12, 31)) for year in years}

    def at(self, on: date) -> Fraction:
        """What is to be reached by that day; before the baseline its value, after the goal the
        mark."""
        knots = sorted({**self.given, **self._ends}.items())
        at = years_at(on) - 1
        if at <= knots[0][0]:
            return knots[0][1]
        for (first, low), (last, high) in pairwise(knots):
            if at <= last:
                return low + (high - low) * (at - first) / (last - first)
        return self.mark

    @property
    def _ends(self) -> dict[int, Fraction]:
        passed = self.is_as_good(self.baseline, self.mark)
        start = self.mark if passed else self.baseline
        return {self.baseline_year: start, self.goal_year: self.mark}

    def is_as_good(self, value: Fraction, asked: Fraction) -> bool:
        """Whether a value is at least as good as what is asked."""
        return value >= asked if self.rising else value <= asked

    def is_enough(self, value: Fraction) -> bool:
        """Whether the goal is met by a value."""
        return self.is_as_good(value, self.mark if self.enough is None else self.enough)

    def standing_of(self, point: Point) -> Standing:
        """On the path when as good as it asks that day, or good enough for the goal already; at
        risk when it is less than a year late, as good as the path asked on the same day a year
        before; else behind."""
        if self.is_as_good(point.value, self.at(point.on)) or self.is_enough(point.value):
            return Standing.ON_PATH
        is_late_at_most_a_year = self.is_as_good(point.value, self.at(_year_before(point.on)))
        return Standing.AT_RISK if is_late_at_most_a_year else Standing.BEHIND

    def pace_needed(self, point: Point) -> Fraction | None:
        """Tốc độ cần: units a year from the point to the goal; 0 once reached, None too late."""
        if self.is_as_good(point.value, self.mark):
            return Fraction(0)
        left = self.goal_year + 1 - years_at(point.on)
        return (self.mark - point.value) / left if left > 0 else None


def pace_made(series: Series) -> Fraction | None:
    """Tốc độ đã đi: units a year from the first point to the last; None for a single one."""
    if len(series) < 2:
        return None
    first, last = series[0], series[-1]
    return (last.value - first.value) / (years_at(last.on) - years_at(first.on))


def _year_before(on: date) -> date:
    return on.replace(year=on.year - 1, day=28 if (on.month, on.day) == (2, 29) else on.day)
