"""Ai được nhập số liệu: officers every figure, others those of their own unit's work."""

from dataclasses import dataclass
from datetime import date

from ansinh.apps.accounts.models import User
from ansinh.apps.accounts.permissions import can_enter_values
from ansinh.core.indicators.definition import Indicator
from ansinh.core.indicators.village_figures import takes_own_counts

ENTER_FOR_UNIT = "planning.enter_value_for_unit"
"""Asked of the authentication backends with a `ValueOf`: whose work it is, later apps know."""


@dataclass(frozen=True)
class ValueOf:
    """Số liệu của một chỉ số, as a right is asked for it on a day."""

    indicator_code: str
    on: date


def can_enter_value(user: User, indicator: Indicator, on: date) -> bool:
    """Whether the user may enter this indicator's figure: as an officer, or in the name of their
    unit, which works for it and can count it; verdicts are the officer's."""
    if can_enter_values(user) or not takes_own_counts(indicator):
        return can_enter_values(user)
    return user.has_perm(ENTER_FOR_UNIT, ValueOf(indicator.code, on))
