"""Động từ: where an action begins in a text in matching form."""

import re

from ansinh.core.plans.words.actions import (
    ACTION_ADVERBS,
    ACTION_VERBS,
    NAME_ENDS,
    NAMING_VERBS,
    QUALIFYING_PASSIVES,
)
from ansinh.core.plans.words.forms import alternatives
from ansinh.core.plans.words.openers import NOUN_OPENERS, RELATION_OPENERS

_ADVERBS = rf"(?:(?:{alternatives(ACTION_ADVERBS)}),?\s+)*"
_VERBS = rf"(?:{alternatives(ACTION_VERBS)})(?!\w)(?!\s+viên(?!\w))"
_OPENING = re.compile(rf"{_ADVERBS}{_VERBS}")
_ORDERS_NOTHING = re.compile(
    rf"(?:{alternatives([*NOUN_OPENERS, *RELATION_OPENERS])}|(?:\S+\s){{1,2}}viên)(?!\w)"
)
_PASSIVE = re.compile(r"(?<!\w)(?:được|bị)\s+$")
_ASSIGNED = re.compile(r"(?:giao|phân công)(?!\w)")
_QUALIFYING = re.compile(rf"(?:{alternatives(QUALIFYING_PASSIVES)})(?!\w)")
_MODAL = re.compile(r"(?:phải|cần)(?!\w)")
_HAS = re.compile(rf"(?<!\w)(?!(?<=việc )làm){_ADVERBS}(?P<verb>{_VERBS})")
_ENDS_WITH = re.compile(rf"(?<!\w){_VERBS}$")
_ORGAN_BEFORE = re.compile(
    r"(?:^|[^,]\s)(?<!các )(?:ban|đoàn|tổ|đội|hội đồng|bộ phận|cơ quan|đơn vị)\s+$"
)
_FIELD = re.compile(r"(?:thường xuyên|trực tiếp|đặc biệt|sáng tạo)(?!\w)")
_NAMING = re.compile(rf"(?:{alternatives(NAMING_VERBS)})(?!\w)")
_GENERAL_AFTER = re.compile(r"(?<!\w)(?:dịch vụ|kế hoạch|hành chính|quản trị|nghiệp vụ)(?: -)?\s+$")
_ADVISERS = re.compile(r"(?:cơ quan|ban|bộ phận)\s+$")
_GIVES_HELP = re.compile(r"tham mưu,?\s+(?:và\s+)?giúp việc")
_HOLDS = re.compile(
    r"^(?:các\s+)?(?:trưởng|phó|thành viên|thư ký|tổ trưởng|đội trưởng|tổng phụ trách)(?!\w)"
)
_NAME_END = re.compile(rf"[,\s]+(?={_ADVERBS}(?:{alternatives(NAME_ENDS)})(?!\w))")
_NOUN_ORGANISATION_BEFORE = re.compile(r"(?:các|những|cơ quan,|,|mọi|từng|mỗi)\s+$")
_NOUN_ORGANISATION_AFTER = re.compile(
    r"tổ chức\s*(?:chính trị|thành viên|xã hội|đoàn thể|đảng|tôn giáo|kinh tế|quốc tế"
    r"|hội(?!\s+(?:nghị|thi|thảo|trại|diễn|chợ|thao|đàm|báo|xuân|làng|ý)(?!\w))"
    r"|có liên quan|liên quan|cơ sở|,|và cá nhân)"
)


def opens_with_action(form: str, start: int = 0) -> bool:
    """Tell whether an action verb, with its adverbs, stands at `start`."""
    return bool(_OPENING.match(form, start)) and not _is_organisation(form, start)


def opens_as_order(text: str, form: str, start: int = 0) -> bool:
    """Tell whether what stands at `start` reads as an order: an action verb that is known, or
    else neither a noun, a name, a number nor a word of relation.
    """
    if _MODAL.match(form, start):
        return False
    if opens_with_action(form, start):
        return True
    letter = text[start : start + 1]
    return letter.isalpha() and not _ORDERS_NOTHING.match(form, start)


def first_action(text: str, form: str, start: int, end: int) -> int | None:
    """Find where the first action begins within a body's sentence; capitals belong to names.

    None when the body is acted upon ("được khuyến khích ...").
    """
    named = None
    for match in _HAS.finditer(form, start + 1, end):
        at = match.start()
        if _PASSIVE.search(form[start:at]) and not _ASSIGNED.match(form, at):
            if _QUALIFYING.match(form, at) and first_action(text, form, at, end) is not None:
                continue
            return None
        lower = text[at].islower() and text[match.start("verb")].islower()
        if not lower or _is_organisation(form, at):
            continue
        if not _names(form, at):
            return at
        named = named or at
    return named if named and _HOLDS.search(form[start:named]) else None


def ends_with_action(form: str) -> bool:
    """Tell whether the text ends in an action verb, as in "rà soát, ..."."""
    return bool(_ENDS_WITH.search(form))


def name_end(text: str, form: str) -> int:
    """Give where a body's name ends in a heading: before a verb of leading or doing, which is no
    part of the name ("Ban Chỉ đạo").
    """
    ends = (
        match
        for match in _NAME_END.finditer(form, 1)
        if text[match.end()].islower()
        and (opens_with_action(form, match.end()) or not _FIELD.match(form, match.end()))
    )
    return next((match.start() for match in ends), len(form))


def _names(form: str, at: int) -> bool:
    """After one organ's bare noun a verb is part of its name: "đoàn kiểm tra", "ban tổ chức"."""
    named = bool(_ORGAN_BEFORE.search(form[:at])) and _NAMING.match(form, at) is not None
    if form.startswith("giúp việc", at):
        return True
    if form.startswith("tham mưu", at) and _ADVISERS.search(form[:at]):
        return _GIVES_HELP.match(form, at) is not None
    return named or (form.startswith("tổng hợp", at) and bool(_GENERAL_AFTER.search(form[:at])))


def _is_organisation(form: str, at: int) -> bool:
    """ "tổ chức" is a noun after "các" and before "chính trị" and the like."""
    if not form.startswith("tổ chức", at):
        return False
    noun_before = _NOUN_ORGANISATION_BEFORE.search(form[:at])
    return bool(noun_before or _NOUN_ORGANISATION_AFTER.match(form, at))
