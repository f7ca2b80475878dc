"""Sắp xếp đơn vị cùng việc của nó: no office ends with its tasks left behind."""

from datetime import date

from django.db import transaction

from ansinh.apps.journal.models import Actor
from ansinh.apps.units.actions import (
    abolish_organisation,
    hold_organisations,
    merge_organisations,
    rename_organisation,
    transfer_field,
)
from ansinh.apps.units.models import Organisation
from ansinh.apps.work.actions.passing_on import (
    OpenWork,
    Receivers,
    field_of,
    pass_on_open_work,
    pass_task,
)
from ansinh.apps.work.models import Assignment
from ansinh.apps.work.queries import open_assignments


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

    `receivers` by key of the task; they go before the successor of the task's field, that one
    before `successor`; the unit itself receives nothing. Gives the new assignments.
    Raises OpenWork when a task would be left to nobody, UnitRefused, AssignmentRefused.
    """
    named = {task: unit for task, unit in (receivers or {}).items() if unit != organisation}
    parties = [organisation, *named.values(), *([successor] if successor else [])]
    hold_organisations(parties)
    told = {"effective_on": on, "by": by, "legal_act": legal_act}
    if successor is not None:
        merge_organisations(predecessors=[organisation], successor=successor, **told)
    else:
        left = [row for row in open_assignments(organisation, on) if row.task_id not in named]
        if left:
            raise OpenWork(organisation, left)
        abolish_organisation(organisation=organisation, **told)
    return pass_on_open_work(
        predecessor=organisation, on=on, by=by, receivers=named, rest=successor
    )


@transaction.atomic
def rename_unit(
    *, organisation: Organisation, name: str, on: date, by: Actor, legal_act: str = ""
) -> tuple[Organisation, list[Assignment]]:
    """Đổi tên một đơn vị: whoever bears the new name has its tasks, villages, posts and code.

    Gives the renamed unit and the new assignments. Raises UnitRefused, AssignmentRefused.
    """
    renamed = rename_organisation(
        organisation=organisation,
        code=organisation.code,
        name=name,
        effective_on=on,
        by=by,
        legal_act=legal_act,
    )
    passed = pass_on_open_work(predecessor=organisation, on=on, by=by, rest=renamed)
    return renamed, passed


@transaction.atomic
def pass_field(
    *,
    predecessor: Organisation,
    successor: Organisation,
    field: str,
    on: date,
    by: Actor,
    function: str = "",
    legal_act: str = "",
) -> list[Assignment]:
    """Chuyển một lĩnh vực: with it go the open tasks that speak of this field alone.

    What was given to the office from that day on, or speaks of several fields, stays. Gives the
    new assignments. Raises UnitRefused, AssignmentRefused.
    """
    transfer_field(
        predecessor=predecessor,
        successor=successor,
        field=field,
        effective_on=on,
        by=by,
        function=function,
        legal_act=legal_act,
    )
    rows = open_assignments(predecessor, on).filter(valid_from__lt=on)
    going = [row for row in rows.select_for_update(of=("self",)) if field_of(row.task) == field]
    return [pass_task(row, successor, on, by) for row in going]
