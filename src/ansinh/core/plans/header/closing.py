"""Phần cuối: the recipients with their roles, and who signed with what authority."""

import re
from collections.abc import Iterable, Iterator, Sequence

from ansinh.core.documents.reading import Line
from ansinh.core.plans.plan import Recipient, Signer
from ansinh.core.plans.structure.headings import bullet_width
from ansinh.core.plans.words.forms import alternatives, matching_form
from ansinh.core.plans.words.positions import ACADEMIC_TITLES, POSITIONS, ROLES_IN_WORDS

_RECIPIENTS = re.compile(r"^nơi nhận\s*:?\s*")
_FILE_COPY = re.compile(r"^lưu\b\s*:?\s*")
_ROLE = re.compile(r"\s*\((?P<r>[^()]{1,40})\)\s*$")
_SHORT_ROLE = re.compile(r"^(?:để\s+)?(?P<r>[a-zđ]{1,2}/[a-zđ]{1,2})$")
_AUTHORITY = re.compile(r"^(?:(?:TM|KT|TL|TUQ|Q)\s?\.|[TK]/[MTL]\s?\.?)")
_POSITION = re.compile(rf"^(?:quyền |q\. ?)?(?:{alternatives(POSITIONS)})\b")
_SIGNATURE_BREAK = re.compile(
    r"\s+(?=(?:KT|TL|TUQ)\.)"
    rf"|(?<=[\wÀ-Ỹ])(?<!\.)\s+(?=(?:PHÓ|{'|'.join(p.upper() for p in POSITIONS)})\b)"
    r"(?<!KT\.\s)(?<!TL\.\s)(?<!PHÓ\s)"
)
_PERSON = re.compile(
    rf"^(?:(?:(?:{'|'.join(ACADEMIC_TITLES)})|[A-Za-zĐđ]{{2,8}}\.)\.?\s*)*(?P<n>[^\W\d_]+(?:\s[^\W\d_]+){{1,5}})$"
)


def read_recipients(closing: Sequence[Line]) -> tuple[Recipient, ...]:
    """Give the recipients in order; the file copy is one of them, with the role "lưu"."""
    return tuple(_recipient(entry) for entry in _entries(closing))


def read_signer(closing: Sequence[Line]) -> Signer:
    """Give the signature; its parts are None where they are not printed."""
    block = [part for line in closing if not _is_entry(line) for part in _parted(line.text)]
    starts = (i for i, text in enumerate(block) if _AUTHORITY.match(text) or _is_position(text))
    start = next(starts, None)
    if start is None:
        return Signer()
    authority, positions, rest = _signature(block[start:])
    return Signer(
        name=next(_names(rest), None),
        position=" ".join(positions) or None,
        authority=" ".join(authority) or None,
    )


def _entries(closing: Sequence[Line]) -> Iterator[str]:
    inside = False
    entry = ""
    for line in closing:
        opening = _RECIPIENTS.match(matching_form(line.text))
        width = bullet_width(line.text)
        if opening:
            inside, rest = True, line.text[opening.end() :].strip()
            entry = rest
        elif inside and width:
            if entry:
                yield entry
            entry = line.text[width:]
        elif inside and entry and _goes_on(entry, line):
            entry = f"{entry} {line.text}"
        elif inside and entry:
            break
    if entry:
        yield entry


def _goes_on(entry: str, line: Line) -> bool:
    ended = entry.rstrip().endswith((";", "."))
    text = line.text
    return (
        not ended and not text.isupper() and not _AUTHORITY.match(text) and not _is_position(text)
    )


def _recipient(entry: str) -> Recipient:
    text = entry.strip().rstrip(";.,").strip()
    copy = _FILE_COPY.match(matching_form(text))
    if copy:
        return Recipient(text[copy.end() :].strip() or text, "lưu")
    role = _ROLE.search(text)
    known = _role(role["r"]) if role else None
    return Recipient(text[: role.start()].strip() if role and known else text, known)


def _role(printed: str) -> str | None:
    form = matching_form(printed.strip())
    short = _SHORT_ROLE.match(form)
    if short:
        return short["r"]
    return next((r for words, r in ROLES_IN_WORDS.items() if form.startswith(words)), None)


def _is_entry(line: Line) -> bool:
    return bool(bullet_width(line.text) or _RECIPIENTS.match(matching_form(line.text)))


def _is_position(text: str) -> bool:
    return text.isupper() and bool(_POSITION.match(matching_form(text)))


def _parted(text: str) -> list[str]:
    """Part capitals that stand in one line: "KT. CHỦ TỊCH PHÓ CHỦ TỊCH" is two lines."""
    if not text.isupper():
        return [text.strip()]
    return [part.strip() for part in _SIGNATURE_BREAK.split(text) if part.strip()]


def _signature(block: Sequence[str]) -> tuple[list[str], list[str], list[str]]:
    """Part the block into lines of authority, of position, and the rest (the name)."""
    authority: list[str] = []
    positions: list[str] = []
    for index, text in enumerate(block):
        if _AUTHORITY.match(text):
            authority.append(text)
        elif _is_position(text):
            positions.append(text)
        elif text.isupper() and not positions and authority:
            authority[-1] = f"{authority[-1]} {text}"
        elif positions or authority:
            return authority, positions, list(block[index:])
    return authority, positions, []


def _names(lines: Iterable[str]) -> Iterator[str]:
    for text in lines:
        match = _PERSON.match(text)
        if match and all(word[0].isupper() for word in match["n"].split()):
            yield match["n"]
