from ansinh.apps.accounts.models import User


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
