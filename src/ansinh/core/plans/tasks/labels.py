"""Nhãn: lines such as "Đơn vị chủ trì: ..." that tell about the task above them."""

import re
from dataclasses import dataclass

from ansinh.core.plans.words.actions import (
    CONTENT_LABELS,
    COORDINATOR_LABELS,
    DUE_LABELS,
    OUTPUT_LABELS,
    OWNER_LABELS,
)
from ansinh.core.plans.words.forms import alternatives, matching_form

_LABELS: dict[str, re.Pattern[str]] = {
    name: re.compile(rf"(?:{alternatives(words)})\s*:\s*")
    for name, words in (
        ("owner", OWNER_LABELS),
        ("coordinator", COORDINATOR_LABELS),
        ("due", DUE_LABELS),
        ("output", OUTPUT_LABELS),
        ("content", CONTENT_LABELS),
    )
}


@dataclass(frozen=True, slots=True)
class Label:
    """A labelled line: `name` owner, coordinator, due, output or content; `rest` after it."""

    name: str
    rest: str
    width: int


def label_of(words: str) -> Label | None:
    """Tell which label `words` open with, or give None."""
    form = matching_form(words)
    for name, pattern in _LABELS.items():
        match = pattern.match(form)
        if match:
            return Label(name, words[match.end() :], match.end())
    return None
