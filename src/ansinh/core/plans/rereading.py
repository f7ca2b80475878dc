"""Đọc lại: what became of the readings of a paper when it, or a mended copy, is read again."""

import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from ansinh.core.plans.plan import Header

Numbers = tuple[str, str | None, str | None, str, int | None]
"""Comparator, value, upper value, unit, year of one reading."""

SAME_PAPER = 0.5
ALIKE = 0.5


@dataclass(frozen=True, slots=True)
class Reading:
    """Một giá trị đọc được: `key` is the caller's; `numbers` are all it may be taken for.

    An earlier reading has two: what was read then and what a person made of it.
    """

    key: int
    quote: str
    numbers: frozenset[Numbers]


@dataclass(frozen=True, slots=True)
class Rereading:
    """Kết quả: pairs (earlier key, new key) that say the same, pairs that do not, and the rest."""

    kept: tuple[tuple[int, int], ...]
    changed: tuple[tuple[int, int], ...]
    lost: tuple[int, ...]
    added: tuple[int, ...]


def compare_readings(earlier: Sequence[Reading], now: Sequence[Reading]) -> Rereading:
    """Pair what was read earlier with what is read now, by letters and numbers.

    The same letters with the same numbers are kept, however spaced, hyphenated or punctuated;
    the same letters with other numbers, and sentences that share most of their words, changed.
    """
    left, new = list(earlier), list(now)
    kept = _take_pairs(left, new, lambda one, other: bool(one.numbers & other.numbers))
    changed = _take_pairs(left, new, lambda one, other: True)
    changed += _take_alike(left, new)
    return Rereading(
        tuple(kept), tuple(changed), tuple(one.key for one in left), tuple(one.key for one in new)
    )


def is_same_paper(earlier: Header, now: Header, earlier_quotes: Iterable[str],
                  now_quotes: Iterable[str]) -> bool:  # fmt: skip
    """Whether a paper is another copy of an earlier one, mended or in another format.

    Papers of two numbers or of two days are two papers. Where the header does not tell, half of
    the sentences must be the same.
    """
    pairs = ((earlier.number, now.number), (earlier.date, now.date), (earlier.issuer, now.issuer))
    if any(one and other and not _agree(one, other) for one, other in pairs):
        return False
    if all(one and one == other for one, other in pairs):
        return True
    ours, theirs = ({letters_of(quote) for quote in one} for one in (earlier_quotes, now_quotes))
    return bool(ours and theirs) and len(ours & theirs) >= SAME_PAPER * min(len(ours), len(theirs))


def _agree(one: str, other: str) -> bool:
    """Equal, or a month whose day was blank beside the day: “2024-05”, “2024-05-31”."""
    return one == other or one.startswith(f"{other}-") or other.startswith(f"{one}-")


def letters_of(text: str) -> str:
    """Letters and digits alone: what is left when a paper is set in another format."""
    plain = unicodedata.normalize("NFC", text).casefold()
    return "".join(sign for sign in plain if sign.isalnum())


def _take_pairs(
    left: list[Reading], new: list[Reading], fits: Callable[[Reading, Reading], bool]
) -> list[tuple[int, int]]:
    """Pair readings of the same letters that fit, in their order; both lists lose them."""
    by_letters: defaultdict[str, list[Reading]] = defaultdict(list)
    for one in new:
        by_letters[letters_of(one.quote)].append(one)
    pairs: list[tuple[Reading, Reading]] = []
    for one in left:
        there = by_letters[letters_of(one.quote)]
        other = next((other for other in there if fits(one, other)), None)
        if other is not None:
            there.remove(other)
            pairs.append((one, other))
    return _taken(left, new, pairs)


def _take_alike(left: list[Reading], new: list[Reading]) -> list[tuple[int, int]]:
    """Pair the rest by their words, those most alike first."""
    words = {id(one): _words(one.quote) for one in (*left, *new)}
    likeness = sorted(
        (
            (_likeness(words[id(one)], words[id(other)]), -place, one, other)
            for place, one in enumerate(left)
            for other in new
        ),
        key=lambda found: found[:2],
        reverse=True,
    )
    pairs: list[tuple[Reading, Reading]] = []
    used: set[int] = set()
    for how_much, _, one, other in likeness:
        if how_much < ALIKE:
            break
        if used.isdisjoint((id(one), id(other))):
            used |= {id(one), id(other)}
            pairs.append((one, other))
    return _taken(left, new, pairs)


def _taken(
    left: list[Reading], new: list[Reading], pairs: list[tuple[Reading, Reading]]
) -> list[tuple[int, int]]:
    gone = {id(one) for pair in pairs for one in pair}
    left[:] = [one for one in left if id(one) not in gone]
    new[:] = [one for one in new if id(one) not in gone]
    return [(one.key, other.key) for one, other in pairs]


def _words(text: str) -> frozenset[str]:
    plain = unicodedata.normalize("NFC", text).casefold()
    return frozenset(word for word in plain.split() if word.strip(",.;:()").isalpha())


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other) if one and other else 0.0
