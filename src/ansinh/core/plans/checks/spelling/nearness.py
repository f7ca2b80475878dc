"""Gần nhau: syllables that a hand or an ear takes for one another."""

from functools import lru_cache

from ansinh.core.plans.checks.spelling.syllables import parted

# Letters that stand side by side on the keys, and those that an ear takes for one another.
_KEY_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_KEY_OF_MARKED = {"ă": "a", "â": "a", "ê": "e", "ô": "o", "ơ": "o", "ư": "u", "đ": "d"}
_ALIKE = ("aăâ", "eê", "oôơ", "uư", "dđ", "iy")


@lru_cache(maxsize=65536)
def is_mistyped(one: str, other: str) -> bool:
    """Whether two syllables differ by their tone and at most one letter that a hand or an ear
    mistakes: one too many, one too few, a neighbour on the keys, a like sound."""
    mine, theirs = parted(one)[0], parted(other)[0]
    if one != other and _sound(mine) == _sound(theirs):
        return True
    if not is_near(one, other):
        return False
    if len(mine) != len(theirs) or mine == theirs:
        return True
    a, b = next((a, b) for a, b in zip(mine, theirs, strict=True) if a != b)
    return any(a in row and b in row for row in _ALIKE) or _are_neighbours(a, b)


def _are_neighbours(one: str, other: str) -> bool:
    mine, theirs = _key(one), _key(other)
    return any(
        row.find(mine) >= 0 and row.find(theirs) >= 0
        and abs(row.find(mine) - row.find(theirs)) == 1
        for row in _KEY_ROWS
    )  # fmt: skip


def _sound(letters: str) -> str:
    """One letter for onsets that many speakers do not tell apart: tr/ch, gi/d/r, s/x, l/n."""
    for printed, heard in (("tr", "ch"), ("gi", "d"), ("r", "d"), ("s", "x"), ("l", "n")):
        if letters.startswith(printed):
            return heard + letters[len(printed) :]
    return letters


def _key(letter: str) -> str:
    """The key that a marked letter begins with: â is a, đ is d."""
    return _KEY_OF_MARKED.get(letter, letter)


@lru_cache(maxsize=65536)
def is_near(one: str, other: str) -> bool:
    """Whether two syllables differ by their tone and at most one letter, but do differ."""
    if one == other:
        return False
    mine, theirs = parted(one)[0], parted(other)[0]
    return mine == theirs or _is_one_edit(mine, theirs)


def _is_one_edit(one: str, other: str) -> bool:
    if abs(len(one) - len(other)) > 1:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    mine, theirs = one[start:], other[start:]
    if len(mine) == len(theirs):
        return mine[1:] == theirs[1:]
    longer, shorter = (mine, theirs) if len(mine) > len(theirs) else (theirs, mine)
    return longer[1:] == shorter
