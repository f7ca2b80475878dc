"""Ghép đôi: each expected thing with at most one thing that was read."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

_Gold = TypeVar("_Gold")
_Read = TypeVar("_Read")


def pair(
    wanted: Iterable[_Gold], read: Sequence[_Read], is_same: Callable[[_Gold, _Read], bool]
) -> tuple[list[tuple[_Gold, _Read]], list[_Gold], list[_Read]]:
    """Give the pairs, what was wanted and not read, and what was read and not wanted."""
    left, pairs, missed = list(read), list[tuple[_Gold, _Read]](), list[_Gold]()
    for one in wanted:
        place = next((i for i, found in enumerate(left) if is_same(one, found)), None)
        if place is None:
            missed.append(one)
        else:
            pairs.append((one, left.pop(place)))
    return pairs, missed, left


def drop_optional(
    surplus: Sequence[_Read], optional: Iterable[_Gold], is_same: Callable[[_Gold, _Read], bool]
) -> list[_Read]:
    """Give the surplus without what the gold allows and does not ask for."""
    return pair(optional, surplus, is_same)[2]
