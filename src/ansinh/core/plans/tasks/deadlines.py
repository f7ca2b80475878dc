"""Thời hạn trong kế hoạch: every day by which the paper wants a report or a task."""

import re
from collections.abc import Iterator, Sequence

from ansinh.core.plans.plan import Deadline
from ansinh.core.plans.structure.outline import Passage
from ansinh.core.plans.tasks.schedule import Due, dues_in
from ansinh.core.plans.words.forms import matching_form

_REPORT = re.compile(r"\bbáo cáo\b")
_FULL_STOP = re.compile(r"\.\s")


def read_deadlines(passages: Sequence[Passage]) -> tuple[tuple[Deadline, ...], tuple[str, ...]]:
    """Give the deadlines in the order of the paper, each once, and notes on impossible days."""
    found = [(due, passage) for passage in passages for due in dues_in(passage.line.text)]
    deadlines = tuple(dict.fromkeys(_deadline(due, passage) for due, passage in found))
    return deadlines, tuple(_notes(found))


def _deadline(due: Due, passage: Passage) -> Deadline:
    return Deadline(
        text=due.text,
        day=due.day if due.possible else None,
        month=due.month if 1 <= due.month <= 12 else None,
        recurrence="yearly" if due.yearly else None,
        year=due.year,
        kind="report" if _REPORT.search(_sentence_around(due, passage)) else "task",
        line=passage.line.number,
    )


def _sentence_around(due: Due, passage: Passage) -> str:
    form = matching_form(passage.line.text)
    low = max((m.end() for m in _FULL_STOP.finditer(form, 0, due.start)), default=0)
    stop = _FULL_STOP.search(form, due.end)
    return form[low : stop.start() if stop else len(form)]


def _notes(found: Sequence[tuple[Due, Passage]]) -> Iterator[str]:
    for due, passage in found:
        if not due.possible:
            why = "không phải năm nào cũng có" if _is_leap_day(due) else "không có trong lịch"
            yield (
                f"Dòng {passage.line.number}: thời hạn “{due.text}” là ngày {why}, "
                "nên chưa ghi ngày. Xem lại bản giấy."
            )


def _is_leap_day(due: Due) -> bool:
    return due.comes_back and (due.day, due.month) == (29, 2)
