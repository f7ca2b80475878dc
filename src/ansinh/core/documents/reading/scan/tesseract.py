"""Ranh giới với tesseract: a picture goes in, words with their places come out.

The program is the only one that this room runs: a process of its own, without a shell, fed
through its standard input and stopped when a page takes too long.
"""

import os
import shutil
import subprocess
from functools import lru_cache

PROGRAM = "tesseract"
LANGUAGE = "vie"
SECONDS_A_PAGE = 120
DPI = 300
HOW_TO_INSTALL = (
    "Để đọc bản quét, người quản trị cài tesseract với tiếng Việt (Debian, Ubuntu: "
    "apt install tesseract-ocr tesseract-ocr-vie; Windows: bộ cài Tesseract của UB Mannheim, "
    "chọn thêm “Vietnamese”, rồi thêm thư mục cài vào PATH)"
)


class PageNotRecognised(ValueError):
    """The program failed on a page or took too long; `slow` tells which."""

    def __init__(self, *, slow: bool) -> None:
        """Keep which."""
        super().__init__("slow" if slow else "failed")
        self.slow = slow


def is_installed() -> bool:
    """Tell whether the program and its Vietnamese are here."""
    program = shutil.which(PROGRAM)
    return program is not None and _knows_vietnamese(program)


@lru_cache(maxsize=4)
def _knows_vietnamese(program: str) -> bool:
    try:
        told = subprocess.run(  # noqa: S603  the program is found by its name, no shell reads it
            [program, "--list-langs"], capture_output=True, timeout=20, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return LANGUAGE in told.stdout.decode("utf-8", errors="replace").split()


def recognised(picture: bytes, *, seconds: float = SECONDS_A_PAGE) -> bytes:
    """Give the hOCR of a picture (PNM, PNG, JPEG, TIFF); raises PageNotRecognised."""
    program = shutil.which(PROGRAM) or PROGRAM
    command = [program, "stdin", "stdout", "-l", LANGUAGE, "--dpi", str(DPI), "hocr"]
    # One thread a page: the pages themselves run side by side.
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    try:
        done = subprocess.run(  # noqa: S603  a fixed command, the picture goes through stdin
            command, input=picture, capture_output=True, timeout=seconds, check=False,
            env=environment,
        )  # fmt: skip
    except subprocess.TimeoutExpired as error:
        raise PageNotRecognised(slow=True) from error
    except OSError as error:
        raise PageNotRecognised(slow=False) from error
    if done.returncode != 0:
        raise PageNotRecognised(slow=False)
    return done.stdout
