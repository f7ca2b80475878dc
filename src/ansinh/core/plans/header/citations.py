"""Văn bản được dẫn: papers cited in a text, by type, number, date and issuing body."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from ansinh.core.plans.dates import DATE, printed_date
from ansinh.core.plans.header.symbols import NUMBER, printed_number, type_in_symbol
from ansinh.core.plans.words.document_types import DOCUMENT_TYPES, LAWS
from ansinh.core.plans.words.forms import alternatives, matching_form

_TYPES = alternatives(DOCUMENT_TYPES)
_WHEN = rf"(?:\s*,?\s*\(?(?:ký\s+|ban hành\s+)?ngày\s+{DATE}\)?)"
_ISSUER_END = (
    r"(?=\s*(?:[;,.”\"]|$|\bvề\b|\bquy định\b|\bphê duyệt\b|\bban hành\b|\bsửa đổi\b|\bhướng dẫn\b"
    r"|\btriển khai\b|\bthực hiện\b|\btại\b|\btrong\b|\bphải\b|\btăng cường\b|\bvà các\b|\bv/v\b"
    r"|\bđể\b|\bcho\b|\bthông qua\b|\bbãi bỏ\b|\bthay thế\b|\bthành lập\b|\bnhằm\b|\bcó hiệu lực\b"
    rf"|\((?!kh[oó]a)|\bngày\s+\d|\bgiao\b|\bvà\s+(?:số\b|(?:{_TYPES})\b)))"
)
_ISSUER = re.compile(rf"\s*(?:,\s*)?của\s+(?P<i>.{{2,120}}?){_ISSUER_END}")
_LATER_DATE = re.compile(_WHEN)
_NUMBERED = re.compile(
    rf"(?<!\w)(?P<t>{_TYPES})(?P<name>\s+[^;:“”\d]{{3,160}}?)??\s+(?:số\s*:?\s*)?(?P<n>{NUMBER})"
    rf"(?P<when>{_WHEN})?"
)
_DATED = re.compile(
    rf"(?<!\w)(?P<t>{alternatives(LAWS)})\s+(?P<name>[^;:“”\d]{{3,240}}?)\s*,?\s*ngày\s+{DATE}"
)
_UNNUMBERED = re.compile(
    rf"(?<!\w)(?P<t>{alternatives([k for k in DOCUMENT_TYPES if k not in LAWS])})"
    rf"\s+(?:số\s+(?:[.…_\s]*[/-][\w/&-]+\s*,?\s*)?)?(?P<of>của\s+[^;:,.“”()\d]{{3,80}}?\s+)?ngày\s+{DATE}"
)
_IN_LIST = re.compile(
    rf"(?:(?:^|[:;,(]|\bvà\b|^\W*)[-+•*\s]*)(?P<so>số\s*:?\s*)?(?P<n>{NUMBER})(?P<when>{_WHEN})?"
)
_JOINT = re.compile(r"^[\s;,]*(?:và\s*)?$")
_INNER_TYPE = re.compile(rf"(?<!\w)(?:{_TYPES})(?!\w)")
_ONLY_NUMBER_FOLLOWS = re.compile(r"^\s*(?:số\s*:?\s*)?$")
_PRINTED_TYPES = {matching_form(kind): kind for kind in DOCUMENT_TYPES}
_LAW_FORMS = frozenset(matching_form(law) for law in LAWS)


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


@lru_cache(maxsize=4096)
def citations_in(text: str) -> tuple[Citation, ...]:
    """Give the papers cited in `text`, in order, each once where it stands."""
    form = matching_form(text)
    found = [one for m in _NUMBERED.finditer(form) if (one := _numbered_citation(text, form, m))]
    for pattern in (_DATED, _UNNUMBERED):
        for match in pattern.finditer(form):
            if not _is_taken(match.start(), match.end(), found):
                found.append(_dated_citation(text, form, match))
    for match in _IN_LIST.finditer(form):
        one = _listed_citation(text, form, match, found)
        if one:
            found.append(one)
    return tuple(sorted(found, key=lambda one: one.start))


def citation_key(number: str | None, date: str | None, name: str | None) -> str:
    """Give what tells whether two citations mean one paper: 42-NQ-TW is 42-NQ/TW."""
    return re.sub(r"[\W_]+", "", matching_form(number or f"{date}{name}"))


def _is_taken(low: int, high: int, found: Sequence[Citation]) -> bool:
    return any(one.start < high and low < one.end for one in found)


def _numbered_citation(text: str, form: str, match: re.Match[str]) -> Citation | None:
    number, end = printed_number(text[match.start("n") : match.end("n")])
    if number is None:
        return None
    kind, start = _nearest_type(form, match)
    name = text[start + len(kind) : match.start("n")].strip()
    name = re.sub(r"\s*\bsố\s*:?$", "", name)
    one = Citation(_PRINTED_TYPES[matching_form(kind)], number, None, None, name or None,
                   start, match.start("n") + end)  # fmt: skip
    return _with_date_and_issuer(one, text, form, match)


def _with_date_and_issuer(one: Citation, text: str, form: str, match: re.Match[str]) -> Citation:
    """The date stands before the issuing body or behind it."""
    whole = one.end >= match.end("n")
    when = match if match["when"] and whole else None
    issuer, end = _issuer_after(text, form, match.end() if when else one.end)
    if when is None:
        when = _LATER_DATE.match(form, end)
        end = when.end() if when else end
    if when and issuer is None:
        issuer, end = _issuer_after(text, form, end)
    date, impossible = _date_of(when) if when else (None, None)
    return replace(one, date=date, impossible=impossible, issuer=issuer, end=end)


def _nearest_type(form: str, match: re.Match[str]) -> tuple[str, int]:
    """Between a type and a number a nearer type may stand: "Chương trình ... Kế hoạch số 5".
    A law bears its number behind its name, in which other types may stand.
    """
    start, kind = match.start("t"), match["t"]
    is_law = kind in _LAW_FORMS
    for inner in _INNER_TYPE.finditer(form, match.end("t"), match.start("n")):
        at_number = _ONLY_NUMBER_FOLLOWS.match(form[inner.end() : match.start("n")])
        if not is_law or (at_number and inner[0] not in _LAW_FORMS):
            start, kind = inner.start(), inner[0]
    return kind, start


def _dated_citation(text: str, form: str, match: re.Match[str]) -> Citation:
    date, impossible = _date_of(match)
    issuer, end = _issuer_after(text, form, match.end())
    groups = match.groupdict()
    name = text[match.start("name") : match.end("name")].strip() if groups.get("name") else None
    if groups.get("of"):
        issuer = text[match.start("of") : match.end("of")].strip()[len("của ") :]
        end = match.end()
    return Citation(_PRINTED_TYPES[match["t"]], None, date, issuer, name, match.start(), end,
                    impossible)  # fmt: skip


def _listed_citation(
    text: str, form: str, match: re.Match[str], found: Sequence[Citation]
) -> Citation | None:
    """A number in a list takes the type of its symbol, else that of the paper before it."""
    start = match.start("so") if match["so"] else match.start("n")
    if _is_taken(start, match.end("n"), found):
        return None
    before = max((one for one in found if one.end <= start), key=lambda one: one.end, default=None)
    follows = before is not None and bool(_JOINT.match(form[before.end : start]))
    if not match["so"] and not follows:
        return None
    number, end = printed_number(text[match.start("n") : match.end("n")])
    kind = type_in_symbol(number) or _type_before(form[:start]) if number else None
    if number is None or kind is None:
        return None
    one = Citation(kind, number, None, None, None, start, match.start("n") + end)
    return _with_date_and_issuer(one, text, form, match)


def _type_before(before: str) -> str | None:
    types = _INNER_TYPE.findall(before)
    return _PRINTED_TYPES[types[-1]] if types else None


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
