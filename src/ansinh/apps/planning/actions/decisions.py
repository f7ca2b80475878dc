"""Một quyết định: targets locked, changed, kept with what stood before, told to the journal."""

from collections.abc import Iterable

from django.db.models import Max

from ansinh.apps.journal.actions import record_act
from ansinh.apps.journal.models import Actor
from ansinh.apps.planning.models import Decision, DecisionEffect, Plan, Target

Before = dict[str, object] | None


class DecidedMeanwhile(Exception):
    """Người khác vừa quyết định: someone decided on the target after this reader opened it."""

    def __init__(self, target: Target):
        self.target = target
        self.decision = Decision.objects.filter(effects__target=target).first()
        super().__init__(
            f"{target.code} vừa được người khác quyết định trong lúc trang này đang mở. "
            "Chưa ghi gì của lần gửi này; xem lại rồi gửi lại nếu vẫn cần."
        )


class CannotDecide(Exception):
    """The decision has no meaning as the target stands; the message says what to do."""


def lock_target(target: Target, version: int) -> Target:
    """The target as it is now, locked until the transaction ends.

    Raises DecidedMeanwhile when it is no longer the version that was looked at. Its plan is
    locked first, so that decisions on one plan follow one another.
    """
    Plan.objects.select_for_update().only("pk").get(pk=target.plan_id)
    now = Target.objects.select_related("own_indicator").get(pk=target.pk)
    if now.version != version:
        raise DecidedMeanwhile(now)
    return now


def keep_decision(
    *, kind: str, by: Actor, changed: Iterable[tuple[Target, Before]], because: str = ""
) -> Decision:
    """Save the changed targets and what each was; the first of them is the act's subject.

    None before: the decision made that target.
    """
    pairs = list(changed)
    plan = pairs[0][0].plan
    last = Decision.objects.filter(plan=plan).aggregate(last=Max("number"))["last"] or 0
    decision = Decision.objects.create(
        plan=plan, number=last + 1, kind=kind, because=because, by_name=by.name, at=by.at
    )
    for target, before in pairs:
        target.version += 1
        target.save()
        DecisionEffect.objects.create(
            decision=decision,
            target=target,
            code=target.code,
            before=before,
            after=target.standing(),
        )
    record_act(
        by=by,
        verb=f"chỉ tiêu: {decision.get_kind_display()}",
        subject=f"target:{pairs[0][0].pk}",
        because=because,
        details={"decision": decision.number, "targets": [_told(*pair) for pair in pairs]},
    )
    return decision


def _told(target: Target, before: Before) -> dict[str, object]:
    """What changed, and nothing that did not."""
    after = target.standing()
    changes = {
        name: [before.get(name) if before else None, value]
        for name, value in after.items()
        if before is None or before.get(name) != value
    }
    return {"code": target.code, "changes": changes}
