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


@dataclass(frozen=True)
class Event:
    """Một lần thay đổi: the day, what happened in words, and the paper behind it."""

    on: date
    what: str
    legal_act: str = ""


def list_changes(since: date, until: date) -> list[Event]:
    """What happened to organisations and villages in [since, until], oldest first, in short.

    One event for all that merged into one, one for all that a single one was split into, and one
    for the offices that merged with their communes.
    """
    successions = Succession.objects.filter(effective_on__range=(since, until))
    ended = VillageSuccession.objects.filter(effective_on__range=(since, until))
    names = get_village_names()
    events = [
        *_told_together(successions.select_related("predecessor", "successor")),
        *(_village_told(row, names) for row in ended),
        *(event for event in _renamed_villages() if since <= event.on <= until),
    ]
    return sorted(dict.fromkeys(events), key=lambda event: event.on)


def _told_together(rows: Iterable[Succession]) -> Iterable[Event]:
    merged: dict[tuple, list[Succession]] = {}
    parted: dict[tuple, list[Succession]] = {}
    for row in rows:
        if row.kind == Succession.Kind.MERGE:
            merged.setdefault((row.effective_on, row.successor_id), []).append(row)
        else:
            parted.setdefault((row.effective_on, row.predecessor_id, row.kind), []).append(row)
    yield from _mergers_told(merged.values())
    for group in parted.values():
        yield _succession_told(group[0]) if len(group) == 1 else _parting_told(group)


def _mergers_told(groups: Iterable[list[Succession]]) -> Iterable[Event]:
    """Communes each for itself; the offices that merged on one day together."""
    offices: dict[date, list[list[Succession]]] = {}
    for rows in groups:
        first, successor = rows[0], rows[0].successor
        if len(rows) == 1:
            yield _succession_told(first)
        elif successor.kind == Organisation.Kind.COMMUNE:
            places = ", ".join(sorted(row.predecessor.place for row in rows))
            what = f"{len(rows)} xã {places} nhập vào “{successor}”"
            yield Event(first.effective_on, what, first.legal_act)
        else:
            offices.setdefault(first.effective_on, []).append(rows)
    for on, merged in offices.items():
        if len(merged) == 1:
            what = f"{len(merged[0])} cơ quan nhập vào “{merged[0][0].successor}”"
        else:
            ended, left = sum(map(len, merged)), len(merged)
            what = f"{ended} cơ quan của các xã cũ sắp xếp lại, nay còn {left}"
        yield Event(on, what, merged[0][0].legal_act)


def _parting_told(rows: list[Succession]) -> Event:
    first = rows[0]
    shares: dict[str, list[str]] = {}
    for row in rows:
        shares.setdefault(row.successor.name, []).append(row.get_field_display())
    told = "; ".join(f"{name} ({', '.join(fields)})" for name, fields in shares.items())
    ends = "chuyển việc cho" if first.kind == Succession.Kind.TRANSFER else "chấm dứt, việc chuyển"
    return Event(first.effective_on, f"“{first.predecessor}” {ends}: {told}", first.legal_act)


def organisation_history(organisation: Organisation) -> list[Event]:
    """From its establishment to its end, with what it took over and what was taken over from it."""
    rows = Succession.objects.filter(Q(predecessor=organisation) | Q(successor=organisation))
    events = [Event(organisation.valid_from, "Thành lập", organisation.legal_act)]
    events += _told_together(rows.select_related("predecessor", "successor"))
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
        kinds.SPLIT: f"chấm dứt; việc chuyển cho “{row.successor}”",
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
    place = standing.commune.territory
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
