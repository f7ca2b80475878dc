"""Sợi dẫn (thread): the steps between a report and a sentence of the plan."""

from collections.abc import Iterable

Step = tuple[str, str, str]
"""What a step is known by, its words, its address."""


def thread_of(steps: Iterable[Step], at: str) -> list[dict[str, object]]:
    """The steps as `kit/thread.html` draws them, the one at which the reader stands marked."""
    return [{"label": label, "url": url, "current": step == at} for step, label, url in steps]
