"""Đặt chỉ số mới (own indicators): for what a plan asks and no catalogue counts."""

from django.db import transaction

from ansinh.apps.journal.actions import record_act
from ansinh.apps.journal.models import Actor
from ansinh.apps.planning.models import OwnIndicator

OWN = "X"


@transaction.atomic
def establish_own_indicator(
    *,
    title: str,
    unit: str,
    better: str,
    supplier: str,
    by: Actor,
    numerator: str = "",
    denominator: str = "",
) -> OwnIndicator:
    """Đặt một chỉ số mới, reported by `supplier`; it gets the next code X01, X02 …"""
    indicator = OwnIndicator.objects.create(
        code=_next_code(),
        title=title,
        unit=unit,
        better=better,
        numerator=numerator,
        denominator=denominator,
        supplier=supplier,
        created_by=by.name,
        created_at=by.at,
    )
    record_act(
        by=by,
        verb="đặt chỉ số mới",
        subject=f"indicator:{indicator.code}",
        details={"title": title, "unit": unit, "supplier": supplier},
    )
    return indicator


def _next_code() -> str:
    # Locked, so that two who add at once do not both take the same number.
    codes = OwnIndicator.objects.select_for_update().values_list("code", flat=True)
    last = max((int(code.removeprefix(OWN)) for code in codes), default=0)
    return f"{OWN}{last + 1:02d}"
