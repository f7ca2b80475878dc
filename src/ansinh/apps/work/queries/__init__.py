"""Câu hỏi of work: reports, their facts, what is missing before one can be issued."""

from ansinh.apps.work.queries.facts import (
    compose_report,
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
    may_read,
    visible_reports,
)

__all__ = [
    "Missing",
    "compose_report",
    "digest_of",
    "facts_of_report",
    "find_latest_report",
    "find_report",
    "gather_facts",
    "get_texts",
    "is_still_the_same",
    "list_missing",
    "list_versions",
    "may_read",
    "office_on",
    "visible_reports",
]
