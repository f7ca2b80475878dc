from ansinh.apps.accounts.models import User


def list_demo_accounts() -> list[User]:
    """Ready accounts of the demo, in the order of their roles' daily use."""
    order = list(User.Role.values)
    accounts = User.objects.filter(is_demo=True).prefetch_related("villages")
    return sorted(accounts, key=lambda user: (order.index(user.role), user.username))


def has_demo_accounts() -> bool:
    """Whether the database holds accounts whose passwords everyone knows."""
    return User.objects.filter(is_demo=True).exists()
