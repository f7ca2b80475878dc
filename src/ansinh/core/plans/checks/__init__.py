"""Kiểm tra kế hoạch: one file for each family of checks; the table of rules is rules.py."""

from ansinh.core.plans.checks.checking import check_plan
from ansinh.core.plans.checks.findings import SEVERITY_LABELS, Finding
from ansinh.core.plans.checks.gazetteer import Gazetteer, OfficialUnit
from ansinh.core.plans.checks.rules import FAMILY_LABELS, RULES, Rule
from ansinh.core.plans.checks.words.places import HOANG_HOA

__all__ = [
    "FAMILY_LABELS",
    "HOANG_HOA",
    "RULES",
    "SEVERITY_LABELS",
    "Finding",
    "Gazetteer",
    "OfficialUnit",
    "Rule",
    "check_plan",
]
