"""Đọc lại: another copy of a kept paper takes over what people decided on the earlier one."""

from ansinh.apps.journal.models import Actor
from ansinh.apps.planning.actions.decisions import keep_decision
from ansinh.apps.planning.actions.proposing import free_code
from ansinh.apps.planning.models import Decision, Plan, Target, Task, TaskLink
from ansinh.core.plans import plan as paper
from ansinh.core.plans import plan_from_json
from ansinh.core.plans.rereading import (
    Numbers,
    Reading,
    compare_readings,
    is_same_paper,
    letters_of,
)

Pair = tuple[Target, Target]
LOOKED_AT = 8
"""How many plans kept last are looked at; older copies have later ones among these."""


def find_earlier_copy(read: paper.Plan) -> Plan | None:
    """The plan kept last that is the same paper: in another format, or before it was mended.

    It is locked until the transaction ends, so that no decision on it falls between.
    """
    for plan in Plan.objects.defer("file", "lines")[:LOOKED_AT]:
        kept = plan_from_json(plan.content)
        ours, theirs = ([target.quote for target in one.targets] for one in (kept, read))
        if is_same_paper(kept.header, read.header, ours, theirs):
            return Plan.objects.defer("file").select_for_update().get(pk=plan.pk)
    return None


def pair_targets(earlier: Plan, targets: list[Target]) -> list[Pair]:
    """Say of each new target what it was, and give it the code it had; nothing is saved.

    Gives back the pairs whose sentence and value are the same.
    """
    before = list(earlier.targets.select_related("own_indicator"))
    found = compare_readings(
        [Reading(n, _words_read(one), _numbers_of(one)) for n, one in enumerate(before)],
        [Reading(n, one.quote, _numbers_of(one)) for n, one in enumerate(targets)],
    )
    pairs = {new: before[old] for old, new in (*found.kept, *found.changed)}
    taken = {one.code for one in pairs.values()}
    for place, target in enumerate(targets):
        target.was = pairs.get(place)
        target.code = target.was.code if target.was else free_code(target.code, taken)
        taken.add(target.code)
        target.recognised = target.standing()
    return [(before[old], targets[new]) for old, new in found.kept]


def keep_decisions(*, plan: Plan, earlier: Plan, kept: list[Pair], by: Actor) -> None:
    """Giữ quyết định: what people decided on `earlier` stands on the same values of `plan`.

    What a person had split off is there again where its words still are. Links of tasks and tasks
    added by an authority follow. Part of `keep_plan`, in its transaction.
    """
    decided = [(old, new) for old, new in kept if not old.is_waiting]
    decided += _parts_still_there(plan, earlier)
    became = {old.pk: new for old, new in decided}
    # Those another is merged into stand first, so that it can point to them.
    for old, new in sorted(decided, key=lambda pair: pair[0].merged_into_id is not None):
        _keep_one(old, new, became, by)
    _keep_tasks(plan, earlier, became)


def _keep_one(old: Target, new: Target, became: dict[int, Target], by: Actor) -> None:
    before = new.standing() if new.pk else None
    code, quote = new.code, new.quote
    new.stand_as(old.standing())
    new.code = code
    new.merged_into = became.get(old.merged_into_id or 0)
    if old.quote not in new.plan.text_of_line(new.line):
        new.quote = quote
    last = Decision.objects.in_force().filter(effects__target=old).first()
    by_whom = f"{last.by_name}, {last.at:%d/%m/%Y}" if last else "bản trước"
    keep_decision(
        kind=Decision.Kind.KEEP,
        by=by,
        changed=[(new, before)],
        because=f"như {by_whom}, tệp “{old.plan.file_name}”",
    )


def _parts_still_there(plan: Plan, earlier: Plan) -> list[Pair]:
    """Targets that the machine does not read any more, or never did, whose words still stand."""
    lost = earlier.targets.confirmed().filter(became__isnull=True).order_by("position")
    taken = set(plan.targets.values_list("code", flat=True))
    found: list[Pair] = []
    for old in lost:
        line = next((line for line in plan.lines if old.quote in line["text"]), None)
        if line is not None:
            code = free_code(old.code, taken)
            taken.add(code)
            new = Target(plan=plan, code=code, position=old.position, quote=old.quote,
                         line=line["number"], section=old.section, was=old)  # fmt: skip
            new.recognised = new.standing()
            found.append((old, new))
    return found


def _keep_tasks(plan: Plan, earlier: Plan, became: dict[int, Target]) -> None:
    tasks = {letters_of(task.quote): task for task in plan.tasks.all()}
    for added in earlier.tasks.added():
        copy = Task(plan=plan, code=added.code, position=added.position, quote=added.quote,
                    owners=added.owners, due=added.due, source=added.source)  # fmt: skip
        copy.save()
        tasks[letters_of(added.quote)] = copy
    links = TaskLink.objects.filter(task__plan=earlier).select_related("task")
    TaskLink.objects.bulk_create(
        TaskLink(
            task=tasks[letters_of(link.task.quote)],
            target=became[link.target_id],
            is_refused=link.is_refused,
            by_name=link.by_name,
            at=link.at,
        )
        for link in links
        if link.target_id in became and letters_of(link.task.quote) in tasks
    )


def _words_read(target: Target) -> str:
    """The sentence as the machine read it: a merge may have stretched it since."""
    return str(target.recognised.get("quote") or target.quote)


def _numbers_of(target: Target) -> frozenset[Numbers]:
    return frozenset(_numbers(one) for one in (target.standing(), target.recognised) if one)


def _numbers(standing: dict[str, object]) -> Numbers:
    names = ("comparator", "value", "upper", "unit", "year")
    return tuple(standing.get(name) for name in names)  # type: ignore[return-value]
