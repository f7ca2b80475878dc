"""Việc hằng tuần ở sổ dân cư: births, arrivals, moves, departures, deaths, heads, numbers."""

from datetime import date, timedelta

import pytest

from ansinh.apps.journal.models import Act
from ansinh.apps.registry.actions import (
    FactRefused,
    found_household,
    move_person,
    numbers_of,
    open_key,
    record_death,
    record_departure,
    record_fact,
    register_person,
    relate_members,
    rename_person,
    separate_person,
    set_secret,
)
from ansinh.apps.registry.models import (
    PERSON_FACTS,
    Family,
    Household,
    Identity,
    MeritStatus,
    Person,
    Place,
    Schooling,
)
from ansinh.apps.registry.queries import describe_persons, picture_on
from ansinh.apps.registry.queries.homes import living_members
from ansinh.apps.registry.queries.spans import rows_of
from ansinh.apps.units.models import Village

pytestmark = pytest.mark.django_db
START, ON = date(2026, 3, 1), date(2026, 11, 20)
BEFORE = ON - timedelta(days=1)
TOLD = {"said_by": "Trưởng thôn", "because": "ghi để thử"}
BORN = date(1970, 5, 4)


@pytest.fixture
def told(actor):
    return {"by": actor, **TOLD}


@pytest.fixture
def home(told):
    """A household of one, its head born in 1970."""
    return found_household(
        village=Village.objects.first().pk,
        full_name="Kiều Xuân Trường",
        identity={"birth_date": BORN, "sex": "male"},
        valid_from=START,
        **told,
    )


@pytest.fixture
def head(home):
    return member(home, "Kiều Xuân Trường")


@pytest.fixture
def arrive(told):
    """Someone comes to live in a household."""

    def come(home, name="Vi Thị Nhài", relation="spouse", born=date(1972, 1, 1), on=START, **more):
        return register_person(
            full_name=name,
            household=home,
            identity={"birth_date": born, "sex": "female"},
            family={"relation_to_head": relation, "residence": "present"},
            valid_from=on,
            **told,
            **more,
        )

    return come


def member(home, name):
    return Person.objects.get(pk__in=[m.key for m in living_members(home, ON)], full_name=name)


def in_picture(on, person) -> list[dict]:
    """What a count of that day would see of the person."""
    return [row for row in picture_on(on)["persons"].to_dicts() if row["person_id"] == str(person)]


def head_of(home, on):
    return Place.objects.valid_on(on).values_list("head_id", flat=True).get(household=home)


def test_a_new_household_has_its_village_and_its_first_person_as_head(home, head):
    assert head_of(home, START) == head.pk
    (row,) = in_picture(START, head.pk)
    assert (row["household_id"], row["relation_to_head"], row["residence"]) == (
        str(home.pk),
        "head",
        "present",
    )
    assert in_picture(START - timedelta(days=1), head.pk) == []


def test_a_household_has_one_head(home, arrive, told):
    with pytest.raises(FactRefused, match="đã có chủ hộ") as refused:
        arrive(home, relation="head")
    assert refused.value.column == "relation_to_head"
    other = arrive(home)
    with pytest.raises(FactRefused, match="đã có chủ hộ"):
        move_person(
            person=Family.objects.exclude(household_id=home.pk).first().person,
            household=home,
            relation_to_head="head",
            on=ON,
            **told,
        )
    assert member(home, "Vi Thị Nhài") == other


def test_nobody_comes_to_a_household_before_it_is_there(home, arrive):
    with pytest.raises(FactRefused, match="01/03/2026") as refused:
        arrive(home, on=START - timedelta(days=1))
    assert refused.value.column == "valid_from"


def test_someone_already_registered_is_not_entered_in_a_second_household(home, arrive):
    arrive(home, name="Vi Thị Hoà")
    elsewhere = Household.objects.exclude(pk=home.pk).first()
    with pytest.raises(FactRefused, match="một người không ghi ở hai hộ") as refused:
        arrive(elsewhere, name=" Vi Thị  Hòa", on=date(2026, 11, 23))
    assert refused.value.column == "is_another"
    assert arrive(elsewhere, name="Vi Thị Hòa", on=date(2026, 11, 23), is_another=True)


def test_one_of_the_same_name_born_another_day_is_another_person(home, arrive):
    arrive(home)
    assert arrive(home, born=date(1972, 1, 2), relation="child")


def test_a_separated_person_heads_a_new_household_and_leaves_the_old_one_to_the_others(
    home, head, arrive, told
):
    child = arrive(home, name="Kiều Xuân Mai", relation="child", born=date(2000, 1, 1))
    village = Village.objects.last()
    new = separate_person(person=child, village=village.pk, on=ON, **told)
    assert head_of(new, ON) == child.pk
    assert head_of(home, ON) == head.pk
    assert {m.key for m in living_members(home, BEFORE)} == {head.pk, child.pk}
    assert {m.key for m in living_members(home, ON)} == {head.pk}


