"""Ranh giới (boundaries): today's commune and each former one, as sets of villages."""

from collections.abc import Iterable, Iterator
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
    a household is found whichever of these villages it was registered in. `commune` is the code
    of the commune whose own figures these are, `merged` those of the communes merged into it.
    """

    code: str
    name: str
    village_ids: frozenset[UUID]
    valid_on: date
    village_count: int
    commune: str
    merged: tuple[str, ...] = ()


def list_boundaries(on: date) -> list[Boundary]:
    """Today's commune first, then each former commune by name.

    Asked for a day before the merger, `hien-nay` holds the villages of that day that stood in the
    communes which later became today's, so that years can be compared. A former commune has the
    villages of its last day, or of the day asked when that is earlier, and what became of them.
    """
    return list(_boundaries(on))


def find_boundary(code: str, on: date) -> Boundary | None:
    """The boundary of that code (`hien-nay`, or a former commune's code) on that day, or None."""
    return next((one for one in _boundaries(on) if one.code == code), None)


def _boundaries(on: date) -> Iterator[Boundary]:
    """Each worked out when it is asked for: most pages need the first alone."""
    present = find_present_commune()
    if present is None:
        return
    inheritances = _inheritances()
    former = list(_former_communes(present, inheritances))
    ground = _Ground([present, *(row.predecessor for row in former)], on)
    merged = [row for row in inheritances.get(present.pk, ()) if row.kind == Succession.Kind.MERGE]
    whole = ground.villages_on(on)
    yield Boundary(
        code=PRESENT,
        name=_name_of_present(present, on),
        village_ids=ground.with_kin(whole),
        valid_on=on,
        village_count=len(whole),
        commune=present.code,
        merged=tuple(row.predecessor.code for row in merged),
    )
    for row in former:
        # Where only the name changed, it is the same place as the one it became.
        if row.predecessor.valid_from <= on and row.kind != Succession.Kind.RENAME:
            yield _boundary_of(row.predecessor, on, ground)


class _Ground:
    """Địa bàn của các xã: where their villages stood on every day, and what became of those."""

    def __init__(self, communes: Iterable[Organisation], on: date):
        keys = [commune.pk for commune in communes]
        self._standings = list(VillageStanding.objects.filter(commune_id__in=keys))
        self._lines = village_lines(on)

    def villages_on(self, on: date, commune: Organisation | None = None) -> frozenset[UUID]:
        """Villages that stood in that commune on that day; without one, in any of them."""
        return frozenset(
            row.village_id
            for row in self._standings
            if row.holds_on(on) and (commune is None or row.commune_id == commune.pk)
        )

    def with_kin(self, villages: frozenset[UUID]) -> frozenset[UUID]:
        """These, with those before and after them that lie wholly within."""
        return with_kin(villages, self._lines)


def _inheritances() -> dict[UUID, list[Succession]]:
    """What each commune inherited from communes, in the order of their names."""
    rows = Succession.objects.filter(
        predecessor__kind=Organisation.Kind.COMMUNE, successor__isnull=False
    )
    found: dict[UUID, list[Succession]] = {}
    for row in rows.select_related("predecessor").order_by("predecessor__name"):
        found.setdefault(row.successor_id, []).append(row)
    return found


def _former_communes(
    commune: Organisation, inheritances: dict[UUID, list[Succession]]
) -> Iterator[Succession]:
    """Every inheritance that led to this commune, however far back."""
    for row in inheritances.get(commune.pk, ()):
        yield row
        yield from _former_communes(row.predecessor, inheritances)


def _boundary_of(commune: Organisation, on: date, ground: _Ground) -> Boundary:
    ended = commune.valid_until
    has_ended = ended is not None and ended <= on
    last = ended - timedelta(days=1) if has_ended else on
    name = commune.territory
    if has_ended:
        name = f"{name} trước {short_date(ended)}"
    villages = ground.villages_on(last, commune)
    return Boundary(
        code=commune.code,
        name=name,
        village_ids=ground.with_kin(villages),
        valid_on=last,
        village_count=len(villages),
        commune=commune.code,
    )


def _name_of_present(present: Organisation, on: date) -> str:
    name = present.territory
    return name if present.valid_from <= on else f"địa bàn {name} hiện nay"
