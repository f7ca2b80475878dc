from collections.abc import Iterable

from django.db import transaction

from ansinh.apps.accounts.models import User
from ansinh.apps.journal.actions import record_act
from ansinh.apps.journal.models import Actor
from ansinh.apps.units.models import Organisation, Village


@transaction.atomic
def open_account(
    *,
    username: str,
    password: str,
    full_name: str,
    role: str,
    by: Actor,
    organisation: Organisation | None = None,
    villages: Iterable[Village] = (),
    is_demo: bool = False,
) -> User:
    """Mở tài khoản (open an account) with a role and its scope."""
    user = User.objects.create_user(
        username=username,
        password=password,
        full_name=full_name,
        role=role,
        organisation=organisation,
        is_demo=is_demo,
    )
    user.villages.set(villages)
    record_act(
        by=by, verb="mở tài khoản", subject=f"account:{user.pk}", details={"role": str(role)}
    )
    return user


@transaction.atomic
def reset_password(*, user: User, password: str, by: Actor) -> None:
    """Đặt lại mật khẩu: the old password and every open session of the user end at once."""
    user.set_password(password)
    user.save(update_fields=["password"])
    record_act(by=by, verb="đặt lại mật khẩu", subject=f"account:{user.pk}")
