from datetime import date

from ansinh.apps.accounts.models import User
from ansinh.apps.accounts.permissions import can_see_whole_commune, village_scope
from ansinh.apps.units.models import Village
from ansinh.apps.units.queries import list_villages


def list_demo_accounts() -> list[User]:
    """Ready accounts of the demo, in the order of their roles' daily use."""
    order = list(User.Role.values)
    accounts = User.objects.filter(is_demo=True).prefetch_related("villages")
    return sorted(accounts, key=lambda user: (order.index(user.role), user.username))


def has_demo_accounts() -> bool:
    """Whether the database holds accounts whose passwords everyone knows."""
    return User.objects.filter(is_demo=True).exists()


def has_real_accounts() -> bool:
    """Whether the database holds accounts of real people."""
    return User.objects.filter(is_demo=False).exists()


def has_accounts() -> bool:
    """Whether anyone can sign in at all."""
    return User.objects.exists()


def find_account(username: str) -> User | None:
    """The account of that sign-in name, or None."""
    return User.objects.filter(username=username).first()


def list_villages_in_scope(user: User, on: date) -> list[Village]:
    """Villages of that day whose people the user may see by name."""
    villages = list_villages(on)
    if can_see_whole_commune(user):
        return villages
    mine = village_scope(user, on)
    return [village for village in villages if village.pk in mine]
