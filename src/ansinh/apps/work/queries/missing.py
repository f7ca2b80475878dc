"""Còn phải làm trước khi phát hành: the work list of a report."""

from dataclasses import dataclass

from ansinh.core.indicators.goals import Status
from ansinh.core.reports.facts import YearlyFacts
from ansinh.core.reports.written_parts import PARTS, WHAT_TO_WRITE, missing_parts


@dataclass(frozen=True)
class Missing:
    """Một việc còn lại: what, what to do about it, and whether the report must wait for it."""

    what: str
    to_do: str
    blocks: bool = False
    part: str = ""
    page: str = ""
    """Name of the page where it is done, for what is not a part to write."""


def list_missing(facts: YearlyFacts) -> list[Missing]:
    """What is not there yet: parts to write first, then figures, then confirmations."""
    work = [
        Missing(f"Phần {part}. {PARTS[part]}: chưa viết", WHAT_TO_WRITE[part], True, part)
        for part in missing_parts(facts)
    ]
    silent = facts.targets_in(Status.NO_FIGURE)
    if silent:
        codes = ", ".join(target.code for target in silent)
        work.append(
            Missing(
                f"{len(silent)} chỉ tiêu chưa có số liệu",
                f"{codes}. Báo cáo vẫn phát hành được và nêu lý do của từng chỉ tiêu.",
                page="planning:targets",
            )
        )
    if facts.waiting:
        work.append(
            Missing(
                f"{facts.waiting} giá trị của Kế hoạch chưa có người xác nhận",
                "Chỉ giá trị đã xác nhận mới vào báo cáo; xác nhận từng câu của Kế hoạch.",
                page="planning:desk",
            )
        )
    return work
