"""Ghi trọn thư mục: a folder appears under its name complete, or not at all."""

import shutil
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from polars.exceptions import ComputeError

from ansinh.core.population.errors import InvalidRequest


@contextmanager
def working_folder(beside: Path) -> Generator[Path]:
    """A new folder next to `beside`, gone at the end unless it was renamed.

    Raises InvalidRequest when nothing can be written there, or no more.
    """
    try:
        beside.parent.mkdir(parents=True, exist_ok=True)
        working = Path(tempfile.mkdtemp(prefix=f".{beside.name}-", dir=beside.parent))
    except OSError as error:
        raise _not_written(beside, "không ghi được vào đây", error) from error
    try:
        working.chmod(0o755)
        yield working
    except (OSError, ComputeError) as error:
        if isinstance(error, ComputeError) and "os error" not in str(error):
            raise
        raise _not_written(beside, "không ghi được đến cuối", error) from error
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


def _not_written(out: Path, what: str, error: Exception) -> InvalidRequest:
    message = (
        f"{out}: {what} ({error}). "
        "Hãy chọn một thư mục còn chỗ trống mà tài khoản này được phép ghi."
    )
    return InvalidRequest(message)
