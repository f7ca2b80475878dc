"""Việc dở dang khi đơn vị chấm dứt: it passes to who takes over, with a record of each task."""

from collections.abc import Mapping
from datetime import date

from django.db import transaction

from ansinh.apps.journal.actions import record_act
from ansinh.apps.journal.models import Actor
from ansinh.apps.units.actions import abolish_organisation, merge_organisations
from ansinh.apps.units.models import Field, Organisation
from ansinh.apps.units.queries import successors_of
from ansinh.apps.work.actions.assigning import AssignmentRefused, assign_task
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
def close_unit(
    *,
    organisation: Organisation,
    on: date,
    by: Actor,
    successor: Organisation | None = None,
    receivers: Receivers | None = None,
    legal_act: str = "",
) -> list[Assignment]:
    """Chấm dứt một đơn vị: its open tasks go to the successor, or each to the receiver named.

    `receivers` by key of the task; they go before the successor. Gives the new assignments.
    Raises OpenWork when a task would be left to nobody, UnitRefused, AssignmentRefused.
    """
    left = [] if successor else _unnamed(organisation, on, receivers or {})
    if left:
        raise OpenWork(organisation, left)
    if successor is not None:
        merge_organisations(
            predecessors=[organisation],
            successor=successor,
            effective_on=on,
            by=by,
            legal_act=legal_act,
        )
    else:
        abolish_organisation(organisation=organisation, effective_on=on, by=by, legal_act=legal_act)
    return pass_on_open_work(predecessor=organisation, on=on, by=by, receivers=receivers)


@transaction.atomic
def pass_on_open_work(
    *, predecessor: Organisation, on: date, by: Actor, receivers: Receivers | None = None
) -> list[Assignment]:
    """Chuyển việc dở dang of an office that ended or gave a field away, task by task.

    Each goes to the receiver named for it, else to the one successor of the task's field. Raises
    OpenWork when there is none or there are several.
    """
    named = receivers or {}
    going = [
        (row, heir)
        for row in open_assignments(predecessor, on)
        if (heir := named.get(row.task_id) or _heir(row, on)) != predecessor
    ]
    left = [row for row, heir in going if heir is None]
    if left:
        raise OpenWork(predecessor, left)
    return [_pass(row, heir, on, by) for row, heir in going if heir is not None]


def _unnamed(organisation: Organisation, on: date, receivers: Receivers) -> list[Assignment]:
    return [row for row in open_assignments(organisation, on) if row.task_id not in receivers]


def _heir(row: Assignment, on: date) -> Organisation | None:
    """The one office that does this task's work on the day."""
    fields = fields_of_passage(row.task.section, row.task.quote)
    field = next(iter(fields)) if len(fields) == 1 else Field.ALL
    heirs = successors_of(row.organisation, on, field)
    return heirs[0] if len(heirs) == 1 else None


def _pass(row: Assignment, heir: Organisation, on: date, by: Actor) -> Assignment:
    """End one row and give the task on; an heir that has it already only takes note."""
    if row.valid_from >= on:
        raise AssignmentRefused(
            f"{row.task.code} giao cho “{row.organisation}” từ ngày {row.valid_from:%d/%m/%Y}; "
            "chọn ngày chuyển muộn hơn."
        )
    row.valid_until = on
    row.save(update_fields=["valid_until"])
    because = f"kế tục “{row.organisation}”"
    own = open_assignments(heir, on).filter(task=row.task, role=row.role).first()
    if own is not None:
        _tell_joined(row, heir, on, by)
        return own
    return assign_task(
        task=row.task,
        organisation=heir,
        role=row.role,
        on=on,
        by=by,
        because=because,
        passed_from=row,
    )


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
