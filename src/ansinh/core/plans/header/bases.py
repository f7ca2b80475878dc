"""Căn cứ: the papers that a plan rests on, told from those it only mentions or replaces."""

import re
from collections.abc import Iterable, Iterator, Sequence

from ansinh.core.documents.reading import Line
from ansinh.core.plans.header.citations import Citation, citation_key, citations_in
from ansinh.core.plans.header.named_laws import named_laws_in
from ansinh.core.plans.header.replacing import is_replaced
from ansinh.core.plans.plan import Basis
from ansinh.core.plans.structure.headings import numbered
from ansinh.core.plans.structure.paragraphs import paragraphs_of
from ansinh.core.plans.structure.parts import Parts
from ansinh.core.plans.words.forms import matching_form

_OWN_ANNOUNCEMENT = re.compile(r"^\(?\s*(?:ban hành )?kèm theo\b")
_LIST_OF_BASES = re.compile(r"^(?:các )?(?:căn cứ|cơ sở pháp lý)\b|\bcăn cứ (?:pháp lý|xây dựng)\b")
_TOP_KINDS = {"part", "chapter", "capital", "roman", "arabic"}

Cited = tuple[Citation, Line]


def read_bases(
    parts: Parts, own_number: str | None, own_date: str | None = None
) -> tuple[tuple[Basis, ...], tuple[Basis, ...], tuple[Basis, ...], tuple[str, ...]]:
    """Give the bases, the other papers cited, those replaced, and notes on impossible dates."""
    listed, rest = _listed_bases(parts.body)
    cited_first = [*cited_in([*parts.front, *parts.attached_front, *listed], with_laws=True)]
    cited_later = list(cited_in([*parts.articles, *rest]))
    front = [one for one in cited_first if not is_replaced(one[0], one[1].text, in_basis=True)]
    replaced = [one for one in cited_first if one not in front]
    replaced += [one for one in cited_later if is_replaced(one[0], one[1].text)]
    later = [one for one in cited_later if one not in replaced]
    own = _Own(own_number, own_date)
    bases = tuple(_completed(_distinct(front, own, set()), later))
    gone = _distinct(replaced, own, set())
    known = {key_of(one[0]) for one in [*front, *replaced]}
    notes = tuple(dict.fromkeys(_notes([*cited_first, *cited_later])))
    return bases, _distinct(later, own, known), gone, notes


def cited_in(lines: Sequence[Line], *, with_laws: bool = False) -> Iterator[Cited]:
    """Give the papers cited, each with the paragraph that cites it; `with_laws` also those that
    are called by their name alone.
    """
    for line in paragraphs_of(lines):
        if _OWN_ANNOUNCEMENT.match(matching_form(line.text)):
            continue
        citations = citations_in(line.text)
        laws = named_laws_in(line.text, citations) if with_laws else ()
        for citation in sorted((*citations, *laws), key=lambda one: one.start):
            yield citation, line


def key_of(citation: Citation) -> str:
    """Give the key of a cited paper, by its number, else by its date and name."""
    return citation_key(citation.number, citation.date, citation.name)


def _listed_bases(body: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """A scheme lists its bases under a heading of the body."""
    listed: list[Line] = []
    rest: list[Line] = []
    rank = None
    for line in body:
        found = numbered(line.text)
        if found and found.kind in _TOP_KINDS and (rank is None or found.rank <= rank):
            is_list = bool(_LIST_OF_BASES.search(matching_form(found.text)))
            rank = found.rank if is_list and not citations_in(line.text) else None
        (listed if rank is not None else rest).append(line)
    return listed, rest


class _Own:
    """The paper itself, which is none of its bases."""

    def __init__(self, number: str | None, date: str | None) -> None:
        self._key = citation_key(number, None, None) if number else None
        self._date = date

    def is_cited(self, citation: Citation) -> bool:
        same = citation.number is not None and key_of(citation) == self._key
        return same and (not citation.date or not self._date or citation.date == self._date)


def _distinct(cited: Sequence[Cited], own: _Own, known: set[str]) -> tuple[Basis, ...]:
    kept: dict[tuple[str, str | None], Basis] = {}
    for citation, line in cited:
        key = key_of(citation)
        if key in known or own.is_cited(citation):
            continue
        same = [one for one in kept if one[0] == key and _may_be_one(one[1], citation.date)]
        if not same:
            kept[key, citation.date] = _basis(citation, line.number)
        elif kept[same[0]].date is None:
            first = kept[same[0]].line
            kept[same[0]] = _basis(citation, first)
    return tuple(kept.values())


def _may_be_one(first: str | None, second: str | None) -> bool:
    """Two provinces may each have a plan of one number; their days tell them apart."""
    return first is None or second is None or first == second


def _basis(citation: Citation, line: int | None) -> Basis:
    name = citation.name if citation.number is None else None
    return Basis(citation.type, citation.number, citation.date, citation.issuer, name, line)


def _completed(bases: Iterable[Basis], later: Sequence[Cited]) -> Iterator[Basis]:
    """A base cited without its date takes it from where the paper prints it."""
    dates = {key_of(one[0]): one[0].date for one in later if one[0].date}
    for base in bases:
        key = citation_key(base.number, base.date, base.name)
        date = base.date or dates.get(key)
        yield Basis(base.type, base.number, date, base.issuer, base.name, base.line)


def _notes(cited: Iterable[Cited]) -> Iterator[str]:
    for citation, line in cited:
        if citation.impossible:
            paper = f"{citation.type} {citation.number or citation.name or ''}".strip()
            yield (
                f"Dòng {line.number}: ngày {citation.impossible} của {paper} không có trong lịch. "
                "Kiểm tra lại văn bản gốc."
            )
