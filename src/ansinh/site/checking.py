"""Soát nơi cài đặt: what must hold for this place to be trusted, one promise at a time."""

import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.conf import settings
from django.db import connection

from ansinh.apps.accounts.queries import has_demo_accounts, has_real_accounts
from ansinh.apps.journal.queries import (
    count_acts,
    count_views,
    find_first_broken_act,
    find_first_broken_view,
)
from ansinh.apps.planning.models import Snapshot
from ansinh.apps.registry.queries.kept import count_kept_numbers, find_first_closed_number
from ansinh.core.population.errors import BrokenSnapshot
from ansinh.core.population.snapshots import open_snapshot
from ansinh.site.installation import (
    OWNER_ONLY,
    InstallationRefused,
    refuse_borrowed_secrets,
    secrets_file,
)

ROOM_NEEDED = 1 << 30


@dataclass(frozen=True)
class Promise:
    """Một điều đã soát: what, whether it holds, and what to do when it does not."""

    what: str
    holds: bool
    to_do: str = ""


def check_installation() -> Iterator[Promise]:
    """Every promise in turn, the cheapest first."""
    for check in CHECKS:
        yield from check()


def keys() -> Iterator[Promise]:
    """The keys are there, are this place's own, and only its owner can read them."""
    try:
        refuse_borrowed_secrets(
            settings.INSTALLATION,
            has_demo_accounts=has_demo_accounts(),
            has_real_accounts=has_real_accounts(),
        )
        yield Promise("khóa và tài khoản là của chính nơi này", holds=True)
    except InstallationRefused as refused:
        yield Promise("khóa và tài khoản là của chính nơi này", holds=False, to_do=str(refused))
    file = secrets_file(settings.INSTALLATION.home)
    if file.exists():
        closed = not file.stat().st_mode & OWNER_ONLY
        yield Promise("chỉ chủ của máy đọc được khóa", closed, f"Chạy: chmod 600 {file}")


def home() -> Iterator[Promise]:
    """The home is closed to other accounts and has room to write."""
    folder = settings.INSTALLATION.home
    closed = not folder.stat().st_mode & OWNER_ONLY
    yield Promise("chỉ chủ của máy mở được thư mục dữ liệu", closed, f"Chạy: chmod 700 {folder}")
    free = shutil.disk_usage(folder).free
    yield Promise(
        f"ổ đĩa còn {free / (1 << 30):.1f} GB".replace(".", ","),
        free >= ROOM_NEEDED,
        "Dọn ổ đĩa, hoặc chuyển ANSINH_HOME sang ổ rộng hơn.",
    )


def database() -> Iterator[Promise]:
    """The database's own check, where it has one."""
    if connection.vendor != "sqlite":
        return
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA quick_check(1)")
        whole = cursor.fetchone()[0] == "ok"
        cursor.execute("PRAGMA foreign_key_check")
        joined = cursor.fetchone() is None
    yield Promise(
        "tệp cơ sở dữ liệu nguyên vẹn",
        whole and joined,
        "Dừng “ansinh serve” và lấy lại từ bản sao lưu gần nhất.",
    )


def journals() -> Iterator[Promise]:
    """Both journals, of acts and of views, are as they were written."""
    for words, broken in (
        (f"nhật ký nguyên vẹn, {count_acts()} việc", find_first_broken_act()),
        (f"sổ lượt xem nguyên vẹn, {count_views()} lượt", find_first_broken_view()),
    ):
        yield Promise(words, broken is None, f"{broken} Báo người phụ trách an toàn thông tin.")


def numbers() -> Iterator[Promise]:
    """The data key opens every number that is kept."""
    closed = find_first_closed_number()
    yield Promise(
        f"khóa dữ liệu mở được {count_kept_numbers()} số giữ kín", closed is None, closed or ""
    )


def snapshots() -> Iterator[Promise]:
    """Every snapshot is as it was frozen."""
    for snapshot in Snapshot.objects.all():
        try:
            open_snapshot(snapshot.path)
            yield Promise(f"ảnh chụp {snapshot} nguyên vẹn", holds=True)
        except BrokenSnapshot as broken:
            yield Promise(f"ảnh chụp {snapshot} nguyên vẹn", holds=False, to_do=str(broken))


def python() -> Iterator[Promise]:
    """The Python this version is tested on."""
    right = sys.version_info >= (3, 11)
    yield Promise(f"Python {sys.version.split()[0]}", right, "Cài Python 3.11 trở lên.")


CHECKS: tuple[Callable[[], Iterator[Promise]], ...] = (
    python,
    keys,
    home,
    database,
    journals,
    numbers,
    snapshots,
)
