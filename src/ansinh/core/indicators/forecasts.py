"""Dự báo (forecast): a straight line through all yearly points, with an honest band.

The line is that of least squares, exact. Its value at the goal's year is a weighted sum of the
points, `forecast = Σ wᵢ·yᵢ`, so its variance can be told in two ways: from the sampling noise each
point has by itself (binomial for a share, Poisson for a count), `Σ wᵢ²·var(yᵢ)`; and from how far
the points lie from the line, `s²·(1/n + (x₀−x̄)²/Sxx)`. The scatter holds the noise already, so the
two are not added: the larger counts. With few points the scatter itself is poorly known, which
Student's t for n − 2 degrees of freedom makes up for. To this comes the noise of the figure that
will be measured in the goal's year, with as many people as last time.

The band of 95 % then takes the form that stays in its limits: for a share Wilson's interval with
the number of people that would have this variance, for a count the score interval of a Poisson
number widened to this variance and never above all there are to count, for a mean or a level the
interval of Student's t, not below 0.
Noise is reckoned with two successes and two failures more (z²/2 each), so that a share of 0 % or
100 %, or a count of 0, does not pass for certain.
"""

from dataclasses import dataclass
from fractions import Fraction
from math import sqrt

from ansinh.core.indicators.definition import Shape
from ansinh.core.indicators.series import Series, years_at

Z = 1.959963984540054
"""97.5 % of the normal distribution lie below."""
# The same of Student's t, for 1, 2, 3 … degrees of freedom; the normal one beyond.
STUDENT = (
    *(12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.3060, 2.2622, 2.2281),
    *(2.2010, 2.1788, 2.1604, 2.1448, 2.1314, 2.1199, 2.1098, 2.1009, 2.0930, 2.0860),
)
FEWEST_POINTS = 3
SMALLEST_DENOMINATOR = 30
TOO_LITTLE_TO_FORECAST = "chưa đủ để dự báo"


@dataclass(frozen=True, slots=True)
class Forecast:
    """Dự báo cho năm đích: the line's value as it is, exact; the value within its limits, and the
    band of 95 % around it. As a measure tells values: shares 0 to 1."""

    year: int
    line: Fraction
    value: float
    lowest: float
    highest: float


@dataclass(frozen=True, slots=True)
class TooLittle:
    """Chưa đủ để dự báo: why no line is drawn."""

    why: str
    words: str = TOO_LITTLE_TO_FORECAST


@dataclass(frozen=True, slots=True)
class Line:
    """Đường thẳng bình phương nhỏ nhất: exact, and the weights that give its value at one place."""

    value: Fraction
    weights: tuple[Fraction, ...]
    scatter: Fraction
    """s²: the sum of squared distances over n − 2."""
    leverage: Fraction
    """1/n + (x₀ − x̄)²/Sxx, the sum of the squared weights."""


def line_at(places: list[Fraction], values: list[Fraction], at: Fraction) -> Line:
    """The line of least squares through three points or more, and its value at a place.

    Raises ValueError for fewer than three, or when all stand in one place.
    """
    count = len(places)
    if count < FEWEST_POINTS or len(set(places)) < 2:
        raise ValueError(f"Cần ít nhất {FEWEST_POINTS} điểm ở những năm khác nhau để kẻ đường.")
    middle = sum(places, Fraction(0)) / count
    spread = sum(((x - middle) ** 2 for x in places), Fraction(0))
    weights = _weights(places, middle, spread, at)
    mean = sum(values, Fraction(0)) / count
    slope = sum(((x - middle) * y for x, y in zip(places, values, strict=True)), Fraction(0))
    slope /= spread
    missed = sum(
        ((y - mean - slope * (x - middle)) ** 2 for x, y in zip(places, values, strict=True)),
        Fraction(0),
    )
    return Line(
        value=_dot(weights, values),
        weights=weights,
        scatter=missed / (count - 2),
        leverage=Fraction(1, count) + (at - middle) ** 2 / spread,
    )


def _weights(
    places: list[Fraction], middle: Fraction, spread: Fraction, at: Fraction
) -> tuple[Fraction, ...]:
    return tuple(Fraction(1, len(places)) + (at - middle) * (x - middle) / spread for x in places)


