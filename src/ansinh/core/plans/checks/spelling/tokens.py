"""Tiếng: the syllables of a line with their places, and whether they touch."""

import re
from dataclasses import dataclass

from ansinh.core.documents.reading import Line
from ansinh.core.plans.checks.checked_paper import CheckedPaper

_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Token:
    """One run of letters: `form` in small letters, `touches` when one blank parts it from the
    run before, `is_ended` when a mark of punctuation follows."""

    form: str
    printed: str
    start: int
    end: int
    touches: bool
    is_ended: bool


def tokens_of(paper: CheckedPaper, line: Line) -> tuple[Token, ...]:
    """Give the runs of letters of a line, citations left out."""
    form = paper.forms[line]
    found: list[Token] = []
    end = 0
    for match in _WORD.finditer(form):
        if paper.is_cited(line, match.start()):
            continue
        gap = form[end : match.start()]
        printed = line.text[match.start() : match.end()]
        is_ended = form[match.end() : match.end() + 1] in set(",.;:!?)”")
        found.append(Token(match[0], printed, match.start(), match.end(), gap == " ", is_ended))
        end = match.end()
    return tuple(found)
