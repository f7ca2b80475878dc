"""Ghép cặp: targets of two plans that measure one thing."""

from collections import defaultdict, deque
from collections.abc import Iterator, Sequence

from ansinh.core.plans.comparison.likely import Likely
from ansinh.core.plans.comparison.measured import Measured, nearness
from ansinh.core.plans.words.forms import matching_form

LEAST_LIKENESS = 0.6

Pair = tuple[Measured | None, Measured | None]


def pair(left: Sequence[Measured], right: Sequence[Measured]) -> Iterator[Pair]:
    """Pairs of one measure in the order of the left plan, then those of the right alone.

    The surest pairs are made first, each target in one pair.
    """
    partner = dict(_best(left, right))
    for place, one in enumerate(left):
        yield one, right[partner[place]] if place in partner else None
    taken = set(partner.values())
    yield from ((None, one) for place, one in enumerate(right) if place not in taken)


def _best(left: Sequence[Measured], right: Sequence[Measured]) -> Iterator[tuple[int, int]]:
    same = dict(_same_words(left, right))
    yield from same.items()
    taken = set(same.values())
    known = Likely()
    for there, other in enumerate(right):
        if there not in taken:
            known.put(other, there)
    found = [
        (nearness(one, right[there]), here, there)
        for here, one in enumerate(left)
        if here not in same
        for there in known.places(one)
    ]
    mine: set[int] = set()
    for score, here, there in sorted(found, key=_surest_first):
        if score >= LEAST_LIKENESS and here not in mine and there not in taken:
            mine.add(here)
            taken.add(there)
            yield here, there


def _same_words(left: Sequence[Measured], right: Sequence[Measured]) -> Iterator[tuple[int, int]]:
    """Targets that ask the same of the same in the same words, each with the next of its kind."""
    waiting: dict[object, deque[int]] = defaultdict(deque)
    for there, other in enumerate(right):
        waiting[_words(other)].append(there)
    for here, one in enumerate(left):
        places = waiting.get(_words(one))
        if places:
            yield here, places.popleft()


def _words(one: Measured) -> object:
    target = one.target
    is_said = target.value is None
    return matching_form(target.subject), target.unit, target.year, is_said, one.codes


def _surest_first(found: tuple[float, int, int]) -> tuple[float, int, int]:
    score, here, there = found
    return -score, abs(here - there), here
