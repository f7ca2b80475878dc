"""Tên chưa biết: who acts where a section shares out work and no word list knows the name."""

import re
from collections.abc import Sequence

from ansinh.core.plans.structure.outline import Heading, Passage
from ansinh.core.plans.tasks.owners import Assignment, assignment_in_heading
from ansinh.core.plans.tasks.verbs import opens_with_action
from ansinh.core.plans.words.actions import ADVERBIAL_OPENERS, ASSIGNING_SECTIONS
from ansinh.core.plans.words.forms import alternatives, matching_form
from ansinh.core.plans.words.openers import NOUN_OPENERS, RELATION_OPENERS

_ASSIGNS = re.compile(rf"(?:{alternatives(ASSIGNING_SECTIONS)})(?!\w)")
_NO_NAME = re.compile(
    rf"(?:{alternatives([*NOUN_OPENERS, *RELATION_OPENERS, *ADVERBIAL_OPENERS])})(?!\w)"
)
_COLON = re.compile(r":\s+(?=[^\W\d_])")
_MOST_WORDS = 12
_FEWEST_KNOWN = 2


def name_before_colon(passage: Passage) -> Assignment | None:
    """Read "TGVLN: rà soát hồ sơ" under "Phân công nhiệm vụ": a short name with a capital, that
    orders nothing and counts nothing, before an action.
    """
    if not any(_ASSIGNS.search(matching_form(heading.title)) for heading in passage.path):
        return None
    colon = _COLON.search(passage.words)
    if not colon:
        return None
    name = passage.words[: colon.start()].strip()
    form = matching_form(passage.words)
    acts = passage.words[colon.end()].islower() and opens_with_action(form, colon.end())
    return Assignment((name,), start=colon.end()) if acts and _is_name(name) else None


def headings_among_bodies(passages: Sequence[Passage]) -> frozenset[int]:
    """Give the lines of the headings that name nobody known, yet stand in a row of headings that
    mostly do: "8. Nhà máy nước Đồng Mây" after "7. Phòng Kinh tế".
    """
    rows: dict[tuple[int, ...], list[Heading]] = {}
    for passage in passages:
        if passage.mark == "number" and _is_assigned(passage):
            above = tuple(heading.line for heading in passage.path[:-1])
            rows.setdefault(above, []).append(passage.path[-1])
    return frozenset(line for row in rows.values() for line in _unknown_in(row))


def _unknown_in(row: Sequence[Heading]) -> list[int]:
    unknown = [one for one in row if assignment_in_heading(one.title) is None]
    names = [one.line for one in unknown if _is_name(one.title)]
    known = len(row) - len(unknown)
    return names if known >= _FEWEST_KNOWN and known > len(names) else []


def _is_assigned(passage: Passage) -> bool:
    return any(_ASSIGNS.search(matching_form(one.title)) for one in passage.path[:-1])


def _is_name(name: str) -> bool:
    form = matching_form(name)
    plain = len(name.split()) <= _MOST_WORDS and not re.search(r"\d|\.\s", name)
    return (
        plain
        and name[:1].isupper()
        and not opens_with_action(form)
        and _NO_NAME.match(form) is None
    )
