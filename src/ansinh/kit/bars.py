"""Thanh so sánh (bars): shares side by side on one axis, with a tick where the target stands."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

from ansinh.core.documents.figures import format_percent

STEP = Fraction(1, 20)
# Below this the axis starts at 0: cutting it would hide more than it shows.
CUT_FROM = Fraction(3, 5)


@dataclass(frozen=True)
class BarAxis:
    """Trục: from `low` to `high`, with the target if there is one; all shares, where 1 is all."""

    low: Fraction
    high: Fraction
    target: Fraction | None = None

    @property
    def caption(self) -> str:
        """The range in words, for the head of the column or the line under the chart."""
        ends = f"Trục từ {_short(self.low)} đến {_short(self.high)}"
        return ends if self.target is None else f"{ends}; vạch đỏ: {_short(self.target)}"

    def place(self, share: Fraction) -> str:
        """Where a share stands, in hundredths of the axis, as an SVG coordinate."""
        part = (share - self.low) / (self.high - self.low)
        return f"{float(min(max(part, Fraction(0)), Fraction(1))) * 100:.1f}"

    def describe(self, share: Fraction | None) -> str:
        """One bar in words, for who does not see it."""
        said = "không phát sinh" if share is None else format_percent(share)
        return said if self.target is None else f"{said}; mục tiêu {_short(self.target)}"


def bar_axis(shares: Iterable[Fraction | None], target: Fraction | None = None) -> BarAxis:
    """An axis in steps of 5 % that holds all shares and the target; cut only when all are high."""
    known = [Fraction(share) for share in (*shares, target) if share is not None]
    if not known:
        return BarAxis(Fraction(0), Fraction(1), target)
    low = floor(min(known) / STEP - 1) * STEP
    high = max(known)
    ceiling = ceil(high / STEP + 1) * STEP
    return BarAxis(
        low if low >= CUT_FROM else Fraction(0),
        min(ceiling, Fraction(1)) if high <= 1 else ceiling,
        None if target is None else Fraction(target),
    )


def _short(share: Fraction) -> str:
    return format_percent(share, 0 if (share * 100).denominator == 1 else 1)
