"""Chỗ đặt chữ (label places): beside a point where no line, edge or other label runs through."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

Place = tuple[float, float]
Segment = tuple[Place, Place]

RISE, FALL = 11.0, 3.0
"""How far letters stand above their baseline and hang below it."""

BESIDE = 10.0
OVER, UNDER = (-12.0, -22.0, -32.0), (22.0, 32.0)
"""Baselines from the point, the nearest first."""


@dataclass(frozen=True)
class Box:
    """Khung chữ: the edges of a word as it is drawn."""

    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: "Box") -> bool:
        """Whether any of it is covered by both."""
        apart = self.right <= other.left or other.right <= self.left
        return not (apart or self.bottom <= other.top or other.bottom <= self.top)

    def holds(self, other: "Box") -> bool:
        """Whether the other lies wholly within."""
        across = self.left <= other.left and other.right <= self.right
        return across and self.top <= other.top and other.bottom <= self.bottom

    def is_crossed(self, segment: Segment) -> bool:
        """Whether a straight line runs through it, by what each edge leaves of the line."""
        (x, y), (to_x, to_y) = segment
        enters, leaves = 0.0, 1.0
        for step, room in (
            (x - to_x, x - self.left),
            (to_x - x, self.right - x),
            (y - to_y, y - self.top),
            (to_y - y, self.bottom - y),
        ):
            if step == 0 and room <= 0:
                return False
            if step < 0:
                enters = max(enters, room / step)
            elif step > 0:
                leaves = min(leaves, room / step)
        return enters < leaves


def place_label(
    point: Place, width: float, room: Box, lines: Sequence[Segment], taken: Sequence[Box]
) -> Box:
    """The first place around a point that is free, else the one with the least in its way."""
    places = list(_around(point, width, room))
    return min(places, key=lambda box: _in_the_way(box, room, lines, taken))


def _around(point: Place, width: float, room: Box) -> Iterator[Box]:
    x, y = point
    beside = width / 2 + BESIDE
    near, far = (OVER[0], UNDER[0]), (*OVER[1:], *UNDER[1:])
    # Over and to the right lies most often what is still to come.
    places = ((0.0, near), (-beside, near), (beside, near[::-1]), (0.0, far))
    for shift, baselines in places:
        for baseline in baselines:
            yield _box(x + shift, y + baseline, width, room)
    for shift in (-beside, beside):
        yield _box(x + shift, y + 4, width, room)


def _box(middle: float, baseline: float, width: float, room: Box) -> Box:
    """A word around a middle, moved sideways into the room."""
    left = min(max(middle - width / 2, room.left), room.right - width)
    return Box(left, baseline - RISE, left + width, baseline + FALL)


def _in_the_way(
    box: Box, room: Box, lines: Iterable[Segment], taken: Iterable[Box]
) -> tuple[int, int]:
    """Words on words and words outside the room are worse than words on lines."""
    covered = sum(box.overlaps(other) for other in taken) + (not room.holds(box))
    return covered, sum(box.is_crossed(line) for line in lines)


def segments_of(places: Sequence[Place]) -> list[Segment]:
    """The straight pieces of a line through places."""
    return list(pairwise(places))
