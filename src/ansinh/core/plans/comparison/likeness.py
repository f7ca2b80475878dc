"""Giống nhau: how far two phrases speak of one thing, from their words alone."""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from ansinh.core.plans.words.forms import alternatives, matching_form
from ansinh.core.plans.words.themes import FRAMES, SETTING_APART

_FRAME = re.compile(rf"(?<!\w)(?:{alternatives(FRAMES)})(?!\w)")
_APART = re.compile(rf"(?<!\w)(?:{alternatives(SETTING_APART)})(?!\w)")
_SYLLABLE = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Theme:
    """What a phrase speaks of: its syllables, the pairs of them, the words that set it apart.

    Most Vietnamese terms have two syllables, so that pairs weigh more than syllables.
    """

    syllables: frozenset[str]
    pairs: frozenset[tuple[str, str]]
    apart: frozenset[str]


@lru_cache(maxsize=65536)
def theme_of(phrase: str) -> Theme:
    """The theme of a phrase, frames of goals and tasks left out."""
    form = matching_form(phrase)
    told = _SYLLABLE.findall(_FRAME.sub(" ", form))
    return Theme(frozenset(told), frozenset(pairwise(told)), frozenset(_APART.findall(form)))


def likeness(one: Theme, other: Theme) -> float:
    """From 0, nothing in common, to 1, the same words; less where one is set apart."""
    if not one.syllables or not other.syllables:
        return 0.0
    words = _shared(len(one.syllables & other.syllables), one.syllables, other.syllables)
    pairs = _shared(len(one.pairs & other.pairs), one.pairs, other.pairs)
    whole = (2 * pairs + words) / 3 if one.pairs or other.pairs else words
    return whole if one.apart == other.apart else 0.6 * whole


def _shared(common: int, one: frozenset[object], other: frozenset[object]) -> float:
    return 2 * common / (len(one) + len(other)) if one or other else 0.0
