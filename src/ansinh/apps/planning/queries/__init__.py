"""Câu hỏi of planning: plans, snapshots, facts of targets, lists of work."""

from ansinh.apps.planning.queries.breakdowns import Breakdown, list_breakdowns
from ansinh.apps.planning.queries.cases import CaseRow, CasesAtAGlance, glance_at_cases, list_cases
from ansinh.apps.planning.queries.comparison import (
    COMPARED,
    as_compared,
    compare_plans,
    from_upload,
    list_kept_plans,
)
from ansinh.apps.planning.queries.confirmation import (
    Waiting,
    count_waiting,
    count_waiting_on_desk,
    doubts_about,
    find_next_waiting,
    list_decisions,
    list_decisions_about,
    list_offers,
    list_waiting,
)
from ansinh.apps.planning.queries.crosschecks import (
    CrossCounted,
    findings_about,
    get_cross_count,
    list_findings,
)
from ansinh.apps.planning.queries.facts import (
    Counted,
    Reading,
    get_target_facts,
    list_target_facts,
)
from ansinh.apps.planning.queries.findings import list_plan_findings
from ansinh.apps.planning.queries.indicators import list_indicators
from ansinh.apps.planning.queries.matrix import (
    BASELINE_YEAR,
    Matrix,
    MatrixRow,
    Served,
    matrix_of,
)
from ansinh.apps.planning.queries.places import place_names, place_on, places_of
from ansinh.apps.planning.queries.plans import find_current_plan, find_plan_on_desk, plan_boundary
from ansinh.apps.planning.queries.rereading import Reread, list_lost, what_was_kept
from ansinh.apps.planning.queries.snapshots import (
    NoSnapshot,
    find_latest_snapshot,
    get_snapshot_of_year,
    open_picture,
)
from ansinh.apps.planning.queries.trajectories import (
    get_trajectory,
    standing_of,
    with_progress,
)
from ansinh.apps.planning.queries.values import find_value, list_history, values_of_year, words_of
from ansinh.apps.planning.queries.village_values import (
    VillageValue,
    VillageValues,
    find_villages_by_name,
    last_day,
    list_village_values,
    name_villages,
    village_place_names,
)
from ansinh.apps.planning.queries.wanted import (
    ENTERED,
    WantedValue,
    entered_indicators,
    list_wanted_values,
    years_with_values,
)
from ansinh.apps.planning.queries.yearly import list_yearly_points, yearly_points_of

__all__ = [
    "BASELINE_YEAR",
    "COMPARED",
    "ENTERED",
    "Breakdown",
    "CaseRow",
    "CasesAtAGlance",
    "Counted",
    "CrossCounted",
    "Matrix",
    "MatrixRow",
    "NoSnapshot",
    "Reading",
    "Reread",
    "Served",
    "VillageValue",
    "VillageValues",
    "Waiting",
    "WantedValue",
    "as_compared",
    "compare_plans",
    "count_waiting",
    "count_waiting_on_desk",
    "doubts_about",
    "entered_indicators",
    "find_current_plan",
    "find_latest_snapshot",
    "find_next_waiting",
    "find_plan_on_desk",
    "find_value",
    "find_villages_by_name",
    "findings_about",
    "from_upload",
    "get_cross_count",
    "get_snapshot_of_year",
    "get_target_facts",
    "get_trajectory",
    "glance_at_cases",
    "last_day",
    "list_breakdowns",
    "list_cases",
    "list_decisions",
    "list_decisions_about",
    "list_findings",
    "list_history",
    "list_indicators",
    "list_kept_plans",
    "list_lost",
    "list_offers",
    "list_plan_findings",
    "list_target_facts",
    "list_village_values",
    "list_waiting",
    "list_wanted_values",
    "list_yearly_points",
    "matrix_of",
    "name_villages",
    "open_picture",
    "place_names",
    "place_on",
    "places_of",
    "plan_boundary",
    "standing_of",
    "values_of_year",
    "village_place_names",
    "what_was_kept",
    "with_progress",
    "words_of",
    "yearly_points_of",
    "years_with_values",
]
