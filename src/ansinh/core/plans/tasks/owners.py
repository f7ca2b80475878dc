"""Chủ trì, phối hợp: who a sentence or a heading gives a task to, and with whom."""

import re
from dataclasses import dataclass, replace

from ansinh.core.plans.header.citations import citations_in
from ansinh.core.plans.tasks.bodies import after_kind, bodies_in, is_bare, opens_with_body
from ansinh.core.plans.tasks.verbs import first_action, name_end, opens_with_action
from ansinh.core.plans.words.actions import (
    ADVERBIAL_OPENERS,
    ORDERS,
    QUALIFYING_PASSIVES,
    REQUESTS,
)
from ansinh.core.plans.words.forms import alternatives, matching_form

_REQUEST = re.compile(rf"(?:{alternatives(REQUESTS)})\s*:?\s+")
_ORDER = re.compile(rf"(?:{alternatives(ORDERS)})\s*:?\s+")
_ADVERBIAL = re.compile(rf"(?:{alternatives(ADVERBIAL_OPENERS)})(?!\w)")
_TIMED = re.compile(
    r"(?:trước|từ|tháng|quý|tuần|ngày|cuối|đầu|đợt|bước|giai đoạn|chậm nhất)(?!\w)[^:;.]{0,60}:\s+"
)
_GROUNDS = re.compile(r"(?:căn cứ|trên cơ sở|thực hiện)(?!\w)")
_JOIN = (
    r"(?:(?:phối(?:\s+kết)?|kết)\s+hợp(?:\s+(?:chặt chẽ|tốt|đồng bộ|thường xuyên|hiệu quả))?"
    r"\s+(?:cùng\s+với|với|cùng)|,\s*với|cùng\s+với|chủ trì,?\s+cùng)\s+"
)
_WITH_OR_BARE = re.compile(rf"(?:{_JOIN}|(?<!\w)phối hợp\s+)")
_WITH_IN_NAMES = re.compile(rf"(?:{_JOIN}|(?<!\w)cùng\s+)")
_TOLD_AFTER = re.compile(
    r"(?:\(\s*(?:do\s+|giao\s+)?|(?<!\w)do\s+)(?P<who>[^().;:]{4,120}?)\s+"
    r"(?:làm\s+)?(?:chủ trì|thực hiện|phụ trách|đảm nhiệm|đảm nhận|chịu trách nhiệm|đầu mối)(?!\w)"
)
_LEADS = re.compile(r"(?<!\w)(?:chủ trì|phối hợp)(?!\w)")
_COLON = re.compile(r":(?=\s)")
_NOT_PART_OF_NAME = re.compile(
    r"\s+(?:theo chức năng|theo nhiệm vụ|căn cứ|trong phạm vi|trên cơ sở|có trách nhiệm"
    r"|có nhiệm vụ|có chức năng|với vai trò|với chức năng|với nhiệm vụ|chịu trách nhiệm"
    r"|là đầu mối|là thường trực"
    r"|là cơ quan|là đơn vị|định kỳ|thì|để"
    rf"|được(?!\s+(?:{alternatives(QUALIFYING_PASSIVES)})(?!\w)))(?!\w)"
)
_LONGEST_COORDINATORS = 400


@dataclass(frozen=True, slots=True)
class Assignment:
    """Who is to act. `start` is where the action begins in the text."""

    owners: tuple[str, ...] = ()
    coordinators: tuple[str, ...] = ()
    kind: str = "order"
    start: int = 0


def assignment_in_heading(title: str) -> Assignment | None:
    """Read a heading that names bodies ("3.2 Công chức ...", "Đề nghị Hội ...")."""
    form = matching_form(title)
    request = _REQUEST.match(form)
    opening = request or _ORDER.match(form)
    start = opening.end() if opening else 0
    if not opens_with_body(form, start):
        return None
    end = start + name_end(title[start:], form[start:])
    owners, with_owners = _parted(title[start:end])
    coordinators = with_owners + coordinators_in(title)
    return Assignment(owners, coordinators, "request" if request else "order")


