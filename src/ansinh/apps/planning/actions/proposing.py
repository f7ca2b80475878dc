"""Máy đề nghị: targets and tasks of a paper as rules read them, none of them counting yet."""

from collections.abc import Container
from decimal import Decimal

from ansinh.apps.planning.models import Plan, Target, Task
from ansinh.core.indicators.catalogue import INDICATORS
from ansinh.core.indicators.linking import Asked, offers_for
from ansinh.core.plans import plan as paper

UNRECOGNISED = "M"


def propose_targets(plan: Plan, read: paper.Plan) -> list[Target]:
    """One target for each indicator a sentence means; a sentence nobody knows keeps its own.

    Of two sentences that mean one indicator the first is taken for it. Nothing is saved.
    """
    targets: list[Target] = []
    taken: set[str] = set()
    unrecognised = 0
    for sentence in read.targets:
        codes = [code for code in _codes_meant(plan, read, sentence) if code not in taken]
        taken.update(codes)
        unrecognised += not codes
        for code in codes or [f"{UNRECOGNISED}{unrecognised:02d}"]:
            targets.append(_target(plan, read, sentence, code, position=len(targets) + 1))
    return targets


def propose_tasks(plan: Plan, read: paper.Plan) -> list[Task]:
    """One task for each the paper assigns or asks. Nothing is saved."""
    return [
        Task(
            plan=plan,
            code=f"K{position:02d}",
            position=position,
            quote=task.quote,
            line=task.line,
            section=_heading_above(read, task.line),
            owners=list(task.owners),
            coordinators=list(task.coordinators),
            due=str(task.due or ""),
            recurrence=str(task.recurrence or ""),
            is_request=task.kind == "request",
        )
        for position, task in enumerate(read.tasks, start=1)
    ]


def _codes_meant(plan: Plan, read: paper.Plan, sentence: paper.Target) -> list[str]:
    asked = Asked(
        sentence.quote,
        sentence.comparator or "",
        sentence.value,
        sentence.unit or "",
        f"{_heading_above(read, sentence.line)} {plan.text_of_line(sentence.line)}",
        plan.issued_on,
    )
    codes = [offer.indicator.code for offer in offers_for(asked, INDICATORS.values())]
    # One sentence's targets stand in the order of the catalogue, not of their scores.
    return sorted(codes)


def _target(
    plan: Plan, read: paper.Plan, sentence: paper.Target, code: str, *, position: int
) -> Target:
    target = Target(
        plan=plan,
        code=code,
        indicator_code=code if code in INDICATORS else "",
        position=position,
        quote=sentence.quote,
        line=sentence.line,
        section=_heading_above(read, sentence.line),
        comparator=sentence.comparator or "",
        value=_exact(sentence.value),
        upper=_exact(sentence.value2),
        unit=sentence.unit or "",
        year=sentence.year,
        confidence=min(sentence.confidence, _printed_clearly(plan, sentence.line)),
        how=list(sentence.how),
        doubt=sentence.doubt or "",
    )
    target.recognised = target.standing()
    return target


def _printed_clearly(plan: Plan, line: int) -> float:
    """How sure the recognition of a scan is of the line; of printed text it is."""
    known = plan.line(line).get("confidence")
    return 1.0 if known is None else float(known)


def _heading_above(read: paper.Plan, line: int) -> str:
    """Title of the nearest titled heading of the second level or above, as readers name a place."""
    above = [section for section in read.sections if section.line <= line and section.level <= 2]
    return above[-1].title if above else ""


def _exact(value: float | None) -> Decimal | None:
    """The number as printed, not as a binary float."""
    return None if value is None else Decimal(str(value))


def free_code(code: str, taken: Container[str]) -> str:
    """The code itself, or where it is taken the next of those no indicator named."""
    number = 1
    while code in taken:
        code, number = f"{UNRECOGNISED}{number:02d}", number + 1
    return code
