"""Phát hiện: what the checks find in the kept plan."""

from datetime import date
from functools import lru_cache
from uuid import UUID

from ansinh.apps.planning.models import Plan
from ansinh.apps.units.models import Organisation
from ansinh.core.plans import plan_from_json
from ansinh.core.plans.checks import HOANG_HOA, Finding, OfficialUnit, check_plan


def list_plan_findings(plan: Plan, on: date) -> tuple[Finding, ...]:
    """Phát hiện (findings) of the kept plan, by line; `on` decides where it bears no day."""
    communes = Organisation.objects.filter(kind=Organisation.Kind.COMMUNE)
    return _findings_of(plan.pk, on, tuple(_official(one) for one in communes.order_by("pk")))


# A kept paper never changes, so neither do its findings on one day against the same names.
@lru_cache(maxsize=8)
def _findings_of(key: UUID, on: date, units: tuple[OfficialUnit, ...]) -> tuple[Finding, ...]:
    plan = Plan.objects.defer("file").get(pk=key)
    read = plan_from_json(plan.content)
    gazetteer = HOANG_HOA.joined(units)
    return tuple(check_plan(plan.source(), read, gazetteer=gazetteer, on=on))


def _official(commune: Organisation) -> OfficialUnit:
    """A commune of this installation as the gazetteer has it: “xã Hoằng Phú” of its province."""
    kind, _, name = commune.territory.partition(" ")
    within = []
    above = commune.parent
    while above is not None:
        within.append(above.territory.partition(" ")[2])
        above = above.parent
    return OfficialUnit(kind, name, tuple(within), commune.valid_from, commune.valid_until)
