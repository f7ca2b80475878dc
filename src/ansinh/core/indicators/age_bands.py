"""Nhóm tuổi (age bands): which band an age falls in, when the birth date tells it."""

from collections.abc import Sequence
from datetime import date
from functools import reduce
from operator import add

import narwhals as nw

from ansinh.core.population.birth_dates import is_aged_at_least

EVERYONE = (6, 15, 25, 45, 60, 75)
"""Where the bands begin after the first, which begins at birth: school, work, old age."""
WORKERS = (15, 25, 35, 45, 60)
"""The same for the labour force."""


def band_of(begins: Sequence[int], on: date) -> nw.Expr:
    """The place of the band in `band_codes`; null where it may be one of several."""
    reached = (is_aged_at_least(age, on).cast(nw.Int64) for age in begins)
    return reduce(add, reached)


def band_codes(begins: Sequence[int]) -> tuple[str, ...]:
    """ "0-5", "6-14", … "75+"; a band of one year is that year."""
    edges = (0, *begins)
    closed = (_closed(low, high - 1) for low, high in zip(edges, begins, strict=False))
    return (*closed, f"{edges[-1]}+")


def _closed(low: int, high: int) -> str:
    return str(low) if low == high else f"{low}-{high}"


def band_in_words(code: str) -> str:
    """ "6–14 tuổi", "từ 75 tuổi"."""
    if code.endswith("+"):
        return f"từ {code[:-1]} tuổi"
    return f"{code.replace('-', '–')} tuổi"
