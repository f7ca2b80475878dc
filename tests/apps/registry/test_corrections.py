"""Ghi và sửa dữ kiện: spans split right, nothing overwritten, each refusal says what to do."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given, settings
from hypothesis import strategies as st

from ansinh.apps.journal.models import Act
from ansinh.apps.journal.queries import list_acts_about
from ansinh.apps.registry.actions import (
    FactRefused,
    move_person,
    record_death,
    record_fact,
    register_household,
    register_person,
)
from ansinh.apps.registry.models import Disability, Family, Household, Identity, Person, Poverty
from ansinh.apps.registry.queries.record import list_moments
from ansinh.apps.registry.queries.spans import rows_of
from ansinh.apps.units.models import Village
from ansinh.kit.days import DayField

pytestmark = pytest.mark.django_db
ON = date(2026, 11, 23)
TOLD = {"said_by": "Quyết định 214", "because": "rà soát cuối năm"}


@pytest.fixture
def household(actor):
    village = Village.objects.first()
    return register_household(
        place={"village_id": village.pk}, valid_from=date(2026, 1, 1), by=actor, **TOLD
    )


@pytest.fixture
def person(household, actor):
    return register_person(
        full_name="Kiều Quỳnh Đoan",
        household=household,
        identity={"birth_date": date(2026, 2, 1), "sex": "female"},
        family={"relation_to_head": "head"},
        valid_from=date(2026, 2, 1),
        by=actor,
        **TOLD,
    )


def record(subject, area, day, by, until=None, **values):
    return record_fact(
        subject=subject, area=area, values=values, valid_from=day, valid_until=until, by=by, **TOLD
    )


def spans(subject, area, column):
    return [
        (row.valid_from, row.valid_until, getattr(row, column)) for row in rows_of(subject, area)
    ]


def test_a_new_fact_closes_the_old_one_on_its_first_day(household, actor):
    record(household, "poverty", date(2026, 1, 1), actor, poverty_status="poor", b1_score=90)
    record(household, "poverty", date(2026, 6, 1), actor, poverty_status="near_poor")
    assert spans(household, Poverty, "poverty_status") == [
        (date(2026, 1, 1), date(2026, 6, 1), "poor"),
        (date(2026, 6, 1), None, "near_poor"),
    ]
    assert rows_of(household, Poverty).last().b1_score == 90
    on = [date(2026, 5, 31), date(2026, 6, 1)]
    assert [
        Poverty.objects.valid_on(day).get(household=household).poverty_status for day in on
    ] == [
        "poor",
        "near_poor",
    ]


def test_a_correction_of_the_past_splits_the_row_it_lands_in(household, actor):
    record(household, "poverty", date(2026, 1, 1), actor, poverty_status="poor")
    record(household, "poverty", date(2026, 9, 1), actor, poverty_status="average")
    record(
        household, "poverty", date(2026, 3, 1), actor, date(2026, 5, 1), poverty_status="near_poor"
    )
    assert spans(household, Poverty, "poverty_status") == [
        (date(2026, 1, 1), date(2026, 3, 1), "poor"),
        (date(2026, 3, 1), date(2026, 5, 1), "near_poor"),
        (date(2026, 5, 1), date(2026, 9, 1), "poor"),
        (date(2026, 9, 1), None, "average"),
    ]


def test_a_row_wrong_from_its_first_day_is_replaced_but_kept(household, actor):
    wrong = record(household, "poverty", date(2026, 1, 1), actor, poverty_status="poor")
    record(household, "poverty", date(2026, 1, 1), actor, poverty_status="average")
    assert spans(household, Poverty, "poverty_status") == [(date(2026, 1, 1), None, "average")]
    wrong.refresh_from_db()
    assert (wrong.poverty_status, wrong.withdrawn_in) == ("poor", Act.objects.last().number)


DAYS = st.integers(0, 300).map(lambda days: date(2026, 1, 1) + timedelta(days=days))
STATUSES = st.sampled_from(["poor", "near_poor", "average", "above", None])


@settings(max_examples=40)
@given(st.lists(st.tuples(DAYS, st.one_of(st.none(), st.integers(1, 90)), STATUSES), max_size=6))
def test_whatever_is_recorded_spans_never_overlap_and_the_last_word_holds(changes):
    from django.db import transaction

    from ansinh.site.clock import system_actor

    with transaction.atomic():
        actor = system_actor("test")
        home = Household.objects.create(code="THU-1")
        for day, length, status in changes:
            until = day + timedelta(days=length) if length else None
            before = spans(home, Poverty, "poverty_status")
            try:
                record(home, "poverty", day, actor, until, poverty_status=status)
            except FactRefused:
                assert spans(home, Poverty, "poverty_status") == before
                continue
            assert Poverty.objects.valid_on(day).get(household=home).poverty_status == status
        told = spans(home, Poverty, "poverty_status")
        assert all(a[1] is not None and a[1] <= b[0] for a, b in pairwise(told))
        transaction.set_rollback(True)


@pytest.mark.parametrize(
    ("area", "day", "values", "words"),
    [
        ("poverty", ON, {"poverty_status": "poor"}, "không phải của loại sổ này"),
        ("disability", ON + timedelta(days=1), {"disability": "light"}, "chưa đến"),
        ("disability", date(2026, 1, 31), {"disability": "light"}, "trước ngày sinh"),
        ("disability", ON, {"disability": "heavy"}, "không có mã"),
        ("disability", ON, {"disability_kinds": ["flying"]}, "không có mã"),
        ("disability", ON, {"disability_kinds": "mobility"}, "danh sách"),
        ("disability", ON, {"disability_certified_on": ON + timedelta(days=1)}, "chưa đến"),
        ("disability", ON, {"disability_certified_on": "2026-01-01"}, "không phải một ngày"),
        ("disability", ON, {"hiv_positive": True}, "không phải cột"),
        ("insurance", ON, {"pension_per_month": -1}, "không thể đúng"),
        ("insurance", ON, {"pension_per_month": 1.5}, "số nguyên"),
        ("insurance", ON, {"pension_per_month": True}, "số nguyên"),
        ("insurance", ON, {"unemployment_insurance": "yes"}, "có, không hoặc chưa rõ"),
        ("insurance", ON, {"health_insurance_group_on_card": "a\x00"}, "dấu lạ"),
        ("family", ON, {"mother_id": "x"}, "không phải một mã"),
        ("family", ON, {"mother_id": "6fcb3950-ff97-4d33-a3e1-04f9954cc323"}, "không có trong sổ"),
        ("identity", ON, {"death_date": date(2026, 1, 1)}, "trước ngày sinh"),
        ("nothing", ON, {"x": 1}, "không có phần"),
        ("hiv_statuses", ON, {"hiv_positive": True}, "không có phần"),
    ],
)
def test_what_cannot_be_is_refused_in_words_and_nothing_is_written(
    person, actor, area, day, values, words
):
    acts = Act.objects.count()
    with pytest.raises(FactRefused, match=words):
        record(person, area, day, actor, **values)
    assert Act.objects.count() == acts
    assert len(spans(person, Identity, "sex")) == 1


def test_a_term_may_lie_ahead_and_nothing_new_is_refused(person, actor):
    ahead = {"health_insurance_until": ON + timedelta(days=300)}
    record(person, "insurance", ON, actor, **ahead)
    with pytest.raises(FactRefused, match="Không có gì khác"):
        record(person, "insurance", ON, actor, **ahead)


@pytest.mark.parametrize("missing", ["said_by", "because"])
def test_a_change_without_a_source_or_a_reason_is_refused(person, actor, missing):
    with pytest.raises(FactRefused):
        record_fact(
            subject=person,
            area="disability",
            values={"disability": "light"},
            valid_from=ON,
            by=actor,
            **TOLD | {missing: " "},
        )


def test_a_change_may_not_reach_into_a_later_row(household, actor):
    record(household, "poverty", date(2026, 1, 1), actor, poverty_status="poor")
    record(household, "poverty", date(2026, 6, 1), actor, poverty_status="average")
    with pytest.raises(FactRefused, match="01/06/2026"):
        record(
            household, "poverty", date(2026, 3, 1), actor, date(2026, 6, 2), poverty_status="above"
        )
    with pytest.raises(FactRefused, match="không sau"):
        record(
            household, "poverty", date(2026, 3, 1), actor, date(2026, 3, 1), poverty_status="above"
        )


def test_a_person_is_in_one_household_and_moves_by_an_act_of_its_own(person, household, actor):
    other = Household.objects.exclude(pk=household.pk).first()
    with pytest.raises(FactRefused, match=household.code):
        record(person, "family", ON, actor, household_id=other.pk)
    move_person(person=person, household=other, relation_to_head="other", on=ON, by=actor, **TOLD)
    assert spans(person, Family, "household_id") == [
        (date(2026, 2, 1), ON, household.pk),
        (ON, None, other.pk),
    ]
    with pytest.raises(FactRefused, match=other.code):
        move_person(
            person=person, household=other, relation_to_head="child", on=ON, by=actor, **TOLD
        )


def test_nobody_dies_twice_and_nothing_is_recorded_after_death(person, actor):
    died = date(2026, 10, 1)
    record_death(person=person, died_on=died, by=actor, **TOLD)
    assert spans(person, Identity, "death_date") == [
        (date(2026, 2, 1), died, None),
        (died, None, died),
    ]
    with pytest.raises(FactRefused, match="01/10/2026"):
        record_death(person=person, died_on=ON, by=actor, **TOLD)
    with pytest.raises(FactRefused, match="mất ngày"):
        record(person, "disability", ON, actor, disability="light")


def test_the_second_of_two_officers_with_the_same_row_before_them_is_refused(person, actor):
    seen = record(person, "disability", date(2026, 3, 1), actor, disability="light")
    changes = [{"disability": "severe"}, {"disability": "extreme"}]
    details = {"subject": person, "area": "disability", "valid_from": ON, "by": actor, **TOLD}
    record_fact(values=changes[0], seen=seen.pk, **details)
    with pytest.raises(FactRefused, match="vừa được người khác sửa"):
        record_fact(values=changes[1], seen=seen.pk, **details)
    assert Disability.objects.valid_on(ON).get(person=person).disability == "severe"


def test_the_journal_tells_before_after_source_and_reason(person, actor):
    record(person, "disability", date(2026, 3, 1), actor, disability="light")
    record(person, "disability", ON, actor, disability="severe")
    act = list_acts_about(f"person:{person.pk}")[-1]
    assert act.because == TOLD["because"]
    assert act.details["trước"] == {"Mức độ khuyết tật": "Nhẹ"}
    assert act.details["sau"] == {"Mức độ khuyết tật": "Nặng"}
    assert act.details["theo"] == TOLD["said_by"]


def test_the_timeline_holds_changes_only_up_to_the_day_newest_first(person, actor):
    record(person, "disability", date(2026, 3, 1), actor, disability="light")
    record(person, "disability", date(2026, 6, 1), actor, disability="severe")

    def told(until):
        moments = list_moments(person, until, {})
        return [(m.since, m.changes) for m in moments if m.title == "Khuyết tật"]

    first = (date(2026, 3, 1), [("mức độ khuyết tật", "Nhẹ", "")])
    second = (date(2026, 6, 1), [("mức độ khuyết tật", "Nặng", "Nhẹ")])
    assert told(date(2026, 2, 28)) == []
    assert told(date(2026, 3, 1)) == told(date(2026, 5, 31)) == [first]
    assert told(date(2026, 6, 1)) == [second, first]


def test_a_household_gets_the_next_code_of_its_village(actor):
    village = Village.objects.first()
    place = {"place": {"village_id": village.pk}, "valid_from": ON, "by": actor, **TOLD}
    first, second = register_household(**place), register_household(**place)
    assert int(second.code[-4:]) == int(first.code[-4:]) + 1
    with pytest.raises(FactRefused, match="đã có"):
        register_household(**place, code=first.code)


def test_a_registration_that_fails_leaves_nobody(household, actor):
    before = Person.objects.count(), Act.objects.count()
    with pytest.raises(FactRefused):
        register_person(
            full_name="Kiều Quỳnh Thoa",
            household=household,
            identity={"birth_date": date(2026, 2, 1)},
            family={"relation_to_head": "child"},
            valid_from=date(2026, 2, 1),
            citizen_number="12",
            by=actor,
            **TOLD,
        )
    assert (Person.objects.count(), Act.objects.count()) == before


def test_a_day_is_written_and_shown_day_first():
    field = DayField(label="Ngày")
    assert field.clean("05/06/2025") == field.clean("2025-06-05") == date(2025, 6, 5)
    assert field.widget.format_value(date(2025, 6, 5)) == "05/06/2025"
    with pytest.raises(ValidationError, match="ngày/tháng/năm"):
        field.clean("06/30/2025")
