"""Xác nhận kế hoạch: only what a person confirmed counts; every decision can be taken back."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ansinh.apps.journal.models import Act
from ansinh.apps.journal.queries import list_acts_about
from ansinh.apps.planning.actions import (
    CannotDecide,
    Correction,
    DecidedMeanwhile,
    ImpossibleGoal,
    confirm_all,
    confirm_everything,
    confirm_target,
    correct_target,
    correction_of,
    establish_own_indicator,
    keep_plan,
    link_task,
    merge_targets,
    reject_target,
    split_target,
    undo_last_decision,
)
from ansinh.apps.planning.models import Decision, Plan, Snapshot, Target
from ansinh.apps.planning.models.own_indicators import definition_of
from ansinh.apps.planning.queries import (
    count_waiting,
    find_next_waiting,
    list_offers,
    list_target_facts,
    list_waiting,
)
from ansinh.core.indicators.doubts import Doubt

pytestmark = pytest.mark.django_db
SETTLING = {Decision.Kind.CONFIRM, Decision.Kind.CORRECT}


@pytest.fixture
def plan(another_plan, actor) -> Plan:
    """A plan just kept: 36 values, none confirmed."""
    later = replace(actor, at=actor.at + timedelta(hours=1))
    return keep_plan(file_name="ke_hoach_thang_6.txt", content=another_plan, by=later)


def target(plan: Plan, code: str) -> Target:
    return plan.targets.get(code=code)


def standings(plan: Plan) -> dict:
    return {one.pk: (one.standing(), one.recognised) for one in plan.targets.all()}


def test_what_was_only_read_counts_nowhere(plan, actor):
    assert list_target_facts(plan, Snapshot.objects.first()) == []
    assert count_waiting(plan) == 36
    confirm_target(target=target(plan, "T19"), version=0, by=actor)
    facts = list_target_facts(plan, Snapshot.objects.first())
    assert [fact.code for fact in facts] == ["T19"]
    assert count_waiting(plan) == 35


def test_the_doubtful_are_asked_first_and_one_passed_over_is_not_asked_at_once_again(plan):
    waiting = list_waiting(plan)
    assert len(waiting) == 36
    assert waiting[0].target.code == "T33"
    assert waiting[0].doubts[0] is Doubt.UNIT
    sure = [one.is_sure for one in waiting]
    assert sure == sorted(sure)
    assert find_next_waiting(plan, after=waiting[0].target) == waiting[1].target


def test_a_correction_counts_and_the_machines_reading_is_kept(plan, actor):
    given_value = Correction(
        comparator=">=",
        value=Decimal("85"),
        unit="thuê bao/100 dân",
        year=2030,
        indicator_code="T33",
    )
    correct_target(target=target(plan, "T33"), version=0, correction=given_value, by=actor)
    now = target(plan, "T33")
    assert (now.comparator, now.unit, now.is_confirmed) == (">=", "thuê bao/100 dân", True)
    assert (now.recognised["comparator"], now.recognised["unit"]) == ("=", "%")
    act = list_acts_about(f"target:{now.pk}")[-1]
    assert act.details["targets"][0]["changes"]["unit"] == ["%", "thuê bao/100 dân"]
    assert act.by_name == actor.name


def test_a_correction_that_changes_nothing_confirms(plan, actor):
    one = target(plan, "T19")
    decision = correct_target(target=one, version=0, correction=correction_of(one), by=actor)
    assert decision.kind == Decision.Kind.CONFIRM


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        (Correction(comparator="range", value=Decimal(5), upper=Decimal(3)), "upper"),
        (Correction(comparator="range", value=Decimal(5)), "upper"),
        (Correction(comparator=">", value=None), "value"),
        (Correction(comparator="", value=Decimal(5)), "comparator"),
        (Correction(comparator="≥", value=Decimal(5)), "comparator"),
        (Correction(comparator=">", value=Decimal(-1)), "value"),
        (Correction(comparator=">", value=Decimal(10) ** 30), "value"),
        (Correction(year=1024), "year"),
        (Correction(indicator_code="T99"), "indicator_code"),
    ],
)
def test_a_goal_no_plan_can_mean_is_refused_by_field_and_changes_nothing(plan, actor, wrong, field):
    before = standings(plan)
    with pytest.raises(ImpossibleGoal) as refused:
        correct_target(target=target(plan, "T19"), version=0, correction=wrong, by=actor)
    assert field in refused.value.problems
    assert standings(plan) == before


def test_a_split_sentence_gives_two_that_wait_and_a_merge_makes_them_one(plan, actor):
    one = target(plan, "T34")
    confirm_target(target=one, version=0, by=actor)
    part = "có băng rộng cố định"
    split_target(target=one, version=1, part=part, by=actor)
    first, second = target(plan, "T34"), target(plan, "M01")
    assert (first.state, second.state) == (Target.State.PROPOSED, Target.State.PROPOSED)
    assert (second.quote, second.indicator, second.line) == (part, None, first.line)
    merge_targets(
        target=first,
        version=first.version,
        absorbed=second,
        absorbed_version=second.version,
        by=actor,
    )
    absorbed = target(plan, "M01")
    assert (absorbed.state, absorbed.merged_into) == (Target.State.REJECTED, first)
    assert part in target(plan, "T34").quote


def test_words_that_are_not_in_the_line_cannot_be_split_off(plan, actor):
    with pytest.raises(CannotDecide, match="không có trong dòng"):
        split_target(target=target(plan, "T34"), version=0, part="xe buýt", by=actor)
    assert plan.targets.count() == 36


def test_a_rejection_needs_a_reason_and_keeps_it(plan, actor):
    with pytest.raises(CannotDecide, match="lý do"):
        reject_target(target=target(plan, "T10"), version=0, because="  ", by=actor)
    reject_target(target=target(plan, "T10"), version=0, because="chỉ là mong muốn", by=actor)
    assert target(plan, "T10").because == "chỉ là mong muốn"
    with pytest.raises(CannotDecide, match="đã bỏ"):
        confirm_target(target=target(plan, "T10"), version=1, by=actor)


def test_the_second_of_two_people_is_told_what_the_first_decided_and_nothing_is_lost(plan, actor):
    seen_by_both = target(plan, "T36")
    second = replace(actor, name="Người thứ hai")
    changed = replace(correction_of(seen_by_both), value=Decimal(95), comparator=">=")
    correct_target(target=seen_by_both, version=0, correction=changed, by=actor)
    with pytest.raises(DecidedMeanwhile) as meanwhile:
        reject_target(target=seen_by_both, version=0, because="trùng", by=second)
    assert meanwhile.value.target.value == 95
    assert meanwhile.value.decision.by_name == actor.name
    assert target(plan, "T36").is_confirmed


def test_confirming_a_list_of_which_one_was_decided_meanwhile_confirms_none(plan, actor):
    shown = [target(plan, code) for code in ("T19", "T21", "T28")]
    reject_target(target=target(plan, "T21"), version=0, because="thử", by=actor)
    with pytest.raises(DecidedMeanwhile):
        confirm_all(targets=shown, by=actor)
    assert plan.targets.confirmed().count() == 0


def test_what_others_built_on_is_not_undone_and_they_are_named(plan, actor):
    one, other = target(plan, "T34"), target(plan, "T36")
    split_target(target=one, version=0, by=actor)
    new = target(plan, "M01")
    link = link_task(task=plan.tasks.first(), target=new, by=actor)
    with pytest.raises(CannotDecide, match="M01 đã có nhiệm vụ"):
        undo_last_decision(target=one, version=1, by=actor)
    link.delete()
    later = replace(actor, name="Chị Hai")
    merge_targets(target=other, version=0, absorbed=new, absorbed_version=1, by=later)
    with pytest.raises(CannotDecide, match="Chị Hai"):
        undo_last_decision(target=one, version=1, by=actor)
    undo_last_decision(target=other, version=1, by=actor)
    undo_last_decision(target=target(plan, "T34"), version=1, by=actor)
    assert not plan.targets.filter(code="M01").exists()


def test_a_new_indicator_can_be_linked_and_is_named_like_any_other(plan, actor):
    own = establish_own_indicator(
        title="Thôn có sân bóng",
        unit="%",
        better="more",
        supplier="Phòng Văn hóa – Xã hội",
        numerator="thôn có sân bóng",
        denominator="thôn",
        by=actor,
    )
    one = target(plan, "T10")
    linked = Correction(comparator=">=", value=Decimal(50), unit="%", indicator_code=own.code)
    correct_target(target=one, version=0, correction=linked, by=actor)
    now = target(plan, "T10")
    assert own.code == "X01"
    assert (now.title, now.indicator.source) == ("Thôn có sân bóng", "reported")
    assert definition_of("X01") == now.indicator
    undo_last_decision(target=now, version=1, by=actor)
    assert target(plan, "T10").indicator.code == "T10"


def test_candidates_come_with_their_reason(plan):
    found = list_offers(target(plan, "T28"))
    assert found[0].indicator.code == "T28"
    assert "nước sạch" in found[0].why


def test_confirming_everything_says_why_beside_every_value(plan, actor):
    made = confirm_everything(plan, actor, "bản thử")
    assert len(made) == 36
    assert {decision.because for decision in plan.decisions.all()} == {"bản thử"}
    assert confirm_everything(plan, actor, "lần nữa") == []


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["confirm", "correct", "split", "merge", "reject", "undo"]),
        st.integers(0, 5),
        st.integers(0, 5),
    ),
    max_size=14,
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_whatever_people_decide_undoing_it_all_restores_what_was_read(plan, actor, steps):
    point = transaction.savepoint()
    try:
        read, acts = standings(plan), Act.objects.count()
        done = sum(attempt(plan, actor, *step) for step in steps)
        assert Act.objects.count() - acts == done
        assert live_codes(plan) == codes_settled_by_a_person(plan)
        undone = undo_everything(plan, actor)
        assert standings(plan) == read
        assert live_codes(plan) == set()
        assert Act.objects.count() - acts == done + undone
    finally:
        transaction.savepoint_rollback(point)


def attempt(plan, actor, deed, one, other) -> bool:
    """Do it if it has a meaning; what is refused must change nothing."""
    targets = list(plan.targets.all())
    first, second = targets[one], targets[other]
    before = standings(plan)
    try:
        do(deed, first, second, actor)
    except CannotDecide:
        assert standings(plan) == before
        return False
    return True


def do(deed, first, second, actor):
    known = {"target": first, "version": first.version, "by": actor}
    if deed == "confirm":
        confirm_target(**known)
    elif deed == "correct":
        changed = replace(correction_of(first), comparator="<", value=Decimal(first.version + 1))
        correct_target(**known, correction=changed)
    elif deed == "split":
        split_target(**known)
    elif deed == "merge":
        merge_targets(**known, absorbed=second, absorbed_version=second.version)
    elif deed == "reject":
        reject_target(**known, because="thử")
    else:
        undo_last_decision(**known)


def live_codes(plan) -> set[str]:
    return {fact.code for fact in list_target_facts(plan, None)}


def codes_settled_by_a_person(plan) -> set[str]:
    """Told from the decisions alone: the last one in force on a target settled it."""
    last: dict[str, str] = {}
    for decision in plan.decisions.filter(undone_at=None).order_by("number"):
        for effect in decision.effects.all():
            last[effect.code] = decision.kind
    return {code for code, kind in last.items() if kind in SETTLING}


def undo_everything(plan, actor) -> int:
    """The latest decision first, as it is always free to be undone."""
    count = 0
    while (latest := plan.decisions.filter(undone_at=None).first()) is not None:
        touched = latest.effects.filter(before__isnull=False).first().target
        undo_last_decision(target=touched, version=touched.version, by=actor)
        count += 1
    return count


def test_a_value_reported_for_an_own_indicator_stands_behind_its_target(plan, actor):
    from datetime import date
    from fractions import Fraction

    from ansinh.apps.planning.actions import NewValue, Paper, enter_value
    from ansinh.apps.planning.queries import list_wanted_values, place_on
    from ansinh.core.indicators.values import EnteredFigure

    own = establish_own_indicator(
        title="Nhà văn hóa thôn", unit="nhà", better="more", supplier="Phòng VH–XH", by=actor
    )
    linked = Correction(comparator=">=", value=Decimal(4), unit="nhà", indicator_code=own.code)
    correct_target(target=target(plan, "T10"), version=0, correction=linked, by=actor)
    on = date(2026, 11, 23)
    assert own.code in {one.indicator.code for one in list_wanted_values(2026, on)}
    figure = EnteredFigure(as_of=date(2026, 11, 1), value=Fraction(5), reported_by="Phòng VH–XH")
    paper = Paper(number="12/BC", dated=date(2026, 11, 2), issuer="Phòng VH–XH")
    new = NewValue(
        indicator=own.definition, year=2026, place=place_on(on), figure=figure, paper=paper
    )
    kept = enter_value(new=new, on=on, by=actor)
    assert kept.indicator.title == "Nhà văn hóa thôn"
    fact = next(f for f in list_target_facts(plan, Snapshot.objects.first()) if f.code == "T10")
    assert fact.entered.value == 5
    assert fact.status == "met"
