"""Ai làm việc gì: tasks with their offices on a day, and whose they were before."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ansinh.apps.planning.models import Plan, Task
from ansinh.apps.units.models import Organisation
from ansinh.apps.units.queries import find_organisations_by_words
from ansinh.apps.work.models import Assignment
from ansinh.core.documents.collation import alphabetical

Role = Assignment.Role


@dataclass(frozen=True)
class Owner:
    """Đơn vị giữ việc trong một ngày; `before` names who had it first, where it was passed on."""

    organisation: Organisation
    role: str
    since: date
    before: str

    @property
    def words(self) -> str:
        """ "từ Công chức Lao động – Thương binh và Xã hội, nay Phòng Văn hóa – Xã hội"."""
        name = self.organisation.name
        return f"từ {self.before}, nay {name}" if self.before else name


@dataclass(frozen=True)
class TaskRow:
    """Một nhiệm vụ với đơn vị chủ trì và phối hợp trong ngày."""

    task: Task
    leads: tuple[Owner, ...]
    coordinators: tuple[Owner, ...]

    @property
    def is_waiting(self) -> bool:
        """Whether no office leads it on that day."""
        return not self.leads

    def is_led_by(self, unit: Organisation) -> bool:
        """Whether the unit leads it on that day."""
        return any(owner.organisation == unit for owner in self.leads)


def list_lead_units(rows: Iterable[TaskRow]) -> list[Organisation]:
    """Units that lead a task, by name."""
    units = {owner.organisation for row in rows for owner in row.leads}
    return sorted(units, key=lambda unit: (alphabetical(unit.name), unit.pk))


def list_tasks(plan: Plan, on: date) -> list[TaskRow]:
    """Every task of the plan, printed and added, with its owners on that day."""
    owners = list_owners(plan.tasks.all(), on)
    rows = []
    for task in plan.tasks.all():
        mine = owners.get(task.pk, [])
        rows.append(
            TaskRow(
                task,
                tuple(one for one in mine if one.role == Role.LEAD),
                tuple(one for one in mine if one.role == Role.COORDINATE),
            )
        )
    return rows


def list_owners(tasks: Iterable[Task], on: date) -> dict[int, list[Owner]]:
    """Offices by key of the task, as of the day."""
    rows = Assignment.objects.filter(task__in=tasks).select_related("organisation__parent")
    known = {row.pk: row for row in rows}
    found: dict[int, list[Owner]] = {}
    for row in known.values():
        if row.holds_on(on):
            owner = Owner(row.organisation, row.role, row.valid_from, _first_name(row, known))
            found.setdefault(row.task_id, []).append(owner)
    return found


def list_history(task: Task) -> list[Assignment]:
    """Every office that ever had the task, the earliest first."""
    rows = task.assignments.select_related("organisation__parent", "passed_from__organisation")
    return list(rows.order_by("valid_from", "pk"))


def open_assignments(organisation: Organisation, on: date):
    """Việc dở dang of an office: given to it and not ended by that day."""
    return organisation.assignments.not_ended_by(on).select_related("task", "organisation")


def suggested_owners(words: Iterable[str], on: date) -> list[tuple[str, Organisation | None]]:
    """Each of the plan's words with the office it names that day, or None."""
    names = list(words)
    return list(zip(names, find_organisations_by_words(names, on), strict=True))


def _first_name(row: Assignment, known: dict[int, Assignment]) -> str:
    """Name of whoever had it first, with its commune where the name does not say it; else empty."""
    first = row
    while first.passed_from_id in known:
        first = known[first.passed_from_id]
    if first is row:
        return ""
    parent, now = first.organisation.parent, row.organisation.parent
    name = first.organisation.name
    is_elsewhere = parent is not None and parent != now and parent.place not in name
    return f"{name} xã {parent.place}" if is_elsewhere else name


def list_ended_owners(on: date) -> list[Organisation]:
    """Offices that ended by that day and still have tasks in their name, the earliest first."""
    owners = Assignment.objects.filter(valid_until=None).values("organisation")
    ended = Organisation.objects.filter(pk__in=owners, valid_until__lte=on)
    return list(ended.order_by("valid_until", "name"))
