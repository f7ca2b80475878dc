"""Đọc nhiệm vụ: from the passages that give tasks to single tasks, in the order of the paper."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from ansinh.core.plans.plan import Task
from ansinh.core.plans.structure.outline import Passage
from ansinh.core.plans.tasks.abbreviations import in_full
from ansinh.core.plans.tasks.actions import Action, actions_in
from ansinh.core.plans.tasks.assigned_rows import tasks_in_tables
from ansinh.core.plans.tasks.bodies import after_kind, names_post, opens_with_body
from ansinh.core.plans.tasks.labelled import labelled_tasks
from ansinh.core.plans.tasks.labels import Label, label_of
from ansinh.core.plans.tasks.owners import (
    Assignment,
    assignment_in_heading,
    assignment_in_sentence,
    coordinators_in,
    owners_told_after,
)
from ansinh.core.plans.tasks.schedule import due_of, recurrence_of
from ansinh.core.plans.tasks.tables import TaskTable
from ansinh.core.plans.tasks.unknown_names import headings_among_bodies, name_before_colon
from ansinh.core.plans.tasks.verbs import first_action, opens_as_order, opens_with_action
from ansinh.core.plans.tasks.zones import task_passages, with_whole_titles
from ansinh.core.plans.words.actions import ADVERBIAL_OPENERS, NO_ORDERS, ORDERS
from ansinh.core.plans.words.forms import alternatives, matching_form

_NO_ORDER = re.compile(rf"\(?(?:{alternatives(NO_ORDERS)})(?!\w)")
_ORDER = re.compile(rf"(?:{alternatives(ORDERS)})(?!\w)")
_ADVERBIAL = re.compile(rf"(?:{alternatives(ADVERBIAL_OPENERS)})(?!\w)")
_COLON = re.compile(r":\s+(?=\S)")
_DASH = re.compile(r"\s[-–]\s+(?=[^\W\d_A-ZĐ])")
_STOP = re.compile(r"[;.]\s+")
_FEWEST_WORDS = 3
_LONGEST_NAME = 8


def read_tasks(
    passages: Sequence[Passage],
    tables: Sequence[TaskTable] = (),
    short_names: Mapping[str, str] | None = None,
    year: int | None = None,
) -> tuple[Task, ...]:
    """Give the tasks of a paper, those of its tables included, numbered K01, K02, ...

    `short_names` are the short names that the paper explains, with their long forms; a day
    without a year falls in `year`, the one for which the paper is, if it is for one.
    """
    numbers = {table.number for table in tables}
    free = [
        one
        for one in with_whole_titles(passages)
        if not (one.line.cell and one.line.cell.table in numbers)
    ]
    sections = {passage.line.number: passage.section for passage in passages}
    reader = partial(_tasks_in, headings_among_bodies(free))
    text = labelled_tasks(list(task_passages(free)), reader)
    tasks = [*text, *tasks_in_tables(tables, sections)]
    in_order = sorted(tasks, key=lambda task: task.line)
    numbered = (replace(task, id=f"K{n:02d}") for n, task in enumerate(in_order, start=1))
    return tuple(_in_year(_in_full(task, short_names or {}), year) for task in numbered)


def _in_year(task: Task, year: int | None) -> Task:
    once = year is not None and task.recurrence is None and (task.due or "").startswith("--")
    return replace(task, due=f"{year}{(task.due or '')[1:]}") if once else task


def _in_full(task: Task, short_names: Mapping[str, str]) -> Task:
    return replace(task, owners_in_full=tuple(in_full(name, short_names) for name in task.owners))


def _tasks_in(
    names: frozenset[int], passage: Passage, label: Label | None, following: Passage | None
) -> Iterator[Task]:
    """Read one passage; `names` are the lines of headings that name bodies no list knows."""
    start = _content_start(passage, label, following)
    if start is None:
        return
    text = passage.line.text
    above = _assignment_above(passage, names)
    assigned = assignment_in_sentence(text[start:])
    before = _owner_before(passage, start) if start > passage.start else Assignment()
    if before.owners and (not assigned.owners or _goes_on(text, start)):
        assigned = before
    if not assigned.owners:
        assigned = name_before_colon(passage) or assigned
    current = _for_body(assigned, above) if assigned.owners else replace(above, start=0)
    if assigned.kind == "request":
        current = replace(current, kind="request")
    for number, action in enumerate(actions_in(text, start)):
        own = assignment_in_sentence(text[action.start : action.end]) if number else current
        if own.owners:
            current = replace(own, kind=own.kind if number else current.kind)
        if _orders(passage, text, action, number, current):
            yield _task(passage, action, current)


def _for_body(own: Assignment, above: Assignment) -> Assignment:
    """A person named under the heading of a body acts for it."""
    persons = all(names_post(name) for name in own.owners)
    bodies = tuple(name for name in above.owners if not names_post(name))
    return replace(own, owners=(*own.owners, *bodies)) if persons else own


def _goes_on(text: str, start: int) -> bool:
    """After a name and a colon an action is that body's own, even one that directs another."""
    form = matching_form(text)
    return text[start].islower() and (
        opens_with_action(form, start) or _ORDER.match(form, start) is not None
    )


