"""Căn cứ: the papers that a plan rests on, told from those it only mentions or replaces."""

import re
from collections.abc import Iterable, Iterator, Sequence

from ansinh.core.documents.reading import Line
from ansinh.core.plans.header.citations import Citation, citation_key, citations_in
from ansinh.core.plans.plan import Basis
from ansinh.core.plans.structure.parts import Parts
from ansinh.core.plans.words.forms import matching_form

_REPLACES = re.compile(r"\b(?:thay thế|bãi bỏ|hủy bỏ|hết hiệu lực)\b")
_OWN_ANNOUNCEMENT = re.compile(r"^\(?\s*(?:ban hành )?kèm theo\b")

Cited = tuple[Citation, Line]


def read_bases(
    parts: Parts, own_number: str | None
) -> tuple[tuple[Basis, ...], tuple[Basis, ...], tuple[Basis, ...], tuple[str, ...]]:
    """Give the bases, the other papers cited, those replaced, and notes on impossible dates."""
    front = list(_cited([*parts.front, *parts.attached_front]))
    later = list(_cited([*parts.articles, *parts.body]))
    replaced = [one for one in later if _is_replaced(one)]
    own = {citation_key(own_number, None, None)} if own_number else set[str]()
    bases = _distinct(front, own)
    gone = _distinct(replaced, own)
    known = own | {_key(one) for one in [*front, *replaced]}
    others = _distinct([one for one in later if one not in replaced], known)
    bases = tuple(_completed(bases, later))
    return bases, others, gone, tuple(dict.fromkeys(_notes([*front, *later])))


def _cited(lines: Iterable[Line]) -> Iterator[Cited]:
    for line in lines:
        if _OWN_ANNOUNCEMENT.match(matching_form(line.text)):
            continue
        for citation in citations_in(line.text):
            yield citation, line


def _is_replaced(cited: Cited) -> bool:
    citation, line = cited
    before = matching_form(line.text[: citation.start])
    after = matching_form(line.text[citation.end : citation.end + 60])
    clause = before.rpartition(". ")[2]
    return bool(_REPLACES.search(clause)) or bool(re.match(r"\s*hết hiệu lực", after))


def _key(cited: Cited) -> str:
    citation = cited[0]
    return citation_key(citation.number, citation.date, citation.name)


def _distinct(cited: Sequence[Cited], known: set[str]) -> tuple[Basis, ...]:
    kept: dict[str, Basis] = {}
    for one in cited:
        key, (citation, line) = _key(one), one
        if key in known or (key in kept and kept[key].date):
            continue
        earlier = kept.get(key)
        kept[key] = _basis(citation, earlier.line if earlier else line.number)
    return tuple(kept.values())


def _basis(citation: Citation, line: int | None) -> Basis:
    name = citation.name if citation.number is None else None
    return Basis(citation.type, citation.number, citation.date, citation.issuer, name, line)


def _completed(bases: Iterable[Basis], later: Sequence[Cited]) -> Iterator[Basis]:
    """A base cited without its date takes it from where the paper prints it."""
    dates = {_key(one): one[0].date for one in later if one[0].date}
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
