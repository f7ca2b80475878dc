"""Làm thử: an act carried out and taken back, so that a preview promises only what can be done."""

from collections.abc import Callable

from django.db import transaction


def rehearse(act: Callable[[], object]) -> None:
    """Carry the act out and roll it back, the journal too. Raises UnitRefused as the act itself."""
    with transaction.atomic():
        act()
        transaction.set_rollback(True)
