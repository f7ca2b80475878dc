from django.db.models import Q, QuerySet

from ansinh.apps.journal.models import Act, ChainHead
from ansinh.apps.journal.models.acts import NO_SEAL

MOST = 5_000


def list_acts_about(subject: str) -> list[Act]:
    """Every act about one subject, oldest first."""
    return list(Act.objects.filter(subject=subject))


def find_first_broken_act() -> str | None:
    """Walk the whole chain; say where it first fails to hold, or None when it holds."""
    number, seal = 0, NO_SEAL
    for act in Act.objects.iterator():
        if act.number != number + 1:
            return f"Thiếu việc số {number + 1}: sau số {number} là số {act.number}."
        if act.previous_seal != seal or act.seal != act.expected_seal():
            return f"Việc số {act.number} không còn như lúc ghi."
        number, seal = act.number, act.seal
    head = ChainHead.objects.filter(pk=1).first()
    if head is None:
        return "Nhật ký trống: nơi đã thiết lập thì luôn có ít nhất một việc."
    if (head.number, head.seal) != (number, seal):
        return f"Cuối nhật ký bị cắt: còn đến số {number}, đã từng có đến số {head.number}."
    return None


def count_acts() -> int:
    """How many acts the journal holds."""
    return Act.objects.count()


def list_acts(words: str = "", verb: str = "") -> QuerySet:
    """The last acts, newest first; `words` are looked for in who acted and why."""
    acts = Act.objects.order_by("-number")
    if verb:
        acts = acts.filter(verb=verb)
    if words.strip():
        asked = words.strip().replace("\x00", "")
        acts = acts.filter(Q(by_name__icontains=asked) | Q(because__icontains=asked))
    return acts[:MOST]


def list_verbs() -> list[str]:
    """Every kind of act there was, by its words."""
    return list(Act.objects.order_by("verb").values_list("verb", flat=True).distinct())
