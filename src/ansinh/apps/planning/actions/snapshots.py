"""Chụp và đếm: the picture of a day is frozen and its indicators counted."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import polars as pl
from django.conf import settings
from django.db import transaction

from ansinh.apps.journal.actions import record_act
from ansinh.apps.journal.models import Actor
from ansinh.apps.planning.models import IndicatorValue, Snapshot
from ansinh.apps.units.models import Village
from ansinh.core.indicators.catalogue import COUNTED
from ansinh.core.indicators.counting import Place, count_tables
from ansinh.core.indicators.tallies import Tally
from ansinh.core.population.snapshots import open_snapshot, write_snapshot


@transaction.atomic
def take_snapshot(
    *,
    tables: Mapping[str, pl.DataFrame],
    on: date,
    boundary: str,
    folder: Path,
    by: Actor,
) -> Snapshot:
    """Chụp số liệu: freeze the picture of a day.

    The same picture gives the same snapshot, which then counts as the newest again.
    """
    written = write_snapshot(tables, on=on, scope=boundary, out=folder)
    under_home = written.folder.parent == Path(settings.SNAPSHOTS_FOLDER)
    snapshot, is_new = Snapshot.objects.update_or_create(
        pk=written.id,
        defaults={
            "on": on,
            "boundary": boundary,
            # By name only, so that a home that is moved or copied finds its own files.
            "folder": written.folder.name if under_home else str(written.folder.absolute()),
            "taken_at": by.at,
        },
    )
    record_act(
        by=by,
        verb="chụp số liệu" if is_new else "chụp lại số liệu như cũ",
        subject=f"snapshot:{snapshot.pk}",
        details={"on": on.isoformat(), "boundary": boundary},
    )
    return snapshot


@transaction.atomic
def count_indicators(*, snapshot: Snapshot, by: Actor) -> None:
    """Đếm chỉ số: count every computed indicator, and what the tables say beside an official one.

    A second time changes nothing.

    Raises BrokenSnapshot when the files are no longer what was frozen.
    """
    # Two who count at once would each find nothing counted yet; the second waits for the first.
    Snapshot.objects.select_for_update().get(pk=snapshot.pk)
    if snapshot.values_counted.exists():
        return
    picture = open_snapshot(snapshot.path)
    tables = {name: picture.scan(name) for name in picture.rows}
    counts = count_tables(tables, list(COUNTED.values()), snapshot.on)
    villages = {str(key) for key in Village.objects.values_list("id", flat=True)}
    IndicatorValue.objects.bulk_create(
        IndicatorValue(
            snapshot=snapshot,
            indicator_code=code,
            version=COUNTED[code].version,
            village_id=village,
            numerator=tally.numerator,
            denominator=tally.denominator,
            unknown=tally.unknown,
            maybe_yes=tally.maybe_yes,
            maybe_not=tally.maybe_not,
        )
        for code, places in counts.by_village.items()
        for village, tally in _by_known_village(places, villages).items()
    )
    record_act(
        by=by,
        verb="đếm chỉ số",
        subject=f"snapshot:{snapshot.pk}",
        details={"indicators": sorted(counts.by_village)},
    )


def _by_known_village(places: Mapping[Place, Tally], villages: set[str]) -> dict[str | None, Tally]:
    """Tallies by village; villages this installation does not know fall together under None."""
    found: dict[str | None, Tally] = {}
    for (_, village), tally in places.items():
        known = village if village in villages else None
        found[known] = found.get(known, Tally()) + tally
    return found
