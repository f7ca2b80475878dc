"""Phân tổ của một chỉ tiêu: groups and the widest gap, counted on the frozen picture."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import narwhals as nw

from ansinh.apps.planning.models import Snapshot
from ansinh.apps.planning.queries.snapshots import open_picture
from ansinh.apps.units.queries import PRESENT, Boundary
from ansinh.core.indicators.breakdowns import (
    Gap,
    Groups,
    count_breakdowns,
    widest_gap,
)
from ansinh.core.indicators.catalogue import COUNTED
from ansinh.core.indicators.definition import DIMENSION_LABELS, Dimension, Indicator

SHOWN = tuple(dimension for dimension in DIMENSION_LABELS if dimension != "village")


@dataclass(frozen=True)
class Breakdown:
    """Một cách phân tổ of an indicator, with the two groups furthest apart."""

    dimension: Dimension
    label: str
    groups: Groups
    gap: Gap | None


def list_breakdowns(
    indicator: Indicator, snapshot: Snapshot, boundary: Boundary | None = None
) -> list[Breakdown]:
    """How an indicator differs between groups of people; villages stand in a list of their own."""
    villages = None
    if boundary is not None and boundary.code != PRESENT:
        villages = frozenset(map(str, boundary.village_ids))
    counted = _counted(snapshot.pk, snapshot.path, villages)
    return [
        Breakdown(
            dimension, DIMENSION_LABELS[dimension], groups, widest_gap(groups, indicator.shape)
        )
        for dimension, groups in counted.get(indicator.code, {}).items()
        if len(groups) > 1
    ]


@lru_cache(maxsize=8)
def _counted(
    snapshot_id: str, path: Path, villages: frozenset[str] | None
) -> Mapping[str, Mapping[Dimension, Groups]]:
    """Every breakdown of a frozen picture, counted once in a process: it cannot change."""
    picture = open_picture(snapshot_id, path)
    tables = {name: picture.scan(name) for name in picture.rows}
    if villages is not None:
        tables = {
            name: table.filter(nw.col("village_id").is_in(list(villages)))
            for name, table in tables.items()
            if "village_id" in table.collect_schema().names()
        }
    return count_breakdowns(tables, list(COUNTED.values()), picture.on, SHOWN)
