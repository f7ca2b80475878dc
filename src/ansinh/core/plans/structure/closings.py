"""Phần cuối: where the recipients or the signature begin."""

import re
from collections.abc import Sequence

from ansinh.core.documents.reading import Line
from ansinh.core.plans.structure.headings import numbered
from ansinh.core.plans.words.forms import alternatives, matching_form
from ansinh.core.plans.words.positions import HEADS, POSITIONS

_RECIPIENTS = re.compile(r"^nơi nhận\s*:?")
AUTHORITY = re.compile(
    r"^(?:(?:TM|KT|TL|TUQ|Q)\s?\.|[TK]/[MTL]\s?\.?|(?:TM|KT|TL|TUQ)\s(?=[A-ZĐ])"
    r"|(?:THAY MẶT|THỪA LỆNH|THỪA ỦY QUYỀN|THỪA UỶ QUYỀN)\s)\s?(?=[^\W\d_])"
)
_POSITION = re.compile(rf"^(?:quyền |q\. ?)?(?:{alternatives([*POSITIONS, *HEADS])})\b")
_OFFICES = frozenset(POSITIONS) - {"thường trực", "ủy viên", "thư ký", "người lập", "chủ tọa"}
_FEW = 12


def closing_index(lines: Sequence[Line], start: int, stop: int) -> int:
    """Find where the recipients or the signature begin before `stop`, whichever stands first."""
    for index in range(start, stop):
        if _RECIPIENTS.match(matching_form(lines[index].text)):
            near = range(_after_headings(lines, max(start, index - _FEW), index), index)
            return next((i for i in near if opens_signature(lines[i].text)), index)
    last = _after_headings(lines, start, stop)
    return next((i for i in range(last, stop) if opens_signature(lines[i].text)), stop)


def opens_signature(text: str) -> bool:
    """Tell whether a signature may begin here: an authority or an office, in capitals."""
    return (bool(AUTHORITY.match(text)) and _begins_in_capitals(text)) or is_position(text)


def is_position(text: str) -> bool:
    """Tell whether capitals name an office; "Chủ tịch" alone in a line does so too."""
    form = matching_form(text.strip(" .:*"))
    in_small = form in _OFFICES and text[:1].isupper()
    return in_small or (text.isupper() and bool(_POSITION.match(form)))


def _begins_in_capitals(text: str) -> bool:
    words = re.findall(r"[^\W\d_]{2,}", text)
    return len(words) > 1 and all(word.isupper() for word in words[:2])


def _after_headings(lines: Sequence[Line], start: int, stop: int) -> int:
    """The line after the last numbered one: no signature stands above a heading."""
    found = [i for i in range(start, stop) if numbered(lines[i].text)]
    return found[-1] + 1 if found else start
