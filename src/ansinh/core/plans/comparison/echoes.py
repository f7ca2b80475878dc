"""Tiếng vọng: work and papers of the level above that the plan below does not take up."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from ansinh.core.plans.comparison.likeness import Theme, theme_of
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

    A task whose words are all frame (tổ chức thực hiện kế hoạch) has an echo by the plan's being
    there.
    """
    told = _Told(below)
    for task in above.tasks:
        theme, fields = theme_of(task.quote), fields_of(task)
        if theme.pairs:
            nearest, is_found = told.nearest(theme, fields)
            if not is_found:
                yield Unechoed(task, nearest)


class _Told:
    """What a plan has people do, found by the pairs of syllables in it."""

    def __init__(self, plan: Plan) -> None:
        different = {(theme_of(one.quote), fields_of(one)) for one in plan.tasks}
        self.fields = [fields for _, fields in different]
        self.places: dict[tuple[str, str], list[int]] = defaultdict(list)
        for place, (theme, _) in enumerate(different):
            for pair in theme.pairs:
                self.places[pair].append(place)

    def nearest(self, theme: Theme, fields: frozenset[str]) -> tuple[float, bool]:
        """How much of a theme's pairs the nearest task has, and whether one has enough."""
        shared = Counter(place for pair in theme.pairs for place in self.places.get(pair, ()))
        found = [
            (count / len(theme.pairs), bool(fields & self.fields[place]))
            for place, count in shared.items()
        ]
        is_found = any(
            share >= (_SAME_FIELD if is_same_field else LEAST_COVERAGE)
            for share, is_same_field in found
        )
        return max((share for share, _ in found), default=0.0), is_found


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
