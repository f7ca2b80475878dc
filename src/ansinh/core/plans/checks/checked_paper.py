"""Văn bản đang kiểm tra: one paper as the checks see it, prepared once."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from ansinh.core.documents.reading import Line, SourceText
from ansinh.core.plans.checks.findings import Place
from ansinh.core.plans.checks.gazetteer import Gazetteer
from ansinh.core.plans.header.citations import Citation, citations_in
from ansinh.core.plans.plan import Plan
from ansinh.core.plans.reading import LONGEST_LINE
from ansinh.core.plans.structure.outline import Passage, outline_of
from ansinh.core.plans.structure.parts import Parts, parts_of, text_of
from ansinh.core.plans.words.forms import matching_form

_COMMUNE = re.compile(r"(?<!\w)(?:xã(?! hội)|phường|thị trấn|đặc khu)(?!\w)")
_COMMITTEE = re.compile(r"^(?:ủy ban nhân dân|ubnd)(?!\w)")


@dataclass(frozen=True)
class CheckedPaper:
    """One paper with all that the checks ask of it. `on` is the day of the paper, or the day
    given when it bears none; None when neither is known."""

    source: SourceText
    plan: Plan
    gazetteer: Gazetteer | None
    on: date | None

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The lines that were read; footnotes stand outside the sentences and are left out."""
        return tuple(
            line for line in self.source.lines if len(line.text) <= LONGEST_LINE and not line.note
        )

    @cached_property
    def parts(self) -> Parts:
        """Letterhead, front, body, closing and annexes."""
        return parts_of(self.lines)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """The lines of the body under their headings."""
        return outline_of(self.parts.body)

    @cached_property
    def text_lines(self) -> tuple[Line, ...]:
        """The lines written in sentences: title, preamble, articles and body."""
        return text_of(self.parts)

    @cached_property
    def forms(self) -> Mapping[Line, str]:
        """The matching form of each line; cells of one row share a number, so the line is key."""
        return {line: matching_form(line.text) for line in (*self.lines, *self.text_lines)}

    @cached_property
    def citations(self) -> Mapping[Line, tuple[Citation, ...]]:
        """The papers cited on each line of text."""
        return {line: citations_in(line.text) for line in self.text_lines}

    @cached_property
    def issuer_form(self) -> str:
        """The issuing body in matching form, empty when unknown."""
        return matching_form(self.plan.header.issuer or "")

    @property
    def is_of_commune(self) -> bool:
        """Whether a commune, ward or township (or a body of it) issued the paper."""
        return bool(_COMMUNE.search(self.issuer_form))

    @property
    def is_of_committee(self) -> bool:
        """Whether a People's Committee issued the paper."""
        return bool(_COMMITTEE.match(self.issuer_form))

    def matches(self, pattern: re.Pattern[str]) -> Iterator[tuple[Line, re.Match[str]]]:
        """Give the places of the text, citations left out, where `pattern` (in matching form)
        stands."""
        for line in self.text_lines:
            for match in pattern.finditer(self.forms[line]):
                if not self.is_cited(line, match.start()):
                    yield line, match

    def is_cited(self, line: Line, position: int) -> bool:
        """Whether `position` of the line lies within the citation of another paper."""
        cited = self.citations.get(line, ())
        return any(one.start <= position < one.end for one in cited)

    def places(self, pattern: re.Pattern[str]) -> Iterator[Place]:
        """Give the same places with their words as printed."""
        for line, match in self.matches(pattern):
            yield Place.of(line, match)

    def text_has(self, pattern: re.Pattern[str]) -> bool:
        """Whether the pattern stands anywhere in the paper, annexes and closing too."""
        return any(pattern.search(form) for form in self.forms.values())


def day_of(plan: Plan) -> date | None:
    """The day of the paper; the first of the month when the day is blank."""
    printed = plan.header.date
    if not printed:
        return None
    year, month, day = (int(part) for part in f"{printed}-01-01".split("-")[:3])
    return date(year, month, day)
