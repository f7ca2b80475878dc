"""Thanh tiến độ: how far a long reading is, on a terminal only."""

import sys
import time
from typing import TextIO

_WIDTH = 30
_EVERY = 0.1


class ProgressBar:
    """One line that is written over; nothing at all where no one looks."""

    def __init__(self, total: int, to: TextIO | None = None) -> None:
        self.to = to or sys.stderr
        self.total = total
        self.is_shown = total > 1 and self.to.isatty()
        self.begun = self.last = time.monotonic()

    def show(self, done: int, refused: int) -> None:
        """Tell how many are done and how many of them could not be read."""
        now = time.monotonic()
        if not self.is_shown or (now - self.last < _EVERY and done < self.total):
            return
        self.last = now
        filled = _WIDTH * done // self.total
        left = (now - self.begun) / done * (self.total - done) if done else 0
        told = f", {refused} không đọc được" if refused else ""
        self.to.write(f"\r\033[K[{'█' * filled}{'░' * (_WIDTH - filled)}] {done}/{self.total}{told}"
                      f", còn khoảng {left:.0f} giây")  # fmt: skip
        self.to.flush()

    def clear(self) -> None:
        """Take the line away."""
        if self.is_shown:
            self.to.write("\r\033[K")
            self.to.flush()
