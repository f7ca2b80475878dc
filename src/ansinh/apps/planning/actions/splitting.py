"""Tách, gộp: one sentence may hold two targets, two sentences one."""

from django.db import transaction

from ansinh.apps.journal.models import Actor
from ansinh.apps.planning.actions.decisions import CannotDecide, keep_decision, lock_target
from ansinh.apps.planning.actions.proposing import UNRECOGNISED, free_code
from ansinh.apps.planning.models import Decision, Plan, Target

State, Kind = Target.State, Decision.Kind


@transaction.atomic
def split_target(
    *, target: Target, version: int, by: Actor, part: str = "", because: str = ""
) -> Decision:
    """Tách làm hai: the sentence gives one more target, both to be confirmed anew.

    `part` is the new target's own words, a piece of the line; empty: the whole sentence. The new
    one has a code of its own and no indicator yet. Raises CannotDecide, DecidedMeanwhile.
    """
    target = lock_target(target, version)
    _refuse_rejected(target)
    part = part.strip() or target.quote
    if part not in target.plan.text_of_line(target.line):
        raise CannotDecide(
            f"“{part}” không có trong dòng {target.line}; chép đúng chữ của văn bản."
        )
    before = target.standing()
    target.state = State.PROPOSED
    new = Target(
        plan=target.plan,
        code=next_code(target.plan),
        position=target.position,
        quote=part,
        line=target.line,
        section=target.section,
        comparator=target.comparator,
        value=target.value,
        upper=target.upper,
        unit=target.unit,
        year=target.year,
    )
    new.recognised = new.standing()
    return keep_decision(
        kind=Kind.SPLIT, by=by, changed=[(target, before), (new, None)], because=because
    )


@transaction.atomic
def merge_targets(
    *,
    target: Target,
    version: int,
    absorbed: Target,
    absorbed_version: int,
    by: Actor,
    because: str = "",
) -> Decision:
    """Gộp làm một: `target` stays, to be confirmed anew; `absorbed` is dropped and says into what.

    On one line the sentence that stays reaches over both. Raises CannotDecide, DecidedMeanwhile.
    """
    if target.pk == absorbed.pk or target.plan_id != absorbed.plan_id:
        raise CannotDecide("Chọn một chỉ tiêu khác của cùng kế hoạch để gộp.")
    target = lock_target(target, version)
    absorbed = lock_target(absorbed, absorbed_version)
    _refuse_rejected(target)
    _refuse_rejected(absorbed)
    if absorbed.links.filter(is_refused=False).exists():
        raise CannotDecide(
            f"{absorbed.code} đang có nhiệm vụ phục vụ; bỏ liên hệ đó trên ma trận rồi gộp."
        )
    before, before_absorbed = target.standing(), absorbed.standing()
    target.state, target.quote = State.PROPOSED, _over_both(target, absorbed)
    absorbed.state, absorbed.merged_into = State.REJECTED, target
    absorbed.because = f"gộp vào {target.code}"
    return keep_decision(
        kind=Kind.MERGE,
        by=by,
        changed=[(target, before), (absorbed, before_absorbed)],
        because=because,
    )


def next_code(plan: Plan) -> str:
    """The next free code for what no indicator named."""
    return free_code(f"{UNRECOGNISED}01", set(plan.targets.values_list("code", flat=True)))


def _over_both(target: Target, absorbed: Target) -> str:
    if target.line != absorbed.line:
        return target.quote
    line = target.plan.text_of_line(target.line)
    starts = [line.find(one.quote) for one in (target, absorbed)]
    if min(starts) < 0:
        return target.quote
    ends = [start + len(one.quote) for start, one in zip(starts, (target, absorbed), strict=True)]
    return line[min(starts) : max(ends)]


def _refuse_rejected(target: Target) -> None:
    if target.state == State.REJECTED:
        raise CannotDecide(f"{target.code} đã bỏ; hoàn tác việc bỏ trước.")
