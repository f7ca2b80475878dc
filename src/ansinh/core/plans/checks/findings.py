"""Phát hiện: what a check found, where, why it matters and what to do."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import Any

from ansinh.core.documents.reading import Line
from ansinh.core.plans.checks.rules import RULES_BY_CODE

SEVERITY_LABELS = {"error": "lỗi", "warning": "cần xem", "info": "gợi ý"}


@dataclass(frozen=True, slots=True)
class Finding:
    """Một phát hiện. `quote` is a verbatim part of the line numbered `line`; `also` holds the
    further lines on which the same thing stands; `severity` is error, warning or info.
    """

    code: str
    family: str
    severity: str
    line: int
    quote: str
    why: str
    suggestion: str
    also: tuple[int, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """Give the finding as plain values, ready for json.dumps."""
        return asdict(self) | {"also": list(self.also)}


@dataclass(frozen=True, slots=True)
class Place:
    """Chỗ trong văn bản: a line's number and a verbatim part of it."""

    line: int
    quote: str

    @staticmethod
    def part(line: Line, start: int, end: int) -> "Place":
        """A part of a line; its matching form has the same positions."""
        return Place(line.number, line.text[start:end])

    @staticmethod
    def of(line: Line, match: re.Match[str]) -> "Place":
        """What was matched in a line or in its matching form."""
        return Place.part(line, match.start(), match.end())


def found(
    code: str, place: Place, why: str, suggestion: str, also: tuple[int, ...] = ()
) -> Finding:
    """Make a finding of the rule `code`. Raises KeyError for a code that the table lacks."""
    rule = RULES_BY_CODE[code]
    quote = place.quote.strip()
    return Finding(code, rule.family, rule.severity, place.line, quote, why, suggestion, also)


def found_once(code: str, places: Iterable[Place], why: str, suggestion: str) -> Iterator[Finding]:
    """Make one finding of all `places`: at the first, with the lines of the others; else none."""
    known = list(places)
    if known:
        others = dict.fromkeys(place.line for place in known if place.line != known[0].line)
        yield found(code, known[0], why, suggestion, tuple(others))
