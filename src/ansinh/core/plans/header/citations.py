"""Văn bản được dẫn: papers cited in a text, by type, number, date and issuing body."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ansinh.core.plans.dates import DATE, printed_date
from ansinh.core.plans.words.document_types import DOCUMENT_TYPES, LAWS
from ansinh.core.plans.words.forms import alternatives, matching_form

_TYPES = alternatives(DOCUMENT_TYPES)
_SYMBOL = r"[a-zđ][\wà-ỹ&]*(?:\s?-\s?[a-zđ][\wà-ỹ&]*|/[\w&]+)*"
_NUMBER = rf"\d+(?:[.,]\d+)?[a-zđ]?\s?[/-]\s?(?:\d{{4}}\s?/\s?)?{_SYMBOL}|\d+/\d{{4}}/{_SYMBOL}"
_WHEN = rf"(?:\s*,?\s*(?:ký\s+)?ngày\s+{DATE})"
_ISSUER_END = (
    r"(?=\s*(?:[;,.”\"]|$|\bvề\b|\bquy định\b|\bphê duyệt\b|\bban hành\b|\bsửa đổi\b|\bhướng dẫn\b"
    r"|\btriển khai\b|\bthực hiện\b|\btại\b|\btrong\b|\bphải\b|\btăng cường\b|\bvà các\b"
    r"|\bđể\b|\bcho\b|\bthông qua\b|\bbãi bỏ\b|\bthành lập\b|\bnhằm\b|\bcó hiệu lực\b|\((?!kh[oó]a)"
    rf"|\bvà\s+(?:{_TYPES})\b))"
)
_ISSUER = re.compile(rf"\s*(?:,\s*)?của\s+(?P<i>.{{2,120}}?){_ISSUER_END}")
_NUMBERED = re.compile(
    rf"(?<!\w)(?P<t>{_TYPES})(?P<name>\s+[^;:“”\d]{{3,160}}?)??\s+(?:số\s*:?\s*)?(?P<n>{_NUMBER})"
    rf"(?P<when>{_WHEN})?"
)
_DATED = re.compile(
    rf"(?<!\w)(?P<t>{alternatives(LAWS)})\s+(?P<name>[^;:“”\d]{{3,240}}?)\s*,?\s*ngày\s+{DATE}"
)
_UNNUMBERED = re.compile(
    rf"(?<!\w)(?P<t>{alternatives([k for k in DOCUMENT_TYPES if k not in LAWS])})"
    rf"\s+(?:số\s+)?ngày\s+{DATE}"
)
_INNER_TYPE = re.compile(rf"(?<!\w)(?:{_TYPES})(?!\w)")
_PRINTED_TYPES = {matching_form(kind): kind for kind in DOCUMENT_TYPES}


@dataclass(frozen=True, slots=True)
class Citation:
    """One cited paper; `start` and `end` bound it in the text. `impossible` is a printed date
    that no calendar has.
    """

    type: str
    number: str | None
    date: str | None
    issuer: str | None
    name: str | None
    start: int
    end: int
    impossible: str | None = None


def citations_in(text: str) -> tuple[Citation, ...]:
    """Give the papers cited in `text`, in order, each once where it stands."""
    form = matching_form(text)
    found = [_numbered_citation(text, form, match) for match in _NUMBERED.finditer(form)]
    spans = [(one.start, one.end) for one in found]
    for pattern in (_DATED, _UNNUMBERED):
        for match in pattern.finditer(form):
            if not any(low < match.end() and match.start() < high for low, high in spans):
                found.append(_dated_citation(text, form, match))
                spans.append(match.span())
    return tuple(sorted(found, key=lambda one: one.start))


def citation_key(number: str | None, date: str | None, name: str | None) -> str:
    """Give what tells whether two citations mean one paper: 42-NQ-TW is 42-NQ/TW."""
    return re.sub(r"[\W_]+", "", matching_form(number or f"{date}{name}"))


def _numbered_citation(text: str, form: str, match: re.Match[str]) -> Citation:
    kind, start = _nearest_type(form, match)
    date, impossible = _date_of(match) if match["when"] else (None, None)
    issuer, end = _issuer_after(text, form, match.end())
    number = re.sub(r"\s+", "", text[match.start("n") : match.end("n")])
    name = text[start + len(kind) : match.start("n")].strip()
    name = re.sub(r"\s*\bsố\s*:?$", "", name)
    return Citation(_PRINTED_TYPES[matching_form(kind)], number, date, issuer, name or None,
                    start, end, impossible)  # fmt: skip


def _nearest_type(form: str, match: re.Match[str]) -> tuple[str, int]:
    """Between a type and a number a nearer type may stand: "Chương trình ... Kế hoạch số 5"."""
    start, kind = match.start("t"), match["t"]
    if kind in {matching_form(law) for law in LAWS}:
        return kind, start
    for inner in _INNER_TYPE.finditer(form, match.end("t"), match.start("n")):
        start, kind = inner.start(), inner[0]
    return kind, start


def _dated_citation(text: str, form: str, match: re.Match[str]) -> Citation:
    date, impossible = _date_of(match)
    issuer, end = _issuer_after(text, form, match.end())
    named = "name" in match.re.groupindex
    name = text[match.start("name") : match.end("name")].strip() if named else None
    return Citation(_PRINTED_TYPES[match["t"]], None, date, issuer, name, match.start(), end,
                    impossible)  # fmt: skip


def _date_of(match: re.Match[str]) -> tuple[str | None, str | None]:
    found = printed_date(match)
    return found.iso, None if found.iso else found.printed


def _issuer_after(text: str, form: str, end: int) -> tuple[str | None, int]:
    match = _ISSUER.match(form, end)
    if not match:
        return None, end
    return text[match.start("i") : match.end("i")].strip(), match.end()


def without_citation_breaks(form: str, citations: tuple[Citation, ...]) -> Iterator[str]:
    """Give the letters of `form`, the semicolons that only part cited papers as commas."""
    starts = [one.start for one in citations]
    for place, letter in enumerate(form):
        parts = letter == ";" and any(0 < start - place <= 3 for start in starts)
        yield "," if parts else letter
