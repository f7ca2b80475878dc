"""Thời hạn trong kế hoạch: every day by which the paper wants a report or a task."""

import re
from collections.abc import Iterator, Sequence

from ansinh.core.plans.plan import Deadline
from ansinh.core.plans.structure.outline import Passage
from ansinh.core.plans.tasks.days import Due, dues_in
from ansinh.core.plans.tasks.due_words import DueWords
from ansinh.core.plans.words.forms import matching_form

_YEAR = re.compile(r"(?<!\d)20\d{2}(?!\d)")
_SPAN = re.compile(r"giai đoạn|nhiệm kỳ|thời kỳ|(?:đến|tới|hết) (?:hết |cuối )?năm|tầm nhìn")
_NEXT_YEAR = re.compile(r"\s*(?:của\s+)?năm\s+(?:sau|tiếp theo|kế tiếp|liền kề)(?!\w)")
_IN_YEAR = re.compile(r"năm(?: học)?\s+(20\d{2})(?!\s*[-/\d])")


def read_deadlines(
    passages: Sequence[Passage], title: str | None = None
) -> tuple[tuple[Deadline, ...], tuple[str, ...]]:
    """Give the deadlines in the order of the paper, each once, and notes on impossible days.

    A day without a year falls in the one year that the `title` names, if it names one.
    """
    year = year_of_title(title)
    found = [one for passage in passages for one in _deadlines_in(passage, year)]
    deadlines = tuple(dict.fromkeys(deadline for deadline, _ in found))
    notes = dict.fromkeys(note for deadline, due in found for note in _notes(deadline, due))
    return deadlines, tuple(notes)


def year_of_title(title: str | None) -> int | None:
    """Give the one year that a title names ("năm 2026"); None for a span and without a year."""
    form = matching_form(title or "")
    years = {int(one) for one in _IN_YEAR.findall(form)}
    if len(years) != 1 or len(set(_YEAR.findall(form))) != 1 or _SPAN.search(form):
        return None
    return years.pop()


def _deadlines_in(passage: Passage, year: int | None) -> Iterator[tuple[Deadline, Due]]:
    dues = tuple(dues_in(passage.line.text))
    words = DueWords(passage.line.text, dues, _above(passage))
    for number, due in enumerate(dues):
        recurrence = words.recurrence(number, one_year=year is not None)
        if due.month is None and recurrence is None:
            continue
        report = words.is_report(number)
        yield (
            Deadline(
                text=due.text,
                day=due.day if due.possible else None,
                month=due.month if 1 <= (due.month or 0) <= 12 else None,
                recurrence=recurrence,
                year=due.year if due.year or recurrence else _year_meant(year, words.after(number)),
                kind="report" if report else "task",
                line=passage.line.number,
                comparator=due.comparator,
                to=words.sent_to(number) if report else (),
            ),
            due,
        )


def _year_meant(year: int | None, after: str) -> int | None:
    """Give the year of the paper, or the next: "10/01 năm sau"."""
    return year + 1 if year and _NEXT_YEAR.match(after) else year


def _above(passage: Passage) -> tuple[str, ...]:
    """Give the lead-in and the headings over a passage, its own left out."""
    over = passage.path[:-1] if passage.mark == "number" else passage.path
    return (passage.lead, *(heading.title for heading in over))


def _notes(deadline: Deadline, due: Due) -> Iterator[str]:
    if not due.possible:
        why = "không phải năm nào cũng có" if _is_leap_day(due) else "không có trong lịch"
        yield (
            f"Dòng {deadline.line}: thời hạn “{due.text}” là ngày {why}, "
            "nên chưa ghi ngày. Xem lại bản giấy."
        )


def _is_leap_day(due: Due) -> bool:
    return due.comes_back and (due.day, due.month) == (29, 2)
