"""Thay thế, bãi bỏ: whether a cited paper is gone by the words around it."""

import re

from ansinh.core.plans.header.citations import Citation, citations_in
from ansinh.core.plans.words.document_types import DOCUMENT_TYPES
from ansinh.core.plans.words.forms import alternatives, matching_form

# What amends a part of a paper leaves the paper in force.
_ENDS = re.compile(
    r"(?<!bổ sung )(?<!bổ sung, )(?<!bổ sung hoặc )(?<!bổ sung và )"
    r"\b(?:thay thế|bãi bỏ|hủy bỏ|thay cho)\b(?!\s+(?:bởi|bằng|một số|một phần|khoản|điều|điểm))"
)
_GONE = r"(?:thay thế|bãi bỏ|hủy bỏ)"
_ENDED_AFTER = re.compile(
    r"^[\s,]*\(?\s*(?:(?:này|nay|đã|sẽ)\s+)*(?:hết hiệu lực(?!\s+một phần)"
    rf"|(?:(?:được|bị)\s+){_GONE}|{_GONE}\s+(?:bởi|bằng|theo|tại)\b|{_GONE}\s*(?:[,;.)]|$))"
)
_OTHER_ACT = re.compile(r"\b(?:thực hiện|căn cứ|theo|triển khai|đề nghị|tại)\b")
_LEAD = re.compile(
    r"^\s*(?:cho\s+)?(?:toàn bộ\s+)?(?:các\s+|những\s+)?"
    rf"(?:(?:{alternatives(DOCUMENT_TYPES)})\s*)?(?:sau\s*)?:?\s*$"
)


def is_replaced(citation: Citation, text: str, *, in_basis: bool = False) -> bool:
    """Tell whether the text says that the cited paper is replaced or repealed.

    `in_basis` is a sentence that lists papers still in force: there only those named directly
    behind the word, in its brackets or in its list are gone.
    """
    form = matching_form(text)
    after = form[citation.end :]
    if _ENDED_AFTER.match(after):
        return True
    clause = form[: citation.start].rpartition(". ")[2]
    found = list(_ENDS.finditer(clause))
    if not found:
        return False
    between = clause[found[-1].end() :]
    opened = clause.count("(") - clause.count(")") > 0
    if opened and "(" in clause[: found[-1].start()] and ")" not in between:
        return True
    words = _without_citations(between)
    return _is_list(words, in_basis=in_basis)


def _without_citations(between: str) -> str:
    """Leave only what stands between the word and the paper besides other papers."""
    kept, end = "", 0
    for one in citations_in(between):
        kept, end = f"{kept}{between[end : one.start]}§", one.end
    return kept + between[end:]


def _is_list(words: str, *, in_basis: bool) -> bool:
    if not in_basis:
        return not _OTHER_ACT.search(words.rpartition(";")[2])
    lead, *rest = words.split("§")
    if not rest:
        return bool(_LEAD.match(lead.strip()))
    listed = ":" in lead or lead.strip().startswith("các")
    return listed and all(not re.search(r"[^\W\d_]{3}", part.replace("và", "")) for part in rest)
