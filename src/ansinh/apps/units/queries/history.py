"""Lịch sử: what an organisation or a village came from and became, as a dated list."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from ansinh.apps.units.models import (
    Field,
    Organisation,
    Succession,
    Village,
    VillageStanding,
    VillageSuccession,
)
from ansinh.apps.units.queries.villages import get_village_names


@dataclass(frozen=True, order=True)
class Event:
    """Một lần thay đổi: the day, what happened in words, and the paper behind it."""

    on: date
    what: str
    legal_act: str = ""


def list_changes(since: date, until: date) -> list[Event]:
    """Everything that happened to organisations and villages in [since, until], oldest first."""
    successions = Succession.objects.filter(effective_on__range=(since, until))
    ended = VillageSuccession.objects.filter(effective_on__range=(since, until))
    names = get_village_names()
    events = {
        *(_succession_told(row) for row in successions.select_related("predecessor", "successor")),
        *(_village_told(row, names) for row in ended),
        *(event for event in _renamed_villages() if since <= event.on <= until),
    }
    return sorted(events)


def organisation_history(organisation: Organisation) -> list[Event]:
    """From its establishment to its end, with what it took over and what was taken over from it."""
    rows = Succession.objects.filter(Q(predecessor=organisation) | Q(successor=organisation))
    events = [_succession_told(row) for row in rows.select_related("predecessor", "successor")]
    events.append(Event(organisation.valid_from, "Thành lập", organisation.legal_act))
    if organisation.valid_until:
        events.append(Event(organisation.valid_until, "Chấm dứt hoạt động"))
    return sorted(events, key=lambda event: event.on)


def village_history(village: Village) -> list[Event]:
    """Names and communes it had, what it was merged from and what it became."""
    names = get_village_names()
    rows = VillageSuccession.objects.filter(Q(predecessor=village) | Q(successor=village))
    return sorted(
        [*_standings_told(village), *(_village_told(row, names) for row in rows)],
        key=lambda event: event.on,
    )


def _succession_told(row: Succession) -> Event:
    what = f"“{row.predecessor}” {_verb(row)}"
    if row.field != Field.ALL:
        what += f" ({row.get_field_display()})"
    if row.function:
        what += f": {row.function}"
    return Event(row.effective_on, what, row.legal_act)


def _verb(row: Succession) -> str:
    kinds = Succession.Kind
    return {
        kinds.MERGE: f"nhập vào “{row.successor}”",
        kinds.SPLIT: f"được chia, tách; một phần thành “{row.successor}”",
        kinds.RENAME: f"đổi tên thành “{row.successor}”",
        kinds.TRANSFER: f"chuyển việc cho “{row.successor}”",
        kinds.ABOLISH: "giải thể",
    }[row.kind]


def _village_told(row: VillageSuccession, names) -> Event:
    former, next_name = names[row.predecessor_id], names.get(row.successor_id, "")
    kinds = VillageSuccession.Kind
    what = {
        kinds.MERGE: f"Thôn {former} nhập vào thôn {next_name}",
        kinds.SPLIT: f"Thôn {former} được chia, tách; một phần thành thôn {next_name}",
        kinds.DISSOLVE: f"Thôn {former} giải thể",
    }[row.kind]
    return Event(row.effective_on, what, row.legal_act)


def _standings_told(village: Village) -> Iterable[Event]:
    before = None
    for standing in village.standings.select_related("commune").order_by("valid_from"):
        yield Event(standing.valid_from, _standing_words(before, standing), standing.legal_act)
        before = standing


def _standing_words(before: VillageStanding | None, standing: VillageStanding) -> str:
    place = standing.commune.name.removeprefix("Ủy ban nhân dân ")
    if before is None:
        return f"Thôn {standing.name}, {place}"
    if before.name == standing.name:
        return f"Thôn {standing.name} chuyển về {place}"
    if before.commune_id == standing.commune_id:
        return f"Thôn {before.name} đổi tên thành thôn {standing.name}"
    return f"Thôn {before.name} chuyển về {place}, đổi tên thành thôn {standing.name}"


def _renamed_villages() -> Iterable[Event]:
    """Renamings only: a change of commune is told by the communes' own succession."""
    before: dict = {}
    rows = VillageStanding.objects.select_related("commune").order_by("village_id", "valid_from")
    for standing in rows:
        former = before.get(standing.village_id)
        if former is not None and former.name != standing.name:
            yield Event(standing.valid_from, _standing_words(former, standing), standing.legal_act)
        before[standing.village_id] = standing
