"""Điểm nhiệm vụ: organs that own tasks, and the days on which reports are due."""

from ansinh.core.plans.plan import Deadline, Plan
from ansinh.core.plans.scoring.folding import fold_organ
from ansinh.core.plans.scoring.gold import GoldDeadline
from ansinh.core.plans.scoring.pairing import pair
from ansinh.core.plans.scoring.tally import Measured, Miss, Tally, share_right


def score_owners(plan: Plan, expected: tuple[str, ...]) -> Measured:
    """Measure how many of the owners of the gold own some task that was read."""
    owners = dict.fromkeys(name for task in plan.tasks for name in task.owners)
    known = [fold_organ(name) for name in owners]
    rows = [(one, "(không thấy)", _is_among(fold_organ(one), known)) for one in expected]
    return share_right("owners", rows)


def _is_among(owner: str, known: list[str]) -> bool:
    """An organ is known by its name or by the name with more, or fewer, words at the end."""
    return any(f"{one} ".startswith(f"{owner} ") or f"{owner} ".startswith(f"{one} ")
               for one in known)  # fmt: skip


def score_report_deadlines(plan: Plan, expected: tuple[GoldDeadline, ...]) -> Measured:
    """Measure day, month, year and recurrence of each day on which a report is due."""
    read = [deadline for deadline in plan.deadlines if deadline.kind == "report"]
    pairs, missed, surplus = pair(expected, read, _is_same)
    misses = (
        *(Miss("report_deadlines", _told(one), None) for one in missed),
        *(Miss("report_deadlines", None, _told(one), one.text) for one in surplus),
    )
    return Measured(Tally(len(pairs), len(expected), len(read)), misses)


def _is_same(gold: GoldDeadline, read: Deadline) -> bool:
    return (gold.day, gold.month, gold.recur or None) == (
        read.day,
        read.month,
        read.recurrence,
    ) and read.year in gold.years


def _told(deadline: GoldDeadline | Deadline) -> str:
    if isinstance(deadline, GoldDeadline):
        year, recur = deadline.years[0], deadline.recur
    else:
        year, recur = deadline.year, deadline.recurrence
    parts = ("?" if part is None else str(part) for part in (deadline.day, deadline.month, year))
    return f"{'/'.join(parts)} {recur or ''}".strip()
