"""Bảng và lưới: how targets, villages and recognised sentences are laid out on pages."""

from ansinh.apps.planning.tables.breakdowns import breakdown_rows
from ansinh.apps.planning.tables.cases import CaseTable, case_rows
from ansinh.apps.planning.tables.grid import MARK_OF, Cell, Group, grid_key, grid_of, heading_above
from ansinh.apps.planning.tables.paths import path_chart, path_words, year_rows
from ansinh.apps.planning.tables.plans import (
    Piece,
    PlanRow,
    PrintedLine,
    anchors_of,
    day_as_printed,
    head_of,
    mark_quotes,
    plan_rows,
    printed_lines,
    tail_of,
    vision_of,
)
from ansinh.apps.planning.tables.targets import TargetTable, goal_words, point_words, target_rows
from ansinh.apps.planning.tables.values import (
    HistoryTable,
    SheetTable,
    WantedTable,
    history_rows,
    new_words,
    sheet_rows,
    standing_words,
    takes_verdict,
    url_of,
    wanted_rows,
)
from ansinh.apps.planning.tables.villages import VillageRow, missing_head, total_row, village_rows

__all__ = [
    "MARK_OF",
    "CaseTable",
    "Cell",
    "Group",
    "HistoryTable",
    "Piece",
    "PlanRow",
    "PrintedLine",
    "SheetTable",
    "TargetTable",
    "VillageRow",
    "WantedTable",
    "anchors_of",
    "breakdown_rows",
    "case_rows",
    "day_as_printed",
    "goal_words",
    "grid_key",
    "grid_of",
    "head_of",
    "heading_above",
    "history_rows",
    "mark_quotes",
    "missing_head",
    "new_words",
    "path_chart",
    "path_words",
    "plan_rows",
    "point_words",
    "printed_lines",
    "sheet_rows",
    "standing_words",
    "tail_of",
    "takes_verdict",
    "target_rows",
    "total_row",
    "url_of",
    "village_rows",
    "vision_of",
    "wanted_rows",
    "year_rows",
]
