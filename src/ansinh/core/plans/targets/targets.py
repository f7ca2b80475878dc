"""Đọc chỉ tiêu: from the passages that set goals to targets, in the order of the paper."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from ansinh.core.plans.plan import Target
from ansinh.core.plans.structure.outline import Heading, Passage
from ansinh.core.plans.targets.amount import Amount
from ansinh.core.plans.targets.clauses import Clause, clauses_in
from ansinh.core.plans.targets.contradictions import with_doubts
from ansinh.core.plans.targets.horizon import year_of_title
from ansinh.core.plans.targets.tables import TargetTable, targets_in_table
from ansinh.core.plans.targets.years import FoundYear, is_result, year_of
from ansinh.core.plans.targets.zones import goal_passages
from ansinh.core.plans.words.actions import ACTION_VERBS
from ansinh.core.plans.words.comparators import BETWEEN
from ansinh.core.plans.words.forms import alternatives, matching_form
from ansinh.core.plans.words.goals import CONDITIONS, OPENING_VERBS

_LABEL = re.compile(r"(?:chỉ tiêu|mục tiêu)\s+(?:số\s+)?\d+(?:\.\d+)*\s*[:.\-]\s*")
_HORIZON_LABEL = re.compile(
    r"(?:phấn đấu\s+)?(?:đến|từ|trong|vào)?\s*(?:hết\s+|cuối\s+)?năm\s+20\d\d"
    r"(?:\s+trở đi\s*[,:]?\s+|\s*:\s+)"
)
_CONDITION = re.compile(rf"\b(?:{alternatives(CONDITIONS)})\b")
_FILLERS = (*BETWEEN, "xuống", "lên", "phấn đấu", "bảo đảm", "đảm bảo", "tăng", "giảm")
_FILLER_END = re.compile(
    rf"(?:[\s,:]|\b(?:{alternatives(_FILLERS)})"
    r"|(?:vào|đến)?\s*(?:cuối |hết )?năm\s+20\d\d)*$"
)
_LEAD_IN = re.compile(
    r"(?:(?:phấn đấu|(?:đến|vào|trong|từ)?\s*(?:hết |cuối )?năm\s+20\d\d(?: trở đi)?"
    rf"|hằng năm|hàng năm|mỗi năm|mới|{alternatives(OPENING_VERBS)}|{alternatives(ACTION_VERBS)})"
    r"(?:\s*,?\s+|$))+"
)
_FROM_BASELINE = re.compile(r"\s+(?:giảm |tăng )?từ\s+(?:mức\s+)?\d")
_HORIZON_ONLY = re.compile(r"(?:phấn đấu\s+)?(?:đến|trong|tầm nhìn|giai đoạn)[^,;.]{0,40}")
_YEAR_ONLY = re.compile(r"(?:\s|vào|đến|trong|cuối|hết|năm|20\d\d)*")
_FIRST_NUMBER = re.compile(r"(?<!năm )\d")
_FEWEST_WORDS = 4
_LONGEST_SUBJECT = 400


def read_targets(
    passages: Sequence[Passage],
    tables: Sequence[TargetTable],
    title: str | None,
    issued: int | None,
) -> tuple[Target, ...]:
    """Give the targets of a paper, numbered T01, T02, ...; where neither the sentence nor a
    heading names a year, that of the paper's `title` holds, else the year it was `issued`.
    """
    found = [
        target
        for passage, words_count in goal_passages(passages)
        for target in _targets_in(passage, words_count, issued)
    ]
    found += [t for table in tables for t in targets_in_table(table, _path_at(passages, table))]
    titled = year_of_title(matching_form(title or ""))
    where = "năm của tên văn bản" if titled else "năm ban hành văn bản, vì không nơi nào ghi năm"
    in_order = sorted(found, key=lambda target: target.line)
    return with_doubts(
        tuple(_numbered(_with_year(one, titled or issued, where) for one in in_order))
    )


def _path_at(passages: Sequence[Passage], table: TargetTable) -> tuple[Heading, ...]:
    """The headings that a table stands under; none in an annex, which comes after them all."""
    first = table.lines[0].number
    before = [passage for passage in passages if passage.line.number < first]
    return before[-1].path if before and len(before) < len(passages) else ()


def _with_year(target: Target, year: int | None, where: str) -> Target:
    """A target without a year of its own takes that of the paper, which is less sure."""
    if target.year or year is None:
        return target
    sure = round(target.confidence - 0.1, 2)
    return replace(target, year=year, how=(*target.how, where), confidence=sure)


def _numbered(targets: Iterable[Target]) -> Iterator[Target]:
    for count, target in enumerate(targets, start=1):
        yield replace(target, id=f"T{count:02d}")


def _targets_in(passage: Passage, words_count: bool, issued: int | None) -> Iterator[Target]:
    form = matching_form(passage.line.text)
    label = _LABEL.match(form, passage.start)
    start = label.end() if label else passage.start
    horizon = _HORIZON_LABEL.match(form, start)
    start = horizon.end() if horizon else start
    for clause in clauses_in(form, start):
        if _is_conditional(form[slice(*clause.sentence)]):
            continue
        goals = [a for a in clause.amounts if not is_result(form, clause, a, issued)]
        for amount in goals:
            yield _numeric(passage, form, clause, amount)
        if not clause.amounts and words_count and _is_goal_in_words(passage, form, clause):
            yield _qualitative(passage, form, clause)


@lru_cache(maxsize=64)
def _is_conditional(sentence: str) -> bool:
    return bool(_CONDITION.search(sentence))


def _is_goal_in_words(passage: Passage, form: str, clause: Clause) -> bool:
    text = form[clause.start : clause.end].strip()
    if passage.line.text.endswith(":") or not clause.opens or _HORIZON_ONLY.fullmatch(text):
        return False
    stands_alone = passage.mark == "bullet" or (passage.leaf and text != _title(passage))
    return stands_alone and len(text.split()) >= _FEWEST_WORDS


def _title(passage: Passage) -> str:
    """The text of a heading that is a title and no sentence."""
    ends = passage.line.text.rstrip()[-1:]
    if passage.mark != "number" or ends in ".;":
        return ""
    return matching_form(passage.words).strip()


def _numeric(passage: Passage, form: str, clause: Clause, amount: Amount) -> Target:
    quote, line = _quote(passage, clause), passage.line.number
    unit_text = None if amount.unit_text == amount.unit else amount.unit_text
    found = year_of(passage, form, clause, amount)
    return Target(
        id="",
        quote=quote,
        line=line,
        value=amount.value,
        value2=amount.value2,
        comparator=amount.comparator,
        unit=amount.unit,
        year=found.year if found else None,
        subject=_subject(passage, clause, amount),
        section=passage.section,
        baseline=amount.baseline,
        unit_text=unit_text,
        confidence=_confidence(clause, amount, found),
        how=("trị số ghi trong câu", *([found.where] if found else [])),
    )


def _qualitative(passage: Passage, form: str, clause: Clause) -> Target:
    quote = _quote(passage, clause)
    found = year_of(passage, form, clause, None)
    return Target("", quote, passage.line.number, None, None, None, None,
                  found.year if found else None, quote, passage.section, confidence=0.7,
                  how=("mục tiêu bằng lời, không có số", *([found.where] if found else [])),
                  )  # fmt: skip


def _quote(passage: Passage, clause: Clause) -> str:
    return passage.line.text[clause.start : clause.end].strip(" ,;")


def _subject(passage: Passage, clause: Clause, amount: Amount) -> str:
    """What the value is about: the words before it, else those after it."""
    text = passage.line.text
    low = clause.sentence[0]
    start = max(clause.start, low + amount.start - _LONGEST_SUBJECT)
    before = matching_form(text[start : low + amount.start])
    opening = _LEAD_IN.match(before)
    first = opening.end() if opening else 0
    baseline = _FROM_BASELINE.search(before) if amount.baseline is not None else None
    kept = len(_FILLER_END.sub("", before[: baseline.start() if baseline else None]))
    if len(before[first:kept].split()) > 1:
        return text[start + first : start + kept].strip(" ,")
    after = text[low + amount.end : clause.end][:_LONGEST_SUBJECT].strip(" ,.;")
    if _YEAR_ONLY.fullmatch(matching_form(after)):
        return _subject_of_sentence(text, clause) or text[clause.start : clause.end]
    return after


def _subject_of_sentence(text: str, clause: Clause) -> str:
    """In "đạt 80% vào năm 2026; 100% năm 2030" both values are about what stands before."""
    before = text[: clause.start].rstrip(" ,;")
    opening = before[before.rfind(";") + 1 :][:_LONGEST_SUBJECT].lstrip(" -+0123456789.)")
    form = matching_form(opening)
    number = _FIRST_NUMBER.search(form)
    lead = _LEAD_IN.match(form)
    kept = _FILLER_END.sub("", form[: number.start() if number else None])
    return opening[lead.end() if lead else 0 : len(kept)].strip(" ,")


def _confidence(clause: Clause, amount: Amount, year: FoundYear | None) -> float:
    """How sure: a share alone in its sentence with its year beside it is the surest."""
    sure = 0.95 if amount.unit == "%" else 0.8
    sure -= 0.3 if len(clause.amounts) > 1 else 0
    sure -= 0 if year and year.near else 0.05
    return round(sure, 2)
