"""Cơ quan ban hành: from the letterhead, else from the sentence that issues the paper."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from ansinh.core.documents.reading import Line
from ansinh.core.plans.structure.parts import Parts
from ansinh.core.plans.words.document_types import TITLE_TYPES
from ansinh.core.plans.words.forms import alternatives, capitalised, matching_form
from ansinh.core.plans.words.organs import (
    AREA_WORDS,
    FIELDS,
    INNER_COMMITTEES,
    ISSUERS,
    SHORT_FORMS,
)

_NO_ISSUER = re.compile(
    r"^(?:cộng (?:hòa|hoà)|chủ nghĩa|hội chủ nghĩa|xã hội chủ nghĩa|việt nam$|nghĩa việt nam"
    r"|độc lập|đảng cộng sản việt nam|số\s*:?|\W*$)|,\s*ngày"
)
_AREA = re.compile(rf"(?<!\w)(?:{alternatives(AREA_WORDS)})\s+\w+")
_INNER_LAST = re.compile(
    rf"(?P<body>.+)\s(?P<inner>{'|'.join(words.upper() for words in INNER_COMMITTEES)})$"
)
_OPENS = re.compile(rf"^(?:{alternatives(ISSUERS)})\b")
_ISSUES = re.compile(
    rf"(?P<who>(?:{alternatives([*ISSUERS, *SHORT_FORMS])})(?:\s+[^\s,;.:]+){{0,12}}?)\s+"
    rf"(?:ban hành|xây dựng)\s+(?:{alternatives(TITLE_TYPES)})\b"
)


def read_issuer(parts: Parts, lines: Sequence[Line]) -> tuple[str | None, tuple[str, ...]]:
    """Give the body that issued the paper, written as within a sentence, and notes."""
    printed = list(_letterhead_lines(parts.letterhead))
    body_text = " ".join(line.text for line in lines[len(parts.letterhead) :])
    if printed:
        return _as_written(_composed(printed), body_text, parts.letterhead), ()
    issued = _from_sentence(parts)
    if issued:
        note = "Không có tên cơ quan ở đầu văn bản; lấy theo câu ban hành."
        return issued, (note,)
    return None, ("Không thấy tên cơ quan ban hành.",)


def _letterhead_lines(letterhead: Iterable[Line]) -> Iterator[str]:
    for line in letterhead:
        text = line.text.strip(" *-_")
        if text.isupper() and not _NO_ISSUER.search(matching_form(text)):
            yield text


def _composed(printed: Sequence[str]) -> str:
    """Join the lines of one name; a parent body above another body is left out."""
    names: list[str] = []
    for text in printed:
        form = matching_form(text)
        if names and form.startswith(INNER_COMMITTEES):
            names[-1] = f"{text} {names[-1]}"
        elif names and (not _OPENS.match(form) or _is_half(names[-1])):
            names[-1] = f"{names[-1]} {text}"
        else:
            names.append(text)
    inner = _INNER_LAST.match(names[-1])
    return f"{inner['inner']} {inner['body']}" if inner else names[-1]


def _is_half(name: str) -> bool:
    """A name such as ỦY BAN or ĐẢNG ỦY goes on in the next line."""
    return matching_form(name) in {"ủy ban", "ban", "hội đồng", "đoàn", "hội"}


def _from_sentence(parts: Parts) -> str | None:
    for line in parts.front:
        matches = list(_ISSUES.finditer(matching_form(line.text)))
        if matches:
            match = matches[-1]
            return _in_full(line.text[match.start("who") : match.end("who")])
    return None


def _in_full(name: str) -> str:
    first, _, rest = name.partition(" ")
    return f"{SHORT_FORMS.get(first, first)} {rest}".strip()


def _as_written(capitals: str, body: str, letterhead: Sequence[Line]) -> str:
    """Write a name printed in capitals as the body of the paper writes it, else by rule."""
    form = matching_form(_in_full(capitals))
    place = matching_form(body).find(form)
    while place >= 0:
        found = body[place : place + len(form)]
        if not found.isupper():
            return capitalised(found)
        place = matching_form(body).find(form, place + 1)
    top = " ".join(line.text for line in letterhead if not line.text.isupper())
    return _area_as_printed(_by_rule(form), f"{top} {body}")


def _area_as_printed(name: str, printed: str) -> str:
    """Write the area as most of the paper writes it: Thành phố Hồ Chí Minh, tỉnh Đồng Tháp."""
    area = _AREA.search(matching_form(name))
    if not area:
        return name
    tail = re.compile(re.escape(name[area.start() :]), re.IGNORECASE)
    written = Counter(one for one in tail.findall(printed) if not one.isupper())
    return name[: area.start()] + written.most_common(1)[0][0] if written else name


def _by_rule(form: str) -> str:
    for issuer in sorted(ISSUERS, key=len, reverse=True):
        known = matching_form(issuer)
        if form == known or form.startswith(f"{known} "):
            rest = form[len(known) :].strip()
            within = _by_rule(rest) if _OPENS.match(rest) else _name_case(rest)
            return f"{issuer} {within}".strip()
    return capitalised(_name_case(form))


def _name_case(form: str) -> str:
    """Capitals for the syllables of a proper name, none for words like xã, tỉnh, và."""
    small = {word for area in AREA_WORDS for word in area.split()} | {"và", "của", "các"}
    words = form.split(" ")
    name = " ".join(word if word in small else capitalised(word) for word in words)
    for field in FIELDS:
        name = re.sub(rf"(?<!\w){re.escape(field)}(?!\w)", field, name, flags=re.IGNORECASE)
    return name
