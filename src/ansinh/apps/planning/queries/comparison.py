"""So sánh: a plan laid beside another, by what people confirmed of both."""

from collections.abc import Mapping
from typing import Any

from ansinh.apps.planning.models import Plan, Target
from ansinh.core.indicators.catalogue import INDICATORS
from ansinh.core.indicators.linking import Asked, codes_meant
from ansinh.core.plans import plan as paper
from ansinh.core.plans import plan_from_json
from ansinh.core.plans.comparison import Comparison, compare

COMPARED = ("header", "bases", "targets", "tasks", "other_references", "replaces")
"""The parts of a paper that a comparison looks at."""

HELD_AGAINST = "chi-so:"
"""Opens the id of a target of which a person said what it is held against."""


def list_kept_plans(*, with_drafts: bool) -> list[Plan]:
    """Kept plans, the last first; those never put in use only for who may see the desk."""
    plans = Plan.objects.defer("file", "lines")
    return list(plans if with_drafts else plans.filter(in_use_at__isnull=False))


def compare_plans(there: paper.Plan, here: paper.Plan) -> Comparison:
    """Lay two papers side by side; a target named by its indicator keeps that name."""
    return compare(there, here, _codes)


def as_compared(plan: Plan, *, with_waiting: bool) -> paper.Plan:
    """A kept plan with the values that people confirmed, what they rejected left out."""
    parts = {name: plan.content.get(name, []) for name in COMPARED}
    kept = plan.targets.exclude(state=Target.State.REJECTED).select_related("own_indicator")
    shown = [one for one in kept if one.is_confirmed or with_waiting]
    subjects = {one["quote"]: one["subject"] for one in parts["targets"]}
    return plan_from_json(parts | {"targets": [_as_read(one, subjects) for one in shown]})


def from_upload(parts: Mapping[str, Any]) -> paper.Plan:
    """The parts of an uploaded paper as they were put by."""
    return plan_from_json(parts)


def _as_read(target: Target, subjects: Mapping[str, str]) -> dict[str, object]:
    indicator = target.indicator if target.is_confirmed else None
    return {
        "id": f"{HELD_AGAINST}{indicator.code}" if indicator else target.code,
        "quote": target.quote,
        "line": target.line,
        "value": None if target.value is None else float(target.value),
        "value2": None if target.upper is None else float(target.upper),
        "comparator": target.comparator or None,
        "unit": target.unit or None,
        "year": target.year,
        "subject": subjects.get(target.quote) or target.title,
        "section": target.section or None,
    }


def _codes(target: paper.Target) -> frozenset[str]:
    """A confirmed target bears its indicator's code; another is named by its sentence."""
    if target.id.startswith(HELD_AGAINST):
        return frozenset({target.id.removeprefix(HELD_AGAINST)})
    asked = Asked(target.quote, target.comparator or "", target.value, target.unit or "")
    return codes_meant(asked, INDICATORS.values())
