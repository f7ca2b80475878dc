"""Quyền theo việc được giao: what a unit's head may do because the unit leads a task."""

from datetime import date

from django.contrib.auth.backends import BaseBackend

from ansinh.apps.accounts.models import User
from ansinh.apps.planning.permissions import ENTER_FOR_UNIT, ValueOf
from ansinh.apps.units.queries import heir_of
from ansinh.apps.work.queries.unit_indicators import list_unit_indicators


class UnitRights(BaseBackend):
    """Answers `user.has_perm(name, what)` by the tasks of the user's unit."""

    def has_perm(self, user_obj, perm, obj=None) -> bool:
        if perm != ENTER_FOR_UNIT or not isinstance(obj, ValueOf):
            return False
        return obj.indicator_code in indicators_of_unit_head(user_obj, obj.on)


def indicators_of_unit_head(user: User, on: date) -> frozenset[str]:
    """Indicators whose figures the head of a unit may enter that day; none for other roles."""
    if not user.is_active or user.role != User.Role.UNIT_HEAD or user.organisation is None:
        return frozenset()
    unit = heir_of(user.organisation, on)
    return list_unit_indicators(unit, on) if unit else frozenset()
