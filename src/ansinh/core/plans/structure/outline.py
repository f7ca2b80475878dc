"""Dàn bài: the tree of headings, and every line of the body with the headings above it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ansinh.core.documents.reading import Line
from ansinh.core.plans.structure.headings import (
    ROMAN_RANK,
    Numbered,
    bullet_width,
    has_bare_headings,
    is_bare_heading,
    numbered,
    title_of,
)


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
    return ".".join(filter(None, outer)) or None


def outline_of(lines: Sequence[Line]) -> tuple[Passage, ...]:
    """Give the lines of a body as passages under their headings."""
    passages = list(_under_headings(lines))
    return tuple(_with_leads(_with_leaves(list(_with_cuts(passages)))))


def headings_of(passages: Sequence[Passage]) -> tuple[Heading, ...]:
    """Give the headings in the order of the paper."""
    return tuple(passage.path[-1] for passage in passages if passage.mark == "number")


# A. lies above I. in some papers and below it in others; what comes first lies above.
_BELOW_ROMAN = 1.5
_ABOVE_ALL = -1.0
_MOST_TITLE_LINES = 4


def _under_headings(lines: Sequence[Line]) -> Iterator[Passage]:
    path: tuple[Heading, ...] = ()
    shape = _Shape(lines)
    outermost = ""
    for index, line in enumerate(lines):
        found = shape.heading(index)
        if found:
            outermost = outermost or (found.kind if found.kind in {"capital", "roman"} else "")
            found = replace(found, text=found.text or _words_below(lines, index))
            path = _path_to(found, line, path, _BELOW_ROMAN if outermost == "roman" else 0)
            yield Passage(line, path, "number", found.start)
            continue
        if shape.is_frame(line):
            path = ()
        width = bullet_width(line.text)
        yield Passage(line, path, "bullet" if width else "plain", width)


class _Shape:
    """How one paper marks its headings: by which numbers, or by capitals alone."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._numbers = [numbered(line.text) for line in lines]
        kinds = {one.kind for one in self._numbers if one}
        self._has_romans = "roman" in kinds
        # The articles of a decision are a frame where its plan stands within them.
        self._is_framed = "article" in kinds and self._has_romans and "chapter" not in kinds
        self._by_capitals = has_bare_headings(self._numbers)
        self._letters = {one.number for one in self._numbers if one and one.kind == "capital"}

    def heading(self, index: int) -> Numbered | None:
        line, found = self._lines[index], self._numbers[index]
        if found is None:
            is_title = self._by_capitals and is_bare_heading(line)
            return Numbered("unnumbered", _ABOVE_ALL, "", line.text, 0) if is_title else None
        if found.kind == "article" and self._is_framed:
            return None
        if found.number == "H" and self._has_romans and "G" not in self._letters:
            # The recognition of a scan takes II for H.
            return replace(found, kind="roman", rank=ROMAN_RANK, number="II")
        return _with_lines_below(self._lines, index, found)

    def is_frame(self, line: Line) -> bool:
        found = numbered(line.text)
        return self._is_framed and found is not None and found.kind == "article"


def _words_below(lines: Sequence[Line], index: int) -> str:
    """A number that stands alone takes its title from the next line."""
    following = lines[index + 1] if index + 1 < len(lines) else None
    if following is None or numbered(following.text) or bullet_width(following.text):
        return ""
    below = Numbered("", 0, "", following.text, 0)
    return _with_lines_below(lines, index + 1, below).text


def _with_lines_below(lines: Sequence[Line], index: int, found: Numbered) -> Numbered:
    """A title in capitals goes on in the lines below that are in capitals too."""
    words = found.text
    for before, line in pairwise(lines[index : index + _MOST_TITLE_LINES]):
        goes_on = words.isupper() and line.text.isupper() and before.cell == line.cell
        if not goes_on or words.endswith((".", ":", ";")) or numbered(line.text):
            break
        words = f"{words} {line.text}"
    return replace(found, text=words)


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
