"""Việc dở dang đi theo đơn vị: it passes to who takes over, with a record of each task."""

from collections.abc import Mapping
from datetime import date

from django.db import transaction

from ansinh.apps.journal.actions import record_act
from ansinh.apps.journal.models import Actor
from ansinh.apps.planning.models import Task
from ansinh.apps.units.models import Field, Organisation
from ansinh.apps.units.queries import successors_of
from ansinh.apps.work.actions.assigning import AssignmentRefused, assign_task, end_assignment
from ansinh.apps.work.models import Assignment
from ansinh.apps.work.queries import list_ended_owners, open_assignments
from ansinh.core.indicators.fields import fields_of_passage

Receivers = Mapping[int, Organisation]


class OpenWork(Exception):
    """Còn việc dở dang: nobody is named to take over these tasks."""

    def __init__(self, organisation: Organisation, left: list[Assignment]):
        self.left = left
        codes = ", ".join(dict.fromkeys(row.task.code for row in left))
        super().__init__(
            f"“{organisation}” còn {len(left)} việc dở dang: {codes}. "
            "Nêu đơn vị kế tục, hoặc đơn vị nhận từng việc."
        )


@transaction.atomic
def pass_on_open_work(
    *,
    predecessor: Organisation,
    on: date,
    by: Actor,
    receivers: Receivers | None = None,
    rest: Organisation | None = None,
) -> list[Assignment]:
    """Chuyển việc dở dang of an office that ended or gave a field away, task by task.

    Each goes to the receiver named for it, else to the one successor of the task's field, else to
    `rest`. Raises OpenWork when a task is left, AssignmentRefused for a day before it was given.
    """
    named = receivers or {}
    going = [
        (row, heir)
        for row in open_assignments(predecessor, on).select_for_update(of=("self",))
        if (heir := named.get(row.task_id) or _heir(row, on) or rest) != predecessor
    ]
    left = [row for row, heir in going if heir is None]
    if left:
        raise OpenWork(predecessor, left)
    return [pass_task(row, heir, on, by) for row, heir in going if heir is not None]


@transaction.atomic
def give_task(
    *, task: Task, organisation: Organisation, role: str, on: date, by: Actor, because: str = ""
) -> Assignment:
    """Giao nhiệm vụ, as `assign_task`; an office whose end is known hands it on from that day.

    Gives the assignment of who has it last. Raises AssignmentRefused, OpenWork.
    """
    told = {"task": task, "organisation": organisation, "role": role, "on": on, "by": by}
    return _handed_on(assign_task(**told, because=because), by)


def pass_task(row: Assignment, heir: Organisation, on: date, by: Actor) -> Assignment:
    """End one row and give the task on until it would have ended; an heir may have it already.

    Raises AssignmentRefused for a day before the row began, OpenWork when the heir ends without
    an heir of its own.
    """
    if row.valid_from >= on:
        raise AssignmentRefused(
            f"{row.task.code} giao cho “{row.organisation}” từ ngày {row.valid_from:%d/%m/%Y}; "
            "chọn ngày chuyển muộn hơn."
        )
    until, row.valid_until = row.valid_until, on
    row.save(update_fields=["valid_until"])
    because = f"kế tục “{row.organisation}”"
    own = open_assignments(heir, on).filter(task=row.task, role=row.role).first()
    if own is not None:
        _tell_joined(row, heir, on, by)
        return own
    told = {"task": row.task, "organisation": heir, "role": row.role, "on": on, "by": by}
    given = assign_task(**told, because=because, passed_from=row)
    if until is not None:
        given = end_assignment(assignment=given, on=until, by=by, because=because)
    return _handed_on(given, by)


def field_of(task: Task) -> str:
    """The one field the task speaks of; `Field.ALL` when it names several or none."""
    fields = fields_of_passage(task.section, task.quote)
    return next(iter(fields)) if len(fields) == 1 else Field.ALL


def _heir(row: Assignment, on: date) -> Organisation | None:
    """The one office that does this task's work on the day."""
    heirs = successors_of(row.organisation, on, field_of(row.task))
    return heirs[0] if len(heirs) == 1 else None


def _handed_on(row: Assignment, by: Actor) -> Assignment:
    """An office that ends before the task does has it until that day only."""
    end = Organisation.objects.get(pk=row.organisation_id).valid_until
    if end is None or (row.valid_until is not None and row.valid_until <= end):
        return row
    heir = _heir(row, end)
    if heir is None:
        raise OpenWork(row.organisation, [row])
    return pass_task(row, heir, end, by)


def _tell_joined(row: Assignment, heir: Organisation, on: date, by: Actor) -> None:
    record_act(
        by=by,
        verb="nhập việc vào đơn vị đang làm",
        subject=f"task:{row.task_id}",
        details={
            "from": str(row.organisation_id),
            "to": str(heir.pk),
            "on": on.isoformat(),
        },
    )


def pass_on_from_ended_units(*, on: date, by: Actor) -> list[Assignment]:
    """Chuyển việc còn nằm ở những đơn vị đã chấm dứt, each from the day its office ended.

    Work whose heir is not one office stays where it is, for a person to decide.
    """
    passed: list[Assignment] = []
    for unit in list_ended_owners(on):
        try:
            passed += pass_on_open_work(predecessor=unit, on=unit.valid_until, by=by)
        except OpenWork:
            continue
    return passed
