"""Ma trận chỉ tiêu × nhiệm vụ × số liệu: what serves each target, and where there is nothing."""

from dataclasses import dataclass
from datetime import date
from itertools import product

from ansinh.apps.planning.models import EnteredValue, IndicatorValue, Plan, Target, Task, TaskLink
from ansinh.core.indicators.linking import Reason, why_it_serves
from ansinh.core.indicators.trajectory import BASELINE_YEAR


@dataclass(frozen=True)
class Served:
    """Một nhiệm vụ phục vụ một chỉ tiêu: decided by a person, or suggested for `why`."""

    task: Task
    is_suggested: bool
    why: str = ""


@dataclass(frozen=True)
class MatrixRow:
    """Một chỉ tiêu: its tasks, where its figure comes from, whether figure and baseline exist."""

    target: Target
    tasks: tuple[Served, ...]
    source: str
    has_figure: bool
    has_baseline: bool

    @property
    def decided(self) -> list[Served]:
        """Tasks a person linked to it."""
        return [one for one in self.tasks if not one.is_suggested]

    @property
    def suggested(self) -> list[Served]:
        """Tasks only their words speak for, until a person says."""
        return [one for one in self.tasks if one.is_suggested]

    @property
    def is_without_task(self) -> bool:
        """Lỗ hổng: nobody is told to do anything for it, not even by the words of a task."""
        return not self.tasks


@dataclass(frozen=True)
class Matrix:
    """The whole of a plan on a day; `idle` are tasks that work for no target."""

    rows: tuple[MatrixRow, ...]
    idle: tuple[Task, ...]
    on: date

    @property
    def without_task(self) -> list[MatrixRow]:
        """Targets no task works for."""
        return [row for row in self.rows if row.is_without_task]

    @property
    def without_figure(self) -> list[MatrixRow]:
        """Targets without any figure of the year or the years before."""
        return [row for row in self.rows if not row.has_figure]

    @property
    def without_baseline(self) -> list[MatrixRow]:
        """Targets of which nobody knows where they stood when the plan began."""
        return [row for row in self.rows if not row.has_baseline]


def matrix_of(plan: Plan, on: date) -> Matrix:
    """Confirmed targets in the order of the plan against tasks and data known by that day."""
    targets, tasks = list(plan.targets.confirmed()), list(plan.tasks.all())
    served = _served(targets, tasks)
    figures, baselines = _codes_with_figure(on), _codes_with_figure(on, year=BASELINE_YEAR)
    rows = tuple(
        MatrixRow(
            target=target,
            tasks=tuple(served[target.pk]),
            source=target.indicator.source_label if target.indicator else "",
            has_figure=target.indicator_code in figures,
            has_baseline=target.indicator_code in baselines,
        )
        for target in targets
    )
    busy = {one.task.pk for row in rows for one in row.tasks}
    return Matrix(rows, tuple(task for task in tasks if task.pk not in busy), on)


def why_serves(task: Task, target: Target) -> Reason | None:
    """Why a task may serve a target, by its words; None where they do not say so."""
    return why_it_serves(task.section, task.quote, target.quote, target.indicator)


def _served(targets: list[Target], tasks: list[Task]) -> dict[int, list[Served]]:
    """Tasks by target: linked by a person; suggested where no person has said otherwise."""
    decided = {
        (link.task_id, link.target_id): link.is_refused
        for link in TaskLink.objects.filter(target__in=targets)
    }
    found: dict[int, list[Served]] = {target.pk: [] for target in targets}
    for task, target in product(tasks, targets):
        is_refused = decided.get((task.pk, target.pk))
        if is_refused is False:
            found[target.pk].append(Served(task, is_suggested=False))
        elif is_refused is None and (reason := why_serves(task, target)):
            found[target.pk].append(Served(task, is_suggested=True, why=reason.words))
    return found


def _codes_with_figure(on: date, year: int | None = None) -> set[str]:
    """Indicators with a counted or entered figure by that day, of one year or of any."""
    counted = IndicatorValue.objects.filter(snapshot__on__lte=on)
    entered = EnteredValue.objects.in_force().of_whole_places().filter(as_of__lte=on)
    if year is not None:
        counted, entered = counted.filter(snapshot__on__year=year), entered.filter(year=year)
    codes = [rows.values_list("indicator_code", flat=True) for rows in (counted, entered)]
    return {code for rows in codes for code in rows.order_by().distinct()}
