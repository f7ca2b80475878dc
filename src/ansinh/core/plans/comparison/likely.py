"""Tìm câu có thể giống: what shares words or indicators, so that not all is held against all."""

from collections import defaultdict
from collections.abc import Iterator

from ansinh.core.plans.comparison.measured import Measured

_FEW = 12
_COMMON = 200


class Likely:
    """Targets by their pairs of syllables and their indicators, each under a place.

    Words that very many share tell little, and only the first of these are looked at.
    """

    def __init__(self) -> None:
        self._places: dict[object, list[int]] = defaultdict(list)

    def put(self, one: Measured, place: int) -> None:
        """Keep a target under its place."""
        for mark in _marks(one):
            if len(self._places[mark]) < _COMMON:
                self._places[mark].append(place)

    def places(self, one: Measured) -> list[int]:
        """The places that share most with a target, the likeliest first."""
        shared: dict[int, int] = defaultdict(int)
        for mark in _marks(one):
            for place in self._places.get(mark, ()):
                shared[place] += 1
        return sorted(shared, key=lambda place: (-shared[place], place))[:_FEW]


def _marks(one: Measured) -> Iterator[object]:
    yield from one.theme.pairs or one.theme.syllables
    yield from one.codes
