"""Ranh giới (boundaries): today's commune and each former one, as sets of villages."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from ansinh.apps.units.models import Organisation, Succession, VillageStanding
from ansinh.apps.units.queries.organisations import find_present_commune
from ansinh.apps.units.queries.villages import village_lines, with_kin
from ansinh.core.documents.writing.words import short_date

PRESENT = "hien-nay"
"""Code of the boundary of the commune this installation serves last."""


@dataclass(frozen=True)
class Boundary:
    """Ranh giới: the villages a figure may be counted on.

    `village_count` of them were in force on `valid_on`. `village_ids` also holds what they were
    made of and what they have become since, as long as nothing from outside was mixed in, so that
    a household is found whichever of these villages it was registered in.
    """

    code: str
    name: str
    village_ids: frozenset[UUID]
    valid_on: date
    village_count: int


def list_boundaries(on: date) -> list[Boundary]:
    """Today's commune first, then each former commune by name.

    Asked for a day before the merger, `hien-nay` holds the villages of that day that stood in the
    communes which later became today's, so that years can be compared. A former commune has the
    villages of its last day, or of the day asked when that is earlier, and what became of them.
    """
    present = find_present_commune()
    if present is None:
        return []
    former = _former_communes(present)
    lines = village_lines(on)
    whole = _villages_of([present, *former], on)
    name = _name_of_present(present, on)
    boundaries = [Boundary(PRESENT, name, with_kin(whole, lines), on, len(whole))]
    for commune in former:
        if commune.valid_from <= on and not commune.is_same_place:
            boundaries.append(_boundary_of(commune, on, lines))
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


def _boundary_of(commune: Organisation, on: date, lines: list[tuple[UUID, UUID]]) -> Boundary:
    ended = commune.valid_until
    has_ended = ended is not None and ended <= on
    last = ended - timedelta(days=1) if has_ended else on
    name = commune.territory
    if has_ended:
        name = f"{name} trước {short_date(ended)}"
    villages = _villages_of([commune], last)
    return Boundary(commune.code, name, with_kin(villages, lines), last, len(villages))


def _name_of_present(present: Organisation, on: date) -> str:
    name = present.territory
    return name if present.valid_from <= on else f"địa bàn {name} hiện nay"