def assignment_in_sentence(text: str) -> Assignment:
    """Read who acts in a sentence; without a name the owners are empty and `start` is 0."""
    form = matching_form(text)
    request = _REQUEST.match(form)
    opening = request or _ORDER.match(form)
    before = opening or _TIMED.match(form)
    start = before.end() if before else _after_adverbial(text, form)
    kind = "request" if request else "order"
    if not opens_with_body(form, start):
        return Assignment(kind=kind)
    colon = _COLON.search(form, after_kind(text, start))
    action = first_action(text, form, start, len(text))
    if colon and (colon.end() < len(text)) and _names_only(form, start, colon.start()):
        end = start + name_end(text[start : colon.start()], form[start : colon.start()])
        owners, with_owners = _parted(text[start:end])
        return Assignment(owners, with_owners, kind, colon.end() + 1)
    if action is None:
        return Assignment(kind=kind)
    owners, with_owners = _parted(text[start:action])
    return Assignment(owners, with_owners, kind, action)


def assignment_in_label(words: str) -> Assignment:
    """Read the names after a label: who owns, and with whom where the words go on to say so."""
    if _LEADS.search(matching_form(words)):
        found = assignment_in_sentence(words)
        if found.owners:
            return replace(found, coordinators=found.coordinators or coordinators_in(words))
    owners, coordinators = _parted(words)
    return Assignment(owners, coordinators or coordinators_in(words))


def owners_told_after(text: str) -> tuple[str, ...]:
    """Give the bodies after an action: "... (Trạm Y tế chủ trì)", "... do Công an xã thực hiện"."""
    form = matching_form(text)
    for match in _TOLD_AFTER.finditer(form):
        if opens_with_body(form, match.start("who")):
            return bodies_in(text[match.start("who") : match.end("who")])
    return ()


def coordinators_in(text: str) -> tuple[str, ...]:
    """Give the bodies named after "phối hợp với"."""
    form = matching_form(text)
    for match in _WITH_OR_BARE.finditer(form):
        stop = min(len(text), match.end() + _LONGEST_COORDINATORS)
        if opens_with_body(form, match.end()):
            action = first_action(text, form, match.end(), stop)
            names = bodies_in(text[match.end() : action or _sentence_stop(form, match.end())])
            if names:
                return names
    return ()


def _names_only(form: str, start: int, colon: int) -> bool:
    """Before a colon stand names, perhaps with "tập trung lãnh đạo"; no sentence ends there."""
    return ". " not in form[start:colon] and colon - start < _LONGEST_COORDINATORS


def _after_adverbial(text: str, form: str) -> int:
    """Skip "Căn cứ ..., " to the body that acts; 0 when the sentence opens without it."""
    if not _ADVERBIAL.match(form):
        return 0
    floor = max((one.end for one in citations_in(text)), default=0)
    for comma in re.finditer(r",\s+", form[floor:]):
        at = floor + comma.end()
        if (
            opens_with_body(form, at)
            and not is_bare(text, form, at)
            and first_action(text, form, at, len(text))
        ):
            return at
        if not _GROUNDS.match(form) and opens_with_action(form, at):
            return 0
    return 0


def _parted(phrase: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Part "A, với B" into owners and coordinators; words after a name are left out."""
    form = matching_form(phrase)
    beyond = _NOT_PART_OF_NAME.search(form)
    end = beyond.start() if beyond else len(phrase)
    within = _WITH_IN_NAMES.search(form, 0, end)
    if within:
        return bodies_in(phrase[: within.start()]), bodies_in(phrase[within.end() : end])
    return bodies_in(phrase[:end]), ()


def _sentence_stop(form: str, start: int) -> int:
    stop = re.compile(r"[;:]|\.\s|\.$").search(form, start)
    return stop.start() if stop else len(form)
