"""Câu hỏi of work: reports, what they say and lack; tasks and who does them."""

from ansinh.apps.work.queries.assignments import (
    Owner,
    TaskRow,
    list_ended_owners,
    list_history,
    list_lead_units,
    list_owners,
    list_tasks,
    open_assignments,
    suggested_owners,
)
from ansinh.apps.work.queries.facts import (
    facts_of_report,
    gather_facts,
    office_on,
)
from ansinh.apps.work.queries.missing import Missing, list_missing
from ansinh.apps.work.queries.reports import (
    digest_of,
    find_latest_report,
    find_report,
    get_texts,
    is_still_the_same,
    list_versions,
    list_years,
    visible_reports,
)
from ansinh.apps.work.queries.unit_indicators import list_unit_indicators

__all__ = [
    "Missing",
    "Owner",
    "TaskRow",
    "digest_of",
    "facts_of_report",
    "find_latest_report",
    "find_report",
    "gather_facts",
    "get_texts",
    "is_still_the_same",
    "list_ended_owners",
    "list_history",
    "list_lead_units",
    "list_missing",
    "list_owners",
    "list_tasks",
    "list_unit_indicators",
    "list_versions",
    "list_years",
    "office_on",
    "open_assignments",
    "suggested_owners",
    "visible_reports",
]
