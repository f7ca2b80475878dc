"""Kết quả đếm (tally): numerators, denominators and what is not known, summed upward."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from fractions import Fraction

from ansinh.core.indicators.definition import Shape


@dataclass(frozen=True, slots=True)
class Tally:
    """Số đếm: rows counted for one indicator in one place.

    `numerator` and `unknown` (condition not known) are parts of `denominator`; of a measured share
    `unknown` counts those not measured, who stand beside it. `maybe_yes` and `maybe_not` count rows
    not known to belong to the population: those that might raise the numerator, and those that
    might stand in the denominator only; a row can be in both.
    For a mean, `numerator` is in hundredths of the unit, and `unknown` counts the residents whose
    amount is not known, who stand outside it.
    """

    numerator: int = 0
    denominator: int = 0
    unknown: int = 0
    maybe_yes: int = 0
    maybe_not: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.numerator + other.numerator,
            self.denominator + other.denominator,
            self.unknown + other.unknown,
            self.maybe_yes + other.maybe_yes,
            self.maybe_not + other.maybe_not,
        )


@dataclass(frozen=True, slots=True)
class Measure:
    """Giá trị (measure): exact value and the range left open by what is not known.

    Shares are 0 to 1. `value` stands on what is known, None when that is 0/0. `lowest` and
    `highest` are the extremes over every completion of the unknowns in which anything arises;
    all three are None when nothing can have arisen (không phát sinh).
    """

    value: Fraction | None
    lowest: Fraction | None
    highest: Fraction | None

    @property
    def is_certain(self) -> bool:
        """Whether nothing unknown could change the value."""
        return self.value == self.lowest == self.highest


NOTHING_AROSE = Measure(None, None, None)


def measure(tally: Tally, shape: Shape) -> Measure:
    """The value of a tally and its range over every completion of the unknowns.

    A measured share stands on those measured; its range is that of all being measured. Raises
    KeyError for a level or a verdict, which are entered and not counted.
    """
    whole = with_all_members(tally, shape)
    if not whole.denominator + tally.maybe_yes + tally.maybe_not:
        return NOTHING_AROSE
    value, lowest, highest = _BOUNDS[shape](whole)
    if shape == "measured_share":
        value = Fraction(tally.numerator, tally.denominator or 1)
    return Measure(value if tally.denominator else None, lowest, highest)


def with_all_members(tally: Tally, shape: Shape) -> Tally:
    """The tally with those not measured as members too, whose condition is not known."""
    if shape != "measured_share":
        return tally
    return replace(tally, denominator=tally.denominator + tally.unknown)


Bounds = tuple[Fraction, Fraction, Fraction]


def _share(tally: Tally) -> Bounds:
    # A row whose membership is unknown lowers a share most as a member without the condition,
    # and raises it most as a member with it; any other completion lies between. Where nobody is
    # known to belong, such rows alone make the share, all without the condition or all with it.
    some = tally.denominator
    value = Fraction(tally.numerator, some or 1)
    low = Fraction(tally.numerator, some + tally.maybe_not) if some + tally.maybe_not else _ALL
    high = tally.numerator + tally.unknown + tally.maybe_yes
    return value, low, Fraction(high, some + tally.maybe_yes or 1)


_ALL = Fraction(1)


def _mean(tally: Tally) -> Bounds:
    return _per_resident(Fraction(tally.numerator, 100), tally)


def _rate(tally: Tally) -> Bounds:
    return _per_resident(Fraction(100 * tally.numerator), tally)


def _per_resident(amount: Fraction, tally: Tally) -> Bounds:
    # One more resident lowers a mean: it is highest with as few as there can be, at least one.
    value = amount / (tally.denominator or 1)
    return value, amount / (tally.denominator + tally.maybe_not), value


def _remaining(tally: Tally) -> Bounds:
    value = Fraction(tally.numerator)
    # Where nobody is known to belong, one case is the fewest, unless a row may be no case.
    low = value if tally.denominator or tally.maybe_not else _ALL
    return value, low, value + tally.unknown + tally.maybe_yes


_BOUNDS: dict[Shape, Callable[[Tally], Bounds]] = {
    "share": _share,
    "measured_share": _share,
    "mean": _mean,
    "rate": _rate,
    "remaining": _remaining,
}
