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

    def cover(self, villages: Iterable[UUID]) -> frozenset[UUID]:
        """The villages in force that cover these; the parts of a split one all count."""
        parts = (self.split.get(v, frozenset({self[v]} if v in self else ())) for v in villages)
        return frozenset().union(*parts)


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
    return villages_now(on).cover(villages)


def kin_of(villages: Iterable[UUID]) -> frozenset[UUID]:
    """These villages, and those before and after them, on any day, that lie wholly within."""
    return with_kin(villages, village_lines())


def in_force_of(villages: Iterable[UUID], on: date) -> frozenset[UUID]:
    """Those of these villages that are in force on that day."""
    rows = Village.objects.valid_on(on).filter(pk__in=villages)
    return frozenset(rows.values_list("pk", flat=True))


def recorded_as(villages: Iterable[UUID], on: date) -> frozenset[UUID]:
    """Keys under which a household of these villages may stand in the registry on that day.

    A merger moves no household: it stays recorded in the village that was. One of a split village
    stays there too until it is said which part it belongs to.
    """
    after, wanted = _successors_until(on), frozenset(villages)
    return frozenset(key for key in wanted | after.keys() if _became(key, after) in wanted)


def get_names_now(on: date) -> dict[UUID, str]:
    """As `get_village_names(on)`, and a former village by the name of the one it has become.

    One that was split or has ended keeps its last name.
    """
    after, names = _successors_until(on), get_village_names(on)
    last = get_village_names()
    former = {key: names.get(_became(key, after), name) for key, name in last.items()}
    return former | names


def is_split(village: Village) -> bool:
    """Whether the village was split, so that its households must be told which part is theirs."""
    return village.successions.filter(kind=VillageSuccession.Kind.SPLIT).exists()


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
        origins[standing.village_id] = standing.commune.territory
        if standing.name != names[standing.village_id]:
            origins[standing.village_id] += f" (tên cũ: {standing.name})"
    return origins


def _spans_until(on: date) -> Iterable[tuple[UUID, bool]]:
    rows = Village.objects.filter(valid_from__lte=on).values_list("pk", "valid_until")
    return ((key, until is not None and until <= on) for key, until in rows)


def with_kin(villages: Iterable[UUID], lines: list[tuple[UUID, UUID]]) -> frozenset[UUID]:
    """These villages, those before and after them that lie wholly within."""
    after: dict[UUID, set[UUID]] = {}
    before: dict[UUID, set[UUID]] = {}
    for predecessor, successor in lines:
        after.setdefault(predecessor, set()).add(successor)
        before.setdefault(successor, set()).add(predecessor)
    kin, found = set(villages), True
    while found:
        near = [key for one in (after, before) for key, others in one.items() if others <= kin]
        found = not kin.issuperset(near)
        kin.update(near)
    return frozenset(kin)


def village_lines(on: date | None = None) -> list[tuple[UUID, UUID]]:
    """(predecessor, successor) of every succession of villages, up to a day if one is given."""
    rows = VillageSuccession.objects.filter(successor__isnull=False)
    if on is not None:
        rows = rows.filter(effective_on__lte=on)
    return list(rows.values_list("predecessor_id", "successor_id"))


def _successors_until(on: date) -> dict[UUID, set[UUID]]:
    after: dict[UUID, set[UUID]] = {}
    for predecessor, successor in village_lines(on):
        after.setdefault(predecessor, set()).add(successor)
    return after


def _became(village: UUID, after: dict[UUID, set[UUID]]) -> UUID:
    """The one village it has become; itself when it was split, or has not changed."""
    parts = _parts(village, after)
    return next(iter(parts)) if len(parts) == 1 else village


def _parts(village: UUID, after: dict[UUID, set[UUID]]) -> frozenset[UUID]:
    """The last villages of the line; each begins when the one before ends, so no line is a ring."""
    if village not in after:
        return frozenset({village})
    return frozenset().union(*(_parts(part, after) for part in after[village]))
