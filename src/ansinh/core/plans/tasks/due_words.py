"""Quanh ngày đến hạn: whether a report is due by a day, to whom it goes and how often."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ansinh.core.plans.tasks.bodies import bodies_in, opens_with_body
from ansinh.core.plans.tasks.days import Due
from ansinh.core.plans.tasks.reporting import reported_to
from ansinh.core.plans.tasks.verbs import first_action, opens_with_action
from ansinh.core.plans.words.forms import alternatives, matching_form
from ansinh.core.plans.words.timing import COMES_BACK, NO_REPORTS, RECURRENCES

_REPORT = re.compile(r"(?<!\w)báo cáo(?!\s+viên)(?!\w)")
_SEND = re.compile(r"(?<!\w)(?:gửi|nộp)(?!\w)")
_RESULTS = re.compile(r"(?<!\w)(?:gửi|nộp)\s+(?:\S+\s+){0,2}?(?:kết quả|tình hình|số liệu)(?!\w)")
_OTHER_PAPERS = re.compile(rf"(?<!\w)(?:{alternatives(NO_REPORTS)})(?!\w)")
_STOP = re.compile(r";|\.(?=\s)")
_FULL_STOP = re.compile(r"\.(?=\s)")
_COMES_BACK = re.compile(alternatives(COMES_BACK))
_TO = re.compile(r"(?<!\w)(?:về|gửi|cho|tới)\s+")
_RECURRENCES = tuple((name, re.compile(rf"(?<!\w)(?:{words})(?!\w)"))
                     for name, words in RECURRENCES.items())  # fmt: skip
_LONGEST_JOINT = 10


@dataclass(frozen=True, slots=True)
class DueWords:
    """The words around the days of one passage; `above` are the lead-in and headings over it."""

    text: str
    dues: Sequence[Due]
    above: tuple[str, ...] = ()

    @property
    def form(self) -> str:
        """The text in matching form."""
        return matching_form(self.text)

    def is_report(self, number: int) -> bool:
        """Tell whether what is due by the day is a report: the words before it say so, else,
        where they order nothing else, those after it or those above.
        """
        low, high = self._part(number)
        before = self._before(number, low)
        if _REPORT.search(before):
            return True
        if _RESULTS.search(before):
            return True
        context = bool(_REPORT.search(self._sentence(number))) or self._is_under_reports()
        if _SEND.search(before):
            return context and not _OTHER_PAPERS.search(before)
        if opens_with_action(before) or first_action(before, before, 0, len(before)) is not None:
            return False
        if _REPORT.search(self._after(number, high)) or self._is_under_reports():
            return True
        return number > 0 and self._continues(number) and self.is_report(number - 1)

    def recurrence(self, number: int, *, one_year: bool) -> str | None:
        """Give how often the day comes back: by the words after it, between it and the day
        before, or else in its sentence.
        """
        due = self.dues[number]
        if due.recurrence or due.year:
            return due.recurrence if due.recurrence == "yearly" or due.month is None else None
        low, high = self._part(number)
        near = (self._before(number, low), self.form[low:high], self._sentence(number))
        if due.month is None:
            return next((name for words in near if (name := _last_named(words))), None)
        if any(_RECURRENCES[-1][1].search(words) for words in near[:2]):
            return "yearly"
        return "yearly" if not one_year and _COMES_BACK.search(near[2]) else None

    def after(self, number: int) -> str:
        """Give the words after the day, in matching form."""
        return self.form[self.dues[number].end :]

    def sent_to(self, number: int) -> tuple[str, ...]:
        """Give the bodies to which the report goes; empty where the part names none."""
        low, high = self._part(number)
        part = self.text[low:high]
        named = reported_to(part)
        return named or _bodies_after(part, matching_form(part))

    def _part(self, number: int) -> tuple[int, int]:
        """Bound the part of the sentence, between semicolons, in which a day stands."""
        due = self.dues[number]
        stops = [stop for stop in _STOP.finditer(self.form) if not self._within_brackets(stop)]
        low = max((stop.end() for stop in stops if stop.end() <= due.start), default=0)
        high = min((stop.start() for stop in stops if stop.start() >= due.end - 1),
                   default=len(self.form))  # fmt: skip
        return low, high

    def _within_brackets(self, stop: re.Match[str]) -> bool:
        before = self.form[: stop.start()]
        return before.count("(") > before.count(")")

    def _sentence(self, number: int) -> str:
        due = self.dues[number]
        stops = list(_FULL_STOP.finditer(self.form))
        low = max((stop.end() for stop in stops if stop.end() <= due.start), default=0)
        high = min((stop.start() for stop in stops if stop.start() >= due.end - 1), default=None)
        return self.form[low:high]

    def _before(self, number: int, low: int) -> str:
        earlier = self.dues[number - 1].end if number else 0
        return self.form[max(low, earlier) : self.dues[number].end]

    def _after(self, number: int, high: int) -> str:
        """Give the words up to the next day that is not of one list with this one."""
        start, last = self.dues[number].end, number
        while last + 1 < len(self.dues) and self._are_listed(last):
            last += 1
        later = self.dues[last + 1].start if last + 1 < len(self.dues) else high
        return self.form[start : min(high, later)]

    def _are_listed(self, number: int) -> bool:
        between = self.form[self.dues[number].end : self.dues[number + 1].start]
        few = len(between.split()) <= _LONGEST_JOINT and not _STOP.search(between)
        return few and first_action(between, between, 0, len(between)) is None

    def _continues(self, number: int) -> bool:
        """Tell whether the day before stands in the same sentence."""
        between = self.form[self.dues[number - 1].end : self.dues[number].start]
        return _FULL_STOP.search(between) is None

    def _is_under_reports(self) -> bool:
        return any(_REPORT.search(matching_form(words)) for words in self.above)


def _last_named(form: str) -> str | None:
    """Give how often the last word of recurrence in `form` says; a year says no day."""
    found = [(match.start(), name) for name, pattern in _RECURRENCES if name != "yearly"
             for match in pattern.finditer(form)]  # fmt: skip
    return max(found)[1] if found else None


def _bodies_after(text: str, form: str) -> tuple[str, ...]:
    for match in _TO.finditer(form):
        if opens_with_body(form, match.end()):
            end = re.compile(r"[;:(.]|\s(?:trước|để|chậm|muộn)(?!\w)").search(form, match.end())
            return bodies_in(text[match.end() : end.start() if end else len(text)])
    return ()
