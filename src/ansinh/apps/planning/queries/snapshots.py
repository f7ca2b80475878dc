"""Ảnh chụp nào trả lời câu hỏi nào."""

from datetime import date
from functools import lru_cache
from pathlib import Path

from ansinh.apps.planning.models import Snapshot
from ansinh.core.population.snapshots import Snapshot as Picture
from ansinh.core.population.snapshots import open_snapshot


class NoSnapshot(Exception):
    """No frozen picture for what is asked; the message says what to do."""


def find_latest_snapshot(on: date) -> Snapshot | None:
    """The newest snapshot taken for that day or before."""
    return Snapshot.objects.filter(on__lte=on).first()


def get_snapshot_of_year(year: int) -> Snapshot:
    """Ảnh chụp cuối của một năm. Raises NoSnapshot when that year has none."""
    snapshot = Snapshot.objects.filter(on__year=year).first()
    if snapshot is None:
        years = sorted({day.year for day in Snapshot.objects.values_list("on", flat=True)})
        have = f" Đang có ảnh chụp của năm {', '.join(map(str, years))}." if years else ""
        raise NoSnapshot(
            f"Năm {year} chưa có ảnh chụp số liệu nào nên chưa lập được báo cáo.{have} "
            f"Nhờ cán bộ kỹ thuật chụp số liệu của một ngày trong năm {year} trước "
            "(lệnh ansinh snapshot take --on NGÀY)."
        )
    return snapshot


@lru_cache(maxsize=4)
def open_picture(snapshot_id: str, path: Path) -> Picture:
    """The frozen files of a snapshot, checked against their seal once in a process."""
    return open_snapshot(path)
