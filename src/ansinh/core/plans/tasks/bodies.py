"""Đơn vị: names of bodies in a phrase, told apart or kept together as they are meant."""

import re

from ansinh.core.plans.words.actions import NOT_BODIES
from ansinh.core.plans.words.forms import alternatives, capitalised, matching_form
from ansinh.core.plans.words.organs import (
    FIELDS,
    GENERIC_BODIES,
    JOINED_NAMES,
    ORGAN_OPENERS,
    POST_OPENERS,
)

_BODY = re.compile(
    rf"(?!(?:{alternatives(NOT_BODIES)})(?!\w))(?:các\s+)?(?:{alternatives(ORGAN_OPENERS)})(?!\w)"
)
_POST = re.compile(rf"(?:(?:các|mỗi)\s+)?(?:{alternatives(POST_OPENERS)})(?!\w)")
_GENERIC = re.compile(rf"(?:{alternatives(GENERIC_BODIES)})(?!\w)")
KIND_BEFORE_COLON = (
    r"(?:các\s+)?(?P<kind>sở|phòng|ban|bộ|cục|hội|trường|khoa|trung tâm|công chức|đoàn thể)"
    r"(?:\s*,\s*(?:ban|ngành))?"
)
_BY_KIND = re.compile(rf"{KIND_BEFORE_COLON}\s*:\s*(?P<fields>[^:;.]+)")
_FIELDS = sorted(map(matching_form, FIELDS), key=len, reverse=True)
_JOINT = re.compile(r"\s*[,;]\s+(?:và\s+)?|\s+và\s+|\s+cùng\s+(?:với\s+)?")
_JOINED = re.compile(rf"(?:{alternatives(JOINED_NAMES)})(?!\w)")
_FIELD_JOINT = re.compile(r"\s*,\s*(?:và\s+)?(?=[^\W\d_])|\s+và\s+(?=[A-ZĐ])")
_REMARK = re.compile(r"\s*\([^()]*\)?")
_TAIL = re.compile(r"(?:[\s,;:.]|\s[-–])+$")


def opens_with_body(form: str, start: int = 0) -> bool:
    """Tell whether the name of a body stands at `start` (text in matching form)."""
    return bool(_BODY.match(form, start))


def after_kind(text: str, start: int = 0) -> int:
    """Give where the fields begin in "Các Sở: Y tế, Xây dựng" at `start`, else `start`."""
    match = _BY_KIND.match(matching_form(text), start)
    return match.start("fields") if match and text[match.start("fields")].isupper() else start


def names_post(name: str) -> bool:
    """Tell whether `name` is that of a person or post, no body: "Các đồng chí ủy viên"."""
    return _POST.match(matching_form(name)) is not None


def is_bare(text: str, form: str, at: int) -> bool:
    """Tell whether a plural word without "các" stands there: it goes with the words before."""
    return _is_generic(text, form, at) and not form.startswith("các ", at)


def bodies_in(phrase: str) -> tuple[str, ...]:
    """Give the bodies named in `phrase`; "các phòng, ban, ngành" is one, "Sở A và Sở B" two."""
    form = matching_form(phrase)
    by_kind = _BY_KIND.match(form)
    if by_kind and after_kind(phrase):
        return _of_kind(phrase, by_kind)
    if not opens_with_body(form):
        return ()
    starts = [0]
    for joint in _JOINT.finditer(form):
        if _begins_another(phrase, form, joint, starts[-1]):
            starts.append(joint.end())
    ends = [*starts[1:], len(phrase)]
    names = [_clean(phrase[low:high]) for low, high in zip(starts, ends, strict=True)]
    return tuple(dict.fromkeys(name for name in names if name))


def _of_kind(phrase: str, match: re.Match[str]) -> tuple[str, ...]:
    """Part "Các Sở: Y tế, Văn hóa, Thể thao và Du lịch" into the bodies of each field."""
    kind = capitalised(match["kind"])
    low, high = match.span("fields")
    names: list[str] = []
    while low < high:
        form = matching_form(phrase[low:high])
        known = next((len(one) for one in _FIELDS if _opens_with(form, one)), None)
        joint = _FIELD_JOINT.search(phrase, low + (known or 1), high)
        end = joint.start() if joint else high
        names.append(f"{kind} {_clean(phrase[low:end])}")
        low = joint.end() if joint else high
    return tuple(dict.fromkeys(names))


def _opens_with(form: str, field: str) -> bool:
    return re.match(rf"{re.escape(field)}(?!\w)", form) is not None


def _is_generic(text: str, form: str, at: int) -> bool:
    """A capital makes a name of the word (Sở Y tế), unless a list goes on (Sở, ban, ngành)."""
    word = _GENERIC.match(form, at)
    return word is not None and (
        text[at].islower() or form[word.end() :][:1] == "," or (form.startswith("các ", at))
    )


def _begins_another(text: str, form: str, joint: re.Match[str], current: int) -> bool:
    at = joint.end()
    if not opens_with_body(form, at):
        return False
    joined = _JOINED.match(form, current)
    if joined and joint.start() < joined.end():
        return False
    listed = joint[0].startswith(",") and bool(
        _is_generic(text, form, current) and _is_generic(text, form, at)
    )
    return not listed and not is_bare(text, form, at)


def _clean(name: str) -> str:
    bare = _REMARK.sub("", name).strip()
    trimmed = re.sub(r"(?:\s*,)?\s+(?:và|cùng|với)\s*$", "", _TAIL.sub("", bare))
    return capitalised(_TAIL.sub("", trimmed))
