from collections.abc import Mapping
from datetime import UTC

from django.db import transaction

from ansinh.apps.journal.models import Act, Actor, ChainHead


def record_act(
    *,
    by: Actor,
    verb: str,
    subject: str,
    because: str = "",
    details: Mapping[str, object] | None = None,
) -> Act:
    """Add one entry to the journal, inside the transaction of the act it records.

    `subject` is a text reference such as `plan:1b2c…`; the journal knows no other app.
    """
    with transaction.atomic():
        # Creating the row first makes two first writers wait for each other as later ones do.
        ChainHead.objects.get_or_create(pk=1)
        head = ChainHead.objects.select_for_update().get(pk=1)
        act = Act(
            number=head.number + 1,
            at=by.at.astimezone(UTC),
            by=by.reference,
            by_name=by.name,
            office=by.office,
            verb=verb,
            subject=subject,
            because=because,
            details=dict(details or {}),
            previous_seal=head.seal,
        )
        act.seal = act.expected_seal()
        act.save()
        head.number, head.seal = act.number, act.seal
        head.save()
    return act
