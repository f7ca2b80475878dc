"""Điều được đo: a target with the theme of its subject and the indicators that it names."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ansinh.core.plans.comparison.likeness import Theme, likeness, theme_of
from ansinh.core.plans.plan import Target

Naming = Callable[[Target], frozenset[str]]
"""Which indicators a target names, by code. Plans know no indicators, so that it is given."""

_NAMED_ALIKE = 0.65
_OTHER_YEAR = 0.05
_OTHER_UNIT = 0.8
_FEWEST_PAIRS = 1


def names_nothing(_: Target) -> frozenset[str]:
    """The naming where no indicator is known."""
    return frozenset()


@dataclass(frozen=True, slots=True)
class Measured:
    """Một chỉ tiêu và điều nó đo: the theme of its subject and the indicators its words name."""

    target: Target
    theme: Theme
    codes: frozenset[str]


def measured(targets: Iterable[Target], naming: Naming) -> list[Measured]:
    """Targets with what they measure."""
    return [Measured(one, _theme(one), naming(one)) for one in targets]


def _theme(target: Target) -> Theme:
    """That of the subject; of the whole sentence where the subject is next to nothing."""
    theme = theme_of(target.subject)
    return theme if len(theme.pairs) >= _FEWEST_PAIRS else theme_of(target.quote)


def nearness(one: Measured, other: Measured) -> float:
    """How surely two targets measure one thing; 0 where the unit or the indicators forbid it."""
    mine, theirs = one.target, other.target
    if (mine.unit == "%") != (theirs.unit == "%") and None not in (mine.value, theirs.value):
        return 0.0
    words = likeness(one.theme, other.theme)
    if one.codes and other.codes:
        if not one.codes & other.codes:
            return 0.0
        words = _NAMED_ALIKE + words * (1 - _NAMED_ALIKE)
    if mine.unit != theirs.unit and None not in (mine.unit, theirs.unit):
        words *= _OTHER_UNIT
    return words - (_OTHER_YEAR if mine.year != theirs.year else 0)
