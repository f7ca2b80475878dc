from collections.abc import Iterable

from ansinh.apps.journal.models import Act, View, ViewBatch, ViewChainHead
from ansinh.apps.journal.models.acts import NO_SEAL, seal_of
from ansinh.apps.journal.models.views import SEALING

MOST = 50


def list_views_of(subject: str) -> list[View]:
    """Who opened one record, newest first."""
    return list(View.objects.filter(subject=subject).order_by("-id")[:MOST])


def count_views() -> int:
    """How many views the journal holds."""
    return View.objects.count()


def digest_of(views: Iterable[View]) -> str:
    """One digest of many views, in the order they were written."""
    return seal_of([(view.pk, view.seal) for view in views])


def find_first_broken_view() -> str | None:
    """Walk every view and batch; say where they first fail to hold, or None when they hold.

    Views of the running hour have no batch yet: each is held by its own seal alone.
    """
    for view in View.objects.iterator():
        if view.seal != view.expected_seal():
            return f"Lượt xem số {view.pk} không còn như lúc ghi."
    return _first_broken_batch()


def _first_broken_batch() -> str | None:
    number, seal = 0, NO_SEAL
    for batch in ViewBatch.objects.iterator():
        if batch.number != number + 1:
            return f"Thiếu gói lượt xem số {number + 1}: sau số {number} là số {batch.number}."
        views = list(batch.views.order_by("id").only("id", "seal"))
        if (len(views), digest_of(views)) != (batch.count, batch.digest):
            return (
                f"Gói lượt xem số {batch.number} ({batch.hour} giờ quốc tế) có {batch.count} lượt "
                f"khi niêm, nay có {len(views)} lượt hoặc lượt khác."
            )
        if batch.previous_seal != seal or batch.seal != batch.expected_seal():
            return f"Gói lượt xem số {batch.number} không còn như lúc niêm."
        number, seal = batch.number, batch.seal
    return _cut_end(number, seal)


def _cut_end(number: int, seal: str) -> str | None:
    head = ViewChainHead.objects.filter(pk=1).first()
    told = (head.number, head.seal) if head else (0, NO_SEAL)
    if told != (number, seal):
        return f"Cuối sổ lượt xem bị cắt: còn đến gói {number}, đã từng có đến gói {told[0]}."
    return _unlike_other_journal()


def _unlike_other_journal() -> str | None:
    """The last batch that the journal of acts tells of is there, with the seal told."""
    act = Act.objects.filter(verb=SEALING).last()
    if act is None:
        return None
    number = act.subject.partition(":")[2]
    if ViewBatch.objects.filter(number=number, seal=act.details.get("dấu")).exists():
        return None
    return f"Sổ lượt xem không còn gói {number} như nhật ký đã ghi ở việc số {act.number}."
