from datetime import date
from uuid import UUID

from ansinh.apps.units.models import Organisation, Succession, Village


def get_commune(on: date) -> Organisation:
    """Ủy ban nhân dân xã in force on that day (this installation serves one commune)."""
    return Organisation.objects.valid_on(on).get(kind=Organisation.Kind.COMMUNE)


def find_commune(on: date) -> Organisation | None:
    """As `get_commune`, or None before `ansinh init`."""
    return Organisation.objects.valid_on(on).filter(kind=Organisation.Kind.COMMUNE).first()


def find_department(commune: Organisation, on: date) -> Organisation | None:
    """Phòng phụ trách (the department that keeps the plan) of a commune on that day."""
    departments = Organisation.objects.valid_on(on).filter(parent=commune)
    return departments.filter(kind=Organisation.Kind.DEPARTMENT).order_by("name").first()


def list_villages(on: date) -> list[Village]:
    """Villages in force on that day, by name."""
    return list(Village.objects.valid_on(on))


def get_village_names() -> dict[UUID, str]:
    """Name of every village there ever was, by its key."""
    return dict(Village.objects.values_list("id", "name"))


def find_former_communes(commune: Organisation, on: date) -> list[Succession]:
    """What this commune inherited from the communes before it, up to that day."""
    inheritances = Succession.objects.filter(successor=commune, effective_on__lte=on)
    communes = inheritances.filter(predecessor__kind=Organisation.Kind.COMMUNE)
    return list(communes.select_related("predecessor"))


def list_superiors(on: date) -> list[Organisation]:
    """Cơ quan cấp trên nhận báo cáo (superiors that receive the report) on that day."""
    return list(
        Organisation.objects.valid_on(on).filter(kind=Organisation.Kind.SUPERIOR).order_by("code")
    )
