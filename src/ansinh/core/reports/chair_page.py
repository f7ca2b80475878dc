"""Một trang trình Chủ tịch: where the plan stands and what has to be decided, on one A4 sheet."""

import re

from ansinh.core.documents.paper import (
    Block,
    Bullet,
    Column,
    Heading,
    Issuer,
    Paper,
    Paragraph,
    Recipient,
    Runs,
    Signature,
    TableBlock,
    runs,
)
from ansinh.core.documents.writing.words import short_date
from ansinh.core.indicators.goals import STATUS_WORDS, Status
from ansinh.core.reports.facts import Office, TargetFacts, YearlyFacts
from ansinh.core.reports.urgency import most_urgent_first
from ansinh.core.reports.wording import goal_of
from ansinh.core.reports.written_parts import missing_parts
from ansinh.core.reports.yearly import day_of

MOST_TARGETS, MOST_CODES = 7, 10
"""As many rows and codes as one sheet surely holds under the letterhead."""
LONGEST_TITLE = 52


def compose_chair_page(facts: YearlyFacts) -> Paper:
    """The department's one-page report to the chair, from the same facts as the yearly report."""
    office = facts.office
    commune = office.name.removeprefix("Ủy ban nhân dân ")
    return Paper(
        issuer=_issuer(office),
        symbol=f"BC-{re.sub('[^A-ZĐ]', '', office.drafting_unit.upper()) or 'UBND'}",
        place=office.place,
        day=day_of(facts),
        doc_type="Báo cáo",
        title=f"Tóm tắt kết quả thực hiện chính sách xã hội năm {facts.year}",
        addressees=(f"Chủ tịch Ủy ban nhân dân {commune}",),
        body=(_standing(facts), *_short(facts), *_to_decide(facts)),
        recipients=(Recipient("Như trên"), Recipient(f"Lưu: {office.drafting_unit}")),
        signature=_signature(office),
    )


def _issuer(office: Office) -> Issuer:
    """The department that keeps the plan; the committee itself where there is none."""
    if office.department:
        return Issuer(office.department, (office.department,), parent=office.name)
    return Issuer(office.name, office.letterhead)


def _signature(office: Office) -> Signature:
    if office.department:
        return Signature((), "Trưởng phòng")
    return Signature(("TL. Chủ tịch",), "Công chức phụ trách")


def _standing(facts: YearlyFacts) -> Block:
    counts = [
        f"{facts.statuses[status]} {STATUS_WORDS[status].lower()}"
        for status in Status
        if facts.statuses[status]
    ]
    return Paragraph(
        runs(
            f"Đến ngày {short_date(facts.as_of)}, {len(facts.targets)} chỉ tiêu của Kế hoạch: "
            f"{', '.join(counts)}."
        )
    )


def _short(facts: YearlyFacts) -> list[Block]:
    """What is surely not met, the most urgent first; the rest only counted."""
    behind = most_urgent_first(facts.targets)
    if not behind:
        return []
    shown, rest = behind[:MOST_TARGETS], len(behind) - MOST_TARGETS
    table = TableBlock(
        columns=(
            Column("Chỉ tiêu chưa đạt", 40),
            Column("Hiện nay", 18, "right"),
            Column("Mục tiêu", 20),
            Column("Còn phải làm", 22),
        ),
        rows=tuple(_row(target) for target in shown),
    )
    more = [Paragraph(runs(f"Còn {rest} chỉ tiêu chưa đạt khác trong báo cáo đầy đủ."))]
    return [table, *(more if rest > 0 else [])]


def _row(target: TargetFacts) -> tuple[Runs, ...]:
    assert target.indicator is not None
    return (
        runs(shortened(f"{target.code}. {target.title}")),
        runs(shortened(target.value_words)),
        runs(shortened(goal_of(target.indicator, target.goal))),
        runs(shortened(target.short_words or "–")),
    )


def shortened(text: str) -> str:
    """The words, cut at a space where they would not leave the page to the others."""
    if len(text) <= LONGEST_TITLE:
        return text
    return text[:LONGEST_TITLE].rsplit(" ", 1)[0] + "…"


def _to_decide(facts: YearlyFacts) -> list[Block]:
    """Chủ tịch quyết định: what stops the report, who owes figures."""
    items: list[str] = []
    silent = facts.targets_in(Status.NO_FIGURE)
    if silent:
        items.append(
            f"Đôn đốc nơi cung cấp {len(silent)} chỉ tiêu chưa có số liệu ({_codes(silent)})"
        )
    doubtful = facts.targets_in(Status.UNKNOWN)
    if doubtful:
        items.append(
            f"Giao rà soát {len(doubtful)} chỉ tiêu chưa rõ đạt hay chưa ({_codes(doubtful)})"
        )
    unwritten = missing_parts(facts)
    if unwritten:
        items.append(f"Báo cáo năm còn phần {', '.join(unwritten)} chưa viết")
    deadline = facts.plan.report_deadline
    if deadline:
        items.append(f"Ký báo cáo năm; thời hạn theo Kế hoạch: {shortened(deadline)}")
    heading = Heading(1, "I", "Đề nghị Chủ tịch quyết định")
    return [heading, *(Bullet(runs(f"{item}.")) for item in items)] if items else []


def _codes(targets: list[TargetFacts]) -> str:
    shown = ", ".join(target.code for target in targets[:MOST_CODES])
    rest = len(targets) - MOST_CODES
    return f"{shown} và {rest} chỉ tiêu khác" if rest > 0 else shown
