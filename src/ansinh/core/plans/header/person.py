"""Tên người ký: a name told from an office, freed of titles, ranks and stamps."""

import re

from ansinh.core.plans.words.forms import alternatives, matching_form
from ansinh.core.plans.words.organs import ISSUERS
from ansinh.core.plans.words.positions import (
    ACADEMIC_TITLES,
    FAMILY_NAMES,
    FORMS_OF_ADDRESS,
    RANKS,
)

_STAMP = re.compile(
    r"[(\[]?\s*\b(?:đã ký|đã kí|ký tên|chữ ký|ký số|ký điện tử|ký và đóng dấu"
    r"|ký, đóng dấu|ký, ghi rõ họ tên|đã duyệt)\b[^()\[\]]{0,30}[)\]]"
    r"|^\W*(?:đã ký(?: và đóng dấu)?|đã kí|ký tên)\b\s*[:.]?"
)
_TITLES = re.compile(
    rf"^(?:(?:{alternatives([*ACADEMIC_TITLES, *RANKS, *FORMS_OF_ADDRESS])}"
    r"|[a-zđ]{2,8}(?=\.))(?:[.,:\s-]+|$))+"
)
_WORD = r"[^\W\d_]+(?:['’‘`-][^\W\d_]+)*"
_NAME = re.compile(rf"^(?P<n>{_WORD}(?:\s{_WORD}){{1,5}})(?:\s*,\s*[\w.\s]{{2,12}})?\s*[.;]?$")
_BODY = re.compile(rf"^(?:{alternatives(ISSUERS)})(?!\w)")


def without_stamp(text: str) -> str:
    """Give the line without "(đã ký)" and the like."""
    return _cut_at(_STAMP, text).strip(" *_")


def person_in(text: str) -> str | None:
    """Give the name that a line consists of, capitals written small; None for anything else."""
    form = matching_form(text)
    titles = _TITLES.match(form)
    bare = text[titles.end() :] if titles else text
    match = _NAME.match(bare.strip())
    if not match or not all(word[0].isupper() for word in match["n"].split()):
        return None
    name = match["n"]
    if not name.isupper():
        return name
    return _in_small(name) if titles or _is_family(name) else None


def _is_family(capitals: str) -> bool:
    """Capitals are a name when they open with a family name and with no body."""
    form = matching_form(capitals)
    return form.split()[0] in FAMILY_NAMES and not _BODY.match(form)


def _in_small(name: str) -> str:
    return re.sub(r"[^\W\d_]+", lambda word: word[0].capitalize(), name)


def _cut_at(pattern: re.Pattern[str], text: str) -> str:
    """Cut what matches in matching form out of the text itself."""
    kept, end = "", 0
    for match in pattern.finditer(matching_form(text)):
        kept, end = kept + text[end : match.start()], match.end()
    return kept + text[end:]
