"""Hoàn tác: the last decision on a target is taken back, exactly."""

from django.db import transaction

from ansinh.apps.journal.actions import record_act
from ansinh.apps.journal.models import Actor
from ansinh.apps.planning.actions.decisions import CannotDecide, lock_target
from ansinh.apps.planning.models import Decision, DecisionEffect, Target


@transaction.atomic
def undo_last_decision(*, target: Target, version: int, by: Actor) -> Decision:
    """Hoàn tác quyết định cuối cùng on a target; every target it touched stands as before.

    Raises CannotDecide when there is none, or when someone built on it: a later decision on
    another of its targets, a task linked to a target it made. Raises DecidedMeanwhile.
    """
    target = lock_target(target, version)
    decision = find_last_decision(target)
    if decision is None:
        raise CannotDecide(f"{target.code} chưa có quyết định nào để hoàn tác.")
    effects = list(decision.effects.select_related("target"))
    for effect in effects:
        _refuse_if_built_on(effect, decision)
    # Those the decision made go last: the others may point to them.
    for effect in sorted(effects, key=lambda effect: effect.before is None):
        _take_back(effect)
    decision.undone_by_name, decision.undone_at = by.name, by.at
    decision.save(update_fields=["undone_by_name", "undone_at"])
    record_act(
        by=by,
        verb="chỉ tiêu: hoàn tác",
        subject=f"target:{target.pk}",
        details={
            "decision": decision.number,
            "kind": decision.kind,
            "targets": [{"code": e.code, "back_to": e.before} for e in effects],
        },
    )
    return decision


def find_last_decision(target: Target) -> Decision | None:
    """The last decision on a target that nobody has undone."""
    return Decision.objects.in_force().filter(effects__target=target).first()


def _refuse_if_built_on(effect: DecisionEffect, decision: Decision) -> None:
    last = find_last_decision(effect.target)
    if last != decision:
        raise CannotDecide(
            f"Sau quyết định này, {effect.code} đã được {last.by_name} quyết định tiếp "
            f"({last.get_kind_display()}, {last.at:%d/%m/%Y}); hoàn tác quyết định đó trước."
        )
    if effect.before is None and effect.target.links.exists():
        raise CannotDecide(
            f"{effect.code} đã có nhiệm vụ gắn vào trên ma trận; bỏ liên hệ đó trước."
        )


def _take_back(effect: DecisionEffect) -> None:
    if effect.before is None:
        effect.target.delete()
        return
    effect.target.stand_as(effect.before)
    effect.target.version += 1
    effect.target.save()
