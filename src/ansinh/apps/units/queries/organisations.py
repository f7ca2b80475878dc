"""Cơ quan theo ngày: the commune, its departments, its superiors, the tree of a day."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from ansinh.apps.units.models import Organisation, Succession
from ansinh.apps.units.queries.succession import Lines

Kind = Organisation.Kind


def get_commune(on: date) -> Organisation:
    """Ủy ban nhân dân xã that this installation serves, in force on that day.

    Raises Organisation.DoesNotExist for a day before it was there.
    """
    return _own(on).get(kind=Kind.COMMUNE)


def find_commune(on: date) -> Organisation | None:
    """As `get_commune`, or None before `ansinh init` and before the commune was there."""
    return _own(on).filter(kind=Kind.COMMUNE).first()


def find_present_commune() -> Organisation | None:
    """The last commune this installation serves, whatever the day; None before `ansinh init`."""
    own = Organisation.objects.filter(is_own=True, kind=Kind.COMMUNE)
    return own.order_by("valid_from").last()


def find_department(commune: Organisation, on: date) -> Organisation | None:
    """Phòng giữ kế hoạch (the department that keeps the plan) of a commune on that day."""
    departments = list(_own(on).filter(kind=Kind.DEPARTMENT).order_by("name"))
    if departments and departments[0].parent_id == commune.pk and commune.holds_on(on):
        return departments[0]
    lines = Lines(on)
    return next((one for one in departments if lines.heir(one.parent_id) == commune.pk), None)


def _own(on: date):
    return Organisation.objects.valid_on(on).filter(is_own=True).select_related("parent")


def list_organisations(on: date) -> list[Organisation]:
    """Organisations in force on that day, by code."""
    return list(Organisation.objects.valid_on(on).order_by("code", "name"))


def find_former_communes(commune: Organisation, on: date) -> list[Succession]:
    """What this commune inherited from the communes before it, up to that day."""
    inheritances = Succession.objects.filter(successor=commune, effective_on__lte=on)
    communes = inheritances.filter(predecessor__kind=Kind.COMMUNE)
    return list(communes.select_related("predecessor").order_by("predecessor__name"))


def list_superiors(on: date) -> list[Organisation]:
    """Cơ quan cấp trên nhận báo cáo (superiors that receive the report) on that day."""
    return list(Organisation.objects.valid_on(on).filter(kind=Kind.SUPERIOR).order_by("code"))


@dataclass
class Branch:
    """Một nhánh của cây: an organisation and those under it, by kind and code."""

    organisation: Organisation
    children: list["Branch"] = field(default_factory=list)

    def walk(self) -> Iterable["Branch"]:
        """This branch and all below it, parents first."""
        yield self
        for child in self.children:
            yield from child.walk()


def organisation_tree(on: date) -> list[Branch]:
    """Cây tổ chức of that day. Under a parent that ended, one hangs under its successor."""
    branches = {unit.pk: Branch(unit) for unit in list_organisations(on)}
    roots = []
    lines = Lines(on)
    for branch in branches.values():
        parent = branch.organisation.parent_id
        above = branches.get(lines.heir(parent)) if parent else None
        (roots if above is None else above.children).append(branch)
    return roots
