"""Thôn theo ngày: the villages of a day, and what former villages have become."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from ansinh.apps.units.models import Organisation, Village, VillageStanding, VillageSuccession
from ansinh.core.documents.collation import alphabetical


def list_villages(on: date, commune: Organisation | None = None) -> list[Village]:
    """Villages in force on that day by name, each with `name` and `commune_id` of that day."""
    villages = Village.objects.standing_on(on)
    if commune is not None:
        villages = villages.filter(commune_id=commune.pk)
    return sorted(villages, key=lambda village: (alphabetical(village.name), village.pk))


def get_village_names(on: date | None = None) -> dict[UUID, str]:
    """Name of each village on that day, by its key; without a day, the last each ever had."""
    standings = VillageStanding.objects.order_by("valid_from")
    if on is not None:
        standings = standings.valid_on(on)
    return dict(standings.values_list("village_id", "name"))


class VillagesNow(dict[UUID, UUID]):
    """Village that was → the one it has become; one in force stands for itself.

    A village that was split has no single successor: it is in `split` with the parts that are in
    force; one that ended with nobody after it is in `ended`. Neither is a key.
    """

    def __init__(self):
        super().__init__()
        self.split: dict[UUID, frozenset[UUID]] = {}
        self.ended: set[UUID] = set()


def villages_now(on: date) -> VillagesNow:
    """Every village established by that day, with what it has become by then."""
    after = _successors_until(on)
    now = VillagesNow()
    for village, ended in _spans_until(on):
        parts = _parts(village, after) if ended else frozenset({village})
        if len(parts) == 1:
            (now[village],) = parts
        elif parts:
            now.split[village] = parts
        else:
            now.ended.add(village)
    return now


def villages_after(villages: Iterable[UUID], on: date) -> frozenset[UUID]:
    """The villages in force on that day that cover these; the parts of a split one all count."""
    now = villages_now(on)
    covered = (now.split.get(v, frozenset({now[v]} if v in now else ())) for v in villages)
    return frozenset().union(*covered)


def list_origins(on: date) -> dict[UUID, str]:
    """Where each village of the day came from: its former commune, or the villages it was made of.

    A village that has stood where it is from the beginning is left out.
    """
    origins: dict[UUID, str] = {}
    names = get_village_names()
    for predecessor, successor in village_lines(on):
        before = origins.get(successor)
        name = names[predecessor]
        origins[successor] = f"{before}, {name}" if before else f"thôn {name}"
    standings = VillageStanding.objects.filter(valid_until__lte=on).order_by("valid_from")
    for standing in standings.select_related("commune"):
        origins[standing.village_id] = standing.commune.name.removeprefix("Ủy ban nhân dân ")
        if standing.name != names[standing.village_id]:
            origins[standing.village_id] += f" (tên cũ: {standing.name})"
    return origins


def _spans_until(on: date) -> Iterable[tuple[UUID, bool]]:
    rows = Village.objects.filter(valid_from__lte=on).values_list("pk", "valid_until")
    return ((key, until is not None and until <= on) for key, until in rows)


def village_lines(on: date) -> list[tuple[UUID, UUID]]:
    """(predecessor, successor) of every succession of villages up to that day."""
    rows = VillageSuccession.objects.filter(effective_on__lte=on, successor__isnull=False)
    return list(rows.values_list("predecessor_id", "successor_id"))


def _successors_until(on: date) -> dict[UUID, set[UUID]]:
    after: dict[UUID, set[UUID]] = {}
    for predecessor, successor in village_lines(on):
        after.setdefault(predecessor, set()).add(successor)
    return after


def _parts(village: UUID, after: dict[UUID, set[UUID]]) -> frozenset[UUID]:
    """The last villages of the line; each begins when the one before ends, so no line is a ring."""
    if village not in after:
        return frozenset({village})
    return frozenset().union(*(_parts(part, after) for part in after[village]))
