"""Tệp trọn vẹn: a file is there whole or not at all, whenever its writing is stopped."""

import os
import tempfile
from pathlib import Path

from ansinh.site.commands.messages import BadInput, reason_of


def write_whole(path: Path, content: bytes) -> None:
    """Write beside the place and move there. Raises BadInput where nothing can be written."""
    beside = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        number, beside = tempfile.mkstemp(".tmp", f".{path.name[:40]}-", path.parent)
        with os.fdopen(number, "wb") as file:
            file.write(content)
        Path(beside).chmod(0o666 & ~_umask())
        Path(beside).replace(path)
    except OSError as refused:
        raise BadInput(
            f"Không ghi được {path}: {reason_of(refused)}. Chọn nơi khác bằng --out."
        ) from refused
    finally:
        if beside:
            Path(beside).unlink(missing_ok=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
