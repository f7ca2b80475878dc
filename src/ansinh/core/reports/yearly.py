"""Báo cáo năm (the yearly report): seven parts and their annexes, composed from counted facts."""

import re
from datetime import date

from ansinh.core.documents.paper import (
    Block,
    Heading,
    Issuer,
    Paper,
    PaperDate,
    Paragraph,
    Recipient,
    Signature,
    runs,
)
from ansinh.core.documents.writing.words import short_date
from ansinh.core.reports.annexes.whole import annexes_of
from ansinh.core.reports.closing_parts import difficulties, next_year, overall_assessment
from ansinh.core.reports.facts import PlanFacts, YearlyFacts
from ansinh.core.reports.results import target_results, task_results
from ansinh.core.reports.written_parts import PARTS, written_part


def compose_yearly_report(facts: YearlyFacts) -> Paper:
    """The whole report as a paper of NĐ 30/2020; a draft leaves number and day to the clerk.

    Same facts, same paper. Raises PaperError when a part breaks the decree's form.
    """
    office = facts.office
    return Paper(
        issuer=Issuer(name=office.name, name_lines=office.letterhead),
        symbol="BC-UBND",
        place=office.place,
        number=facts.number,
        day=day_of(facts),
        doc_type="Báo cáo",
        title=f"Kết quả thực hiện chính sách xã hội năm {facts.year}",
        addressees=tuple(one.name for one in facts.addressees),
        body=(
            opening(facts),
            *leadership(facts),
            *target_results(facts),
            *task_results(facts),
            *supervision(facts),
            *overall_assessment(facts),
            *difficulties(facts),
            *next_year(facts),
        ),
        recipients=recipients(facts),
        signature=signature_of(facts),
        annexes=annexes_of(facts),
    )


def opening(facts: YearlyFacts) -> Block:
    """Mở đầu: which plan, which office, up to which day, within which boundary."""
    office = facts.office
    since = (
        f" (tiếp nhận nhiệm vụ từ ngày {short_date(office.took_over_on)})"
        if office.took_over_on
        else ""
    )
    return Paragraph(
        runs(
            f"Thực hiện {plan_in_words(facts.plan)}, {office.name}{since} báo cáo kết quả năm "
            f"{facts.year}, tính đến ngày {short_date(facts.as_of)}. Số liệu trong báo cáo này "
            f"chỉ gồm {facts.boundary}."
        )
    )


def plan_in_words(plan: PlanFacts) -> str:
    """ "Kế hoạch số 12/KH-UBND ngày 08/5/2024 của … về thực hiện Nghị quyết số 42-NQ/TW"."""
    number = f" số {plan.number}" if plan.number else ""
    resolution = " về thực hiện Nghị quyết số 42-NQ/TW" if "42-NQ/TW" in plan.title else ""
    return f"Kế hoạch{number}{_issued_in_words(plan.issued)} của {plan.issuer}{resolution}"


def _issued_in_words(issued: str) -> str:
    match issued.split("-"):
        case [year, month, day]:
            return f" ngày {short_date(date(int(year), int(month), int(day)))}"
        case [year, month]:
            return f" tháng {int(month)} năm {year}"
        case _:
            return ""


def leadership(facts: YearlyFacts) -> list[Block]:
    """I. Lãnh đạo, chỉ đạo, tuyên truyền."""
    tasks = [task for task in facts.tasks if "tuyên truyền" in task.section.lower()]
    return [
        Heading(1, "I", PARTS["I"].upper()),
        Paragraph(
            runs(
                f"Kế hoạch có {len(facts.tasks)} nhiệm vụ, trong đó {len(tasks)} nhiệm vụ về "
                "tuyên truyền, quán triệt."
            )
        ),
        *written_part(facts, "I"),
    ]


def supervision(facts: YearlyFacts) -> list[Block]:
    """IV. Giám sát, phản biện, tiếp công dân."""
    return [Heading(1, "IV", PARTS["IV"].upper()), *written_part(facts, "IV")]


def signature_of(facts: YearlyFacts) -> Signature:
    """Who signs, by what authority."""
    who = facts.signatory
    return Signature(authority=who.authority, position=who.position, name=who.name)


def day_of(facts: YearlyFacts) -> PaperDate:
    """The day of issue, or only the month while the paper is a draft."""
    if facts.issued_on is not None:
        return PaperDate.of(facts.issued_on)
    return PaperDate(facts.as_of.year, facts.as_of.month)


def recipients(facts: YearlyFacts) -> tuple[Recipient, ...]:
    """Nơi nhận: those addressed, those who supervise, the file."""
    level = level_of(facts.office.name)
    as_above = (Recipient("Như trên"),) if facts.addressees else ()
    return (
        *as_above,
        Recipient(f"TT Đảng ủy, TT HĐND {level}", "b/c"),
        Recipient(f"Ủy ban MTTQ Việt Nam {level}", "p/h"),
        Recipient(f"Lưu: VT, {facts.office.drafting_unit}"),
    )


def level_of(office: str) -> str:
    """Cấp của cơ quan, the first that its name speaks of: "xã", "phường", "đặc khu"."""
    found = re.search(r"\b(xã|phường|đặc khu)\b", office, re.IGNORECASE)
    return found[0].lower() if found else "cùng cấp"
