"""CM-04, CM-07, hai cách viết: one word spelt two ways in one paper."""

import re
from collections.abc import Iterator

from ansinh.core.plans.checks.checked_paper import CheckedPaper
from ansinh.core.plans.checks.findings import Finding, found_once

# The first is what schoolbooks and most papers of the State print.
_PAIRS = (
    (r"tỷ lệ", r"tỉ lệ"),
    (r"tỷ trọng", r"tỉ trọng"),
    (
        r"quy (?:phạm|định|trình|chế|chuẩn|mô|hoạch|tập|tắc|ước)",
        r"qui (?:phạm|định|trình|chế|chuẩn|mô|hoạch|tập|tắc|ước)",
    ),
    (r"hằng (?:năm|tháng|quý|tuần|ngày)", r"hàng (?:năm|tháng|quý|tuần|ngày)"),
    (r"liệt sĩ", r"liệt sỹ"),
    (r"bác sĩ", r"bác sỹ"),
    (r"kỹ thuật", r"kĩ thuật"),
    (r"kỹ năng", r"kĩ năng"),
    (r"quý [iv\d]+", r"quí [iv\d]+"),
    (r"công ty", r"công ti"),
)
_DASHED = (("chính trị", "xã hội"), ("kinh tế", "xã hội"), ("văn hóa", "xã hội"))


def check_variants(paper: CheckedPaper) -> Iterator[Finding]:
    """CM-04: tỷ/tỉ, quy/qui, hằng/hàng, sĩ/sỹ and the like."""
    for usual, other in _PAIRS:
        first = list(paper.places(re.compile(rf"(?<!\w)(?:{usual})(?!\w)")))
        second = list(paper.places(re.compile(rf"(?<!\w)(?:{other})(?!\w)")))
        if first and second:
            here, there = second[0], first[0]
            yield from found_once("CM-04", second,
                                  f"Ở đây viết “{here.quote}”, dòng {there.line} viết "
                                  f"“{there.quote}”.",
                                  "Chọn một cách viết cho cả văn bản.")  # fmt: skip


def check_dashed_terms(paper: CheckedPaper) -> Iterator[Finding]:
    """CM-07: chính trị - xã hội without its dash."""
    for first, second in _DASHED:
        bare = re.compile(rf"(?<!\w){first} {second}(?!\w)")
        yield from found_once("CM-07", paper.places(bare),
                              f"“{first} {second}” thiếu gạch nối giữa hai vế.",
                              f"Viết “{first} - {second}”.")  # fmt: skip


CHECKS = (check_variants, check_dashed_terms)
