"""Phạm vi số liệu: which villages the figures cover, in words, on a day."""

from datetime import date

from ansinh.apps.registry.queries import list_villages_with_households
from ansinh.apps.units.models import Organisation, Village
from ansinh.apps.units.queries import find_former_communes, get_commune
from ansinh.core.documents.writing.words import short_date


def boundary_on(on: date) -> str:
    """“4 thôn thuộc xã Hoằng Kim trước 01/7/2025”, or the whole commune.

    The registry may hold the villages of one former commune only; then the figures say so.
    """
    commune = get_commune(on)
    covered = list_villages_with_households(on)
    former = [s for s in find_former_communes(commune, on) if holds(s.predecessor, covered)]
    if len(former) == 1:
        name = former[0].predecessor.name.replace("Ủy ban nhân dân ", "")
        return f"{len(covered)} thôn thuộc {name} trước {short_date(former[0].effective_on)}"
    return f"{len(covered)} thôn của {commune.name.replace('Ủy ban nhân dân ', '')}"


def holds(organisation: Organisation, villages: list[Village]) -> bool:
    """Whether all these villages came from that former commune."""
    return bool(villages) and all(village.came_from_id == organisation.pk for village in villages)
