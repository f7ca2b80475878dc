"""Bàn xác nhận: what waits for a person, in which order, and what was decided."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from ansinh.apps.planning.models import Decision, Plan, Target
from ansinh.apps.planning.queries.indicators import list_indicators
from ansinh.core.indicators.doubts import Circumstances, Doubt, doubts_of, gravity
from ansinh.core.indicators.linking import Asked, Offer, offers_for


@dataclass(frozen=True)
class Waiting:
    """Một giá trị chờ xác nhận, with what is doubtful in it."""

    target: Target
    doubts: tuple[Doubt, ...]

    @property
    def is_sure(self) -> bool:
        """Whether nothing in it needs asking."""
        return not self.doubts


def list_waiting(plan: Plan) -> list[Waiting]:
    """Every value nobody has decided on: the gravest doubts first, then the least surely read."""
    targets = list(plan.targets.select_related("own_indicator", "was"))
    siblings = Siblings(targets)
    found = [Waiting(t, siblings.doubts_about(t)) for t in targets if t.is_waiting]
    return sorted(found, key=_order_of_asking)


def _order_of_asking(one: Waiting) -> tuple[int, float, int, int]:
    return gravity(one.doubts), one.target.confidence, one.target.position, one.target.pk


def count_waiting(plan: Plan) -> int:
    """How many values wait."""
    return plan.targets.waiting().count()


def count_waiting_on_desk() -> int:
    """How many values of the plan kept last wait; asked by every page, so the paper stays away."""
    newest = Plan.objects.values_list("pk", flat=True).first()
    return Target.objects.filter(plan=newest).waiting().count() if newest else 0


def find_next_waiting(plan: Plan, after: Target | None = None) -> Target | None:
    """The value to ask about next; `after` is passed over, as it may be left for later."""
    waiting = [one.target for one in list_waiting(plan)]
    others = [target for target in waiting if after is None or target.pk != after.pk]
    return next(iter(others), None)


def doubts_about(target: Target, siblings: Iterable[Target]) -> tuple[Doubt, ...]:
    """What is doubtful in one target among those of its plan."""
    return Siblings(siblings).doubts_about(target)


class Siblings:
    """Các chỉ tiêu của một kế hoạch, looked over once: who shares a sentence, who an indicator."""

    def __init__(self, targets: Iterable[Target]):
        standing = [one for one in targets if one.state != Target.State.REJECTED]
        # A row of a table gives one target a year, and that is no question.
        self._sharing = Counter((one.line, one.quote, one.year) for one in standing)
        self._asking: defaultdict[tuple, set[tuple[int, str]]] = defaultdict(set)
        for one in standing:
            if one.indicator is not None:
                self._asking[one.indicator.code, one.year].add((one.line, one.quote))

    def doubts_about(self, target: Target) -> tuple[Doubt, ...]:
        """What is doubtful in one of them, the gravest first."""
        return doubts_of(
            target.indicator,
            target.goal,
            target.unit,
            target.year,
            Circumstances(
                shares_sentence=self._sharing[target.line, target.quote, target.year] > 1,
                is_repeated=self._is_repeated(target),
                is_changed=target.is_changed,
                confidence=0 if target.doubt else target.confidence,
            ),
        )

    def _is_repeated(self, target: Target) -> bool:
        """Whether another sentence asks the same indicator in the same year."""
        if target.indicator is None:
            return False
        sentences = self._asking[target.indicator.code, target.year]
        return bool(sentences - {(target.line, target.quote)})


def list_offers(target: Target) -> list[Offer]:
    """Indicators it may mean, the surest first, each with the reason; none when nothing fits."""
    asked = Asked(
        target.quote,
        target.comparator,
        None if target.value is None else float(target.value),
        target.unit,
        f"{target.section} {target.plan.text_of_line(target.line)}",
        target.plan.issued_on,
    )
    return offers_for(asked, list_indicators())


def list_decisions(plan: Plan, most: int = 20) -> list[Decision]:
    """The last decisions on a plan, those undone too, the latest first.

    Those taken over from an earlier copy are told together, as `what_was_kept`.
    """
    decided_here = plan.decisions.exclude(kind=Decision.Kind.KEEP, undone_at=None)
    return list(decided_here.prefetch_related("effects")[:most])


def list_decisions_about(target: Target) -> list[Decision]:
    """Every decision on a target, the latest first."""
    found = Decision.objects.filter(effects__target=target).distinct()
    return list(found.prefetch_related("effects"))