def test_who_moves_away_heads_the_old_household_no_longer(home, head, arrive, told):
    spouse = arrive(home)
    other = Household.objects.exclude(pk=home.pk).first()
    move_person(
        person=head, household=other, relation_to_head="other", on=date(2026, 11, 23), **told
    )
    assert head_of(home, date(2026, 11, 22)) == head.pk
    assert head_of(home, date(2026, 11, 23)) is None
    assert [m.key for m in living_members(home, date(2026, 11, 23))] == [spouse.pk]


def test_a_household_ends_the_day_its_last_person_leaves(home, head, told):
    record_departure(person=head, on=ON, to_where="Hà Nội", **told)
    codes = [set(picture_on(day)["households"]["household_id"]) for day in (BEFORE, ON)]
    assert [str(home.pk) in found for found in codes] == [True, False]
    with pytest.raises(FactRefused, match="không còn trong sổ"):
        move_person(person=head, household=home, relation_to_head="head", on=ON, **told)


def test_who_leaves_the_commune_is_counted_until_that_day_and_not_from_it(home, head, arrive, told):
    spouse = arrive(home)
    record_fact(
        subject=spouse, area="schooling", values={"studying": True}, valid_from=START, **told
    )
    record_fact(subject=spouse, area="schooling", values={"studying": False}, valid_from=ON, **told)
    MeritStatus.objects.create(person=spouse, merit_code="war_invalid", valid_from=START)
    record_departure(person=spouse, on=BEFORE, to_where="Đà Nẵng", **told)
    assert in_picture(BEFORE - timedelta(days=1), spouse.pk)
    for day in (BEFORE, ON):
        assert in_picture(day, spouse.pk) == []
        assert not MeritStatus.objects.valid_on(day).filter(person=spouse).exists()
    kept = Schooling.objects.filter(person=spouse, withdrawn_in=None).get()
    assert (kept.valid_from, kept.valid_until) == (START, BEFORE)
    assert Schooling.objects.filter(person=spouse).count() == 2
    assert Act.objects.filter(subject=f"person:{spouse.pk}").last().details["đến nơi"] == "Đà Nẵng"


def test_a_list_says_since_when_someone_is_gone(home, head, arrive, told, officer):
    spouse = arrive(home)
    record_departure(person=spouse, on=ON, to_where="Đà Nẵng", **told)
    states = [describe_persons([spouse.pk], officer, day)[0].state for day in (BEFORE, ON)]
    assert states == ["", "đã rời xã 20/11/2026"]


def test_who_left_leaves_and_dies_no_more_but_may_come_back(home, head, arrive, told):
    spouse = arrive(home)
    record_departure(person=spouse, on=BEFORE, to_where="Đà Nẵng", **told)
    with pytest.raises(FactRefused, match="19/11/2026"):
        record_departure(person=spouse, on=ON, to_where="Huế", **told)
    with pytest.raises(FactRefused, match="rời xã"):
        record_death(person=spouse, died_on=ON, **told)
    move_person(person=spouse, household=home, relation_to_head="spouse", on=ON, **told)
    (row,) = in_picture(ON, spouse.pk)
    assert (row["birth_date"], row["sex"]) == (date(1972, 1, 1), "female")
    assert (row["residence"], row["relation_to_head"]) == ("present", "spouse")
    assert in_picture(BEFORE, spouse.pk) == []


@pytest.mark.parametrize(
    ("act", "words"),
    [
        (lambda p, d, t: record_death(person=p, died_on=d, **t), "trước ngày sinh"),
        (lambda p, d, t: record_departure(person=p, on=d, to_where="x", **t), "trước ngày sinh"),
        (
            lambda p, d, t: separate_person(person=p, village=first_village(d), on=d, **t),
            "trước ngày sinh|chỉ ghi người này từ",
        ),
    ],
)
def test_nothing_happens_to_anyone_before_their_birth(home, arrive, told, act, words):
    child = arrive(home, name="Kiều Xuân Lam", relation="child", born=date(2026, 6, 1), on=ON)
    before = Act.objects.count()
    with pytest.raises(FactRefused, match=words):
        act(child, date(2026, 5, 31), told)
    assert Act.objects.count() == before


def first_village(on):
    return Village.objects.valid_on(on).first().pk


def test_nothing_happens_to_anyone_before_they_are_registered_or_in_the_future(
    home, head, told, actor
):
    for day, words in ((START - timedelta(days=1), "chọn ngày từ đó"), (after(actor), "chưa đến")):
        with pytest.raises(FactRefused, match=words):
            record_departure(person=head, on=day, to_where="Huế", **told)
        with pytest.raises(FactRefused, match=words):
            move_person(
                person=head,
                household=Household.objects.exclude(pk=home.pk).first(),
                relation_to_head="other",
                on=day,
                **told,
            )
    with pytest.raises(FactRefused, match="chưa đến"):
        record_death(person=head, died_on=after(actor), **told)


def after(actor):
    return actor.at.date() + timedelta(days=1)


