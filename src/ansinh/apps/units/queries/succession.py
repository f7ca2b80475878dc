"""Ai kế thừa ai: following an organisation, field by field, to who it is on a day."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from ansinh.apps.units.models import Field, Organisation, Succession

ALL = Field.ALL


class Lines:
    """Đường kế thừa: every succession up to a day, ready to be followed many times."""

    def __init__(self, on: date):
        self.on = on
        rows = Succession.objects.filter(effective_on__lte=on, successor__isnull=False)
        self._after: dict[UUID, list[Succession]] = {}
        for row in rows.select_related("successor").order_by("effective_on", "pk"):
            self._after.setdefault(row.predecessor_id, []).append(row)
        spans = Organisation.objects.valid_on(on).values_list("pk", flat=True)
        self._in_force = set(spans)

    def follow(self, unit: UUID, field: str = ALL) -> list[UUID]:
        """Keys of those in force on the day that do this field's work of the unit; may be none.

        Asked for all fields at once, every office that took any of them is given.
        """
        return list(self.trails(unit, field))

    def trails(self, unit: UUID, field: str = ALL) -> dict[UUID, tuple[Succession, ...]]:
        """As `follow`, each with the successions that lead to it, the earliest first."""
        found: dict[UUID, tuple[Succession, ...]] = {}
        for key, trail in self._follow(unit, field, ()):
            found.setdefault(key, trail)
        return found

    def heir(self, unit: UUID) -> UUID | None:
        """The one that stands in the unit's whole place on the day; None when several or nobody."""
        place = unit
        while place not in self._in_force:
            heirs = {row.successor_id for row in self._after.get(place, ()) if row.field == ALL}
            if len(heirs) != 1:
                return None
            (place,) = heirs
        return place

    def _follow(
        self, unit: UUID, field: str, trail: tuple[Succession, ...]
    ) -> Iterable[tuple[UUID, tuple[Succession, ...]]]:
        since = trail[-1].effective_on if trail else date.min
        steps = [step for step in self._steps(unit, field, since) if step not in trail]
        for step in steps:
            yield from self._follow(step.successor_id, field, (*trail, step))
        if unit in self._in_force and not any(step.field in (field, ALL) for step in steps):
            yield unit, trail

    def _steps(self, unit: UUID, field: str, since: date) -> list[Succession]:
        """The successions that take this field from the unit: its own line before the general."""
        rows = [row for row in self._after.get(unit, ()) if row.effective_on >= since]
        if field == ALL:
            return rows
        named = [row for row in rows if row.field == field]
        return named or [row for row in rows if row.field == ALL]


def successors_of(organisation: Organisation, on: date, field: str = ALL) -> list[Organisation]:
    """Who does that organisation's work of a field on that day: itself, its successors, nobody."""
    keys = Lines(on).follow(organisation.pk, field)
    found = Organisation.objects.in_bulk(keys)
    return [found[key] for key in keys]


def heir_of(organisation: Organisation, on: date) -> Organisation | None:
    """Who stands in its whole place on that day: itself, or who took everything over, if one."""
    key = Lines(on).heir(organisation.pk)
    return Organisation.objects.filter(pk=key).first()


def fields_taken(on: date) -> dict[UUID, list[str]]:
    """Lĩnh vực tiếp nhận: labels of the single fields each organisation has taken over by then."""
    rows = Succession.objects.filter(effective_on__lte=on).exclude(field=ALL)
    taken: dict[UUID, dict[str, None]] = {}
    for row in rows.order_by("effective_on", "pk"):
        taken.setdefault(row.successor_id, {})[row.get_field_display()] = None
    return {key: list(labels) for key, labels in taken.items()}
