"""Tên cơ quan: lines in capitals made one name, written as within a sentence."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from ansinh.core.plans.words.forms import alternatives, capitalised, matching_form
from ansinh.core.plans.words.organs import (
    AREA_WORDS,
    FIELDS,
    INNER_COMMITTEES,
    ISSUERS,
    NAMED_BY_WORK,
    SHORT_COMMITTEES,
    SHORT_FORMS,
    WITHIN_ANOTHER,
    WRITTEN_WITHIN,
)

AREA = re.compile(
    rf"(?<!\w)(?:{alternatives(AREA_WORDS)})\s+(?!(?:hội|ủy|đoàn|đội|viên|phường)(?!\w))\w+"
)
OPENS = re.compile(rf"^(?:{alternatives(ISSUERS)})(?!\w)")
_BY_WORK = re.compile(rf"^(?:{alternatives(NAMED_BY_WORK)})(?!\w)")
_WITHIN = re.compile(rf"^(?:{alternatives(WITHIN_ANOTHER)})(?!\w)")
_STATE = re.compile(r"^(?:ủy ban nhân dân|ubnd)(?!\w)")
_PARTY = re.compile(r"(?<!\w)(?:tỉnh|thành|huyện|quận|thị|đảng) ủy\s+\w")
_OF_BODY = re.compile(
    r"^(?:hội đồng nhân dân|hđnd|tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|đảng ủy|đảng bộ"
    r"|ủy ban mttq|ubmttq|ủy ban mặt trận)(?!\w)"
)
_INNER = re.compile(rf"^(?:{alternatives(INNER_COMMITTEES)})$")
_INNER_OF_AREA = re.compile(
    rf"^(?P<inner>{alternatives(INNER_COMMITTEES)})\s(?:{alternatives(AREA_WORDS)})\s"
)
_INNER_LAST = re.compile(rf"^(?P<body>.+?)\s(?P<inner>{alternatives(INNER_COMMITTEES)})$")
_LOWER_BODY = re.compile(
    r"(?<=\w)(?<!văn)(?<!hải)(?<!quốc)\s+(?=(?:sở|phòng|trung tâm|trạm|văn phòng|chi cục|công an"
    r"|đoàn (?:kiểm tra|thanh tra|giám sát|công tác)|tổ công tác|bệnh viện|thanh tra"
    r"|trường (?:mầm non|mẫu giáo|tiểu học|th|trung học|phổ thông|cao đẳng|đại học|chính trị)"
    r"|ban (?:chỉ đạo|quản lý|chỉ huy|tổ chức|tuyên giáo|dân vận|dân tộc|chqs))(?!\w)\s?\S)"
)
_HALF = re.compile(
    r"^(?:ủy ban|ban|hội đồng|đoàn|hội|sở|phòng|ủy ban mặt trận|ban quản lý|ban chỉ đạo)$|[-,&]$"
    r"|(?:^|\s)(?:nhân|chỉ|quản|thường|chấp|và|của|các|về|công tác|chương trình)$"
)
_SHORT = re.compile(rf"(?<!\w)(?:{'|'.join(SHORT_COMMITTEES)})(?!\w)")
_VOWEL = re.compile(r"[aeiouyàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]")


def composed_name(printed: Sequence[str]) -> str:
    """Make one name of the letterhead's lines; a parent above the body only tells whose it is."""
    names: list[str] = []
    for text in (part for line in printed for part in _parted(_SHORT.sub(_spelt_out, line))):
        if names and (not OPENS.match(matching_form(text)) or _is_half(names[-1])):
            names[-1] = f"{names[-1]} {text}"
        else:
            names.append(text)
    own, parent = names[-1], names[-2] if len(names) > 1 else None
    return _with_parent(_inner_first(own), parent) if parent else _inner_first(own)


def _spelt_out(short: re.Match[str]) -> str:
    return SHORT_COMMITTEES[short[0]]


def _parted(text: str) -> list[str]:
    """Part a line in which the body stands behind its parent: UBND XÃ A TRƯỜNG MẦM NON B."""
    form = matching_form(text)
    cuts = [m.start() for m in _LOWER_BODY.finditer(form) if _has_area(form[: m.start()])]
    return [text[low:high].strip() for low, high in pairwise([0, *cuts, len(text)])]


