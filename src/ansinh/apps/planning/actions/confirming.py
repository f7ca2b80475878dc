"""Xác nhận chỉ tiêu: a person confirms, corrects or rejects what the machine read."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from django.db import transaction

from ansinh.apps.journal.models import Actor
from ansinh.apps.planning.actions.decisions import CannotDecide, keep_decision, lock_target
from ansinh.apps.planning.models import Decision, OwnIndicator, Plan, Target
from ansinh.core.indicators.catalogue import INDICATORS
from ansinh.core.indicators.goal_checks import goal_problems

State, Kind = Target.State, Decision.Kind


@dataclass(frozen=True)
class Correction:
    """Giá trị do người chốt (the value as a person settles it), in the plan's own unit.

    `indicator_code` is of the catalogue or of the installation's own; empty leaves the target
    followed in words only. An empty title stands for the indicator's, or for the sentence.
    """

    comparator: str = ""
    value: Decimal | None = None
    upper: Decimal | None = None
    unit: str = ""
    year: int | None = None
    indicator_code: str = ""
    title: str = ""


class ImpossibleGoal(Exception):
    """No plan can mean this; `problems` tells what is wrong by the name of the field."""

    def __init__(self, problems: dict[str, str]):
        self.problems = problems
        super().__init__(" ".join(problems.values()))


def correction_of(target: Target) -> Correction:
    """The target as it stands now, as a correction that changes nothing."""
    return Correction(
        comparator=target.comparator,
        value=target.value,
        upper=target.upper,
        unit=target.unit,
        year=target.year,
        indicator_code=target.indicator_code,
        title=target.given_title,
    )


@transaction.atomic
def confirm_target(*, target: Target, version: int, by: Actor, because: str = "") -> Decision:
    """Chốt như đọc được: the value counts as it stands. Raises DecidedMeanwhile, CannotDecide."""
    target = lock_target(target, version)
    _refuse_settled(target)
    before = target.standing()
    target.state = State.CONFIRMED
    return keep_decision(kind=Kind.CONFIRM, by=by, changed=[(target, before)], because=because)


@transaction.atomic
def correct_target(
    *, target: Target, version: int, correction: Correction, by: Actor, because: str = ""
) -> Decision:
    """Sửa rồi chốt: the person's value counts; the machine's stays in `recognised`.

    A correction that changes nothing confirms. Raises ImpossibleGoal, DecidedMeanwhile,
    CannotDecide.
    """
    target = lock_target(target, version)
    before = target.standing()
    _apply(target, correction)
    is_same = target.standing() == before
    if is_same:
        _refuse_settled(target)
    elif target.state == State.REJECTED:
        raise CannotDecide(f"{target.code} đã bỏ; hoàn tác việc bỏ rồi mới sửa.")
    target.state = State.CONFIRMED
    kind = Kind.CONFIRM if is_same else Kind.CORRECT
    return keep_decision(kind=kind, by=by, changed=[(target, before)], because=because)


@transaction.atomic
def reject_target(*, target: Target, version: int, by: Actor, because: str) -> Decision:
    """Bỏ: the sentence is no target. The reason is kept. Raises DecidedMeanwhile, CannotDecide."""
    if not because.strip():
        raise CannotDecide("Ghi lý do bỏ, để người đọc sau biết vì sao.")
    target = lock_target(target, version)
    if target.state == State.REJECTED:
        raise CannotDecide(f"{target.code} đã bỏ rồi.")
    before = target.standing()
    target.state, target.because = State.REJECTED, because.strip()
    return keep_decision(
        kind=Kind.REJECT, by=by, changed=[(target, before)], because=target.because
    )


@transaction.atomic
def confirm_all(*, targets: Iterable[Target], by: Actor, because: str = "") -> list[Decision]:
    """Chốt một lượt những giá trị đã xem: all of them or, if one was decided meanwhile, none."""
    return [
        confirm_target(target=target, version=target.version, by=by, because=because)
        for target in targets
    ]


def confirm_everything(plan: Plan, by: Actor, because: str) -> list[Decision]:
    """Chốt mọi giá trị còn chờ of a plan, as the demo does and says so; people confirm one by one.

    `because` stands in the journal beside every value.
    """
    return confirm_all(targets=list(plan.targets.waiting()), by=by, because=because)


def _refuse_settled(target: Target) -> None:
    if target.state != State.PROPOSED:
        raise CannotDecide(f"{target.code} {target.get_state_display()} rồi, không chốt lại.")


def _apply(target: Target, correction: Correction) -> None:
    problems = goal_problems(
        correction.comparator, _exact(correction.value), _exact(correction.upper), correction.year
    )
    own = OwnIndicator.objects.filter(code=correction.indicator_code).first()
    if correction.indicator_code and own is None and correction.indicator_code not in INDICATORS:
        problems["indicator_code"] = "Chọn một chỉ số trong danh sách."
    if problems:
        raise ImpossibleGoal(problems)
    target.comparator, target.value, target.upper = (
        correction.comparator,
        correction.value,
        correction.upper,
    )
    target.unit, target.year = correction.unit.strip(), correction.year
    target.indicator_code, target.own_indicator = correction.indicator_code, own
    target.given_title = correction.title.strip()


def _exact(value: Decimal | None) -> Fraction | None:
    return None if value is None else Fraction(value)
