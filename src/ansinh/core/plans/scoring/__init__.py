"""Chấm điểm việc đọc: what was read from a paper, measured against what a person read by hand."""

from ansinh.core.plans.scoring.gold import BrokenGold, Gold, gold_from_json
from ansinh.core.plans.scoring.scoring import MEASURES, PaperScore, score_plan, sum_up
from ansinh.core.plans.scoring.tally import Miss, Tally

__all__ = [
    "MEASURES",
    "BrokenGold",
    "Gold",
    "Miss",
    "PaperScore",
    "Tally",
    "gold_from_json",
    "score_plan",
    "sum_up",
]
