"""Câu hỏi of work: reports and what they say, tasks and who does them."""

from ansinh.apps.work.queries.assignments import (
    Owner,
    TaskRow,
    list_ended_owners,
    list_history,
    list_owners,
    list_tasks,
    open_assignments,
    suggested_owners,
)
from ansinh.apps.work.queries.facts import (
    compose_report,
    compose_yearly_report,
    digest_of,
    drafting_unit,
    find_latest_report,
    gather_facts,
    is_still_the_same,
    letterhead_of,
    office_on,
    plan_facts,
)

__all__ = [
    "Owner",
    "TaskRow",
    "compose_report",
    "compose_yearly_report",
    "digest_of",
    "drafting_unit",
    "find_latest_report",
    "gather_facts",
    "is_still_the_same",
    "letterhead_of",
    "list_ended_owners",
    "list_history",
    "list_owners",
    "list_tasks",
    "office_on",
    "open_assignments",
    "plan_facts",
    "suggested_owners",
]
