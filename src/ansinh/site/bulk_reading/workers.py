"""Người đọc: a few processes that read papers; one that dies or takes too long is replaced."""

import multiprocessing
import signal
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.connection import Connection, wait
from typing import Any

from ansinh.site.bulk_reading.papers import Outcome, Paper

# A process of its own each: a fork would carry over locks and open files of this one.
_OF_ITS_OWN = multiprocessing.get_context("spawn")

# A process that has read nothing yet loads the reader first.
_STARTING = 120.0

Reader = Callable[[Paper], Outcome]


class Worker:
    """One process, what it reads now, and when it must be done."""

    def __init__(self, reader: Reader) -> None:
        self.channel, theirs = _OF_ITS_OWN.Pipe()
        self.process = _OF_ITS_OWN.Process(target=_serve, args=(theirs, reader), daemon=True)
        self.process.start()
        theirs.close()
        self.place: int | None = None
        self.is_up = False
        self.until = 0.0

    def give(self, place: int, paper: Paper, seconds: float) -> None:
        """Have it read a paper."""
        self.place = place
        self.until = time.monotonic() + (seconds if self.is_up else seconds + _STARTING)
        self.channel.send(paper)

    def is_started(self, seconds: float) -> None:
        """It has loaded the reader; from now on its paper takes time."""
        self.is_up, self.until = True, time.monotonic() + seconds

    def end(self) -> None:
        """Stop it, whatever it does."""
        self.process.kill()
        self.process.join()
        self.channel.close()


def _serve(channel: Connection, reader: Reader) -> None:
    # Ctrl-C reaches the whole group; the one who gives out the work stops the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    channel.send(None)
    while True:
        try:
            paper: Paper = channel.recv()
        except EOFError:
            return
        channel.send(_outcome(reader, paper))


def _outcome(reader: Reader, paper: Paper) -> Outcome:
    try:
        return reader(paper)
    except MemoryError:
        return Outcome(paper.name, f"{paper.name}: không đủ bộ nhớ để đọc. Tách tệp rồi đọc lại.")
    except Exception as fault:
        return Outcome(paper.name, f"{paper.name}: chương trình gặp sự cố khi đọc tệp này "
                       f"({type(fault).__name__}). Lưu lại tệp bằng phần mềm khác rồi thử.",
                       )  # fmt: skip


def read_all(
    papers: Sequence[Paper], reader: Reader, *, workers: int, seconds: float
) -> Iterator[tuple[int, Outcome]]:
    """Give the outcome of each paper with its place, in the order in which they are done.

    No more than `workers` processes at a time, none longer than `seconds` on one paper.
    """
    waiting = deque(enumerate(papers))
    crew: list[Worker] = []
    try:
        while waiting or any(one.place is not None for one in crew):
            _keep_busy(crew, waiting, reader, workers, seconds)
            busy = [one for one in crew if one.place is not None]
            patience = max(0.0, min(one.until for one in busy) - time.monotonic())
            ready: set[Any] = set(wait([one.channel for one in busy], patience))
            for one in busy:
                outcome = _heard(one, papers, one.channel in ready, seconds)
                if outcome is not None:
                    yield outcome
            crew = [one for one in crew if not one.channel.closed]
    finally:
        for one in crew:
            if not one.channel.closed:
                one.end()


def _keep_busy(
    crew: list[Worker], waiting: deque[tuple[int, Paper]], reader: Reader, most: int, seconds: float
) -> None:
    while waiting:
        idle = next((one for one in crew if one.place is None), None)
        if idle is None and len(crew) >= most:
            return
        if idle is None:
            idle = Worker(reader)
            crew.append(idle)
        idle.give(*waiting.popleft(), seconds)


def _heard(
    worker: Worker, papers: Sequence[Paper], is_ready: bool, seconds: float
) -> tuple[int, Outcome] | None:
    """What a worker says; nothing while it still has time."""
    place = worker.place
    if place is None:
        return None
    name = papers[place].name
    if is_ready:
        try:
            outcome: Outcome | None = worker.channel.recv()
        except (EOFError, OSError):
            worker.end()
            return place, Outcome(name, f"{name}: bộ đọc bị dừng giữa chừng vì tệp này. Mở bằng "
                                  "phần mềm gốc, lưu lại rồi đọc riêng tệp này.")  # fmt: skip
        if outcome is None:
            worker.is_started(seconds)
            return None
        worker.place = None
        return place, outcome
    if time.monotonic() < worker.until:
        return None
    worker.end()
    told = (
        f"{name}: quá {seconds:g} giây chưa đọc xong nên bỏ qua. Tách tệp, hoặc cho thêm thời gian "
        "bằng --limit."
    )
    return place, Outcome(name, told, seconds=seconds)
