"""Chỉ số của một đơn vị: those of the targets that the unit's tasks work for."""

from datetime import date

from ansinh.apps.planning.queries import find_current_plan, matrix_of
from ansinh.apps.units.models import Organisation
from ansinh.apps.work.queries.assignments import list_tasks


def list_unit_indicators(unit: Organisation, on: date) -> frozenset[str]:
    """Codes of the indicators of targets served by a task that the unit leads on that day.

    As the matrix shows it: a link that a person refused does not count.
    """
    plan = find_current_plan()
    if plan is None:
        return frozenset()
    led = {row.task.pk for row in list_tasks(plan, on) if row.is_led_by(unit)}
    return frozenset(
        row.target.indicator.code
        for row in (matrix_of(plan, on).rows if led else ())
        if row.target.indicator and led & {one.task.pk for one in row.tasks}
    )
