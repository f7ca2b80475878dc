from collections.abc import Iterable
from datetime import UTC

from django.db import transaction

from ansinh.apps.journal.actions.acting import record_act
from ansinh.apps.journal.models import Actor, View, ViewBatch, ViewChainHead
from ansinh.apps.journal.models.views import SEALING
from ansinh.apps.journal.queries.views import digest_of

MANY = 5_000


def record_view(*, by: Actor, what: str, subjects: Iterable[str], purpose: str = "") -> View:
    """Ghi một lượt xem: a page, list or file that showed people by name; one row, no queue.

    `subjects` are text references such as `person:1b2c…`. The first view of another hour seals
    the views before it.
    """
    shown = list(subjects)
    view = View(
        at=by.at.astimezone(UTC),
        by=by.reference,
        by_name=by.name,
        office=by.office,
        what=what,
        purpose=purpose,
        subject=shown[0] if len(shown) == 1 else "",
        subjects=shown,
    )
    view.seal = view.expected_seal()
    view.save()
    oldest = View.objects.filter(batch=None).first()
    if oldest is not None and oldest.hour != view.hour:
        seal_views(before=view)
    return view


@transaction.atomic
def seal_views(*, before: View | None = None) -> int:
    """Niêm các lượt xem: every unsealed view (of hours other than that of `before`) in one batch.

    The seal stands in the journal of acts too, so that who wipes one must forge the other. Gives
    the number of views sealed. A view written meanwhile waits for the next batch.
    """
    ViewChainHead.objects.get_or_create(pk=1)
    head = ViewChainHead.objects.select_for_update().get(pk=1)
    waiting = View.objects.filter(batch=None).order_by("id")
    views = [view for view in waiting[:MANY] if before is None or view.hour != before.hour]
    if not views:
        return 0
    batch = ViewBatch(
        number=head.number + 1,
        hour=views[0].hour,
        count=len(views),
        digest=digest_of(views),
        previous_seal=head.seal,
    )
    batch.seal = batch.expected_seal()
    batch.save(force_insert=True)
    for start in range(0, len(views), 500):
        keys = [view.pk for view in views[start : start + 500]]
        View.objects.filter(pk__in=keys).update(batch=batch)
    head.number, head.seal = batch.number, batch.seal
    head.save()
    _tell_other_journal(batch, views[-1])
    return len(views)


def _tell_other_journal(batch: ViewBatch, last: View) -> None:
    record_act(
        by=Actor("journal", "Sổ lượt xem", "tự động", last.at),
        verb=SEALING,
        subject=f"view-batch:{batch.number}",
        details={"số lượt": batch.count, "dấu": batch.seal},
    )
