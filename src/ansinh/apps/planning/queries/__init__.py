"""Câu hỏi of planning: plans, snapshots, facts of targets, lists of work."""

from ansinh.apps.planning.queries.cases import CaseRow, list_cases
from ansinh.apps.planning.queries.facts import Counted, get_target_facts, list_target_facts
from ansinh.apps.planning.queries.findings import list_findings
from ansinh.apps.planning.queries.places import place_names, place_on, places_of
from ansinh.apps.planning.queries.plans import find_current_plan
from ansinh.apps.planning.queries.snapshots import (
    NoSnapshot,
    find_latest_snapshot,
    get_snapshot_of_year,
    open_picture,
)
from ansinh.apps.planning.queries.values import find_value, list_history, values_of_year, words_of
from ansinh.apps.planning.queries.wanted import (
    ENTERED,
    WantedValue,
    list_wanted_values,
    years_with_values,
)
from ansinh.apps.planning.queries.yearly import list_yearly_points, yearly_points_of

__all__ = [
    "ENTERED",
    "CaseRow",
    "Counted",
    "NoSnapshot",
    "WantedValue",
    "find_current_plan",
    "find_latest_snapshot",
    "find_value",
    "get_snapshot_of_year",
    "get_target_facts",
    "list_cases",
    "list_findings",
    "list_history",
    "list_target_facts",
    "list_wanted_values",
    "list_yearly_points",
    "open_picture",
    "place_names",
    "place_on",
    "places_of",
    "values_of_year",
    "words_of",
    "yearly_points_of",
    "years_with_values",
]
