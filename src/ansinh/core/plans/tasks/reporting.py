"""Báo cáo ai: the bodies to which a sentence of a plan sends a report."""

import re
from collections.abc import Iterator

from ansinh.core.plans.tasks.bodies import bodies_in, opens_with_body
from ansinh.core.plans.words.forms import matching_form

_REPORT = re.compile(r"(?<!\w)báo cáo(?!\w)")
_END = re.compile(r"[;:(]|\.(?=\s|$)|\s(?:trước|định kỳ|hằng|hàng|theo|để|kèm|khi|nếu)(?!\w)")
_NAME_END = re.compile(
    r"\s(?:vào|ngày|chậm nhất|muộn nhất|kết quả|tình hình|bằng|trong|danh sách|về)(?!\w)"
)
_WORD = re.compile(r"(?<=\s)\w")


def reported_to(sentence: str) -> tuple[str, ...]:
    """Bodies named after “báo cáo”, each once: “báo cáo lên Sở Y tế và UBND tỉnh” names two.

    Empty where the sentence names nobody, and where a report is only spoken of.
    """
    form = matching_form(sentence)
    names = (
        name
        for report in _REPORT.finditer(form)
        for name in _named_from(sentence, form, report.end())
    )
    return tuple(dict.fromkeys(names))


def _named_from(sentence: str, form: str, start: int) -> Iterator[str]:
    """The bodies between a “báo cáo” and the end of its clause, or the next one."""
    end = min((m.start() for p in (_END, _REPORT) if (m := p.search(form, start))), default=None)
    clause = form[:end]
    for word in _WORD.finditer(clause, start):
        if opens_with_body(clause, word.start()):
            beyond = _NAME_END.search(clause, word.start())
            yield from bodies_in(sentence[word.start() : beyond.start() if beyond else end])
            return
