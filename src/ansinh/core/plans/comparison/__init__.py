"""So sánh kế hoạch: two plans side by side, many rolled up into one table."""

from ansinh.core.plans.comparison.comparing import Comparison, compare
from ansinh.core.plans.comparison.echoes import Uncited, Unechoed
from ansinh.core.plans.comparison.measured import Naming, names_nothing
from ansinh.core.plans.comparison.rollup import Rollup, RollupRow, roll_up
from ansinh.core.plans.comparison.sheets import comparison_sheets, rollup_sheets
from ansinh.core.plans.comparison.verdicts import VERDICT_LABELS, Row, Verdict

__all__ = [
    "VERDICT_LABELS",
    "Comparison",
    "Naming",
    "Rollup",
    "RollupRow",
    "Row",
    "Uncited",
    "Unechoed",
    "Verdict",
    "compare",
    "comparison_sheets",
    "names_nothing",
    "roll_up",
    "rollup_sheets",
]
