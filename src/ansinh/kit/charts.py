"""Đường đến đích (path chart): the years that were, the path that is asked, and where it leads.

Drawn on the server as SVG, once wide and once narrow; every number drawn stands in its label too.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from math import ceil, floor, log10

from ansinh.core.documents.figures import format_decimal
from ansinh.kit.label_places import FALL, Box, Place, Segment, place_label, segments_of

LINE_HEIGHT = 15.0
LETTER = 6.6
"""About the width of a letter of the chart's face at its size."""


@dataclass(frozen=True, kw_only=True)
class ChartPoint:
    """Một điểm thực tế: `at` in years (2025 is the end of 2024), `value` as shown, and its words.

    `joined` tells whether a line may be drawn from the point before it.
    """

    at: float
    value: float
    words: str
    joined: bool = True


@dataclass(frozen=True, kw_only=True)
class ChartBand:
    """Vùng dự báo at the last year: lowest, middle and highest, with their words."""

    lowest: float
    middle: float
    highest: float
    words: tuple[str, str, str]


@dataclass(frozen=True, kw_only=True)
class PathChart:
    """Đường đến đích của một chỉ tiêu: what is drawn, in the unit it is shown in."""

    title: str
    description: str
    unit: str
    first_year: int
    last_year: int
    points: Sequence[ChartPoint]
    milestones: Sequence[tuple[int, float]] = ()
    target: float | None = None
    target_words: str = ""
    target_short: str = ""
    """The same where there is little room."""
    band: ChartBand | None = None
    highest_possible: float | None = None
    """A share ends at 100."""

    @property
    def wide(self) -> "Drawing":
        """As it stands on a desk's screen and in print."""
        return Drawing(self, Frame(890, 320, 56, 770, 18, 276), every=1, mark="w")

    @property
    def narrow(self) -> "Drawing":
        """As it stands on a phone."""
        return Drawing(self, Frame(328, 250, 42, 252, 18, 216), every=2, mark="n")

    @property
    def is_cut(self) -> bool:
        """Whether the axis begins above nothing, which the caption must say."""
        return self.wide.scale.low > 0


@dataclass(frozen=True)
class Frame:
    """Khung vẽ: the size of the drawing and the edges of its axes."""

    width: int
    height: int
    left: float
    right: float
    top: float
    bottom: float


@dataclass(frozen=True)
class Scale:
    """Thang giá trị: from `low` to `high` in even steps."""

    low: float
    high: float
    step: float

    @property
    def ticks(self) -> list[float]:
        """The values with a hairline."""
        count = round((self.high - self.low) / self.step)
        return [round(self.low + n * self.step, 6) for n in range(count + 1)]


def scale_of(values: Iterable[float], ceiling: float | None = None) -> Scale:
    """Even steps (1, 2 or 5 times a power of ten) that hold all values, about five of them."""
    found = list(values)
    low, high = min(found), max(found)
    spread = max(high - low, abs(high) * 0.02, 0.5)
    rough = spread / 4
    power = 10.0 ** floor(log10(rough))
    step = next(power * n for n in (1, 2, 5, 10) if power * n >= rough)
    bottom = max(0.0, floor((low - spread * 0.08) / step) * step)
    top = ceil((high + spread * 0.08) / step) * step
    if ceiling is not None and high <= ceiling < top:
        top = ceil(ceiling / step) * step
    return Scale(bottom, max(top, bottom + step), step)


@dataclass(frozen=True)
class Label:
    """Chữ cạnh nét vẽ."""

    x: float
    y: float
    words: str
    look: str = ""
    anchor: str = "start"


