"""Luật chỉ gọi tên: a law that a basis calls by its name, with a year at most."""

import re
from collections.abc import Iterator, Sequence

from ansinh.core.plans.header.citations import Citation
from ansinh.core.plans.words.document_types import LAWS
from ansinh.core.plans.words.forms import alternatives, matching_form

_CALLED = re.compile(
    rf"(?:^[-+•\s]*|\bcăn cứ\s+)(?P<t>{alternatives(LAWS)})\s+(?P<n>[^;:“”()\d.]{{3,120}}?)"
    r"(?:\s*,?\s*(?:năm\s+)?(?P<y>(?:19|20)\d\d))?\s*"
    r"(?=[;.(]|$|,\s*(?:luật|nghị|quyết|thông|chỉ|được|kế)|\s+và\s+(?:luật|nghị|thông)|\s+được\s)"
)
_KINDS = {matching_form(law): law for law in LAWS}


def named_laws_in(text: str, citations: Sequence[Citation]) -> Iterator[Citation]:
    """Give the laws that open a basis and bear neither number nor day."""
    for match in _CALLED.finditer(matching_form(text)):
        low, high = match.span("t")[0], match.end()
        if not any(one.start < high and low < one.end for one in citations):
            name = text[match.start("n") : match.end("n")].strip()
            yield Citation(_KINDS[match["t"]], None, match["y"], None, name, low, high)
