"""Động từ: where an action begins in a text in matching form."""

import re

from ansinh.core.plans.words.actions import ACTION_ADVERBS, ACTION_VERBS, NAME_ENDS
from ansinh.core.plans.words.forms import alternatives

_ADVERBS = rf"(?:(?:{alternatives(ACTION_ADVERBS)}),?\s+)*"
_VERBS = rf"(?:{alternatives(ACTION_VERBS)})(?!\w)"
_OPENING = re.compile(rf"{_ADVERBS}{_VERBS}")
_HAS = re.compile(rf"(?<!\w){_ADVERBS}{_VERBS}")
_ENDS_WITH = re.compile(rf"(?<!\w){_VERBS}$")
_NAME_END = re.compile(rf"[,\s]+(?={_ADVERBS}(?:{alternatives(NAME_ENDS)})(?!\w))")
_NOUN_ORGANISATION_BEFORE = re.compile(r"(?:các|những|cơ quan,|,|mọi|từng|mỗi)\s+$")
_NOUN_ORGANISATION_AFTER = re.compile(
    r"tổ chức\s*(?:chính trị|thành viên|xã hội|đoàn thể|đảng|tôn giáo|kinh tế|quốc tế|hội"
    r"|có liên quan|liên quan|cơ sở|,|và cá nhân)"
)


def opens_with_action(form: str, start: int = 0) -> bool:
    """Tell whether an action verb, with its adverbs, stands at `start`."""
    return bool(_OPENING.match(form, start)) and not _is_organisation(form, start)


def first_action(text: str, form: str, start: int, end: int) -> int | None:
    """Find where the first action begins within a body's sentence; capitals belong to names."""
    for match in _HAS.finditer(form, start + 1, end):
        at = match.start()
        if text[at].islower() and not _is_organisation(form, at):
            return at
    return None


def ends_with_action(form: str) -> bool:
    """Tell whether the text ends in an action verb, as in "rà soát, ..."."""
    return bool(_ENDS_WITH.search(form))


def name_end(form: str) -> int:
    """Give where a body's name ends in a heading: before a verb of leading or doing."""
    match = _NAME_END.search(form, 1)
    return match.start() if match else len(form)


def _is_organisation(form: str, at: int) -> bool:
    """ "tổ chức" is a noun after "các" and before "chính trị" and the like."""
    if not form.startswith("tổ chức", at):
        return False
    noun_before = _NOUN_ORGANISATION_BEFORE.search(form[:at])
    return bool(noun_before or _NOUN_ORGANISATION_AFTER.match(form, at))
