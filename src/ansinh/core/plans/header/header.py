"""Phần đầu: who issued the paper, under which number, where and when, of what type and title."""

import re
from collections.abc import Sequence

from ansinh.core.documents.reading import Line
from ansinh.core.plans.header.issuer import read_issuer
from ansinh.core.plans.header.place_and_date import read_place_and_date
from ansinh.core.plans.header.title import read_title
from ansinh.core.plans.plan import Header
from ansinh.core.plans.structure.parts import Parts

_NUMBER = re.compile(
    r"(?:^|\s)Số\s*:?\s*(?P<n>\d+[a-zA-Z]?)?\s*(?P<dots>[.…_\s]*)(?P<sep>[/-])\s*"
    r"(?P<s>[A-ZĐa-zđ0-9][\wĐđ&]*(?:\s?[-/]\s?[A-ZĐa-z][\wĐđ&]*)*)"
)
_FIRST_LINES = 40


def read_header(parts: Parts, lines: Sequence[Line]) -> Header:
    """Read the header of a paper; what is blank is None and told in the notes."""
    top = parts.letterhead or tuple(lines[:_FIRST_LINES] if parts.doc_type is None else ())
    number, symbol, number_notes = _number_and_symbol(top)
    place, date, date_notes = read_place_and_date(top)
    issuer, issuer_notes = read_issuer(parts, lines)
    return Header(
        issuer=issuer,
        number=number,
        symbol=symbol,
        date=date,
        place=place,
        doc_type=parts.doc_type,
        title=read_title(parts.front) if parts.doc_type else None,
        attached=parts.attached_type,
        notes=(*number_notes, *date_notes, *issuer_notes),
    )


def _number_and_symbol(top: Sequence[Line]) -> tuple[str | None, str | None, tuple[str, ...]]:
    for line in top:
        match = _NUMBER.search(line.text)
        if match:
            symbol = re.sub(r"\s+", "", match["s"])
            if match["n"]:
                return f"{match['n']}{match['sep']}{symbol}", symbol, ()
            note = f"Dòng {line.number}: số văn bản để trống. Điền số khi xác nhận."
            return None, symbol, (note,)
    return None, None, ("Không thấy dòng “Số:” ở đầu văn bản.",)
