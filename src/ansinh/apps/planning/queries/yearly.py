"""Số liệu qua các năm: what an indicator was at the end of each year, and what it is now."""

from collections.abc import Iterable, Iterator
from dataclasses import fields
from datetime import date

from django.db.models import Max, Sum

from ansinh.apps.planning.models import EnteredValue, IndicatorValue, Snapshot
from ansinh.apps.planning.queries.places import places_of, sum_of_places
from ansinh.apps.units.queries import PRESENT, Boundary
from ansinh.core.indicators.catalogue import INDICATORS
from ansinh.core.indicators.finality import finality_on
from ansinh.core.indicators.tallies import Tally, measure
from ansinh.core.indicators.values import EnteredFigure, entered_measure
from ansinh.core.reports.years import YearlyPoint

TALLY_PARTS = tuple(part.name for part in fields(Tally))
"""Counts of a tally, as they are stored and in the order it is made of them."""


def list_yearly_points(
    indicator_code: str, boundary: Boundary, until: date
) -> tuple[YearlyPoint, ...]:
    """The points of one indicator on one boundary, oldest first, none after `until`.

    Counted on the snapshot of 31 December of each year and on the newest one; entered where
    nothing was counted.
    """
    return yearly_points_of([indicator_code], boundary, until)[indicator_code]


def yearly_points_of(
    codes: Iterable[str], boundary: Boundary, until: date
) -> dict[str, tuple[YearlyPoint, ...]]:
    """As `list_yearly_points`, of many indicators at once."""
    wanted = list(codes)
    points: dict[str, dict[int, YearlyPoint]] = {code: {} for code in wanted}
    for point in _entered(wanted, boundary, until):
        points[point[0]][point[1].year] = point[1]
    for point in _counted(wanted, boundary, until):
        points[point[0]][point[1].year] = point[1]
    return {code: tuple(years[year] for year in sorted(years)) for code, years in points.items()}


def yearly_snapshots(until: date) -> list[Snapshot]:
    """The newest snapshot of each year's last day, and the newest of all up to that day."""
    found: dict[int, Snapshot] = {}
    snapshots = list(Snapshot.objects.filter(on__lte=until))
    # Newest first, so that the first of a year is the one that counts.
    for snapshot in snapshots:
        if snapshot == snapshots[0] or (snapshot.on.month, snapshot.on.day) == (12, 31):
            found.setdefault(snapshot.on.year, snapshot)
    return list(found.values())


def _counted(codes: list[str], boundary: Boundary, until: date):
    snapshots = {snapshot.pk: snapshot for snapshot in yearly_snapshots(until)}
    values = values_within(boundary, *snapshots.values()).filter(indicator_code__in=codes)
    for key, code, tally, version in _totals(values):
        indicator, on = INDICATORS[code], snapshots[key].on
        yield (
            code,
            YearlyPoint(
                year=on.year,
                as_of=on,
                measured=measure(tally, indicator.shape),
                finality=finality_on(indicator, on, on.year),
                tally=tally,
                version=version,
            ),
        )


def _totals(values) -> Iterator[tuple[str, str, Tally, int]]:
    """By snapshot and indicator, the counts of all villages and the definition's version."""
    sums = {f"all_{part}": Sum(part) for part in TALLY_PARTS}
    rows = values.values("snapshot_id", "indicator_code").annotate(**sums, newest=Max("version"))
    for row in rows.order_by():
        tally = Tally(*(row[name] for name in sums))
        yield row["snapshot_id"], row["indicator_code"], tally, row["newest"]


def values_within(boundary: Boundary | None, *snapshots: Snapshot):
    """What was counted in the boundary's villages; rows of no known village count today only."""
    values = IndicatorValue.objects.filter(snapshot__in=snapshots)
    if boundary is None or boundary.code == PRESENT:
        return values
    return values.filter(village_id__in=boundary.village_ids)


def _entered(codes: list[str], boundary: Boundary, until: date):
    rows = (
        EnteredValue.objects.in_force()
        .of_whole_places()
        .filter(indicator_code__in=codes, as_of__lte=until)
    )
    found: dict[tuple[str, int], dict[str, EnteredValue]] = {}
    for row in rows:
        found.setdefault((row.indicator_code, row.year), {})[row.place] = row
    own, former = places_of(boundary)
    for (code, year), by_place in found.items():
        figure = _figure_for(by_place, own, former)
        if figure is not None:
            yield (
                code,
                YearlyPoint(
                    year=year,
                    as_of=figure.as_of,
                    measured=entered_measure(next(iter(by_place.values())).indicator, figure),
                    finality=figure.finality,
                    figure=figure,
                ),
            )


def _figure_for(
    by_place: dict[str, EnteredValue], own: str, former: tuple[str, ...]
) -> EnteredFigure | None:
    """The place's own figure, else the sum over the communes it came from, else the upper one."""
    if own in by_place:
        return by_place[own].figure
    summed = sum_of_places([by_place[code].figure for code in former if code in by_place], former)
    if summed is not None:
        return summed
    return by_place[""].figure if "" in by_place else None