def _has_area(form: str) -> bool:
    return bool(AREA.search(form) or _PARTY.search(form))


def _is_half(name: str) -> bool:
    """A name such as ỦY BAN or ỦY BAN NHÂN goes on in the next line."""
    form = matching_form(name)
    return bool(_HALF.search(form))


def _with_parent(own: str, parent: str) -> str:
    form, above = matching_form(own), matching_form(parent)
    if _INNER.match(above):
        return f"{parent} {own}"
    inner = _INNER_OF_AREA.match(form)
    if inner:
        # "Ban Chấp hành xã A" below the name of a union is that of the union.
        rest = own[inner.end("inner") :] if not AREA.search(above) else ""
        return f"{own[: inner.end('inner')]} {parent}{rest}"
    if _INNER.match(form):
        return f"{own} {_inner_first(parent)}"
    if AREA.search(form) or re.search(r"\d", own):
        return own
    area = AREA.search(above)
    if _OF_BODY.match(above) and (_WITHIN.match(form) or _BY_WORK.match(form)):
        return f"{own} {parent}"
    if _STATE.match(above) and form == "văn phòng":
        return f"{own} {parent}"
    if area and _BY_WORK.match(form):
        return f"{own} {parent[area.start() :]}"
    return own


def _inner_first(name: str) -> str:
    """ "Ủy ban MTTQ Việt Nam xã A, Ban Thường trực" is the Ban Thường trực of that body."""
    form = matching_form(name)
    inner = _INNER_LAST.match(form)
    if not inner or _INNER.match(form):
        return name
    return f"{name[inner.start('inner') :]} {name[: inner.end('body')]}"


def in_full(name: str) -> str:
    """Write out the short form that a name opens with: UBND is Ủy ban nhân dân."""
    first, _, rest = name.partition(" ")
    return f"{SHORT_FORMS.get(first, first)} {rest}".strip()


def as_written(capitals: str, body: str, around: str) -> str:
    """Write a name printed in capitals as the body of the paper writes it, else by rule;
    `around` are the lines of the letterhead that are not in capitals.
    """
    full = in_full(capitals)
    form = matching_form(full)
    text = matching_form(body)
    place = text.find(form)
    while place >= 0:
        found = body[place : place + len(form)]
        if not found.isupper():
            return capitalised(found)
        place = text.find(form, place + 1)
    return _area_as_printed(_by_rule(full), f"{around} {body}")


def _area_as_printed(name: str, printed: str) -> str:
    """Write the area as most of the paper writes it: Thành phố Hồ Chí Minh, tỉnh Đồng Tháp."""
    area = AREA.search(matching_form(name))
    if not area:
        return name
    tail = re.compile(re.escape(name[area.start() :]), re.IGNORECASE)
    written = Counter(one for one in tail.findall(printed) if not one.isupper())
    return name[: area.start()] + written.most_common(1)[0][0] if written else name


def _by_rule(name: str) -> str:
    form = matching_form(name)
    for issuer in sorted(ISSUERS, key=len, reverse=True):
        known = matching_form(issuer)
        if form == known or form.startswith(f"{known} "):
            rest = name[len(known) :].strip()
            within = _by_rule(rest) if OPENS.match(matching_form(rest)) else _name_case(rest)
            return f"{issuer} {within}".strip()
    return capitalised(_name_case(name))


def _name_case(name: str) -> str:
    """Capitals for the syllables of a proper name, none for words like xã, tỉnh, và."""
    small = {word for area in AREA_WORDS for word in area.split()} | {"và", "của", "các", "theo"}
    words = [_word_case(word, small) for word in name.split(" ")]
    cased = " ".join(words)
    for field in (*FIELDS, *WRITTEN_WITHIN):
        cased = re.sub(rf"(?<!\w){re.escape(field)}(?!\w)", field, cased, flags=re.IGNORECASE)
    return cased


def _word_case(word: str, small: set[str]) -> str:
    """A word without a vowel (CHQS, THCS, LĐ-TB&XH) is an abbreviation and keeps its capitals."""
    form = matching_form(word)
    if form in small:
        return form
    return word if not _VOWEL.search(form) or re.search(r"[\d/&]", word) else capitalised(form)
