"""TQ, thẩm quyền: which offices exist on the day, what a commune may do."""

import re
from collections.abc import Iterator
from datetime import date

from ansinh.core.plans.checks.checked_paper import CheckedPaper
from ansinh.core.plans.checks.findings import Finding, Place, found, found_once
from ansinh.core.plans.checks.words.scopes import (
    BEYOND_A_COMMUNE,
    DISSOLVED_OFFICES,
)
from ansinh.core.plans.words.forms import alternatives

TWO_TIERS_SINCE = date(2025, 7, 1)

_OFFICES_OF_A_COMMUNE = re.compile(r"(?<!\w)(?:các )?(?:ban, )?phòng,? (?:ban, )?ngành|các phòng\b")
_UPPER = re.compile(
    r"(?:chính sách|chính sách xã hội|pháp luật|hệ thống [^,;.]{3,30}|quy định|đất nước,"
    r"|nhà nước và|phát triển|nhiệm vụ|mục tiêu) (?:của )?(?:huyện|tỉnh)"
    r"(?= theo|,| về|;|\.|$| tại| trên| trong| và)"
)
_DISTRICT = re.compile(
    r"(?:ủy ban nhân dân|ubnd|hđnd|hội đồng nhân dân|huyện ủy|phòng [^,;.]{3,40}) (?:cấp )?huyện"
    r"|(?<!\w)huyện ủy"
)


def check_offices(paper: CheckedPaper) -> Iterator[Finding]:
    """TQ-02: a commune had no "phòng" before two tiers of local government."""
    if paper.is_of_commune and paper.on and paper.on < TWO_TIERS_SINCE:
        places = list(paper.places(_OFFICES_OF_A_COMMUNE))
        for line in paper.parts.closing:
            match = _OFFICES_OF_A_COMMUNE.search(paper.forms[line])
            if match:
                places.append(Place.of(line, match))
        yield from found_once("TQ-02", places,
                              "Trước 01/7/2025 cấp xã có công chức, bộ phận, không có phòng.",
                              "Thay bằng “công chức, ban, ngành”.")  # fmt: skip


def check_scope(paper: CheckedPaper) -> Iterator[Finding]:
    """TQ-03, TQ-04: what a commune's paper took over from a paper above."""
    if not paper.is_of_commune:
        return
    yield from found_once("TQ-03", paper.places(_UPPER),
                          "Còn sót phạm vi của cấp trên trong kế hoạch của xã.",
                          "Sửa thành “của xã”, hoặc nói rõ là chính sách của cấp trên.",
                          )  # fmt: skip
    tasks = {task.line for task in paper.plan.tasks}
    tasks |= {one.line.number for one in paper.passages if one.goes_on}
    beyond = re.compile(alternatives(BEYOND_A_COMMUNE))
    told: set[int] = set()
    for line, match in paper.matches(beyond):
        if line.number in tasks and line.number not in told:
            told.add(line.number)
            yield found("TQ-04", Place.of(line, match),
                        "Việc này ngoài tầm của xã, có vẻ chép từ kế hoạch cấp trên.",
                        "Thay bằng việc xã làm được.")  # fmt: skip


def check_districts(paper: CheckedPaper) -> Iterator[Finding]:
    """TQ-05, TQ-06: bodies that no longer exist on the day of the paper."""
    if paper.on is None:
        return
    if paper.on >= TWO_TIERS_SINCE:
        yield from found_once("TQ-05", paper.places(_DISTRICT),
                              "Từ 01/7/2025 không còn cấp huyện.",
                              "Ghi cơ quan kế thừa: cấp tỉnh, hoặc xã mới.")  # fmt: skip
    for name, ended, successors in DISSOLVED_OFFICES:
        if paper.on >= ended:
            pattern = re.compile(rf"(?<!nguyên )(?<!\w){re.escape(name)}(?!\w)")
            yield from found_once("TQ-06", paper.places(pattern),
                                  f"Cơ quan này đã giải thể từ {ended:%d/%m/%Y}.",
                                  f"Ghi {successors} theo lĩnh vực.")  # fmt: skip


CHECKS = (check_offices, check_scope, check_districts)
