"""Nhiệm vụ của bản dùng thử: given on the day of the plan, passed on as offices ended."""

from datetime import date

from ansinh.apps.journal.models import Actor
from ansinh.apps.planning.models import Plan
from ansinh.apps.work.actions import assign_known_owners, pass_on_from_ended_units

GIVEN_ON = date(2024, 5, 10)
"""A day of the month in which the demo's plan was issued; the paper leaves the day blank."""


def give_tasks(plan: Plan, on: date, by: Actor) -> None:
    """Tasks whose words name one office go to it; what ended since has passed them on."""
    because = "bản dùng thử tự giao theo chữ trong kế hoạch"
    assign_known_owners(plan=plan, on=GIVEN_ON, by=by, because=because)
    pass_on_from_ended_units(on=on, by=by)
