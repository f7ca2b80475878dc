"""Ranh giới (boundaries): today's commune and each former one, as sets of villages."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from ansinh.apps.units.models import Organisation, Succession, VillageStanding
from ansinh.apps.units.queries.organisations import find_present_commune
from ansinh.core.documents.writing.words import short_date

PRESENT = "hien-nay"
"""Code of the boundary of the commune this installation serves last."""


@dataclass(frozen=True)
class Boundary:
    """Ranh giới: the villages a figure may be counted on, as they were on `valid_on`."""

    code: str
    name: str
    village_ids: frozenset[UUID]
    valid_on: date


def list_boundaries(on: date) -> list[Boundary]:
    """Today's commune first, then each former commune by name.

    Asked for a day before the merger, `hien-nay` holds the villages of that day that stood in the
    communes which later became today's, so that years can be compared. A former commune has the
    villages of its last day, or of the day asked when that is earlier.
    """
    present = find_present_commune()
    if present is None:
        return []
    former = _former_communes(present)
    whole = _villages_of([present, *former], on)
    boundaries = [Boundary(PRESENT, _name_of_present(present, on), whole, on)]
    for commune in former:
        if commune.valid_from <= on and not commune.is_same_place:
            boundaries.append(_boundary_of(commune, on))
    return boundaries


def find_boundary(code: str, on: date) -> Boundary | None:
    """The boundary of that code (`hien-nay`, or a former commune's code) on that day, or None."""
    return next((one for one in list_boundaries(on) if one.code == code), None)


def _former_communes(commune: Organisation) -> list[Organisation]:
    """Every commune before this one, however far back; `is_same_place` where only the name is."""
    inheritances = Succession.objects.filter(
        successor=commune, predecessor__kind=Organisation.Kind.COMMUNE
    )
    found = []
    for row in inheritances.select_related("predecessor").order_by("predecessor__name"):
        row.predecessor.is_same_place = row.kind == Succession.Kind.RENAME
        found += [row.predecessor, *_former_communes(row.predecessor)]
    return found


def _villages_of(communes: Iterable[Organisation], on: date) -> frozenset[UUID]:
    keys = [commune.pk for commune in communes]
    standings = VillageStanding.objects.valid_on(on).filter(commune_id__in=keys)
    return frozenset(standings.values_list("village_id", flat=True))


def _boundary_of(commune: Organisation, on: date) -> Boundary:
    ended = commune.valid_until
    has_ended = ended is not None and ended <= on
    last = ended - timedelta(days=1) if has_ended else on
    name = plain_name(commune)
    if has_ended:
        name = f"{name} trước {short_date(ended)}"
    return Boundary(commune.code, name, _villages_of([commune], last), last)


def _name_of_present(present: Organisation, on: date) -> str:
    name = plain_name(present)
    return name if present.valid_from <= on else f"địa bàn {name} hiện nay"


def plain_name(commune: Organisation) -> str:
    """ "xã Hoằng Phú": the place a committee governs."""
    return commune.name.removeprefix("Ủy ban nhân dân ")
