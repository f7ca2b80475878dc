"""Máy đề nghị: targets and tasks of a paper as rules read them, none of them counting yet."""

from collections.abc import Container
from decimal import Decimal
from itertools import count

from ansinh.apps.planning.models import Plan, Target, Task
from ansinh.core.indicators.catalogue import INDICATORS
from ansinh.core.indicators.linking import Asked, codes_meant
from ansinh.core.plans import plan as paper

UNRECOGNISED = "M"


def propose_targets(plan: Plan, read: paper.Plan) -> list[Target]:
    """One target for each indicator a sentence means; a sentence nobody knows keeps its own.

    Of several that mean one indicator (a value for 2030, one for 2045) the first bears its code.
    Nothing is saved.
    """
    targets: list[Target] = []
    taken: set[str] = set()
    for sentence in read.targets:
        for indicator in _codes_meant(plan, read, sentence) or [""]:
            code = free_code(indicator or f"{UNRECOGNISED}01", taken)
            taken.add(code)
            target = _target(plan, read, sentence, indicator)
            target.code, target.position = code, len(targets) + 1
            target.recognised = target.standing()
            targets.append(target)
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
    return sorted(codes_meant(asked, INDICATORS.values()))


def _target(plan: Plan, read: paper.Plan, sentence: paper.Target, indicator: str) -> Target:
    return Target(
        plan=plan,
        indicator_code=indicator,
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
    if code not in taken:
        return code
    return next(free for number in count(1) if (free := f"{UNRECOGNISED}{number:02d}") not in taken)
