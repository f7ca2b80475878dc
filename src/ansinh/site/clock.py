"""Đồng hồ (clock): the one place where the time is read; a demo may fix the day."""

from datetime import date, datetime

from django.conf import settings
from django.utils import timezone

from ansinh.apps.accounts.models import User
from ansinh.apps.journal.models import Actor


def today() -> date:
    """The day the pages speak of."""
    return settings.TODAY or timezone.localdate()


def now() -> datetime:
    """The moment acts are recorded at: real time of day, on the day of `today`."""
    moment = timezone.localtime()
    fixed = settings.TODAY
    return moment.replace(year=fixed.year, month=fixed.month, day=fixed.day) if fixed else moment


def actor_for(user: User) -> Actor:
    """Người thực hiện (actor) for a signed-in user, at this moment."""
    return Actor(
        reference=f"account:{user.pk}",
        name=str(user),
        office=user.get_role_display(),
        at=now(),
    )


def demo_actor() -> Actor:
    """Người thực hiện of what the demo enters and confirms without a person."""
    name = "bản dùng thử (tự xác nhận)"
    return Actor(reference="command:demo", name=name, office="máy chủ", at=now())


def system_actor(command: str) -> Actor:
    """Người thực hiện for a command given on the machine itself."""
    return Actor(reference=f"command:{command}", name=f"lệnh {command}", office="máy chủ", at=now())
