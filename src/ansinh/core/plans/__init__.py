"""Kế hoạch: what a plan document says, read by rules over the structure of official papers."""

from ansinh.core.plans.plan import (
    Basis,
    Deadline,
    Header,
    Plan,
    Recipient,
    Section,
    Signer,
    Target,
    Task,
)
from ansinh.core.plans.plan_json import plan_from_json
from ansinh.core.plans.reading import read_plan
from ansinh.core.plans.shortcomings import no_plan_note, shortcomings

__all__ = [
    "Basis",
    "Deadline",
    "Header",
    "Plan",
    "Recipient",
    "Section",
    "Signer",
    "Target",
    "Task",
    "no_plan_note",
    "plan_from_json",
    "read_plan",
    "shortcomings",
]
