"""Trích yếu: the lines under the type of paper that say what it is about."""

import re
from collections.abc import Sequence

from ansinh.core.documents.reading import Line
from ansinh.core.plans.structure.headings import bullet_width
from ansinh.core.plans.words.forms import alternatives, matching_form
from ansinh.core.plans.words.organs import ISSUERS

_PREAMBLE = re.compile(
    r"^(?:căn cứ|thực hiện|theo|xét|để|nhằm|trên cơ sở|tiếp tục thực hiện|triển khai thực hiện)\b"
)
_ISSUER = re.compile(rf"^(?:{alternatives(ISSUERS)})\b")
_ATTACHED = re.compile(r"^\(")
_RULE = re.compile(r"^[\W_]+$")
_MOST_LINES = 6


def read_title(front: Sequence[Line]) -> str | None:
    """Give the title; the sentence in which the body issues the paper is no part of it."""
    kept: list[Line] = []
    for line in front[:_MOST_LINES]:
        if _RULE.match(line.text):
            break
        if kept and not _continues(kept, line):
            break
        kept.append(line)
    return " ".join(line.text for line in kept).rstrip(".") or None


def _continues(kept: Sequence[Line], line: Line) -> bool:
    form, last = matching_form(line.text), kept[-1]
    if _ATTACHED.match(line.text) or bullet_width(line.text) or _PREAMBLE.match(form):
        return False
    if last.text.endswith((".", ";", ":")):
        return False
    if last.centred and line.centred is False:
        return False
    if last.text.isupper() != line.text.isupper() or _ISSUER.match(form):
        return False
    return bool(line.centred) or line.text.isupper() or line.number - last.number == 1
