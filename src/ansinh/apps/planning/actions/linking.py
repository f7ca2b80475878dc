"""Nhiệm vụ phục vụ chỉ tiêu: links decided by a person, tasks added by an authority."""

from django.db import transaction

from ansinh.apps.journal.actions import record_act
from ansinh.apps.journal.models import Actor
from ansinh.apps.planning.actions.decisions import CannotDecide
from ansinh.apps.planning.models import Plan, Target, Task, TaskLink

ADDED = "B"


@transaction.atomic
def link_task(*, task: Task, target: Target, by: Actor) -> TaskLink:
    """Gắn nhiệm vụ với chỉ tiêu it works for. Raises CannotDecide for two plans."""
    return _decide(task, target, by, is_refused=False)


@transaction.atomic
def refuse_link(*, task: Task, target: Target, by: Actor) -> TaskLink:
    """Nói rõ nhiệm vụ không phục vụ chỉ tiêu: the machine will not suggest it again."""
    return _decide(task, target, by, is_refused=True)


@transaction.atomic
def unlink_task(*, task: Task, target: Target, by: Actor) -> None:
    """Bỏ điều đã quyết định về một cặp: it is open again."""
    link = TaskLink.objects.select_for_update().filter(task=task, target=target).first()
    if link is None:
        return
    link.delete()
    _tell(task, target, by, "bỏ liên hệ nhiệm vụ")


@transaction.atomic
def add_task(
    *, plan: Plan, words: str, source: str, by: Actor, owners: tuple[str, ...] = ()
) -> Task:
    """Nhiệm vụ bổ sung: `source` names the authority and the paper that added it.

    Raises CannotDecide when it does not say what is to be done or who added it.
    """
    words, source = words.strip(), source.strip()
    if not words or not source:
        raise CannotDecide("Ghi nội dung nhiệm vụ và cơ quan giao thêm (kèm số văn bản).")
    Plan.objects.select_for_update().only("pk").get(pk=plan.pk)
    last = plan.tasks.order_by("position").last()
    task = Task.objects.create(
        plan=plan,
        code=f"{ADDED}{plan.tasks.added().count() + 1:02d}",
        position=last.position + 1 if last else 1,
        quote=words,
        line=None,
        owners=list(owners),
        source=source,
    )
    record_act(
        by=by,
        verb="thêm nhiệm vụ bổ sung",
        subject=f"task:{task.pk}",
        because=source,
        details={"code": task.code, "words": words},
    )
    return task


@transaction.atomic
def add_task_for(*, target: Target, words: str, source: str, by: Actor) -> Task:
    """Nhiệm vụ bổ sung cho một chỉ tiêu: added and linked at once. Raises CannotDecide."""
    task = add_task(plan=target.plan, words=words, source=source, by=by)
    link_task(task=task, target=target, by=by)
    return task


def settle_owners(*, task: Task) -> None:
    """Đơn vị của nhiệm vụ đã được xác định; the act that gives the task tells the journal."""
    if not task.is_settled:
        task.is_settled = True
        task.save(update_fields=["is_settled"])


def _decide(task: Task, target: Target, by: Actor, *, is_refused: bool) -> TaskLink:
    if task.plan_id != target.plan_id:
        raise CannotDecide("Nhiệm vụ và chỉ tiêu phải thuộc cùng một kế hoạch.")
    link, is_new = TaskLink.objects.select_for_update().get_or_create(
        task=task,
        target=target,
        defaults={"is_refused": is_refused, "by_name": by.name, "at": by.at},
    )
    if not is_new and link.is_refused == is_refused:
        return link
    link.is_refused, link.by_name, link.at = is_refused, by.name, by.at
    link.save()
    _tell(task, target, by, "không liên hệ nhiệm vụ" if is_refused else "gắn nhiệm vụ")
    return link


def _tell(task: Task, target: Target, by: Actor, verb: str) -> None:
    record_act(
        by=by,
        verb=verb,
        subject=f"target:{target.pk}",
        details={"task": task.code, "target": target.code},
    )
