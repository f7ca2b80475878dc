"""Đồ thị viện dẫn: which paper implements, amends or replaces which, and days that cannot be."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from ansinh.core.documents.reading import Line
from ansinh.core.plans.header.bases import cited_in, key_of
from ansinh.core.plans.header.citations import Citation, citation_key
from ansinh.core.plans.plan import Basis, CitationGraph, CitationLink, CitedPaper, Header
from ansinh.core.plans.words.forms import matching_form

Link = tuple[Citation, str, Citation]

_JOINT = re.compile(r"\s*(?:[;,]|và|[;,] và)\s*")
_CARRIES_OUT = re.compile(r"\s*(?:về\s+(?:việc\s+)?)?(?:triển khai\s+)?(?:thực hiện|triển khai)\s*")
_CARRYING = ("Chương trình hành động", "Kế hoạch")
_LEADING = ("Nghị quyết", "Chỉ thị", "Kết luận")
_AND = re.compile(r"\s*(?:,|và|, và)\s*")
_LONGEST_WAY = 160
_STOPS = re.compile(r";|\. |[“”]")
# What the words between two papers say of the first one; the passive turns it round.
_RELATIONS: tuple[tuple[str, re.Pattern[str], bool], ...] = (
    ("replaces", re.compile(r"(?:thay thế|bãi bỏ|hủy bỏ)\s+(?:bởi|bằng|theo|tại)"), True),
    ("amends", re.compile(r"(?:sửa đổi|bổ sung)[^;]*?\s(?:bởi|bằng|theo|tại)"), True),
    ("replaces", re.compile(r"(?:thay thế|bãi bỏ|hủy bỏ)"), False),
    ("amends", re.compile(r"(?:sửa đổi|bổ sung)"), False),
    (
        "implements",
        re.compile(r"(?:thực hiện|triển khai|thi hành|cụ thể hóa|hướng dẫn|quy định chi tiết)"),
        False,
    ),
)


def chains_in(line: Line, citations: Sequence[Citation]) -> Iterator[list[Citation]]:
    """Give the papers with nothing but a joint between them: they share one abstract."""
    chain: list[Citation] = []
    for one in citations:
        if chain and not _JOINT.fullmatch(line.text[chain[-1].end : one.start].lower()):
            yield chain
            chain = []
        chain.append(one)
    if chain:
        yield chain


def carried_out(line: Line, citations: Sequence[Citation]) -> Iterator[tuple[Citation, Citation]]:
    """Give pairs of papers of one line of which the second carries out the first."""
    for chain in chains_in(line, citations):
        if chain[0].type in _LEADING:
            yield from ((chain[0], one) for one in chain[1:] if one.type in _CARRYING)
    for lower, upper in pairwise(citations):
        between = matching_form(line.text[lower.end : upper.start])
        if _CARRIES_OUT.fullmatch(between) and lower.type in _CARRYING:
            yield upper, lower


def is_too_early(lower: str | None, upper: str | None) -> bool:
    """Tell whether a paper bears an earlier day than one that it implements, amends or replaces;
    days that are known in part are compared in that part.
    """
    if not lower or not upper:
        return False
    known = min(len(lower), len(upper))
    return lower[:known] < upper[:known]


def citation_graph(
    header: Header, bases: Sequence[Basis], replaced: Sequence[Basis], lines: Sequence[Line]
) -> CitationGraph:
    """Give the papers cited in `lines` and how they hang together; the paper itself has id 0."""
    graph = _Graph(header)
    for basis in bases:
        graph.link(0, "rests_on", graph.id_of(basis), basis.line)
    by_line: dict[int, tuple[Line, list[Citation]]] = {}
    for citation, line in cited_in(lines, with_laws=True):
        by_line.setdefault(line.number, (line, []))[1].append(citation)
    for line, citations in by_line.values():
        for source, relation, target in _links(line, citations):
            graph.link(graph.id_of(source), relation, graph.id_of(target), line.number)
    for basis in replaced:
        if not graph.is_replaced(graph.id_of(basis)):
            graph.link(0, "replaces", graph.id_of(basis), basis.line)
    return graph.built()


def _links(line: Line, citations: Sequence[Citation]) -> Iterator[Link]:
    for upper, lower in carried_out(line, citations):
        yield lower, "implements", upper
    told: tuple[Citation, str] | None = None
    for first, second in pairwise(citations):
        between = matching_form(line.text[first.end : second.start])
        if told and _AND.fullmatch(between):
            yield *told, second
            continue
        told = None
        for relation, is_passive in _relation(between):
            told = None if is_passive else (first, relation)
            yield (second, relation, first) if is_passive else (first, relation, second)


def _relation(between: str) -> Iterator[tuple[str, bool]]:
    """Give what the words between two papers say, if anything, and whether in the passive."""
    if len(between) <= _LONGEST_WAY and not _STOPS.search(between):
        found = (one for one in _RELATIONS if one[1].search(between))
        yield from ((relation, is_passive) for relation, _, is_passive in islice(found, 1))


class _Graph:
    """The papers and links while they are gathered; each paper and each link once."""

    def __init__(self, header: Header) -> None:
        own = CitedPaper(0, header.doc_type or "", header.number, header.date, header.issuer)
        self._papers = [own]
        self._ids: dict[str, int] = {}
        self._links: dict[tuple[int, str, int], CitationLink] = {}

    def id_of(self, paper: Citation | Basis) -> int:
        if isinstance(paper, Citation):
            key = key_of(paper)
        else:
            key = citation_key(paper.number, paper.date, paper.name)
        known = self._ids.setdefault(key, len(self._papers))
        if known == len(self._papers):
            self._papers.append(
                CitedPaper(known, paper.type, paper.number, paper.date, paper.issuer, paper.name)
            )
        return known

    def link(self, source: int, relation: str, target: int, line: int | None) -> None:
        if source == target:
            return
        early = is_too_early(self._papers[source].date, self._papers[target].date)
        self._links.setdefault(
            (source, relation, target), CitationLink(source, relation, target, line, early)
        )

    def is_replaced(self, paper: int) -> bool:
        return any(link[1:] == ("replaces", paper) for link in self._links)

    def built(self) -> CitationGraph:
        return CitationGraph(tuple(self._papers), tuple(self._links.values()))
