"""Vế câu: a goal's sentence cut so that each value stands in a clause of its own."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ansinh.core.plans.targets.amount import Amount
from ansinh.core.plans.targets.amounts import amounts_in
from ansinh.core.plans.words.forms import alternatives
from ansinh.core.plans.words.goals import ADVERBS, GOAL_VERBS, OPENING_VERBS, SUBJECTS

_SENTENCE_END = re.compile(r";\s*|(?<![\d.])\.(?:/\.)?(?:\s+|$)|(?<=\d)\.(?:/\.)?(?:\s+(?=\D)|$)")
_CUT = re.compile(r",\s+|\s+và\s+(?=\S)|,\s*(?=đồng thời)")
_SUBJECT = re.compile(rf"(?:{alternatives(SUBJECTS)})\b")
_VERB = rf"(?:(?:{alternatives(ADVERBS)})\s+)*(?:{alternatives(GOAL_VERBS)})\b"
_GOAL_VERB = re.compile(_VERB)
_OPENS_GOAL = re.compile(rf"(?:(?:{alternatives(ADVERBS)})\s+)*(?:{alternatives(OPENING_VERBS)})\b")
_CLOSES = re.compile(r"\s*(?:[,;.]|$)")
_SCHEDULE = re.compile(r"(?:hoàn thành|xong|kết thúc)\s+(?:trước|trong|vào|đúng|sau)\b")
_FEWEST_WORDS = 4


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a line from `start` to `end`, with the values set in it (none: qualitative).

    `opens` tells that it begins as a goal does: at a sentence's start or with a goal's verb.
    """

    start: int
    end: int
    amounts: tuple[Amount, ...]
    sentence: tuple[int, int]
    opens: bool


def clauses_in(form: str, start: int) -> Iterator[Clause]:
    """Cut `form` from `start` on into clauses, in order."""
    for number, (low, high) in enumerate(_sentences(form, start)):
        sentence = form[low:high]
        amounts = amounts_in(sentence)
        for begin, end in _pieces(sentence, amounts):
            inside = tuple(a for a in amounts if begin <= a.number_start < end)
            opens = bool(_OPENS_GOAL.match(sentence, begin)) or (number == 0 and begin == 0)
            yield Clause(low + begin, low + end, inside, (low, high), opens)


def _sentences(form: str, start: int) -> Iterator[tuple[int, int]]:
    low = start
    for match in _SENTENCE_END.finditer(form, start):
        if match.start() > low:
            yield low, match.start()
        low = match.end()
    if form[low:].strip():
        yield low, len(form)


def _pieces(sentence: str, amounts: Sequence[Amount]) -> Iterator[tuple[int, int]]:
    cuts = sorted({*_cuts_before_first(sentence, amounts), *_cuts_between(sentence, amounts),
                   *_cuts_after_last(sentence, amounts)})  # fmt: skip
    begin = 0
    for low, high in [*cuts, (len(sentence), len(sentence))]:
        if sentence[begin:low].strip():
            yield begin, low
        begin = high


def _cuts_before_first(sentence: str, amounts: Sequence[Amount]) -> Iterator[tuple[int, int]]:
    """A goal in words may stand before the first value: "Hoàn thành ..., tỷ lệ ... đạt 100%"."""
    if not amounts:
        return
    yield from (c.span() for c in _CUT.finditer(sentence) if _and_number(c, amounts[0]))
    if not _OPENS_GOAL.match(sentence):
        return
    spans = [cut.span() for cut in _CUT.finditer(sentence, 0, amounts[0].start)]
    for low, high in spans:
        enough = len(sentence[:low].split()) > _FEWEST_WORDS
        if enough and _SUBJECT.match(sentence, high):
            yield low, high
            return


def _and_number(cut: re.Match[str], first: Amount) -> bool:
    return cut.end() == first.start and "và" in cut[0]


def _cuts_between(sentence: str, amounts: Sequence[Amount]) -> Iterator[tuple[int, int]]:
    for one, two in pairwise(amounts):
        spans = [cut.span() for cut in _CUT.finditer(sentence, one.end, two.start)]
        spans += [
            cut.span()
            for cut in _CUT.finditer(sentence, one.end, two.start + 1)
            if cut.end() == two.start
        ]
        if spans:
            yield _best_cut(sentence, one, two, spans)


def _best_cut(
    sentence: str, one: Amount, two: Amount, spans: list[tuple[int, int]]
) -> tuple[int, int]:
    leading = [span for span in spans if span[1] == two.start]
    if leading and not _CLOSES.match(sentence, two.end):
        return leading[0]
    subjects = [span for span in spans if _SUBJECT.match(sentence, span[1])]
    ends_at_value = not sentence[one.end : spans[0][0]].strip() or _is_year(
        sentence[one.end : spans[0][0]]
    )
    if ends_at_value:
        return spans[0]
    return subjects[-1] if subjects else spans[-1]


def _is_year(text: str) -> bool:
    return bool(re.fullmatch(r"\s*(?:vào|đến|trong)?\s*(?:cuối|hết)?\s*năm\s+\d{4}\s*", text))


def _cuts_after_last(sentence: str, amounts: Sequence[Amount]) -> Iterator[tuple[int, int]]:
    """Goals in words may follow the last value, joined by a comma, then by "và"."""
    floor = amounts[-1].end if amounts else 0
    open_goal = not amounts and bool(_OPENS_GOAL.match(sentence))
    for cut in _CUT.finditer(sentence, floor):
        comma = sentence[cut.start()] == ","
        long_enough = len(sentence[floor : cut.start()].split()) >= _FEWEST_WORDS
        if _SCHEDULE.match(sentence, cut.end()) or not _GOAL_VERB.match(sentence, cut.end()):
            continue
        if (comma and amounts) or (open_goal and not comma and long_enough):
            yield cut.span()
            open_goal, floor = True, cut.end()
