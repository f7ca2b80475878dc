"""Lưu kế hoạch: a paper is read and kept."""

import hashlib
from dataclasses import asdict

from django.db import transaction

from ansinh.apps.journal.actions import record_act
from ansinh.apps.journal.models import Actor
from ansinh.apps.planning.actions.proposing import propose_targets, propose_tasks
from ansinh.apps.planning.actions.rereading import find_earlier_copy, keep_decisions, pair_targets
from ansinh.apps.planning.models import Plan, Target, Task
from ansinh.core.documents.reading import Line, read_document_bytes
from ansinh.core.plans import read_plan


class PlanSaysNothing(Exception):
    """The paper holds no target and no task, so there is nothing to carry out."""


@transaction.atomic
def keep_plan(*, file_name: str, content: bytes, by: Actor) -> Plan:
    """Lưu kế hoạch: read a paper and keep it with its targets and tasks, all to be confirmed.

    The first plan is in use at once; a later one replaces nothing until `put_in_use`. Reading the
    same file again gives back the plan already kept, with what was confirmed; another copy of the
    same paper (another format, mended words) takes over every decision on a value it repeats.
    Raises UnreadableDocument for a file that cannot be read, PlanSaysNothing for a paper without
    targets and tasks.
    """
    digest = hashlib.sha256(content).hexdigest()
    kept = Plan.objects.filter(digest=digest).first()
    if kept is not None:
        return _keep_again(kept, by)
    source = read_document_bytes(file_name, content)
    read = read_plan(source)
    if not read.targets and not read.tasks:
        raise PlanSaysNothing(
            f"Tệp “{file_name}” đọc được {len(source.lines)} dòng nhưng không có chỉ tiêu và nhiệm "
            "vụ nào. Kiểm tra lại có đúng là kế hoạch không."
        )
    earlier = find_earlier_copy(read)
    # Whoever comes second with the same file waits here, and gets the plan of the first.
    plan, is_new = Plan.objects.get_or_create(
        digest=digest,
        defaults={
            "file_name": file_name,
            "file": content,
            "title": read.header.title or "(không có trích yếu)",
            "issuer": read.header.issuer or "",
            "lines": [_as_printed(line) for line in source.lines],
            "content": read.as_json(),
            "kept_at": by.at,
            "in_use_at": None if Plan.objects.exists() else by.at,
            "earlier": earlier,
        },
    )
    if not is_new:
        return _keep_again(plan, by)
    targets, tasks = propose_targets(plan, read), propose_tasks(plan, read)
    pairs = pair_targets(earlier, targets) if earlier else []
    Target.objects.bulk_create(targets)
    Task.objects.bulk_create(tasks)
    record_act(
        by=by,
        verb="lưu kế hoạch",
        subject=f"plan:{plan.pk}",
        details={"digest": digest, "targets": len(read.targets), "tasks": len(read.tasks)}
        | ({"earlier": str(earlier.pk)} if earlier else {}),
    )
    if earlier:
        keep_decisions(plan=plan, earlier=earlier, kept=pairs, by=by)
    return plan


def _keep_again(plan: Plan, by: Actor) -> Plan:
    """The same paper given once more lies on the desk again, unless it does already."""
    if plan == Plan.objects.first():
        return plan
    plan.kept_at = by.at
    plan.save(update_fields=["kept_at"])
    record_act(by=by, verb="mở lại kế hoạch", subject=f"plan:{plan.pk}")
    return plan


class StillWaiting(Exception):
    """Some values of the plan wait for a person, so it cannot replace the one in use."""


@transaction.atomic
def put_in_use(*, plan: Plan, by: Actor) -> Plan:
    """Đưa kế hoạch vào dùng: from now on lists, figures and reports speak of this one.

    Raises StillWaiting while a value has not been decided on.
    """
    plan = Plan.objects.defer("file").select_for_update().get(pk=plan.pk)
    waiting = plan.targets.waiting().count()
    if waiting:
        raise StillWaiting(
            f"Còn {waiting} giá trị chờ xác nhận; chốt hoặc bỏ từng giá trị rồi đưa vào dùng."
        )
    plan.in_use_at = by.at
    plan.save(update_fields=["in_use_at"])
    record_act(by=by, verb="đưa kế hoạch vào dùng", subject=f"plan:{plan.pk}")
    return plan


def _as_printed(line: Line) -> dict[str, object]:
    """A line of the paper with what is known of how it was set and how sure a scan is of it."""
    return {
        "number": line.number,
        "text": line.text,
        "page": line.page,
        "centred": bool(line.centred),
        "bold": bool(line.bold),
        "cell": asdict(line.cell) if line.cell else None,
        "note": line.note,
        "confidence": line.confidence,
    }