@dataclass
class Drawing:
    """Bản vẽ: everything the SVG needs, in its own coordinates."""

    chart: PathChart
    frame: Frame
    every: int
    mark: str
    scale: Scale = field(init=False)

    def __post_init__(self) -> None:
        chart = self.chart
        values = [point.value for point in chart.points]
        values += [value for _, value in chart.milestones]
        values += [] if chart.target is None else [chart.target]
        values += [chart.band.lowest, chart.band.highest] if chart.band else []
        self.scale = scale_of(values, chart.highest_possible)

    def x(self, at: float) -> float:
        """Where a moment stands; the end of the year before the first is the left edge."""
        first, last = self.chart.first_year + 1, self.chart.last_year + 1
        share = (at - first) / (last - first)
        return round(self.frame.left + share * (self.frame.right - self.frame.left), 1)

    def y(self, value: float) -> float:
        """How high a value stands."""
        share = (value - self.scale.low) / (self.scale.high - self.scale.low)
        return round(self.frame.bottom - share * (self.frame.bottom - self.frame.top), 1)

    @property
    def grid(self) -> list[tuple[float, str]]:
        """Hairlines with their words."""
        places = 0 if self.scale.step >= 1 else 1 if self.scale.step >= 0.1 else 2
        return [
            (self.y(tick), f"{format_decimal(Fraction(str(tick)), places)}{self._unit}")
            for tick in self.scale.ticks
        ]

    @property
    def _unit(self) -> str:
        return "\u00a0%" if self.chart.unit == "%" else ""

    @property
    def years(self) -> list[tuple[float, str]]:
        """The year ends along the axis."""
        years = range(self.chart.first_year, self.chart.last_year + 1, self.every)
        return [(self.x(year + 1), str(year)) for year in years]

    @property
    def dots(self) -> list[Place]:
        """The actual figures."""
        return [(self.x(point.at), self.y(point.value)) for point in self.chart.points]

    @property
    def lines(self) -> list[str]:
        """The actual line, parted where the figures mean something else."""
        return [_joined(part) for part in self._parts if len(part) > 1]

    @property
    def _parts(self) -> list[list[Place]]:
        parts: list[list[Place]] = []
        for point, dot in zip(self.chart.points, self.dots, strict=True):
            if parts and point.joined:
                parts[-1].append(dot)
            else:
                parts.append([dot])
        return parts

    @property
    def diamonds(self) -> list[Place]:
        """The yearly milestones, the first of which is the baseline itself."""
        return [(self.x(year + 1), self.y(value)) for year, value in self.chart.milestones]

    @property
    def path(self) -> str:
        """The thin line through the milestones."""
        return _joined(self.diamonds)

    @property
    def target_y(self) -> float | None:
        """How high the red dashes lie."""
        return None if self.chart.target is None else self.y(self.chart.target)

    @property
    def band(self) -> str:
        """The hatched wedge from the last figure to the goal's year."""
        if self.chart.band is None or not self.dots:
            return ""
        end = self.frame.right
        wedge = [self.dots[-1], (end, self.y(self.chart.band.highest))]
        return _joined([*wedge, (end, self.y(self.chart.band.lowest))])

    @property
    def middle(self) -> Place | None:
        """The end of the forecast's middle line."""
        return (self.frame.right, self.y(self.chart.band.middle)) if self.chart.band else None

    @property
    def labels(self) -> list[Label]:
        """All words of the drawing, those at the right edge moved apart."""
        return [*self._point_labels(), *self._edge_labels()]

    def _point_labels(self) -> Iterable[Label]:
        """The latest first, so that it has the best place; a narrow drawing names both ends."""
        points = list(zip(self.chart.points, self.dots, strict=True))
        named = points if self.mark == "w" else [*points[:1], *points[1:][-1:]]
        frame = self.frame
        room = Box(frame.left, 2.0, frame.width, frame.bottom - 2)
        taken: list[Box] = []
        for point, dot in reversed(named):
            width = len(point.words) * LETTER
            box = place_label(dot, width, room, self._drawn, taken)
            taken.append(box)
            middle, baseline = (box.left + box.right) / 2, box.bottom - FALL
            yield Label(round(middle, 1), round(baseline, 1), point.words, "k", "middle")

    @property
    def _drawn(self) -> list[Segment]:
        """Every line that a word would be hard to read upon."""
        lines = [piece for part in self._parts for piece in segments_of(part)]
        lines += segments_of(self.diamonds)
        if self.target_y is not None:
            lines.append(((self.frame.left, self.target_y), (self.frame.right, self.target_y)))
        if self.chart.band is not None and self.dots:
            band = self.chart.band
            ends = (band.lowest, band.middle, band.highest)
            lines += [(self.dots[-1], (self.frame.right, self.y(end))) for end in ends]
        return lines

    def _edge_labels(self) -> Iterable[Label]:
        wanted: list[tuple[float, str, str]] = []
        chart = self.chart
        if chart.target is not None:
            short = self.mark == "n" and chart.target_short
            wanted.append((self.y(chart.target), short or chart.target_words, "kr"))
        if chart.band is not None:
            low, middle, high = chart.band.words
            wanted.append((self.y(chart.band.middle), middle, "k"))
            wanted.append((self.y(chart.band.highest), high, ""))
            wanted.append((self.y(chart.band.lowest), low, ""))
        heights = moved_apart([height for height, _, _ in wanted], self.frame.bottom)
        for height, (_, words, look) in zip(heights, wanted, strict=True):
            yield Label(self.frame.right + 8, round(height + 4, 1), words, look)


def moved_apart(heights: Sequence[float], bottom: float) -> list[float]:
    """Heights at least a line apart, in the same order from top to bottom, none below the edge."""
    order: Callable[[int], float] = heights.__getitem__
    placed: dict[int, float] = {}
    free = 0.0
    for index in sorted(range(len(heights)), key=order):
        placed[index] = max(heights[index], free)
        free = placed[index] + LINE_HEIGHT
    limit = bottom
    for index in sorted(placed, key=placed.__getitem__, reverse=True):
        placed[index] = min(placed[index], limit)
        limit = placed[index] - LINE_HEIGHT
    return [placed[index] for index in range(len(heights))]


def _joined(places: Iterable[Place]) -> str:
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
