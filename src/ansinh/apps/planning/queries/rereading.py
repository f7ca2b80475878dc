"""Bản sau của một văn bản: what it kept of the earlier copy, what changed, what is gone."""

from collections.abc import Iterable
from dataclasses import dataclass

from ansinh.apps.planning.models import Decision, Plan, Target


@dataclass(frozen=True)
class Reread:
    """Một bản đọc lại: decisions kept, values that differ and wait, sentences that are gone."""

    earlier: Plan
    kept: int
    changed: tuple[Target, ...]
    lost: tuple[Target, ...]


def what_was_kept(plan: Plan) -> Reread | None:
    """What became of the earlier copy's decisions; None for a paper without an earlier copy."""
    if plan.earlier_id is None:
        return None
    targets = plan.targets.select_related("own_indicator", "was")
    kept = plan.decisions.in_force().filter(kind=Decision.Kind.KEEP).count()
    changed = tuple(target for target in targets if target.is_changed)
    earlier = Plan.objects.defer("file", "lines", "content").get(pk=plan.earlier_id)
    return Reread(earlier, kept, changed, tuple(list_lost(plan)))


def list_lost(plan: Plan) -> Iterable[Target]:
    """Confirmed targets of the earlier copy whose sentence this one has no more."""
    if plan.earlier_id is None:
        return []
    there = plan.targets.exclude(was=None).values("was")
    return plan.earlier.targets.confirmed().exclude(pk__in=there)
