"""Nhiệm vụ trong bảng: each row of a table of tasks as tasks."""

import re
from collections.abc import Iterator, Mapping, Sequence

from ansinh.core.documents.reading import Line
from ansinh.core.plans.plan import Task
from ansinh.core.plans.structure.headings import bullet_width, numbered
from ansinh.core.plans.tasks.bodies import bodies_in, opens_with_body
from ansinh.core.plans.tasks.labels import label_of
from ansinh.core.plans.tasks.tables import TableRow, TaskTable
from ansinh.core.plans.tasks.times import due_of_time, recurrence_of_time
from ansinh.core.plans.words.forms import capitalised, matching_form

_ROW_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,3})*\s*[.)]?|[a-zđ]\s?[.)]?|[-+–]")
_SEPARATOR = re.compile(r"\s*;\s*|\s*\n\s*|\s+/\s+")
_FEWEST_WORDS = 2


def tasks_in_tables(
    tables: Sequence[TaskTable], sections: Mapping[int, str | None]
) -> Iterator[Task]:
    """Give the tasks of all rows; `sections` tells the section of a line of the body.

    A row of group headings gives its number to the rows below; where an owner's cell is blank
    the one above it goes on (cells merged downwards).
    """
    for table in tables:
        group, owners = "", ()
        for row in table.rows:
            if _is_group(row):
                group, owners = _number(row), _named(row.text("content"))
                continue
            owners = _bodies(row, "owner") or owners
            for line in row.lines("content"):
                section = sections.get(line.number) or group or None
                yield from _tasks(row, line, owners, section)


def _is_group(row: TableRow) -> bool:
    """A heading of a group: no owner, time or output, and no number of a task."""
    if any(row.lines(role) for role in ("owner", "coordinator", "due", "output")):
        return False
    return not _ROW_NUMBER.fullmatch(row.text("number").strip()) or row.text("content").isupper()


def _number(row: TableRow) -> str:
    found = numbered(row.text("number") + ". ") or numbered(row.text("content"))
    return found.number if found else row.text("number").strip(" .)")


def _named(title: str) -> tuple[str, ...]:
    """A group named after a body gives it the tasks of the group."""
    found = numbered(title)
    words = title[found.start :] if found else title
    return bodies_in(words) if opens_with_body(matching_form(words)) else ()


def _tasks(
    row: TableRow, line: Line, owners: tuple[str, ...], section: str | None
) -> Iterator[Task]:
    found = numbered(line.text)
    start = found.start if found else bullet_width(line.text)
    quote = line.text[start:].strip(" ;,").rstrip(" .;,")
    if len(quote.split()) < _FEWEST_WORDS or quote[:1].islower():
        return
    when = row.text("due")
    yield Task(
        id="",
        quote=quote,
        line=line.number,
        owners=owners,
        coordinators=_bodies(row, "coordinator"),
        due=due_of_time(when) if when else None,
        recurrence=recurrence_of_time(when) if when else None,
        section=section,
        output=row.text("output").strip(" .;") or None,
    )


def _bodies(row: TableRow, role: str) -> tuple[str, ...]:
    """Give the bodies of a cell; names that no word list knows are parted by line and sign."""
    names: list[str] = []
    for line in row.lines(role):
        label = label_of(line.text)
        words = label.rest if label else line.text[bullet_width(line.text) :]
        if label and label.name not in {role, "content"}:
            continue
        for part in _SEPARATOR.split(words):
            known = bodies_in(part)
            names += known or ([capitalised(part.strip(" .,;"))] if part.strip(" .,;-") else [])
    return tuple(dict.fromkeys(names))
