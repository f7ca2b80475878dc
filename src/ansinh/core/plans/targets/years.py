"""Năm của chỉ tiêu: the year of one value, from its clause, its sentence, its line or above."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ansinh.core.plans.structure.outline import Passage
from ansinh.core.plans.targets.amount import Amount
from ansinh.core.plans.targets.clauses import Clause
from ansinh.core.plans.targets.horizon import Mention, first_year, year_in, years_named
from ansinh.core.plans.words.forms import alternatives, matching_form
from ansinh.core.plans.words.goals import APART

_APART = re.compile(rf"\s*(?:{alternatives(APART)})(?!\w)")
_OPENS = re.compile(r"(?:^|[,;:.(]|(?<!\w)và)\s*(?:phấn đấu|riêng|đồng thời|cụ thể)?\s*$")
_REST = re.compile(r"\s*(?:số |phần |các \w+ )?còn lại(?!\w)")
_INTRODUCES = re.compile(r"[^()\d;_]{0,40}?(?=[\d<>≥≤~])")
_FEWEST_WORDS = 2


@dataclass(frozen=True, slots=True)
class FoundYear:
    """A year and, in Vietnamese, where it was read; `near` tells that it was in the sentence."""

    year: int
    where: str
    near: bool


def year_of(passage: Passage, form: str, clause: Clause, amount: Amount | None) -> FoundYear | None:
    """Find the year that a value of `clause` is to be reached by, the nearest source first."""
    return next(_found(passage, form, clause, amount), None)


def _found(
    passage: Passage, form: str, clause: Clause, amount: Amount | None
) -> Iterator[FoundYear]:
    named = years_named(form)
    yield from _in_sentence(form, named, clause, amount)
    if year := year_in([matching_form(passage.lead)]):
        yield FoundYear(year, "năm của dòng dẫn phía trên", near=False)
    for heading in reversed(passage.path):
        own = heading.line == passage.line.number
        if not own and (year := year_in([matching_form(heading.title)])):
            yield FoundYear(year, f"năm của đề mục “{heading.title}”", near=False)
    if year := first_year(named):
        yield FoundYear(year, "năm của câu bên cạnh", near=False)


def _in_sentence(
    form: str, named: Sequence[Mention], clause: Clause, amount: Amount | None
) -> Iterator[FoundYear]:
    low, high = clause.sentence
    own = [one for one in named if clause.start <= one.start < clause.end]
    own = [one for one in own if amount is None or _may_be_of(form, low, amount, one)]
    if own:
        yield FoundYear(_nearest(own, low, clause, amount), "năm ghi trong câu", near=True)
    before = [one for one in named if one.start < clause.start and _leads(form, one)]
    if before:
        yield FoundYear(before[-1].year, "năm ở đầu câu hoặc đầu dòng", near=True)
    after = [one for one in named if clause.end <= one.start < high]
    if after and _closes_for_all(form, clause, after[-1]):
        yield FoundYear(after[-1].year, "năm ở cuối câu, chung cho cả câu", near=True)


def _leads(form: str, year: Mention) -> bool:
    """A year that opens a sentence, or stands before its colon, holds for what follows."""
    return bool(_OPENS.search(form[: year.start])) or form[year.end :].lstrip().startswith(":")


def _may_be_of(form: str, low: int, amount: Amount, year: Mention) -> bool:
    """In "80% số hộ, số còn lại xong trước 30/6/2027" the year is not that of the 80%; in
    "95% (năm 2025: 93,4%)" it is that of the value in brackets.
    """
    between = re.split(r"[,;(]", form[low + amount.end : year.start])[1:]
    introduced = _INTRODUCES.match(form, year.end)
    in_brackets = form[: year.start].rstrip().endswith("(")
    of_another = in_brackets and introduced and introduced.end() != low + amount.start
    return not of_another and not any(_REST.match(part) for part in between)


def is_result(form: str, clause: Clause, amount: Amount, issued: int | None) -> bool:
    """Tell whether the value is what a year before the paper reached: "(năm 2025: 93,4%)"."""
    at = clause.sentence[0] + amount.start
    before = [one for one in years_named(form) if one.end <= at]
    if not before or issued is None or before[-1].year >= issued:
        return False
    opened = form[: before[-1].start].rstrip().endswith("(")
    introduced = _INTRODUCES.match(form, before[-1].end)
    return opened and introduced is not None and introduced.end() == at


def _nearest(own: list[Mention], low: int, clause: Clause, amount: Amount | None) -> int:
    """Among several values each has the year behind it, else the one before it."""
    if amount is None or len(clause.amounts) == 1:
        return first_year(own) or own[0].year
    at = low + amount.number_start
    following = [low + a.start for a in clause.amounts if a.number_start > amount.number_start]
    until = min(following, default=clause.end)
    behind = [one for one in own if at < one.start < until]
    ahead = [one for one in own if one.start < at]
    return (behind or ahead[-1:] or own)[0].year


def _closes_for_all(form: str, clause: Clause, year: Mention) -> bool:
    """In "A đạt 60%, B đạt 70% vào năm 2027" the year at the end holds for both; in "đạt 70%,
    hướng tới 85% vào năm 2027" the second value says only where the first goes on to.
    """
    between = form[clause.end : year.start]
    last = re.split(r"[,;]|(?<!\w)và(?!\w)", between)[-1]
    named = re.sub(r"[\d.,]+\s?%?|(?<!\w)(?:đạt|trên|dưới|từ|khoảng|lên|còn)(?!\w)", " ", last)
    return len(named.split()) >= _FEWEST_WORDS and not any(
        _APART.match(part) for part in re.split(r"[,;]", between)
    )