def _content_start(passage: Passage, label: Label | None, following: Passage | None) -> int | None:
    """Give where the orders of a passage begin; None for titles and lead-ins."""
    text = passage.line.text
    if text.endswith(":"):
        return None
    if label:
        return passage.start + label.width
    if passage.mark != "number":
        return passage.start
    colon = _COLON.search(text, after_kind(text, passage.start))
    if colon and _names_only(text[passage.start : colon.start()]):
        return None if _lists_bodies(passage, colon.end()) else colon.end()
    dash = _DASH.search(text, passage.start)
    if dash and opens_with_action(matching_form(text), dash.end()):
        return dash.end() if assignment_in_heading(text[passage.start : dash.start()]) else None
    if colon and _announces(text, passage.start, colon):
        return colon.end()
    return passage.start if _is_sentence(passage, following) else None


def _names_only(before: str) -> bool:
    """Tell whether what stands before a colon names bodies and is no sentence of its own."""
    form = matching_form(before)
    ends = (stop for stop in _STOP.finditer(form) if not opens_with_body(form, stop.end()))
    return next(ends, None) is None and assignment_in_heading(before) is not None


def _lists_bodies(passage: Passage, start: int) -> bool:
    """Tell whether a heading only goes on to list who is meant: "Các đoàn thể: Hội A, Hội B"."""
    form = matching_form(passage.line.text)
    named = not passage.leaf and opens_with_body(form, start)
    return named and first_action(passage.line.text, form, start, len(form)) is None


def _announces(text: str, start: int, colon: re.Match[str]) -> bool:
    """Tell whether a few words before a colon only name what the action after it is about."""
    few = len(text[start : colon.start()].split()) <= _LONGEST_NAME
    return few and opens_with_action(matching_form(text), colon.end())


def _is_sentence(passage: Passage, following: Passage | None) -> bool:
    """A numbered line is an order, no title, when it ends as a sentence or labels follow."""
    form = matching_form(passage.words)
    label = label_of(following.words) if following and following.path == passage.path else None
    if label and label.name not in {"content", "other"}:
        return opens_with_action(form)
    alone = passage.leaf or (following is not None and following.goes_on)
    if alone and assignment_in_sentence(passage.words).owners:
        return True
    ends = passage.line.text.rstrip().endswith((".", ";"))
    return ends and passage.mark == "number"


def _owner_before(passage: Passage, start: int) -> Assignment:
    found = assignment_in_heading(passage.line.text[passage.start : start])
    return replace(found, start=start) if found else Assignment()


def _assignment_above(passage: Passage, names: frozenset[int]) -> Assignment:
    """Give whom the words above name: the lead-in first, then the nearest heading."""
    if passage.lead:
        lead = assignment_in_heading(passage.lead)
        if lead:
            return lead
    own = passage.path[:-1] if passage.mark == "number" else passage.path
    for heading in reversed(own):
        found = assignment_in_heading(heading.title)
        if found:
            return found
        if heading.line in names:
            return Assignment((heading.title,))
    return Assignment()


def _orders(passage: Passage, text: str, action: Action, number: int, current: Assignment) -> bool:
    form = matching_form(text[action.start : action.end])
    if number == 0 and passage.goes_on:
        return False
    if action.handed_to:
        return True
    if _NO_ORDER.match(form) or len(form.split()) < _FEWEST_WORDS:
        return False
    if text[action.start : action.end].isupper():
        return False
    if number or opens_with_action(form):
        return True
    if passage.mark == "bullet" or (current.owners and current.start > 0):
        return True
    return bool(current.owners) and _reads_as_order(text[action.start : action.end], form)


def _reads_as_order(text: str, form: str) -> bool:
    return opens_as_order(text, form) or _ADVERBIAL.match(form) is not None


def _task(passage: Passage, action: Action, current: Assignment) -> Task:
    quote = passage.line.text[action.start : action.end].strip(" ;,").removesuffix("./.")
    quote = quote.rstrip(" .;,")
    owners = action.handed_to or current.owners or owners_told_after(passage.line.text)
    return Task(
        id="",
        quote=quote,
        line=passage.line.number,
        owners=owners,
        coordinators=() if action.handed_to else current.coordinators or coordinators_in(quote),
        due=None if action.handed_to else due_of(quote),
        recurrence=None if action.handed_to else recurrence_of(quote),
        section=passage.section,
        kind=current.kind,
    )
