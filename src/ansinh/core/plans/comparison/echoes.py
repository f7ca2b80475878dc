"""Tiếng vọng: work and papers of the level above that the plan below does not take up."""

from collections.abc import Iterator
from dataclasses import dataclass

from ansinh.core.plans.comparison.likeness import Theme, coverage, theme_of
from ansinh.core.plans.header.citations import citation_key
from ansinh.core.plans.plan import Basis, Plan, Task
from ansinh.core.plans.words.forms import matching_form
from ansinh.core.plans.words.organs import FIELDS

LEAST_COVERAGE = 0.35
_SAME_FIELD = 0.2
_FIELDS = tuple(matching_form(field) for field in FIELDS)


@dataclass(frozen=True, slots=True)
class Unechoed:
    """Nhiệm vụ cấp trên chưa thấy ở dưới, and how much of its words stands in the nearest task."""

    task: Task
    nearest: float


@dataclass(frozen=True, slots=True)
class Uncited:
    """Văn bản cấp trên chưa dẫn: the plan above itself (`is_plan`) or a paper it rests on."""

    basis: Basis
    is_plan: bool = False


def unechoed_tasks(above: Plan, below: Plan) -> Iterator[Unechoed]:
    """Tasks above whose theme no task below takes up; a shared field of office asks for less.

    A task that says nothing but what its paper is called, and one for reports, has an echo by
    the plan's being there.
    """
    told = [(theme_of(one.quote), fields_of(one)) for one in below.tasks]
    for task in above.tasks:
        theme, fields = theme_of(task.quote), fields_of(task)
        if not theme.pairs:
            continue
        nearest, is_found = _nearest(theme, fields, told)
        if not is_found:
            yield Unechoed(task, nearest)


def _nearest(
    theme: Theme, fields: frozenset[str], told: list[tuple[Theme, frozenset[str]]]
) -> tuple[float, bool]:
    nearest, is_found = 0.0, False
    for other, others_fields in told:
        share = coverage(theme, other)
        least = _SAME_FIELD if fields & others_fields else LEAST_COVERAGE
        nearest = max(nearest, share)
        is_found = is_found or share >= least
    return nearest, is_found


def fields_of(task: Task) -> frozenset[str]:
    """Fields of work in the names of those who do it: Sở Y tế and Trạm Y tế share one."""
    owners = " ".join(matching_form(owner) for owner in (*task.owners, *task.coordinators))
    return frozenset(field for field in _FIELDS if field in owners)


def uncited_papers(above: Plan, below: Plan) -> Iterator[Uncited]:
    """The plan above, and the papers it rests on, where the plan below names neither.

    An earlier plan of the same body is no paper above.
    """
    cited = {_key(one) for one in (*below.bases, *below.other_references, *below.replaces)}
    head = above.header
    is_own = head.issuer is not None and head.issuer == below.header.issuer
    if head.number and not is_own and citation_key(head.number, None, None) not in cited:
        own = Basis(head.doc_type or "Văn bản", head.number, head.date, head.issuer)
        yield Uncited(own, is_plan=True)
    mine = citation_key(below.header.number or "", None, None)
    for base in above.bases:
        if _key(base) not in cited and _key(base) != mine:
            yield Uncited(base)


def _key(basis: Basis) -> str:
    return citation_key(basis.number, basis.date, basis.name)
