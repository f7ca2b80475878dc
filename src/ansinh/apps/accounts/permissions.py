"""Who may do what. A village head's scope is their villages; a superior sees figures only."""

from datetime import date
from uuid import UUID

from ansinh.apps.accounts.models import WHOLE_COMMUNE, User
from ansinh.apps.units.queries import in_force_of, kin_of, recorded_as


def can_see_persons(user: User) -> bool:
    """Whether any person or household may be shown to this user by name."""
    return user.role in WHOLE_COMMUNE or user.role == User.Role.VILLAGE_HEAD


def can_see_whole_commune(user: User) -> bool:
    """Whether the user's scope has no village limit."""
    return user.role in WHOLE_COMMUNE


def can_issue_reports(user: User) -> bool:
    """Whether the user may have a report drawn up."""
    return user.role == User.Role.OFFICER


def can_confirm_plans(user: User) -> bool:
    """Whether the user decides what a plan's sentences mean and whose tasks they are."""
    return user.role == User.Role.OFFICER


def can_see_confirmation(user: User) -> bool:
    """Whether the user may read what waits for confirmation; others see only what counts."""
    return user.role in WHOLE_COMMUNE


def can_enter_values(user: User) -> bool:
    """Whether the user may enter, revise, judge and withdraw values of indicators."""
    return user.role == User.Role.OFFICER


def village_scope(user: User, on: date) -> frozenset[UUID]:
    """Keys under which households of a village head's villages stand in the registry on a day.

    After a merger the head of the new village sees the households of the former ones, on the days
    before it too; the head of one of the former sees them on the days before it only, and not
    even then where the rights are of a day after it (`user.rights_on`).
    """
    mine = kin_of(user.villages.values_list("id", flat=True))
    if user.rights_on is not None:
        mine = kin_of(in_force_of(mine, user.rights_on))
    return recorded_as(mine, on)


def can_see_drafts(user: User) -> bool:
    """Whether reports may be read before they are issued: by those who write and decide."""
    return user.role in WHOLE_COMMUNE
