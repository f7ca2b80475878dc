"""Phần đầu: who issued the paper, under which number, where and when, of what type and title."""

import re
from collections.abc import Sequence

from ansinh.core.documents.reading import Line
from ansinh.core.plans.header.issuer import read_issuer
from ansinh.core.plans.header.letterhead import letterhead_lines
from ansinh.core.plans.header.place_and_date import read_place_and_date
from ansinh.core.plans.header.title import read_title
from ansinh.core.plans.plan import Header
from ansinh.core.plans.structure.parts import Parts

_SYMBOL = r"(?P<s>[A-ZĐa-zđ0-9][\wĐđ&]*(?:\s?[-/⁄–]\s?[A-ZĐa-z][\wĐđ&]*)*)"
_NUMBERS = (
    re.compile(
        r"(?:(?:^|\s)Số\s*:?|^SỐ\s*:)\s*(?P<n>\d+[a-zA-Z]?)?\s*(?P<dots>[.…_\s]*)(?P<sep>[/⁄–-])\s*"
        + _SYMBOL
    ),
    re.compile(r"^(?P<n>\d{1,5}[a-zA-Z]?)\s*(?P<dots>)(?P<sep>[/-])\s*" + _SYMBOL + "$"),
)
_SIGNS = str.maketrans("–⁄", "-/")
_YEAR_FIRST = re.compile(r"^\d{4}/")
_FIRST_LINES = 40
_UNDER_TITLE = 6
_LAST_LINES = 3


def read_header(parts: Parts, lines: Sequence[Line]) -> Header:
    """Read the header of a paper; what is blank is None and told in the notes."""
    top = letterhead_lines(parts.letterhead or _first_lines(parts, lines))
    below = [line for line in parts.front[:_UNDER_TITLE] if line.text.startswith("Số")]
    number, symbol, number_notes = _number_and_symbol([*top, *below])
    place, date, date_notes = read_place_and_date(top, (*parts.body[-_LAST_LINES:], *parts.closing))
    issuer, issuer_notes = read_issuer(parts, top, lines, place)
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


def _first_lines(parts: Parts, lines: Sequence[Line]) -> Sequence[Line]:
    return lines[:_FIRST_LINES] if parts.doc_type is None else ()


def _number_and_symbol(top: Sequence[Line]) -> tuple[str | None, str | None, tuple[str, ...]]:
    for line in top:
        match = next((found for one in _NUMBERS if (found := one.search(line.text))), None)
        if match:
            printed = re.sub(r"\s+", "", match["s"]).translate(_SIGNS)
            symbol = _YEAR_FIRST.sub("", printed)
            if match["n"]:
                return f"{match['n']}{match['sep'].translate(_SIGNS)}{printed}", symbol, ()
            note = f"Dòng {line.number}: số văn bản để trống. Điền số khi xác nhận."
            return None, symbol, (note,)
    return None, None, ("Không thấy dòng “Số:” ở đầu văn bản.",)
