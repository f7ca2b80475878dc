"""Người đọc trái tính: a module of its own, as a process that is spawned must find it by name."""

import os
import signal

from ansinh.site.bulk_reading.papers import Outcome, Paper


def odd_reader(paper: Paper) -> Outcome:
    """Dies, hangs or fails as the paper's name asks for."""
    match paper.name:
        case "dies":
            os._exit(9)
        case "hangs":
            signal.pause()
        case "fails":
            raise RuntimeError("nội tình")
    return Outcome(paper.name, kind="Kế hoạch")
