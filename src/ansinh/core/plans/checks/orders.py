"""TQ, ai giao việc cho ai: orders to bodies that do not stand under the one who signs."""

import re
from collections.abc import Iterator
from datetime import date

from ansinh.core.plans.checks.checked_paper import CheckedPaper
from ansinh.core.plans.checks.findings import Finding, Place, found
from ansinh.core.plans.checks.words.ranks import (
    KINDS,
    LEVELS,
    MAY_ORDER,
    MAY_ORDER_BELOW,
    UNIONS_UNDER_THE_FRONT_SINCE,
)
from ansinh.core.plans.words.forms import alternatives, matching_form

_COMMANDS = re.compile(r"lãnh đạo|chỉ đạo|có trách nhiệm|chịu trách nhiệm|phải(?!\w)")
_KINDS = tuple(
    (kind, re.compile(rf"(?:các )?(?:{alternatives(words)})(?!\w)"))
    for kind, words in KINDS.items()
)
_LEVELS = tuple(
    (
        level,
        re.compile(rf"(?<!\w)(?:{alternatives(words)})(?!\w| hội| chỉ huy| đội| phận| tư lệnh)"),
    )
    for level, words in LEVELS
)
_SAID_OF_A_CHAIR = re.compile(r"^(?:chủ tịch|phó chủ tịch) ")


def check_orders(paper: CheckedPaper) -> Iterator[Finding]:
    """TQ-01, TQ-07: a body commands one that is not under it, or one of a level above."""
    issuer = paper.issuer_form
    kind, level = kind_of(issuer), level_of(issuer)
    if kind is None:
        return
    for task in paper.plan.tasks:
        if task.kind != "order" or not task.owners:
            continue
        owner = task.owners[0]
        form = matching_form(owner)
        others_kind, others_level = kind_of(form), level_of(form)
        if others_kind is None:
            continue
        place = Place(task.line, task.quote[:120])
        suggestion = f"Viết “Đề nghị {owner} …”, bỏ từ chỉ đạo."
        if is_above(others_level, level) and kind != "party":
            yield found("TQ-07", place, f"{owner} là cơ quan cấp trên của nơi ban hành.",
                        suggestion)  # fmt: skip
        elif _COMMANDS.search(matching_form(task.quote)) and not may_order(
            kind, others_kind, paper.on, is_below=is_above(level, others_level)
        ):
            yield found("TQ-01", place, f"{owner} không thuộc quyền điều hành của {_named(kind)}.",
                        suggestion)  # fmt: skip


_NAMES = {
    "party": "cấp ủy",
    "council": "Hội đồng nhân dân",
    "committee": "Ủy ban nhân dân",
    "front": "Mặt trận Tổ quốc",
    "union": "tổ chức đoàn thể",
    "court": "cơ quan tư pháp",
    "office": "cơ quan chuyên môn",
}


def _named(kind: str) -> str:
    return _NAMES[kind]


def kind_of(form: str) -> str | None:
    """The kind of a body named in matching form; None for one that is not told at sight."""
    bare = _SAID_OF_A_CHAIR.sub("", form)
    fitting = [(match.end(), kind) for kind, pattern in _KINDS if (match := pattern.match(bare))]
    return max(fitting)[1] if fitting else None


def level_of(form: str) -> int | None:
    """The level of the first word that tells one: “xã A, huyện B” is 4; names may hold others."""
    told = [
        (match.start(), -match.end(), level)
        for level, pattern in _LEVELS
        if (match := pattern.search(form))
    ]
    return min(told)[2] if told else None


def is_above(one: int | None, other: int | None) -> bool:
    """Whether the first level is told and stands above the second."""
    return one is not None and other is not None and one < other


def may_order(kind: str, other: str, on: date | None, *, is_below: bool) -> bool:
    """Ma trận thẩm quyền: whether a body of one kind may give work to another on a day."""
    if kind == "front" and other == "union":
        return on is not None and on >= UNIONS_UNDER_THE_FRONT_SINCE
    if is_below and other in MAY_ORDER_BELOW.get(kind, ()):
        return True
    return other in MAY_ORDER[kind]


CHECKS = (check_orders,)
