"""Bảng và lưới: how targets, villages and recognised sentences are laid out on pages."""

from ansinh.apps.planning.tables.cases import case_head, case_word
from ansinh.apps.planning.tables.grid import MARK_OF, Cell, Group, grid_key, grid_of, heading_above
from ansinh.apps.planning.tables.plans import (
    CONTEXT,
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
)
from ansinh.apps.planning.tables.targets import TargetRow, goal_words, target_row
from ansinh.apps.planning.tables.villages import VillageRow, missing_head, total_row, village_rows

__all__ = [
    "CONTEXT",
    "MARK_OF",
    "Cell",
    "Group",
    "Piece",
    "PlanRow",
    "PrintedLine",
    "TargetRow",
    "VillageRow",
    "anchors_of",
    "case_head",
    "case_word",
    "day_as_printed",
    "goal_words",
    "grid_key",
    "grid_of",
    "head_of",
    "heading_above",
    "mark_quotes",
    "missing_head",
    "plan_rows",
    "printed_lines",
    "tail_of",
    "target_row",
    "total_row",
    "village_rows",
]