def _dot(weights: tuple[Fraction, ...], values: list[Fraction]) -> Fraction:
    return sum((w * y for w, y in zip(weights, values, strict=True)), Fraction(0))


def forecast(series: Series, shape: Shape, year: int) -> Forecast | TooLittle:
    """The forecast for the end of a year from all points of one series."""
    why = _why_too_little(series)
    if why:
        return TooLittle(why)
    places = [years_at(point.on) for point in series]
    line = line_at(places, [point.value for point in series], Fraction(year + 1))
    if shape in ("share", "measured_share"):
        return _of_share(series, line, year)
    return _of_count(series, line, year) if shape == "remaining" else _of_mean(series, line, year)


def _why_too_little(series: Series) -> str:
    if len(series) < FEWEST_POINTS:
        return f"mới có {len(series)} năm số liệu nối được với nhau, cần ít nhất {FEWEST_POINTS}"
    known = [point.denominator for point in series if point.denominator is not None]
    if known and min(known) < SMALLEST_DENOMINATOR:
        return f"có năm mẫu số chỉ {min(known)}, cần ít nhất {SMALLEST_DENOMINATOR}"
    return ""


def _student(points: int) -> float:
    freedom = points - 2
    return STUDENT[freedom - 1] if freedom <= len(STUDENT) else Z


def _variance_of_line(line: Line, noises: list[float]) -> float:
    """The larger of what the points' own noise and their scatter about the line give."""
    by_noise = sum(float(w) ** 2 * noise for w, noise in zip(line.weights, noises, strict=True))
    by_scatter = float(line.scatter * line.leverage)
    return max(by_noise, by_scatter * (_student(len(noises)) / Z) ** 2)


def _of_share(series: Series, line: Line, year: int) -> Forecast:
    value = min(max(float(line.value), 0.0), 1.0)
    sizes = [_size(series, place) for place in range(len(series))]
    noises = [_binomial(float(p.value), n) for p, n in zip(series, sizes, strict=True)]
    variance = _variance_of_line(line, noises) + _binomial(value, sizes[-1])
    softened = _softened(value, sizes[-1])
    low, high = wilson(value, softened * (1 - softened) / variance)
    return Forecast(year, line.value, value, low, high)


def _size(series: Series, place: int) -> int:
    """People of a point; of a percentage without counts the fewest that may be forecast from."""
    return series[place].denominator or SMALLEST_DENOMINATOR


def _softened(share: float, size: int) -> float:
    return (share * size + Z**2 / 2) / (size + Z**2)


def _binomial(share: float, size: int) -> float:
    softened = _softened(share, size)
    return softened * (1 - softened) / size


def wilson(share: float, size: float) -> tuple[float, float]:
    """Khoảng Wilson 95 %: the shares of which the one seen among `size` is not surprising."""
    shrink = 1 + Z**2 / size
    middle = (share + Z**2 / (2 * size)) / shrink
    half = Z / shrink * sqrt(share * (1 - share) / size + Z**2 / (4 * size**2))
    return max(0.0, min(middle - half, share)), min(1.0, max(middle + half, share))


def _of_count(series: Series, line: Line, year: int) -> Forecast:
    most = series[-1].denominator
    ceiling = float("inf") if most is None else float(most)
    value = min(max(float(line.value), 0.0), ceiling)
    noises = [float(point.value) + Z**2 / 2 for point in series]
    expected = value + Z**2 / 2
    variance = _variance_of_line(line, noises) + expected
    low, high = poisson(value, variance / expected)
    return Forecast(year, line.value, value, low, min(high, ceiling))


def poisson(count: float, widening: float = 1.0) -> tuple[float, float]:
    """Khoảng Poisson 95 %: the means of which the count seen is not surprising, where the variance
    is `widening` times the mean."""
    room = Z**2 * widening
    half = sqrt(room * count + room**2 / 4)
    return max(0.0, count + room / 2 - half), count + room / 2 + half


def _of_mean(series: Series, line: Line, year: int) -> Forecast:
    value = max(float(line.value), 0.0)
    half = _student(len(series)) * sqrt(float(line.scatter * (1 + line.leverage)))
    return Forecast(year, line.value, value, max(0.0, value - half), value + half)
