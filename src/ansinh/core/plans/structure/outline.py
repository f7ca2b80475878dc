"""Dàn bài: the tree of headings, and every line of the body with the headings above it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ansinh.core.documents.reading import Line
from ansinh.core.plans.structure.headings import Numbered, bullet_width, numbered, title_of


@dataclass(frozen=True, slots=True)
class Heading:
    """One numbered heading; `level` 1 is the top of the paper, `rank` the depth of its kind."""

    number: str
    title: str
    level: int
    line: int
    kind: str
    rank: float


@dataclass(frozen=True, slots=True)
class Passage:
    """One line of the body. `path` holds the headings above it, its own last; `start` is where
    its words begin; `lead` the words with a colon that the line hangs under; `mark` is number,
    bullet or plain; `leaf` tells that no deeper heading or bullet follows under it; `goes_on`
    that the line continues the one before, cut in two where a page ended.
    """

    line: Line
    path: tuple[Heading, ...]
    mark: str
    start: int
    lead: str = ""
    leaf: bool = True
    goes_on: bool = False

    @property
    def words(self) -> str:
        """The text without its number or bullet."""
        return self.line.text[self.start :]

    @property
    def section(self) -> str | None:
        """The numbers of the headings above, such as II.2.1.a; None above the first."""
        return section_of(self.path)


def section_of(path: Sequence[Heading]) -> str | None:
    """Give the number of the place under the headings of `path`; None above the first."""
    numbers = [heading.number for heading in path]
    outer = [
        one
        for one, inner in zip(numbers, [*numbers[1:], ""], strict=False)
        if not inner.startswith(f"{one}.")
    ]
    return ".".join(outer) or None


def outline_of(lines: Sequence[Line]) -> tuple[Passage, ...]:
    """Give the lines of a body as passages under their headings."""
    passages = list(_under_headings(lines))
    return tuple(_with_leads(_with_leaves(list(_with_cuts(passages)))))


def headings_of(passages: Sequence[Passage]) -> tuple[Heading, ...]:
    """Give the headings in the order of the paper."""
    return tuple(passage.path[-1] for passage in passages if passage.mark == "number")


# A. lies above I. in some papers and below it in others; what comes first lies above.
_BELOW_ROMAN = 1.5


def _under_headings(lines: Sequence[Line]) -> Iterator[Passage]:
    path: tuple[Heading, ...] = ()
    outermost = ""
    for line in lines:
        found = numbered(line.text)
        if found:
            outermost = outermost or (found.kind if found.kind in {"capital", "roman"} else "")
            path = _path_to(found, line, path, _BELOW_ROMAN if outermost == "roman" else 0)
            yield Passage(line, path, "number", found.start)
            continue
        if path and not path[-1].title and not bullet_width(line.text):
            path = _titled(path, line)
        width = bullet_width(line.text)
        yield Passage(line, path, "bullet" if width else "plain", width)


def _titled(path: tuple[Heading, ...], line: Line) -> tuple[Heading, ...]:
    """A number that stands alone takes its title from the next line."""
    return (*path[:-1], replace(path[-1], title=title_of(line.text)))


def _path_to(
    found: Numbered, line: Line, path: tuple[Heading, ...], deeper: float
) -> tuple[Heading, ...]:
    rank = found.rank + (deeper if found.kind == "capital" else 0)
    above = tuple(heading for heading in path if heading.rank < rank)
    title = title_of(found.text)
    level = len(above) + 1
    return (*above, Heading(found.number, title, level, line.number, found.kind, rank))


def _with_cuts(passages: Sequence[Passage]) -> Iterator[Passage]:
    for before, passage in zip([None, *passages], passages, strict=False):
        cut = before is not None and before.line.text[-1:] not in '.;:,!?”")'
        yield replace(
            passage, goes_on=cut and passage.mark == "plain" and passage.words[:1].islower()
        )


def _with_leaves(passages: Sequence[Passage]) -> Iterator[Passage]:
    for passage, following in zip(passages, [*passages[1:], None], strict=False):
        hangs = (
            following is not None
            and passage.mark == "number"
            and (len(following.path) > len(passage.path) or following.mark != "number")
        )
        yield replace(passage, leaf=not hangs)


def _with_leads(passages: Iterator[Passage]) -> Iterator[Passage]:
    lead, lead_path, lead_sign = "", (), ""
    for passage in passages:
        sign = passage.line.text[:1] if passage.mark == "bullet" else ""
        if passage.path != lead_path or (lead_sign and sign == lead_sign):
            lead, lead_path, lead_sign = "", passage.path, ""
        yield replace(passage, lead=lead)
        if passage.line.text.endswith(":"):
            lead, lead_path, lead_sign = passage.words, passage.path, sign
