"""Giao nhiệm vụ (assigning): the words of a plan become an office that answers for the task."""

from datetime import date

from django.db import transaction

from ansinh.apps.journal.actions import record_act
from ansinh.apps.journal.models import Actor
from ansinh.apps.planning.actions import settle_owners
from ansinh.apps.planning.models import Plan, Task
from ansinh.apps.units.models import Organisation
from ansinh.apps.units.queries import find_organisations_by_words
from ansinh.apps.work.models import Assignment

Role = Assignment.Role


class AssignmentRefused(Exception):
    """The task cannot be given so; the message says why and what to do."""


@transaction.atomic
def assign_task(
    *,
    task: Task,
    organisation: Organisation,
    role: str,
    on: date,
    by: Actor,
    because: str = "",
    passed_from: Assignment | None = None,
) -> Assignment:
    """Giao (of a request: đề nghị) a task to an office from a day on.

    Raises AssignmentRefused when the office is not there that day or has the task already.
    """
    _refuse_absent(organisation, on)
    Task.objects.select_for_update().get(pk=task.pk)
    if _has_it(task, organisation, role, on):
        raise AssignmentRefused(
            f"“{organisation}” đã được giao {task.code} rồi; không ghi lần thứ hai."
        )
    assignment = Assignment.objects.create(
        task=task,
        organisation=organisation,
        role=role,
        valid_from=on,
        because=because,
        passed_from=passed_from,
    )
    settle_owners(task=task)
    record_act(
        by=by,
        verb="đề nghị thực hiện nhiệm vụ" if task.is_request else "giao nhiệm vụ",
        subject=f"task:{task.pk}",
        because=because,
        details={
            "task": task.code,
            "organisation": str(organisation.pk),
            "name": organisation.name,
            "role": role,
            "from": on.isoformat(),
        },
    )
    return assignment


@transaction.atomic
def end_assignment(*, assignment: Assignment, on: date, by: Actor, because: str) -> Assignment:
    """Thôi giao: the office answers for the task until the day before `on`.

    Raises AssignmentRefused for a day that is not after its beginning, or a row that has ended.
    """
    row = Assignment.objects.select_for_update().get(pk=assignment.pk)
    if row.valid_until is not None:
        raise AssignmentRefused("Việc này đã thôi giao rồi; tải lại trang.")
    if row.valid_from >= on:
        raise AssignmentRefused(
            f"“{row.organisation}” nhận việc từ ngày {row.valid_from:%d/%m/%Y}; chọn ngày sau đó."
        )
    row.valid_until = on
    row.save(update_fields=["valid_until"])
    record_act(
        by=by,
        verb="thôi giao nhiệm vụ",
        subject=f"task:{row.task_id}",
        because=because,
        details={
            "task": row.task.code,
            "organisation": str(row.organisation_id),
            "until": on.isoformat(),
        },
    )
    return row


def assign_known_owners(*, plan: Plan, on: date, by: Actor, because: str) -> list[Assignment]:
    """Giao theo chữ trong kế hoạch: each owner whose words name one office of that day.

    Words that name a whole group (các phòng, ngành, các thôn) are left for a person.
    """
    given = []
    for task in plan.tasks.printed():
        for role, names in ((Role.LEAD, task.owners), (Role.COORDINATE, task.coordinators)):
            meant = find_organisations_by_words(names, on)
            offices = dict.fromkeys(one for one in meant if one is not None)
            for office in offices:
                if _has_it(task, office, role, on):
                    continue
                given.append(
                    assign_task(
                        task=task, organisation=office, role=role, on=on, by=by, because=because
                    )
                )
    return given


def _has_it(task: Task, organisation: Organisation, role: str, on: date) -> bool:
    given = task.assignments.filter(organisation=organisation, role=role)
    return given.not_ended_by(on).exists()


def _refuse_absent(organisation: Organisation, on: date) -> None:
    """The office is held first and then the task, as when an office closes."""
    now = Organisation.objects.select_for_update().get(pk=organisation.pk)
    if not now.holds_on(on):
        raise AssignmentRefused(
            f"“{now}” không có trong ngày {on:%d/%m/%Y}. Chọn đơn vị đang có ngày đó."
        )
