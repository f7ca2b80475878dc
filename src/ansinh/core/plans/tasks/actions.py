"""Việc: a passage cut into single actions by sentence, semicolon and turn to another body."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ansinh.core.plans.header.citations import citations_in, without_citation_breaks
from ansinh.core.plans.tasks.bodies import bodies_in, opens_with_body
from ansinh.core.plans.tasks.verbs import (
    ends_with_action,
    first_action,
    opens_as_order,
    opens_with_action,
)
from ansinh.core.plans.words.actions import REPORTING_VERBS
from ansinh.core.plans.words.forms import alternatives, matching_form

_SENTENCE = re.compile(r"\.\s+(?=\S)")
_SEMICOLON = re.compile(r"\s*;\s*")
_REPORT = rf"(?:{alternatives(REPORTING_VERBS)})(?!\w)"
_AT_TIMES = (
    r"(?:(?:định kỳ|kịp thời|(?:hằng|hàng|mỗi)\s+(?:tuần|tháng|quý|năm)(?:\s+\w+\s+lần)?)"
    r",?\s+)+"
)
_TURN = re.compile(rf",\s+(?P<begin>)(?P<adverb>{_AT_TIMES})?(?={_REPORT}\s+)")
_TO_BODY = re.compile(rf"(?:{_AT_TIMES})?{_REPORT}(?:\s+[^\s,;.]+){{0,8}}?\s*")
_SENDING = re.compile(r"\b(?:báo cáo|gửi|nộp|chuyển|cung cấp|phản ánh)\b")
_FORWARD = re.compile(
    r"(?:,\s*)?\bđể\s+(?=(?:(?:[^\s.;]+\s+){0,3}?báo cáo|(?:[^\s.;,]+\s+){0,8}?tổng hợp)(?!\w))"
)
_RECIPIENT = re.compile(
    r"(?:\bvề|\bgửi|\bcho|\btới|\bbáo cáo|\bchuyển|\bnộp)\s+(?P<to>[^,;.()]+?)"
    r"(?P<through>\s*\((?:\s*qua\s+(?P<via>[^()]+)|[^()]*)\))?"
    r"\s*(?:,|\btrước ngày\b|\bchậm nhất\b|\bđể\b|$)"
)
_SHORTENED = ("đ/c", " tp", " ths", " ts", " q", " p")
_KEYWORD = re.compile(r"(?<!\w)(?:về|gửi|cho|tới|báo cáo|chuyển|nộp)\s")
_FEWEST_WORDS = 6


@dataclass(frozen=True, slots=True)
class Action:
    """One action from `start` to `end` of a text. `handed_to` are the bodies to which the
    action before was reported and which now act ("để tổng hợp báo cáo ...").
    """

    start: int
    end: int
    handed_to: tuple[str, ...] = ()


def actions_in(text: str, start: int) -> Iterator[Action]:
    """Cut `text` from `start` on into actions, in order."""
    form = "".join(without_citation_breaks(matching_form(text), citations_in(text)))
    for low, high in _sentences(text, form, start):
        for begin, end in _by_semicolon(text, form, low, high):
            yield from _by_turn(text, form, begin, end)


def _sentences(text: str, form: str, start: int) -> Iterator[tuple[int, int]]:
    low = start
    for match in _SENTENCE.finditer(text, start):
        if text[match.end()].isupper() and not form[: match.start()].endswith(_SHORTENED):
            yield low, match.start()
            low = match.end()
    if text[low:].strip():
        yield low, len(text)


def _by_semicolon(text: str, form: str, low: int, high: int) -> Iterator[tuple[int, int]]:
    """A part that opens with no action explains the one before, and so does all after it."""
    begin = low
    for match in _SEMICOLON.finditer(form, low, high):
        following = match.end()
        if following >= high:
            break
        if not _opens_action(text, form, following, high):
            break
        yield begin, match.start()
        begin = following
    yield begin, high


def _opens_action(text: str, form: str, at: int, high: int) -> bool:
    if opens_with_action(form, at):
        return opens_as_order(text, form, at)
    if not opens_with_body(form, at):
        return opens_as_order(text, form, at)
    stop = form.find(";", at)
    end = high if stop < 0 else min(stop, high)
    return first_action(text, form, at, end) is not None


def _by_turn(text: str, form: str, low: int, high: int) -> Iterator[Action]:
    forward = _forward(form, low, high)
    end = forward.start() if forward else high
    begin = low
    for match in _TURN.finditer(form, low, end):
        if _turns(form, begin, match, end):
            yield Action(begin, match.start())
            begin = match.start("begin")
    yield Action(begin, end)
    if forward:
        yield Action(forward.end(), high, _recipients(text, begin, end))


def _forward(form: str, low: int, high: int) -> re.Match[str] | None:
    """Find "để tổng hợp, báo cáo ..." after something was sent: another body's action."""
    found = (match for match in _FORWARD.finditer(form, low, high))
    return next((one for one in found if _SENDING.search(form, low, one.start())), None)


def _turns(form: str, begin: int, match: re.Match[str], high: int) -> bool:
    """An action of one's own ends and a report or proposal to another body begins."""
    before = form[begin : match.start()]
    if match["adverb"]:
        return _acts(before)
    if len(before.split()) < _FEWEST_WORDS or not _acts(before):
        return False
    to_body = _TO_BODY.match(form, match.end(), high)
    turned = to_body is not None and any(
        opens_with_body(form, at) or form.startswith("cấp có thẩm quyền", at)
        for at in _word_starts(form, match.end(), to_body.end() + 1)
    )
    return turned and not ends_with_action(before)


def _acts(form: str) -> bool:
    """Tell whether a part holds an action; "định kỳ 6 tháng" tells only when."""
    return opens_with_action(form) or first_action(form, form, 0, len(form)) is not None


def _word_starts(form: str, start: int, end: int) -> list[int]:
    return [match.start() for match in re.compile(r"\S+").finditer(form, start, end)]


def _recipients(text: str, low: int, high: int) -> tuple[str, ...]:
    found = None
    for keyword in _KEYWORD.finditer(text, low, high):
        match = _RECIPIENT.match(text[:high], keyword.start())
        if match and opens_with_body(matching_form(match["to"])):
            found = match
    if not found:
        return ()
    via = bodies_in(found["via"]) if found["via"] else ()
    return bodies_in(found["to"].strip()) + via
