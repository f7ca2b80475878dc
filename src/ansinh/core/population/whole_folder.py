"""Ghi trọn thư mục: a folder appears under its name complete, or not at all."""

import shutil
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from ansinh.core.population.errors import InvalidRequest


@contextmanager
def working_folder(beside: Path) -> Generator[Path]:
    """A new folder next to `beside`, gone at the end unless it was renamed.

    Raises InvalidRequest when nothing can be written there.
    """
    try:
        beside.parent.mkdir(parents=True, exist_ok=True)
        working = Path(tempfile.mkdtemp(prefix=f".{beside.name}-", dir=beside.parent))
    except OSError as error:
        message = (
            f"{beside}: không ghi được vào đây ({error.strerror}). "
            "Hãy chọn một thư mục mà tài khoản này được phép ghi."
        )
        raise InvalidRequest(message) from error
    try:
        working.chmod(0o755)
        yield working
    finally:
        shutil.rmtree(working, ignore_errors=True)


@contextmanager
def written_whole(out: Path) -> Generator[Path]:
    """A folder to write into, which gets the name `out` at the end; nothing is left otherwise.

    Raises InvalidRequest when `out` already holds something, or cannot be written.
    """
    refuse_occupied(out)
    with working_folder(out) as working:
        yield working
        refuse_occupied(out)
        working.replace(out)


def refuse_occupied(out: Path) -> None:
    """Raises InvalidRequest when `out` is a file or a folder that is not empty."""
    if out.is_symlink() or out.is_file() or (out.is_dir() and any(out.iterdir())):
        message = f"{out}: đã có dữ liệu ở đây, không ghi đè. Hãy chọn một thư mục mới hoặc trống."
        raise InvalidRequest(message)
