"""Nhãn: words such as "Đơn vị chủ trì: ..." that tell about the task above or before them."""

import re
from dataclasses import dataclass

from ansinh.core.plans.tasks.bodies import opens_with_body
from ansinh.core.plans.tasks.verbs import opens_with_action
from ansinh.core.plans.words.actions import (
    CONTENT_LABELS,
    COORDINATOR_LABELS,
    DUE_LABELS,
    LABEL_BEARERS,
    OTHER_LABELS,
    OUTPUT_LABELS,
    OWNER_LABELS,
)
from ansinh.core.plans.words.forms import alternatives, matching_form

_BEARER = rf"(?:{alternatives(LABEL_BEARERS)})"
_BEARERS = rf"(?:(?:các\s+)?{_BEARER}(?:\s*(?:,|và|/)\s*{_BEARER})*\s+)?"
_NAMES: dict[str, str] = {
    "coordinator": rf"{_BEARERS}(?:{alternatives(COORDINATOR_LABELS)})",
    "owner": rf"{_BEARERS}(?:{alternatives(OWNER_LABELS)})",
    "due": rf"(?:{alternatives(DUE_LABELS)})",
    "output": rf"(?:{alternatives(OUTPUT_LABELS)})",
    "other": rf"(?:{alternatives(OTHER_LABELS)})",
    "content": rf"(?:{alternatives(CONTENT_LABELS)})",
}
_ANY = "|".join(f"(?P<{name}>{words})" for name, words in _NAMES.items())
_LABEL = re.compile(rf"(?:{_ANY})\s*:\s*")
_LATER = re.compile(rf"(?:[(.;,]|\s-)\s*(?=(?:{_ANY})\s*:)")
_WHO = ("owner", "coordinator")


@dataclass(frozen=True, slots=True)
class Label:
    """A labelled part: `name` owner, coordinator, due, output, content or other (place,
    money, who attends); `rest` after it."""

    name: str
    rest: str
    width: int


def label_of(words: str) -> Label | None:
    """Tell which label `words` open with, or give None."""
    match = _LABEL.match(matching_form(words))
    if not match:
        return None
    name = next(one for one in _NAMES if match[one])
    rest = words[match.end() :]
    return None if name in _WHO and _orders(rest) else Label(name, rest, match.end())


def _orders(rest: str) -> bool:
    """What opens with an action names nobody: "Thực hiện: rà soát ..."."""
    form = matching_form(rest)
    return opens_with_action(form) and not opens_with_body(form)


def labels_in(words: str) -> tuple[int, tuple[Label, ...]]:
    """Cut `words` at the labels in them: where the first begins, and all of them in order.

    "Mở lớp (chủ trì: Sở Y tế; thời gian: quý II)" has two; without any the cut is the end.
    """
    form = matching_form(words)
    starts = [match.end() for match in _LATER.finditer(form) if match["content"] is None]
    if label_of(words):
        starts.insert(0, 0)
    if not starts:
        return len(words), ()
    ends = [*starts[1:], len(words)]
    parts = (words[low:high].strip(" ;.,(-") for low, high in zip(starts, ends, strict=True))
    return starts[0], tuple(label for part in parts if (label := label_of(_closed(part))))


def _closed(part: str) -> str:
    """Leave out the bracket that closes where none was opened."""
    return part.removesuffix(")") if part.count(")") > part.count("(") else part