def test_the_dead_neither_move_nor_leave(home, head, arrive, told):
    arrive(home)
    record_death(person=head, died_on=BEFORE, **told)
    with pytest.raises(FactRefused, match="mất ngày 19/11/2026"):
        record_departure(person=head, on=ON, to_where="Huế", **told)
    with pytest.raises(FactRefused, match="mất ngày 19/11/2026"):
        separate_person(person=head, village=first_village(ON), on=ON, **told)


def test_a_death_told_late_holds_in_whatever_was_recorded_since(home, head, arrive, told):
    arrive(home)
    record_fact(
        subject=head, area="identity", values={"ethnicity": "muong"}, valid_from=BEFORE, **told
    )
    record_death(person=head, died_on=date(2026, 10, 1), **told)
    days = [date(2026, 9, 30), date(2026, 10, 1), BEFORE, ON]
    died = [Identity.objects.valid_on(day).get(person=head).death_date for day in days]
    assert died == [None, *[date(2026, 10, 1)] * 3]
    assert head_of(home, date(2026, 9, 30)) == head.pk
    assert head_of(home, date(2026, 10, 1)) is None


def test_another_becomes_head_and_everyones_relation_is_to_them(home, head, arrive, told):
    spouse, child = arrive(home), arrive(home, "Kiều Xuân Mai", "child", date(2000, 1, 1))
    record_death(person=head, died_on=BEFORE, **told)
    relate_members(
        household=home, relations={spouse.pk: "head", child.pk: "child"}, on=BEFORE, **told
    )
    assert head_of(home, BEFORE) == spouse.pk
    assert head_of(home, BEFORE - timedelta(days=1)) == head.pk
    relations = {m.key: m.relation for m in living_members(home, BEFORE)}
    assert relations == {spouse.pk: "head", child.pk: "child"}


@pytest.mark.parametrize("relations", [("head", "head"), ("spouse", "child"), ("head", None)])
def test_a_household_without_one_head_or_without_change_is_refused(
    home, head, arrive, told, relations
):
    spouse = arrive(home, relation=None)
    before = Act.objects.count()
    with pytest.raises(FactRefused, match=r"đúng một chủ hộ|Không có gì khác"):
        relate_members(
            household=home,
            relations=dict(zip((head.pk, spouse.pk), relations, strict=True)),
            on=ON,
            **told,
        )
    assert Act.objects.count() == before


def test_a_member_unknown_to_the_list_is_not_left_without_relation(home, head, arrive, told):
    arrive(home)
    with pytest.raises(FactRefused, match="mở lại trang"):
        relate_members(household=home, relations={head.pk: "head"}, on=ON, **told)


def test_the_second_of_two_officers_at_one_person_is_refused(home, head, arrive, told):
    spouse = arrive(home)
    seen = open_key(rows_of(spouse, Family))
    other = Household.objects.exclude(pk=home.pk).first()
    day = date(2026, 11, 23)
    move_person(person=spouse, household=other, relation_to_head="other", on=day, seen=seen, **told)
    for act in (
        lambda: record_departure(person=spouse, on=day, to_where="Huế", seen=seen, **told),
        lambda: separate_person(
            person=spouse, village=first_village(day), on=day, seen=seen, **told
        ),
    ):
        with pytest.raises(FactRefused, match="vừa được người khác sửa"):
            act()
    rename_person(person=spouse, full_name="Vi Thị Nhàn", seen="Vi Thị Nhài", **told)
    with pytest.raises(FactRefused, match="vừa được người khác sửa"):
        rename_person(person=spouse, full_name="Vi Thị Nhạn", seen="Vi Thị Nhài", **told)
    (row,) = rows_of(spouse, Family).filter(valid_until=None)
    assert row.household_id == other.pk


def test_a_name_or_number_that_stands_already_is_not_written_again(home, head, told):
    with pytest.raises(FactRefused, match="không có gì để sửa"):
        rename_person(person=head, full_name=" Kiều  Xuân Trường", **told)
    number = {"person": head, "kind": "citizen_number", "valid_from": ON, **told}
    set_secret(number="038070000412", seen=0, **number)
    with pytest.raises(FactRefused, match="đúng số này"):
        set_secret(number="038 070 000 412", **number)
    with pytest.raises(FactRefused, match="vừa được người khác sửa"):
        set_secret(number="038070000413", seen=0, **number)
    assert numbers_of(head, "citizen_number").count() == 1


def test_every_area_of_a_person_ends_with_their_leaving(home, head, arrive, told):
    spouse = arrive(home)
    for area in PERSON_FACTS:
        if area not in (Identity, Family):
            area.objects.create(person=spouse, valid_from=START, said_by="Trưởng thôn")
    record_departure(person=spouse, on=ON, to_where="Huế", **told)
    for area in PERSON_FACTS:
        assert area.objects.valid_on(BEFORE).filter(person=spouse).exists(), area
        assert not area.objects.valid_on(ON).filter(person=spouse).exists(), area
