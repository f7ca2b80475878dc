"""Kết quả đếm (tally): numerators, denominators and what is not known, summed upward."""

from dataclasses import dataclass, fields
from fractions import Fraction

from ansinh.core.indicators.definition import Shape


@dataclass(frozen=True, slots=True)
class Tally:
    """Số đếm: rows counted for one indicator in one place.

    `numerator` and `unknown` (condition not known) are parts of `denominator`. `maybe_yes` and
    `maybe_not` count rows not known to belong to the population: those that might raise the
    numerator, and those that might stand in the denominator only; a row can be in both.
    For a mean, `numerator` is in hundredths of the unit.
    """

    numerator: int = 0
    denominator: int = 0
    unknown: int = 0
    maybe_yes: int = 0
    maybe_not: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        sums = {
            part.name: getattr(self, part.name) + getattr(other, part.name) for part in fields(self)
        }
        return Tally(**sums)


@dataclass(frozen=True, slots=True)
class Measure:
    """Giá trị (measure): exact value and the range left open by what is not known.

    Shares are 0 to 1. All three are None when nothing arose (0/0, không phát sinh).
    """

    value: Fraction | None
    lowest: Fraction | None
    highest: Fraction | None

    @property
    def arose(self) -> bool:
        """Whether there was anything to count."""
        return self.value is not None

    @property
    def is_certain(self) -> bool:
        """Whether nothing unknown could change the value."""
        return self.lowest == self.highest


NOTHING_AROSE = Measure(None, None, None)


def measure(tally: Tally, shape: Shape) -> Measure:
    """The value of a tally and its range over every completion of the unknowns."""
    if shape == "remaining":
        return _remaining(tally)
    if shape == "mean":
        return _mean(tally)
    return _share(tally)


def _share(tally: Tally) -> Measure:
    # A row whose membership is unknown lowers a share most as a member without the condition,
    # and raises it most as a member with it; any other completion lies between.
    low = _ratio(tally.numerator, tally.denominator + tally.maybe_not)
    high = _ratio(
        tally.numerator + tally.unknown + tally.maybe_yes, tally.denominator + tally.maybe_yes
    )
    value = _ratio(tally.numerator, tally.denominator)
    if value is None:
        return NOTHING_AROSE if low is None and high is None else Measure(None, low, high)
    return Measure(value, low, high)


def _mean(tally: Tally) -> Measure:
    value = _ratio(tally.numerator, 100 * tally.denominator)
    return Measure(value, value, value)


def _remaining(tally: Tally) -> Measure:
    highest = tally.numerator + tally.unknown + tally.maybe_yes
    if tally.denominator + highest == 0:
        return NOTHING_AROSE
    return Measure(Fraction(tally.numerator), Fraction(tally.numerator), Fraction(highest))


def _ratio(numerator: int, denominator: int) -> Fraction | None:
    return Fraction(numerator, denominator) if denominator else None
