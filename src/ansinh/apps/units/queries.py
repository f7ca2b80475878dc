from datetime import date
from uuid import UUID

from ansinh.apps.units.models import Organisation, Succession, Village


def get_commune(on: date) -> Organisation:
    """Ủy ban nhân dân xã that this installation serves, in force on that day.

    Raises Organisation.DoesNotExist for a day before it was there.
    """
    return _own(on).get(kind=Organisation.Kind.COMMUNE)


def find_commune(on: date) -> Organisation | None:
    """As `get_commune`, or None before `ansinh init` and before the commune was there."""
    return _own(on).filter(kind=Organisation.Kind.COMMUNE).first()


def find_department(commune: Organisation, on: date) -> Organisation | None:
    """Phòng giữ kế hoạch (the department that keeps the plan) of a commune on that day."""
    departments = _own(on).filter(parent=commune, kind=Organisation.Kind.DEPARTMENT)
    return departments.order_by("name").first()


def _own(on: date):
    return Organisation.objects.valid_on(on).filter(is_own=True)


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
