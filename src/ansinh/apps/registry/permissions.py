"""Ai làm được gì với sổ dân cư."""

from ansinh.apps.accounts.models import User


def can_correct_facts(user: User) -> bool:
    """Whether the user may record and correct facts."""
    return user.role == User.Role.OFFICER


def can_reveal_numbers(user: User) -> bool:
    """Whether the user may have a number shown whole, with a purpose."""
    return user.role == User.Role.OFFICER
