"""Nơi nhận: who gets the paper, and for what."""

import re
from collections.abc import Iterator, Sequence

from ansinh.core.documents.reading import Line
from ansinh.core.plans.plan import Recipient
from ansinh.core.plans.structure.closings import opens_signature
from ansinh.core.plans.structure.headings import bullet_width
from ansinh.core.plans.words.forms import matching_form
from ansinh.core.plans.words.positions import ROLES_IN_WORDS

RECIPIENTS = re.compile(r"^nơi nhận\s*:?\s*")
_FILE_COPY = re.compile(r"^lưu\b\s*:?\s*")
_ROLE = re.compile(r"\s*\((?P<r>[^()]{1,40})\)\s*$")
_SHORT_ROLE = re.compile(r"^(?:để\s+)?(?P<r>[a-zđ]{1,2}/[a-zđ]{1,2})$")
_ENDED = (";", ".", ",")


def read_recipients(closing: Sequence[Line]) -> tuple[Recipient, ...]:
    """Give the recipients in order; the file copy is one of them, with the role "lưu"."""
    return tuple(_recipient(entry) for entry in _entries(by_columns(closing)))


def by_columns(closing: Sequence[Line]) -> tuple[Line, ...]:
    """Give the lines of a table column by column, the others where they stand."""
    order: list[tuple[int, int, int, Line]] = []
    place = 0
    for index, line in enumerate(closing):
        cell = line.cell
        before = closing[index - 1].cell if index else None
        if cell is None or before is None or before.table != cell.table:
            place = index
        order.append((place, cell.column if cell else 0, index, line))
    return tuple(one[3] for one in sorted(order, key=lambda one: one[:3]))


def is_entry(line: Line) -> bool:
    """Tell whether a line opens the recipients or is one of them."""
    return bool(bullet_width(line.text) or RECIPIENTS.match(matching_form(line.text)))


def _entries(closing: Sequence[Line]) -> Iterator[str]:
    for index, line in enumerate(closing):
        opening = RECIPIENTS.match(matching_form(line.text))
        if opening:
            yield from _entries_after(
                line, line.text[opening.end() :].strip(), closing[index + 1 :]
            )
            return


def _entries_after(opening: Line, rest: str, below: Sequence[Line]) -> Iterator[str]:
    if any(bullet_width(line.text) for line in below):
        yield from _bulleted(rest, below)
    elif rest:
        yield from (part for part in (one.strip() for one in rest.split(";")) if part)
    else:
        yield from _plain(below, opening)


def _bulleted(entry: str, lines: Sequence[Line]) -> Iterator[str]:
    for line in lines:
        width = bullet_width(line.text)
        if width:
            if entry:
                yield entry
            entry = line.text[width:]
        elif entry and _goes_on(entry, line):
            entry = f"{entry} {line.text}"
        elif entry:
            break
    if entry:
        yield entry


def _plain(lines: Sequence[Line], opening: Line) -> Iterator[str]:
    """Recipients without dashes: each line is one, to the file copy or the signature."""
    for line in lines:
        beside = line.cell != opening.cell and opening.cell is not None
        if beside or line.text.isupper() or opens_signature(line.text):
            return
        yield line.text
        if _FILE_COPY.match(matching_form(line.text)) or not line.text.endswith(_ENDED):
            return


def _goes_on(entry: str, line: Line) -> bool:
    ended = entry.rstrip().endswith((";", "."))
    return not ended and not line.text.isupper() and not opens_signature(line.text)


def _recipient(entry: str) -> Recipient:
    text = entry.strip().rstrip(";.,").strip()
    copy = _FILE_COPY.match(matching_form(text))
    if copy:
        return Recipient(text[copy.end() :].strip() or text, "lưu")
    role = _ROLE.search(text)
    known = _role(role["r"]) if role else None
    return Recipient(text[: role.start()].strip() if role and known else text, known)


def _role(printed: str) -> str | None:
    form = matching_form(printed.strip())
    short = _SHORT_ROLE.match(form)
    if short:
        return short["r"]
    return next((r for words, r in ROLES_IN_WORDS.items() if form.startswith(words)), None)
