"""Nơi ở của bản dùng thử: a new home grows beside the old one and replaces it when it is whole."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ansinh.site.commands.messages import BadInput, reason_of
from ansinh.site.installation import DEMO_MARKER

MARKER_WORDS = (
    "Thư mục này do “ansinh demo” dựng: mọi hộ và người đều là giả lập.\n"
    "Lần dựng sau sẽ xóa và thay cả thư mục. Đừng cất gì ở đây.\n"
)


@contextmanager
def new_home(home: Path) -> Iterator[Path]:
    """A marked folder beside `home`, which takes its place at the end; a fault leaves the old one.

    Raises BadInput where nothing can be written there.
    """
    try:
        home.parent.mkdir(parents=True, exist_ok=True)
        building = Path(tempfile.mkdtemp(prefix=f".{home.name}-dang-dung-", dir=home.parent))
    except OSError as refused:
        raise BadInput(
            f"Không dựng được ở {home.parent}: {reason_of(refused)}. Đặt ANSINH_HOME ở chỗ khác."
        ) from refused
    try:
        (building / DEMO_MARKER).write_text(MARKER_WORDS, encoding="utf-8")
        yield building
        put_in_place(building, home)
    finally:
        shutil.rmtree(building, ignore_errors=True)


def put_in_place(building: Path, home: Path) -> None:
    """Swap by renaming; should the second rename fail, the old home gets its name back."""
    aside = building.with_name(f"{building.name}-cu")
    try:
        if home.exists():
            home.rename(aside)
        building.rename(home)
    except OSError as refused:
        if aside.exists() and not home.exists():
            aside.rename(home)
        raise BadInput(
            f"Không thay được {home}: {reason_of(refused)}. Bản dùng thử cũ còn nguyên."
        ) from refused
    shutil.rmtree(aside, ignore_errors=True)
